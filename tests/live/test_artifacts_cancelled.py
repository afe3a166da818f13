"""Uploads straight to a store that are cancelled: the store keeps no part of them."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import anyio
import httpx
import pytest

from mlflowclient import AsyncMLflow, Progress
from tests.live.conftest import VERSIONS
from tests.servers import MlflowServer
from tests.servers.s3 import S3Server

pytestmark = [pytest.mark.artifacts, pytest.mark.parametrize("mlflow_version", VERSIONS[:1], indirect=True)]


def keys(s3: S3Server, query: str) -> list[str]:
    return re.findall("<Key>(.*?)</Key>", httpx.get(f"{s3.uri}/{s3.bucket}?{query}").text)


@pytest.mark.parametrize("how", ["task", "scope"])
async def test_no_part_stays(  # noqa: PLR0917
    how: str,
    s3_server: MlflowServer,
    s3: S3Server,
    experiment_name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in s3.client_env.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "large").write_bytes(bytes(1 << 20) * 100)
    loop, reached, scope = asyncio.get_running_loop(), asyncio.Event(), anyio.CancelScope()

    def told(progress: Progress) -> None:
        if progress.done > 40 << 20:
            loop.call_soon_threadsafe(reached.set)

    async with AsyncMLflow(s3_server.uri) as mlf:
        location = f"s3://{s3.bucket}/{experiment_name}"
        run = await mlf.create_run(await mlf.create_experiment(experiment_name, artifact_location=location))

        async def upload() -> None:
            with scope:
                await mlf.log_artifact(run, tmp_path / "large", progress=told)

        task = asyncio.create_task(upload())
        await reached.wait()
        assert keys(s3, "uploads")
        (task if how == "task" else scope).cancel()
        await asyncio.wait([task])
    assert task.cancelled() == (how == "task")
    assert keys(s3, "uploads") == []
    assert experiment_name not in str(keys(s3, "list-type=2"))
