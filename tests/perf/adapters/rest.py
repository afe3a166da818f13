"""The requests of the scenarios as plain data, for what is no MLflow client."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tests.perf.adapters.scenario import BATCH, KEY, TIMESTAMP, Task, points

API = "/api/2.0/mlflow/"
LOG_METRIC = f"{API}runs/log-metric"
LOG_BATCH = f"{API}runs/log-batch"
SEARCH = f"{API}runs/search"
HISTORY = f"{API}metrics/get-history"


def metric(task: Task, step: int) -> dict[str, Any]:
    """The body of a log-metric request."""
    return {"run_id": task.run, "key": KEY, "value": 0.5, "timestamp": TIMESTAMP, "step": step}


def batch(task: Task) -> dict[str, Any]:
    """The body of a log-batch request."""
    names = ("key", "value", "timestamp", "step")
    return {
        "run_id": task.run,
        "metrics": [dict(zip(names, point, strict=True)) for point in points(BATCH)],
        "params": [],
        "tags": [],
    }


def search_pages(task: Task, post: Callable[[str, dict[str, Any]], Any]) -> Iterator[list[dict[str, Any]]]:
    """The runs of each page; `post` sends a body to a path and returns the decoded answer."""
    asked: dict[str, Any] = {"experiment_ids": [task.experiment], "max_results": task.page}
    while True:
        answer = post(SEARCH, asked)
        yield answer["runs"]
        if not (token := answer.get("next_page_token")):
            return
        asked = {**asked, "page_token": token}


def history_pages(task: Task, get: Callable[[str, dict[str, Any]], Any]) -> Iterator[list[dict[str, Any]]]:
    """The points of each page; `get` asks a path with a query and returns the decoded answer."""
    asked: dict[str, Any] = {"run_id": task.run, "metric_key": KEY, "max_results": task.page}
    while True:
        answer = get(HISTORY, asked)
        yield answer["metrics"]
        if not (token := answer.get("next_page_token")):
            return
        asked = {**asked, "page_token": token}
