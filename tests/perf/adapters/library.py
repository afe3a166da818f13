"""An HTTP library alone, used as its documentation shows: what a program without an MLflow client would do.

python -m tests.perf.adapters.library httpx log_metric http://127.0.0.1:5000 --count 1000
"""

from __future__ import annotations

import sys
from typing import Any

from tests.perf.adapters import rest
from tests.perf.adapters.scenario import BATCH, Task, in_threads, main
from tests.perf.measured import measured


class _Library:
    """httpx and requests have the same face."""

    def __init__(self, task: Task) -> None:
        self._uri = task.uri
        if sys.argv[0] == "httpx":
            import httpx

            self._session: Any = httpx.Client()
        else:
            import requests

            self._session = requests.Session()

    def post(self, path: str, body: Any) -> Any:
        answer = self._session.post(self._uri + path, json=body)
        answer.raise_for_status()
        return answer.json()

    def get(self, path: str, query: Any) -> Any:
        answer = self._session.get(self._uri + path, params=query)
        answer.raise_for_status()
        return answer.json()


def log_metric(task: Task) -> None:
    library = _Library(task)
    library.post(rest.LOG_METRIC, rest.metric(task, -1))
    with measured(task.count):
        in_threads(task, lambda step: library.post(rest.LOG_METRIC, rest.metric(task, step)))


def log_batch(task: Task) -> None:
    library, body = _Library(task), rest.batch(task)
    library.post(rest.LOG_BATCH, body)
    with measured(task.count * BATCH):
        in_threads(task, lambda _: library.post(rest.LOG_BATCH, body))


def search(task: Task) -> None:
    library = _Library(task)
    next(rest.search_pages(task._replace(page=1), library.post))
    with measured(task.count):
        found = 0
        for page in rest.search_pages(task, library.post):
            found += len(page)
    assert found == task.count


def history(task: Task) -> None:
    library = _Library(task)
    next(rest.history_pages(task._replace(page=1), library.get))
    with measured(task.count):
        found = sum(map(len, rest.history_pages(task, library.get)))
    assert found == task.count


if __name__ == "__main__":
    del sys.argv[0]
    main({"log_metric": log_metric, "log_batch": log_batch, "search": search, "history": history})
