"""This client, asynchronous."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from mlflowclient import AsyncMLflow, Metric
from tests.perf.adapters.scenario import BATCH, KEY, TIMESTAMP, Task, main, points
from tests.perf.measured import measured


async def in_tasks(task: Task, work: Callable[[int], Awaitable[object]]) -> None:
    """Do `work(step)` for `task.count` steps, in `task.callers` tasks."""

    async def some(first: int) -> None:
        for step in range(first, task.count, task.callers):
            await work(step)

    await asyncio.gather(*(some(first) for first in range(task.callers)))


async def log_metric(task: Task) -> None:
    async with AsyncMLflow(task.uri) as mlf:
        await mlf.log_metric(task.run, KEY, 1.0, timestamp=TIMESTAMP, step=-1)
        with measured(task.count):
            await in_tasks(task, lambda step: mlf.log_metric(task.run, KEY, 0.5, timestamp=TIMESTAMP, step=step))


async def log_batch(task: Task) -> None:
    metrics = [Metric(*point) for point in points(BATCH)]
    async with AsyncMLflow(task.uri) as mlf:
        await mlf.log_batch(task.run, metrics=metrics)
        with measured(task.count * BATCH):
            await in_tasks(task, lambda _: mlf.log_batch(task.run, metrics=metrics))


async def search(task: Task) -> None:
    """A search whose runs are not kept."""
    async with AsyncMLflow(task.uri) as mlf:
        await mlf.search_runs(task.experiment, max_results=1)
        with measured(task.count):
            found = 0
            async for run in mlf.iter_runs(task.experiment, page_size=task.page):
                assert run.data.params
                found += 1
        assert found == task.count


async def history(task: Task) -> None:
    async with AsyncMLflow(task.uri) as mlf:
        await mlf.get_metric_history(task.run, KEY, max_results=1)
        with measured(task.count):
            found = len(await mlf.get_metric_history(task.run, KEY, page_size=task.page))
        assert found == task.count


if __name__ == "__main__":
    main(
        {
            "log_metric": lambda task: asyncio.run(log_metric(task)),
            "log_batch": lambda task: asyncio.run(log_batch(task)),
            "search": lambda task: asyncio.run(search(task)),
            "history": lambda task: asyncio.run(history(task)),
        }
    )
