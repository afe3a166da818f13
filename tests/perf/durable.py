"""What durable logging costs, beside MLflow's own client on the same server, in one run.

    python -m tests.perf.durable [--quick] [--write]

Every measurement is a fresh process, in turn, so that a slow moment hits all alike. Read the ratios; the seconds are
those of the machine, and a machine that does other work shows it in p99 first.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.faults.matrix.proxy import FaultProxy
from tests.pages import replace
from tests.servers import MlflowServer

ROOT = Path(__file__).resolve().parents[2]
NOBODY = "http://127.0.0.1:9"

PREPARE = """
import json, resource, sys, time
from pathlib import Path
uri, count, journals = sys.argv[1], int(sys.argv[2]), sys.argv[3]
clock = time.perf_counter

def peak():
    return int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]) / 1024

def ours(**options):
    from mlflowclient import MLflow
    return MLflow(uri).start_run("bench", journal_dir=journals, **options)

def skinny(is_async=False):
    import mlflow
    mlflow.set_tracking_uri(uri)
    mlflow.set_experiment("bench")
    if is_async:
        mlflow.config.enable_async_logging()
    return mlflow

def times(log):
    for step in range(min(count, 200)):
        log(step)
    found = []
    for step in range(200, count + 200):
        before = clock()
        log(step)
        found.append(clock() - before)
    found.sort()
    pick = lambda share: found[min(int(len(found) * share), len(found) - 1)] * 1e6
    return {"median": pick(0.5), "p99": pick(0.99), "p999": pick(0.999), "most": found[-1] * 1e6}

def tell(**what):
    print(json.dumps(what), flush=True)
"""

CALLS = {
    "ours": """
run = ours(exit_timeout=0)
tell(**times(lambda step: run.log_metric("loss", step / 2, step=step)))
""",
    "ours, fsync=always": """
run = ours(exit_timeout=0, fsync="always")
tell(**times(lambda step: run.log_metric("loss", step / 2, step=step)))
""",
    "MLflow's client": """
mlflow = skinny()
with mlflow.start_run():
    tell(**times(lambda step: mlflow.log_metric("loss", step / 2, step=step)))
""",
    "MLflow's client, async": """
import os
mlflow = skinny(True)
with mlflow.start_run():
    tell(**times(lambda step: mlflow.log_metric("loss", step / 2, step=step)))
    os._exit(0)
""",
}

ACCEPTED = """
run = ours(exit_timeout=0)
run.log_metric("loss", 0.0)
before = clock()
for step in range(count):
    run.log_metric("loss", step / 2, step=step)
tell(seconds=clock() - before)
"""

ACCEPTED_TOGETHER = """
run = ours(exit_timeout=0)
many = {f"k{number}": number / 2 for number in range(100)}
before = clock()
for step in range(count // 100):
    run.log_metrics(many, step=step)
tell(seconds=clock() - before)
"""

# From the first point to the moment at which the last one is on the server, the run being there before.
DRAINED = {
    "ours": """
run = ours(exit_timeout=600)
run.set_tag("begun", "yes")
assert run.flush(600)
before = clock()
for step in range(count):
    run.log_metric("loss", step / 2, step=step)
assert run.flush(600)
tell(seconds=clock() - before)
""",
    "MLflow's log_batch, 1000 at once": """
from mlflow import MlflowClient
from mlflow.entities import Metric
client = MlflowClient(uri)
experiment = client.create_experiment("bench-" + str(clock()))
run = client.create_run(experiment)
point = lambda step: Metric("loss", step / 2, int(time.time() * 1000), step)
before = clock()
for first in range(0, count, 1000):
    client.log_batch(run.info.run_id, [point(step) for step in range(first, min(first + 1000, count))])
tell(seconds=clock() - before)
""",
    "MLflow's async queue": """
mlflow = skinny(True)
with mlflow.start_run():
    before = clock()
    for step in range(count):
        mlflow.log_metric("loss", step / 2, step=step)
    mlflow.flush_async_logging()
    tell(seconds=clock() - before)
""",
    "MLflow's client": """
mlflow = skinny()
with mlflow.start_run():
    before = clock()
    for step in range(count):
        mlflow.log_metric("loss", step / 2, step=step)
    tell(seconds=clock() - before)
""",
}

MEMORY = """
run = ours(exit_timeout=0)
run.log_metric("loss", 0.0)
time.sleep(1)
base = peak()
for step in range(count):
    run.log_metric("loss", step / 2, step=step)
tell(base=base, peak=peak())
"""

MEMORY_SKINNY = """
import os
import mlflow
from mlflow import MlflowClient
from mlflow.entities import Metric
mlflow.set_tracking_uri(uri)
client = MlflowClient(uri)
run = client.create_run(client.create_experiment("bench-" + str(clock())))
client.log_metric(run.info.run_id, "loss", 0.0, synchronous=False).wait()
base = peak()
print("ready", flush=True)
sys.stdin.readline()  # from now on nothing answers
for step in range(count):
    client.log_metric(run.info.run_id, "loss", step / 2, step=step, synchronous=False)
tell(base=base, peak=peak())
os._exit(0)
"""

LEAVES = """
run = ours(exit_timeout=float(sys.argv[4]))
for step in range(count):
    run.log_metric("loss", step / 2, step=step)
print(json.dumps({"at": time.time()}), flush=True)
"""


def main() -> None:
    """Measure, print, and write the page's section."""
    parser = argparse.ArgumentParser(prog="python -m tests.perf.durable", description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="fewer points and rounds")
    parser.add_argument("--write", action="store_true", help="write the tables into docs/reliability.md")
    given = parser.parse_args()
    size = 0.1 if given.quick else 1.0
    rounds = 1 if given.quick else 5
    with MlflowServer("3.17.2") as server:
        parts = [
            _machine(),
            _calls(server.uri, int(20_000 * size), int(300 * size), rounds),
            _accepted(int(200_000 * size), rounds),
            _drained(server.uri, int(20_000 * size), int(300 * size), min(rounds, 3)),
            _memory(server.uri, int(1_000_000 * size)),
            _exits(),
        ]
    text = "\n\n".join(parts)
    print(text)
    if given.write:
        replace("reliability.md", "costs", text)


def _measure(script: str, uri: str, count: int, *arguments: object) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="bench-") as journals:
        process = _begin(script, uri, count, journals, *arguments)
        return _result(process)


