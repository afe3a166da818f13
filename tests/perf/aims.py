"""What the project wants of its speed, as ratios within one run, and whether a result has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from tests.perf.scenarios import BUFFERED, DURABLE, OURS, OURS_ASYNC, SKINNY, STORED


class Aim(NamedTuple):
    """One aim."""

    words: str
    bound: float
    at_least: bool
    """Whether the ratio should be at least, not at most, the bound."""
    ratio: Callable[[Any], float]
    """From all results to the ratio. KeyError when what it needs was not measured."""

    def met(self, value: float) -> bool:
        """Whether a ratio is good enough."""
        return value >= self.bound if self.at_least else value <= self.bound


def _of(result: Any, part: str, title: str, client: str, what: str) -> float:
    (found,) = [item for item in result[part] if item["title"].startswith(title)] or [{"clients": {}}]
    value = found["clients"][client][what]
    return value["median"] if isinstance(value, dict) else value


def _ratio(part: str, title: str, what: str, client: str, other: str) -> Callable[[Any], float]:
    return lambda result: _of(result, part, title, client, what) / _of(result, part, title, other, what)


ONE, MANY = "log_metric, one", "log_metric, 8"
AIMS = [
    Aim(
        "import and construction: × `import httpx`",
        1.15,
        False,
        _ratio("start", "process", "cpu", OURS, "import httpx"),
    ),
    Aim("import and construction: × mlflow-skinny", 0.2, False, _ratio("start", "process", "cpu", OURS, SKINNY)),
    Aim("log_metric: calls/s × mlflow-skinny", 3.5, True, _ratio("stub", ONE, "rate", OURS, SKINNY)),
    Aim("log_metric: calls/s × httpx", 1, True, _ratio("stub", ONE, "rate", OURS, "httpx")),
    Aim("log_batch: points/s × mlflow-skinny", 25, True, _ratio("stub", "log_batch", "rate", OURS, SKINNY)),
    Aim("get_metric_history: points/s × mlflow-skinny", 20, True, _ratio("stub", "get_metric", "rate", OURS, SKINNY)),
    Aim("search_runs: runs/s × mlflow-skinny", 14, True, _ratio("stub", "search", "rate", OURS, SKINNY)),
    Aim("search_runs: peak memory × mlflow-skinny", 1 / 3, False, _ratio("stub", "search", "peak_mib", OURS, SKINNY)),
    Aim(
        "8 callers: asynchronous client's calls/s × synchronous client's",
        1,
        True,
        _ratio("stub", MANY, "rate", OURS_ASYNC, OURS),
    ),
    Aim("durable log_metric: calls/s × mlflow-skinny", 100, True, _ratio("stub", ONE, "rate", DURABLE, SKINNY)),
    Aim(
        "200 log_metric until stored, real server: CPU × mlflow-skinny",
        0.1,
        False,
        _ratio("sqlite", ONE, "cpu", STORED, SKINNY),
    ),
    Aim(
        "200 log_metric until stored, real server: time × mlflow-skinny",
        0.2 / 4.0,
        False,
        _ratio("sqlite", ONE, "seconds", STORED, SKINNY),
    ),
    Aim(
        "200 log_metric until stored, real server: time × mlflow-skinny, buffered",
        0.2 / 1.04,
        False,
        _ratio("sqlite", ONE, "seconds", STORED, BUFFERED),
    ),
]
