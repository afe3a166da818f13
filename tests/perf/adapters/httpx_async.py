"""httpx alone, asynchronous."""

from __future__ import annotations

import asyncio

import httpx

from tests.perf.adapters import rest
from tests.perf.adapters.ours_async import in_tasks
from tests.perf.adapters.scenario import Task, main
from tests.perf.measured import measured


async def log_metric(task: Task) -> None:
    async with httpx.AsyncClient(base_url=task.uri) as client:

        async def post(step: int) -> None:
            answer = await client.post(rest.LOG_METRIC, json=rest.metric(task, step))
            answer.raise_for_status()
            answer.json()

        await post(-1)
        with measured(task.count):
            await in_tasks(task, post)


if __name__ == "__main__":
    main({"log_metric": lambda task: asyncio.run(log_metric(task))})
