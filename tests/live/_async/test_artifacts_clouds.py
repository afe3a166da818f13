"""Artifacts straight in Azure, with a connection string, and in Google Cloud Storage, with a service account."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from mlflowclient import ArtifactError, AsyncMLflow, NotFound, Run
from mlflowclient._async.artifacts import downloads
from tests.live.cut import Cut
from tests.live.names import NAMES
from tests.servers import MlflowServer
from tests.servers.azure import AzureServer
from tests.servers.google import GoogleServer

pytestmark = pytest.mark.artifacts

Cloud = AzureServer | GoogleServer
# What a store logs of an upload in parts, and of a download in parts.
PARTS: dict[type[Cloud], list[str]] = {AzureServer: ["comp=blocklist", " 206 "], GoogleServer: ["POST", "206 -"]}


@pytest.fixture(autouse=True)
def _account(cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloads, "PART", 5 << 20)
    for name, value in cloud.client_env.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
async def mlf(cloud_server: MlflowServer) -> AsyncIterator[AsyncMLflow]:
    async with AsyncMLflow(cloud_server.uri) as mlf:
        yield mlf


@pytest.fixture
async def run(mlf: AsyncMLflow, experiment_name: str, cloud: Cloud) -> Run:
    location = f"{cloud.location}/{experiment_name}"
    return await mlf.create_run(await mlf.create_experiment(experiment_name, artifact_location=location))


async def test_files_of_any_size(mlf: AsyncMLflow, run: Run, cloud: Cloud, tmp_path: Path) -> None:
    assert run.info.artifact_uri.startswith(cloud.location)
    (tmp_path / "large").write_bytes(os.urandom(1 << 16) * 200 + b"the end")
    assert await mlf.log_artifact(run, tmp_path / "large", artifact_path="d") == "d/large"
    back = await mlf.download_artifact(run, "d/large", tmp_path / "back")
    assert back.read_bytes() == (tmp_path / "large").read_bytes()
    assert [each for each in PARTS[type(cloud)] if each not in cloud.log()] == []
    for name, data in (("small", b"abc"), ("empty", b"")):
        await mlf.log_artifact(run, name, data)
        assert await mlf.read_artifact(run, name) == data
    await mlf.log_artifact(run, "small", b"another")
    assert await mlf.read_artifact(run, "small") == b"another"
    await mlf.delete_artifact(run, "d")
    assert [item.path for item in await mlf.list_artifacts(run, max_depth=-1)] == ["empty", "small"]
    await mlf.delete_artifact(run, "empty")
    assert [item.path for item in await mlf.list_artifacts(run, max_depth=-1)] == ["small"]
    with pytest.raises(NotFound):
        await mlf.read_artifact(run, "missing")


@pytest.mark.parametrize("concurrency", [1, 8])
async def test_a_download_that_is_cut(  # noqa: PLR0917
    mlf: AsyncMLflow,
    cloud_server: MlflowServer,
    run: Run,
    cloud: Cloud,
    concurrency: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "large").write_bytes(os.urandom(1 << 16) * 200 + b"the end")
    await mlf.log_artifact(run, tmp_path / "large")
    with Cut(cloud.uri, 2 << 20) as cut:
        for name, value in cloud.client_env.items():
            monkeypatch.setenv(name, value.replace(cloud.uri, cut.uri))
        async with AsyncMLflow(cloud_server.uri) as through:
            back = await through.download_artifact(run, "large", tmp_path / "back", concurrency=concurrency)
        assert cut.cuts == 1
    assert back.read_bytes() == (tmp_path / "large").read_bytes()


async def test_directories(mlf: AsyncMLflow, run: Run, tmp_path: Path) -> None:
    for name in ("a", "d/b", "d/e/c", "d/empty"):
        (tmp_path / "src" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "src" / name).write_text("" if "empty" in name else name)
    for _ in range(2):
        assert await mlf.log_artifacts(run, tmp_path / "src", skip_same=True) == ["a", "d/b", "d/empty", "d/e/c"]
    for _ in range(2):
        await mlf.download_artifacts(run, "", tmp_path / "new", skip_same=True)
    assert (tmp_path / "new" / "d" / "e" / "c").read_text() == "d/e/c"
    assert (tmp_path / "new" / "d" / "empty").read_bytes() == b""


async def test_names_are_kept_exactly(mlf: AsyncMLflow, run: Run) -> None:
    for name in NAMES:
        await mlf.log_artifact(run, name, name.encode())
        assert await mlf.read_artifact(run, name) == name.encode()
    listed = {item.path for item in await mlf.list_artifacts(run, max_depth=-1) if not item.is_dir}
    assert listed == set(NAMES)


@pytest.mark.parametrize("cloud", [AzureServer], indirect=True, ids=["azure"])  # the other checks none
async def test_a_key_that_is_wrong(mlf: AsyncMLflow, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    given = os.environ["AZURE_STORAGE_CONNECTION_STRING"]
    monkeypatch.setenv("AZURE_STORAGE_CONNECTION_STRING", given.replace("AccountKey=Eby8", "AccountKey=AAAA"))
    with pytest.raises(ArtifactError, match="the store refuses this machine's credentials") as caught:
        await mlf.log_artifact(run, "f", b"abc")
    assert "AAAA" not in str(caught.value)
    assert await mlf.list_artifacts(run) == []