def _begin(script: str, uri: str, count: int, *arguments: object) -> subprocess.Popen[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MLFLOW")}
    return subprocess.Popen(
        [sys.executable, "-c", PREPARE + script, uri, str(count), *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**environment, "PYTHONWARNINGS": "ignore"},
        cwd=ROOT,
    )


def _result(process: subprocess.Popen[str]) -> dict[str, Any]:
    out, errors = process.communicate("\n")
    if process.returncode:
        sys.exit(errors)
    return dict(json.loads([line for line in out.splitlines() if line.startswith("{")][-1]))


def _medians(measure: Callable[[], dict[str, Any]], rounds: int) -> dict[str, float]:
    found = [measure() for _ in range(rounds)]
    return {name: statistics.median(one[name] for one in found) for name in found[0]}


def _machine() -> str:
    model = next(
        (line.partition(": ")[2] for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line),
        platform.machine(),
    )
    load = os.getloadavg()[0]
    return (
        f"{model}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, "
        f"load {load:.1f} at the start; MLflow 3.17.2 on SQLite, one worker, on the same machine."
    )


def _calls(uri: str, count: int, few: int, rounds: int) -> str:
    found: dict[str, dict[str, float]] = {}
    for name, script in CALLS.items():
        # Clients that wait for the server get fewer calls: they take a hundred times as long.
        number = few if name == "MLflow's client" else few * 10 if "," in name else count
        found[name] = _medians(lambda: _measure(script, uri, number), rounds)  # noqa: B023  # called at once
    found["ours, server down"] = _medians(lambda: _measure(CALLS["ours"], NOBODY, count), rounds)
    base = found["ours"]["median"]
    rows = [
        [name, *(f"{one[key]:,.0f}" for key in ("median", "p99", "p999", "most")), f"{one['median'] / base:,.1f}"]
        for name, one in found.items()
    ]
    return "Time inside `log_metric`, one point a call, µs:\n\n" + _table(
        ["", "median", "p99", "p99.9", "longest", "× ours"], rows
    )


def _accepted(count: int, rounds: int) -> str:
    rows = [
        [name, f"{count / _medians(lambda: _measure(script, NOBODY, count), rounds)['seconds']:,.0f}"]  # noqa: B023
        for name, script in (("`log_metric`", ACCEPTED), ("`log_metrics`, 100 at once", ACCEPTED_TOGETHER))
    ]
    return "Points accepted per second, by one thread, the server away:\n\n" + _table(["", "points/s"], rows)


def _drained(uri: str, count: int, few: int, rounds: int) -> str:
    rates: dict[str, float] = {}
    for name, script in DRAINED.items():
        number = few if name in ("MLflow's client", "MLflow's async queue") else count
        rates[name] = number / _medians(lambda: _measure(script, uri, number), rounds)["seconds"]  # noqa: B023
    rows = [[name, f"{rate:,.0f}", f"{rates['ours'] / rate:,.1f}"] for name, rate in rates.items()]
    return "Points per second that are on the server, from the first call to the end of the flush:\n\n" + _table(
        ["", "points/s", "ours is × as fast"], rows
    )


def _memory(uri: str, count: int) -> str:
    found = _measure(MEMORY, NOBODY, count)
    few = count // 10
    queue = _queue_memory(uri, few)
    rows = [
        ["ours", f"{count:,}", f"{found['base']:.0f}", f"{found['peak'] - found['base']:.1f}"],
        ["MLflow's async queue", f"{few:,}", f"{queue['base']:.0f}", f"{queue['peak'] - queue['base']:.1f}"],
    ]
    return "Most memory while the server is away and points pile up, MiB:\n\n" + _table(
        ["", "points", "before", "more"], rows
    )


def _queue_memory(uri: str, count: int) -> dict[str, Any]:
    """MLflow's own queue, before a server that stops answering: without a run on one it takes no points."""
    with FaultProxy(uri, random.Random(1)) as proxy:
        process = _begin(MEMORY_SKINNY, proxy.uri, count, "")
        assert process.stdout is not None
        while process.stdout.readline() not in {"ready\n", ""}:
            pass
        proxy.breaks("hangs")
        return _result(process)


def _exits() -> str:
    rows = []
    for timeout in (0, 2, 10):
        found = _measure(LEAVES, NOBODY, 1000, timeout)
        rows.append([f"exit_timeout={timeout}", f"{time.time() - found['at']:.1f}"])
    return "Seconds from the last line of a program to its end, the server down:\n\n" + _table(["", "seconds"], rows)


def _table(header: list[str], rows: list[list[str]]) -> str:
    lines = [header, ["---", *["---:"] * (len(header) - 1)], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


if __name__ == "__main__":
    main()
