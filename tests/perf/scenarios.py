"""What is measured: who does what, how often, against which server."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.perf.adapters import curl
from tests.perf.adapters.scenario import BATCH, Task
from tests.perf.processes import Program, python

OURS, OURS_ASYNC, SKINNY, FLOOR = "mlflowclient", "mlflowclient, async", "mlflow-skinny", "raw socket"
BUFFERED = "mlflow-skinny, buffered"
DURABLE, STORED = "mlflowclient, durable", "mlflowclient, durable, until stored"
LISTED = "mlflowclient, as a list"
_ADAPTERS = {
    OURS: ["ours"],
    OURS_ASYNC: ["ours_async"],
    DURABLE: ["ours_durable"],
    STORED: ["ours_durable"],
    LISTED: ["ours"],
    SKINNY: ["skinny"],
    BUFFERED: ["skinny"],
    "httpx": ["library", "httpx"],
    "httpx, async": ["httpx_async"],
    "requests": ["library", "requests"],
    FLOOR: ["raw_socket"],
}
_ALL = (OURS, OURS_ASYNC, SKINNY, "httpx", "requests", FLOOR)
_REAL = (OURS, OURS_ASYNC, DURABLE, STORED, SKINNY, BUFFERED, "httpx")
_SUFFIXES = {
    BUFFERED: "_buffered",
    STORED: "_stored",
    LISTED: "_list",
}  # of adapters that do a scenario in more than one way

# The last line of a start: the process's own peak, which only Linux tells.
_PEAK = """
try:
    status = open("/proc/self/status").read()
    print('{"peak_mib":', int(status.partition("VmHWM:")[2].split()[0]) / 1024, "}")
except OSError:
    pass
"""
_STARTS = {
    "python alone": "pass",
    "import httpx": "import httpx",
    "import httpx, Client()": "import httpx; httpx.Client()",
    "import mlflowclient": "import mlflowclient",
    OURS: "from mlflowclient import MLflow; MLflow('http://127.0.0.1:1')",
    OURS_ASYNC: "from mlflowclient import AsyncMLflow; AsyncMLflow('http://127.0.0.1:1')",
    SKINNY: "from mlflow import MlflowClient; MlflowClient('http://127.0.0.1:1')",
}


class Scenario(NamedTuple):
    """One comparison."""

    name: str
    """The adapters' name for it."""
    title: str
    unit: str
    """What is counted."""
    count: int
    """How often, or how many, in a run."""
    clients: Sequence[str]
    callers: int = 1
    page: int = 1

    @property
    def counted(self) -> int:
        """How many units are counted."""
        return self.count * BATCH if self.name == "log_batch" else self.count

    def quick(self) -> Scenario:
        """The same with a tenth of the work."""
        return self._replace(count=max(self.count // 10, self.callers, 2), page=max(self.page // 10, 1))


STUB = [
    Scenario("log_metric", "log_metric, one after the other", "calls", 1000, (*_ALL, DURABLE, "curl")),
    Scenario("log_metric", "log_metric, 8 callers", "calls", 1000, (*_ALL, "httpx, async"), callers=8),
    Scenario("log_batch", "log_batch of 1,000 points", "points", 20, (*_ALL, "curl")),
    Scenario("search", "search_runs, 50 entries each", "runs", 10_000, (*_ALL, LISTED), page=1000),
    Scenario("history", "get_metric_history", "points", 100_000, _ALL, page=25_000),
]
REAL = [
    Scenario("log_metric", "log_metric, one after the other", "calls", 200, _REAL),
    Scenario("log_metric", "log_metric, 8 callers", "calls", 200, (OURS, OURS_ASYNC, SKINNY, "httpx"), callers=8),
    Scenario("log_batch", "log_batch of 1,000 points", "points", 5, (OURS, OURS_ASYNC, SKINNY, "httpx")),
]


def starts() -> list[Program]:
    """Programs that import a client and make one."""
    return [Program(name, [sys.executable, "-c", code + _PEAK]) for name, code in _STARTS.items()]


def programs(
    scenario: Scenario, uri: str, folder: Path, *, run: str = "0" * 32, experiment: str = "1"
) -> list[Program]:
    """A program for each client of a scenario.

    Args:
        scenario: what they do.
        uri: the server.
        folder: for the files that a program reads.
        run: the run to log to.
        experiment: the experiment to search.
    """
    task = Task(uri, run, experiment, scenario.count, scenario.callers, scenario.page)
    found: list[Program] = []
    for client in scenario.clients:
        if client == "curl":
            found.append(Program(client, getattr(curl, scenario.name)(task, folder), scenario.counted))
        else:
            name = scenario.name + _SUFFIXES.get(client, "")
            found.append(Program(client, adapter(client, name, task)))
    return found


def adapter(client: str, scenario: str, task: Task) -> list[str]:
    """The command by which an adapter does a task."""
    module, *which = _ADAPTERS[client]
    options = [f"--{name}={value}" for name, value in task._asdict().items() if name != "uri"]
    return python(f"tests.perf.adapters.{module}", *which, scenario, task.uri, *options)


def ceiling(uri: str, count: int) -> Program:
    """The program that finds out what the stub server can do."""
    return Program("ceiling", adapter(FLOOR, "ceiling", Task(uri, "0" * 32, "1", count, 1, 1)))


class Curve(NamedTuple):
    """How this client's cost grows with the size of an answer."""

    scenarios: Sequence[str]
    """The adapters' names of what is compared."""
    title: str
    x: str
    """What grows."""
    sizes: Sequence[dict[str, int]]
    """The stub server's sizes at each point, with `x`, `count` and `page`."""


def _grown(points: Sequence[int], size: Callable[[int], dict[str, int]]) -> list[dict[str, int]]:
    return [{"x": n, **size(n)} for n in points]


_RUNS = _grown([500, 1000, 2000, 4000, 8000], lambda n: {"runs": n, "count": n, "page": 500})
_POINTS = _grown([25_000, 50_000, 100_000, 200_000, 400_000], lambda n: {"points": n, "count": n, "page": 25_000})
_ENTRIES = _grown(
    [10, 50, 100, 200, 400],
    lambda n: {"runs": 500, "count": 500, "page": 500, "metrics": n // 2, "params": n // 2, "tags": 0},
)
_PAGES = _grown([1, 5, 10, 50, 100], lambda n: {"runs": 1000, "count": 1000, "page": 1000 // n})

_SEARCHES, _HISTORIES = ("search_list", "search"), ("history", "history_stream")

CURVES = [
    Curve(_SEARCHES, "search_runs, by number of runs", "runs", _RUNS),
    Curve(_HISTORIES, "get_metric_history, by number of points", "points", _POINTS),
    Curve(_SEARCHES, "search_runs of 500 runs, by entries of a run", "entries", _ENTRIES),
    Curve(_SEARCHES, "search_runs of 1,000 runs, by number of pages", "pages", _PAGES),
]
