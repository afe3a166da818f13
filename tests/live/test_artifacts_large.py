"""Artifacts that are large, and many, through a real server."""

from __future__ import annotations

import asyncio
import filecmp
import inspect
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mlflowclient import AsyncMLflow, MLflow
from tests.live.conftest import VERSIONS
from tests.servers import MlflowServer

pytestmark = [pytest.mark.artifacts, pytest.mark.parametrize("mlflow_version", VERSIONS[:1], indirect=True)]
COLOURS = {"sync": MLflow, "async": AsyncMLflow}
SIZE = int(os.environ.get("MLFLOW_TEST_GIB", "4")) << 30
KEPT_MIB = 16
"""By how much memory may grow beside what a small file needs."""


async def result(value: Any) -> Any:
    return await value if inspect.isawaitable(value) else value


@pytest.mark.parametrize("colour", COLOURS)
def test_a_large_file_in_constant_memory(
    colour: str, server: MlflowServer, experiment_name: str, tmp_path: Path
) -> None:
    large, back = tmp_path / "large", tmp_path / "back"
    back.mkdir()
    block = os.urandom(1 << 20)
    with large.open("wb") as file:
        for number in range(SIZE >> 20):
            file.write(block[:-8] + number.to_bytes(8, "big"))
    try:
        with MLflow(server.uri) as mlf:
            run = mlf.create_run(mlf.create_experiment(experiment_name))
            command = [sys.executable, "-m", "tests.live.moved", colour, server.uri, run.run_id, str(large), str(back)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stderr
            print(grown := json.loads(done.stdout))
            assert max(grown.values()) <= KEPT_MIB, grown
            assert filecmp.cmp(large, back / "large", shallow=False)
            mlf.delete_artifact(run, "large")
    finally:
        for path in (large, back / "large"):
            path.unlink(missing_ok=True)


@pytest.mark.parametrize("colour", COLOURS)
def test_ten_thousand_small_files(colour: str, server: MlflowServer, experiment_name: str, tmp_path: Path) -> None:
    files = {f"{number % 10}/{number % 100:02}/{number:05}": str(number).encode() for number in range(10_000)}
    for name, content in files.items():
        path = tmp_path / "src" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    async def move() -> None:
        mlf: Any = COLOURS[colour](server.uri)
        run = await result(mlf.create_run(await result(mlf.create_experiment(experiment_name))))
        assert sorted(await result(mlf.log_artifacts(run, tmp_path / "src"))) == sorted(files)
        await result(mlf.download_artifacts(run, "", tmp_path / "back"))
        await result(mlf.close())

    asyncio.run(move())
    back = tmp_path / "back"
    found = {path.relative_to(back).as_posix(): path.read_bytes() for path in back.rglob("*") if path.is_file()}
    assert found == files
