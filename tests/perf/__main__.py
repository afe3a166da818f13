"""Every benchmark, side by side in one run; the result as docs/performance.md, with its figures and plots.

    python -m tests.perf [--quick] [--only start stub sqlite postgresql curves] [--rounds N] [--output FOLDER]

Read the ratios: seconds depend on the machine, and on what else it does.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.perf import machine, report, scenarios
from tests.perf.adapters.scenario import Task
from tests.perf.processes import ROOT, Program, Summary, compile_everything, interleave
from tests.perf.stub import StubServer
from tests.servers import MlflowServer

_VERSION = "3.17.2"
_CEILING = 50_000
_CURVE_ROUNDS = 3  # what is looked at is a line
PARTS = ("start", "stub", "sqlite", "postgresql", "curves")


class Benchmarks:
    """The parts of the suite, with one setting of how much to do."""

    def __init__(self, rounds: int, *, quick: bool, folder: Path) -> None:
        self._rounds, self._quick, self._folder = rounds, quick, folder

    def start(self) -> list[dict[str, Any]]:
        """From the start of a process to a client."""
        return [self._compare("start", "process start to a client", "starts", scenarios.starts())]

    def stub(self) -> list[dict[str, Any]]:
        """Against the stub server."""
        found: list[dict[str, Any]] = []
        for scenario in map(self._sized, scenarios.STUB):
            with StubServer(runs=scenario.count, points=scenario.count) as server:
                programs = scenarios.programs(scenario, server.uri, self._folder)
                if not found:
                    most = self._compare("ceiling", "the stub server itself", "calls", [self._ceiling(server)])
                    found.append(most)
                result = self._compare(scenario.name, scenario.title, scenario.unit, programs)
                counted = server.counted()
                assert not counted.pop("unknown"), f"{scenario.title}: requests that were not recorded"
                found.append({**result, "callers": scenario.callers, "server": counted})
        return found

    def real(self, backend: str) -> list[dict[str, Any]]:
        """Against a real server."""
        found: list[dict[str, Any]] = []
        with MlflowServer(_VERSION, backend=backend) as server:
            for scenario in map(self._sized, scenarios.REAL):
                run = _new_run(server.uri)
                programs = scenarios.programs(scenario, server.uri, self._folder, run=run)
                result = self._compare(scenario.name, scenario.title, scenario.unit, programs)
                found.append({**result, "callers": scenario.callers})
        return found

    def curves(self) -> list[dict[str, Any]]:
        """How this client's cost grows."""
        found: list[dict[str, Any]] = []
        for curve in scenarios.CURVES:
            points: list[dict[str, Any]] = []
            for size in curve.sizes[: 2 if self._quick else None]:
                made = {name: size[name] for name in ("runs", "points", "metrics", "params", "tags") if name in size}
                with StubServer(**made) as server:
                    task = Task(server.uri, "0" * 32, "1", size["count"], 1, size["page"])
                    programs = [
                        Program(name, scenarios.adapter(scenarios.OURS, name, task)) for name in curve.scenarios
                    ]
                    points.append(
                        {
                            "x": size["x"],
                            **self._compare("", f"{curve.title}: {size['x']:,}", "", programs, most=_CURVE_ROUNDS),
                        }
                    )
            found.append({"title": curve.title, "x": curve.x, "points": points})
        return found

    def _sized(self, scenario: scenarios.Scenario) -> scenarios.Scenario:
        return scenario.quick() if self._quick else scenario

    def _ceiling(self, server: StubServer) -> Program:
        return scenarios.ceiling(server.uri, _CEILING // 10 if self._quick else _CEILING)

    def _compare(
        self, name: str, title: str, unit: str, programs: Sequence[Program], *, most: int = sys.maxsize
    ) -> dict[str, Any]:
        print(f"{title} ", end="", file=sys.stderr, flush=True)
        runs = interleave(programs, min(self._rounds, most))
        clients = {client: asdict(Summary.of(measured)) for client, measured in runs.items()}
        return {"name": name, "title": title, "unit": unit, "clients": clients}


def _new_run(uri: str) -> str:
    from mlflowclient import MLflow

    with MLflow(uri) as mlf:
        return mlf.create_run(mlf.get_or_create_experiment("benchmark")).run_id


def main() -> None:
    """Measure what the command line names, print it, and write it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="little work and few rounds: to try it, not to quote it")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="some parts; default: all")
    parser.add_argument("--rounds", type=int, help="runs of each program after one that does not count; default 5")
    parser.add_argument("--output", type=Path, help="folder for the result; default docs/, quick ones only printed")
    options = parser.parse_args()
    rounds = options.rounds or (2 if options.quick else 5)
    started = time.monotonic()
    compile_everything()
    with tempfile.TemporaryDirectory() as folder:
        benchmarks = Benchmarks(rounds, quick=options.quick, folder=Path(folder))
        measure = {
            "start": benchmarks.start,
            "stub": benchmarks.stub,
            "sqlite": lambda: benchmarks.real("sqlite"),
            "postgresql": lambda: benchmarks.real("postgresql"),
            "curves": benchmarks.curves,
        }
        parts = {part: measure[part]() for part in PARTS if part in options.only}
    result = {
        "machine": machine.described(),
        "rounds": rounds,
        "curve_rounds": min(rounds, _CURVE_ROUNDS),
        "quick": options.quick,
        **parts,
    }
    output = options.output or (None if options.quick or len(parts) < len(PARTS) else ROOT / "docs")
    if output:
        output.mkdir(parents=True, exist_ok=True)
        (output / "performance.json").write_text(json.dumps(result, indent=1) + "\n")
        report.write(result, output)
    print(report.text(result))
    print(f"{time.monotonic() - started:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
