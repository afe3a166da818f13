"""What a client costs: to import, to construct and to install, beside httpx alone and MLflow's own client, in one run.

    python -m tests.perf.import_cost [--runs N]

Every start is a process of its own, in turn, so that a change of the machine's speed hits all alike; byte code is
compiled on all sides. The figures are medians of CPU seconds (user and system of the process); read the ratios.
"""

from __future__ import annotations

import argparse
import compileall
import os
import statistics
import subprocess
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CASES = {
    "python alone": "pass",
    "import httpx": "import httpx",
    "import httpx; httpx.Client()": "import httpx; httpx.Client()",
    "import mlflowclient": "import mlflowclient",
    "mlflowclient: import + MLflow()": "from mlflowclient import MLflow; MLflow('http://127.0.0.1:1')",
    "mlflow-skinny: import + MlflowClient()": "from mlflow import MlflowClient; MlflowClient('http://127.0.0.1:1')",
}
BASE = "import httpx"


def main() -> None:
    parser = argparse.ArgumentParser(description="Cost of import and construction.")
    parser.add_argument("--runs", type=int, default=9, help="starts of each case; default %(default)s")
    runs = parser.parse_args().runs
    for folder in {sysconfig.get_path("purelib"), "generated", "wrapper"}:
        compileall.compile_dir(folder, quiet=2)
    times: dict[str, list[tuple[float, float]]] = {case: [] for case in CASES}
    for _ in range(runs + 1):
        for case, code in CASES.items():
            times[case].append(_start(code))
    print(f"Python {sys.version.split()[0]}, {runs} starts each after one warm-up; CPU ms, median (min to max)\n")
    base = statistics.median(cpu for cpu, _ in times[BASE][1:])
    for case, measured in times.items():
        cpu = [seconds for seconds, _ in measured[1:]]
        memory = statistics.median(mib for _, mib in measured[1:])
        middle = statistics.median(cpu)
        print(
            f"{case:<42}{middle * 1000:>7.0f} ({min(cpu) * 1000:.0f} to {max(cpu) * 1000:.0f})"
            f"{middle / base:>8.2f} × httpx{memory:>8.0f} MiB"
        )
    print()
    for name in ("mlflowclient", "mlflow-skinny"):
        _print_installed(name)


def _print_installed(name: str) -> None:
    """Print how many distributions `name` brings, itself included, and their size on disk without byte code."""
    wanted, found = [name], set[str]()
    while wanted:
        requirement = Requirement(wanted.pop())
        key = canonicalize_name(requirement.name)
        if key not in found and (requirement.marker is None or requirement.marker.evaluate({"extra": ""})):
            found.add(key)
            wanted += metadata.requires(key) or ()
    files = {path for key in found for file in metadata.files(key) or () if (path := Path(file.locate()))}
    if name == "mlflowclient":  # installed as a link to these folders
        files |= {
            path for folder in ("generated/mlflow_openapi", "wrapper/mlflowclient") for path in Path(folder).rglob("*")
        }
    size = sum(path.stat().st_size for path in files if path.is_file() and path.suffix != ".pyc")
    print(f"{name:<42}{len(found):>7} distributions, {size / 2**20:.1f} MiB installed, without byte code")


def _start(code: str) -> tuple[float, float]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MLFLOW_")}
    process = subprocess.Popen([sys.executable, "-c", code], env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{code!r} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / _MAXRSS_PER_MIB


# Linux reports kilobytes, macOS bytes.
_MAXRSS_PER_MIB = 2**20 if sys.platform == "darwin" else 2**10

if __name__ == "__main__":
    main()
