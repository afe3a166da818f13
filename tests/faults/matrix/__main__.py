"""The matrix of faults: real programs, real servers, everything that goes wrong, and what is on the server afterwards.

    python -m tests.faults.matrix [--quick] [--kills N] [--seed N] [--only WORD …] [--write]

Each row of `docs/reliability.md` is a scenario, which fails when it sees anything but what is expected there. Rows are
put to MLflow's own client too, where it has the feature; what it does is shown and cannot fail.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import threading
import time
import traceback
from pathlib import Path

from tests.faults.matrix import disks, journals, kills, outages, processes, random_model, report
from tests.faults.matrix.bench import Bench
from tests.faults.matrix.scenarios import ALL, SERVERS, Scenario
from tests.servers import MlflowServer

_HERE = (disks, kills, outages, processes, journals, random_model)  # imported for what they register
_COLUMNS = {"skinny": "3.17.2", "skinny-async": "3.17.2"}


def main() -> int:
    """Run scenarios, print the table, and return 1 when one failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.matrix", description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="fewer kills and samples, 3.17.2 on SQLite only")
    parser.add_argument("--kills", type=int, help="kills at random moments in all (210; 30 when quick)")
    parser.add_argument("--seed", type=int, help="of everything that is random; printed (a new one)")
    parser.add_argument("--only", nargs="+", metavar="WORD", help="only rows whose section or name has one of these")
    parser.add_argument(
        "--write", action="store_true", help="write docs/reliability.md, when all rows were tried and none failed"
    )
    given = parser.parse_args()
    seed = random.SystemRandom().randrange(10**6) if given.seed is None else given.seed
    kills = given.kills or (30 if given.quick else 210)
    print(f"seed {seed}, {kills} kills", flush=True)
    chosen = [row for row in ALL if not given.only or any(word in f"{row.section} {row.name}" for word in given.only)]
    started = time.monotonic()
    found = report.Results(seed=seed, kills=kills)
    columns = ["3.17.2"] if given.quick else list(SERVERS)
    # Those of one server only take as long as all others together: they have a server of their own.
    common = [row for row in chosen if len(row.servers) > 1]
    special = [row for row in chosen if len(row.servers) == 1]
    threads = [
        threading.Thread(target=_column, args=(column, rows, found), kwargs={"quick": given.quick})
        for column, rows in [
            *((column, common) for column in columns),
            *((column, chosen) for column in _COLUMNS),
            ("3.17.2", special),
        ]
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found.seconds = time.monotonic() - started
    print(report.tables(chosen, found))
    print(f"{len(chosen)} rows, {found.seconds:.0f} s, seed {seed}")
    if given.write and not given.only and not found.failures:
        report.write(chosen, found)
    for failure in found.failures:
        print(f"FAILED: {failure}", file=sys.stderr)
    return 1 if found.failures else 0


def _column(column: str, chosen: list[Scenario], found: report.Results, *, quick: bool) -> None:
    """One server, or one other client, through all rows."""
    rows = [row for row in chosen if (column in row.servers or column in row.skinny)]
    if not rows:
        return
    version = "2.22.4" if column == "2.22.4" else "3.17.2"
    try:
        with MlflowServer(version, backend="postgresql" if column == "PostgreSQL" else "sqlite") as server:
            for row in rows:
                _cell(column, row, server, found, quick=quick)
    except Exception as error:  # noqa: BLE001  # a server that does not start fails its column
        traceback.print_exc()
        found.failures.append(f"{column}: {error}")


def _cell(column: str, row: Scenario, server: MlflowServer, found: report.Results, *, quick: bool) -> None:
    ours = column in row.servers
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        bench = Bench(server, Path(folder), f"{row.name} {column}", found.seed, quick, found.kills)
        try:
            text = row.ours(bench) if ours else row.skinny[column](bench)
        except Exception as error:  # noqa: BLE001  # the other rows go on
            text = "FAILED" if ours else f"could not be tried: {error}"
            print("".join(traceback.format_exception(error)), file=sys.stderr, flush=True)
            if ours:
                found.failures.append(f"{row.name} on {column}: {error}")
        finally:
            bench.end()
    found.cells[row.name, column] = text
    print(f"{column:12} {row.name:32} {time.monotonic() - started:5.1f} s  {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
