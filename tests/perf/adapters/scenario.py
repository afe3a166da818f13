"""What the adapters share: the command line, the data that all of them log, and callers side by side."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

KEY = "validation/loss"
TIMESTAMP = 1_700_000_000_000
BATCH = 1000


class Task(NamedTuple):
    """What a program is told to do."""

    uri: str
    """The server."""
    run: str
    """Id of the run to log to."""
    experiment: str
    """Id of the experiment to search."""
    count: int
    """How often, or how many."""
    callers: int
    """How many threads or tasks at once."""
    page: int
    """Results per page."""


def main(scenarios: Mapping[str, Callable[[Task], object]]) -> None:
    """Run the scenario of the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("scenario", choices=scenarios)
    parser.add_argument("uri")
    parser.add_argument("--run", default="0" * 32)
    parser.add_argument("--experiment", default="1")
    for name in ("count", "callers", "page"):
        parser.add_argument(f"--{name}", type=int, default=1)
    options = vars(parser.parse_args())
    scenarios[options.pop("scenario")](Task(**options))


def points(count: int) -> list[tuple[str, float, int, int]]:
    """Points of one metric: key, value, timestamp, step."""
    return [(KEY, 1 / (step + 1), TIMESTAMP + step, step) for step in range(count)]


def in_threads(task: Task, work: Callable[[int], object]) -> None:
    """Do `work(step)` for `task.count` steps, in `task.callers` threads."""
    if task.callers == 1:
        for step in range(task.count):
            work(step)
        return

    def some(first: int) -> None:
        for step in range(first, task.count, task.callers):
            work(step)

    with ThreadPoolExecutor(task.callers) as pool:
        for done in [pool.submit(some, first) for first in range(task.callers)]:
            done.result()
