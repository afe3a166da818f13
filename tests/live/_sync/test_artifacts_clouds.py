# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Artifacts straight in Azure, with a connection string, and in Google Cloud Storage, with a service account."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from mlflowclient import ArtifactError, MLflow, NotFound, Run
from mlflowclient._sync.artifacts import downloads
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
def mlf(cloud_server: MlflowServer) -> Iterator[MLflow]:
    with MLflow(cloud_server.uri) as mlf:
        yield mlf


@pytest.fixture
def run(mlf: MLflow, experiment_name: str, cloud: Cloud) -> Run:
    location = f"{cloud.location}/{experiment_name}"
    return mlf.create_run(mlf.create_experiment(experiment_name, artifact_location=location))


def test_files_of_any_size(mlf: MLflow, run: Run, cloud: Cloud, tmp_path: Path) -> None:
    assert run.info.artifact_uri.startswith(cloud.location)
    (tmp_path / "large").write_bytes(os.urandom(1 << 16) * 200 + b"the end")
    assert mlf.log_artifact(run, tmp_path / "large", artifact_path="d") == "d/large"
    back = mlf.download_artifact(run, "d/large", tmp_path / "back")
    assert back.read_bytes() == (tmp_path / "large").read_bytes()
    assert [each for each in PARTS[type(cloud)] if each not in cloud.log()] == []
    for name, data in (("small", b"abc"), ("empty", b"")):
        mlf.log_artifact(run, name, data)
        assert mlf.read_artifact(run, name) == data
    mlf.log_artifact(run, "small", b"another")
    assert mlf.read_artifact(run, "small") == b"another"
    mlf.delete_artifact(run, "d")
    assert [item.path for item in mlf.list_artifacts(run, max_depth=-1)] == ["empty", "small"]
    mlf.delete_artifact(run, "empty")
    assert [item.path for item in mlf.list_artifacts(run, max_depth=-1)] == ["small"]
    with pytest.raises(NotFound):
        mlf.read_artifact(run, "missing")


@pytest.mark.parametrize("concurrency", [1, 8])
def test_a_download_that_is_cut(  # noqa: PLR0917
    mlf: MLflow,
    cloud_server: MlflowServer,
    run: Run,
    cloud: Cloud,
    concurrency: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "large").write_bytes(os.urandom(1 << 16) * 200 + b"the end")
    mlf.log_artifact(run, tmp_path / "large")
    with Cut(cloud.uri, 2 << 20) as cut:
        for name, value in cloud.client_env.items():
            monkeypatch.setenv(name, value.replace(cloud.uri, cut.uri))
        with MLflow(cloud_server.uri) as through:
            back = through.download_artifact(run, "large", tmp_path / "back", concurrency=concurrency)
        assert cut.cuts == 1
    assert back.read_bytes() == (tmp_path / "large").read_bytes()


def test_directories(mlf: MLflow, run: Run, tmp_path: Path) -> None:
    for name in ("a", "d/b", "d/e/c", "d/empty"):
        (tmp_path / "src" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "src" / name).write_text("" if "empty" in name else name)
    for _ in range(2):
        assert mlf.log_artifacts(run, tmp_path / "src", skip_same=True) == ["a", "d/b", "d/empty", "d/e/c"]
    for _ in range(2):
        mlf.download_artifacts(run, "", tmp_path / "new", skip_same=True)
    assert (tmp_path / "new" / "d" / "e" / "c").read_text() == "d/e/c"
    assert (tmp_path / "new" / "d" / "empty").read_bytes() == b""


def test_names_are_kept_exactly(mlf: MLflow, run: Run) -> None:
    for name in NAMES:
        mlf.log_artifact(run, name, name.encode())
        assert mlf.read_artifact(run, name) == name.encode()
    listed = {item.path for item in mlf.list_artifacts(run, max_depth=-1) if not item.is_dir}
    assert listed == set(NAMES)


@pytest.mark.parametrize("cloud", [AzureServer], indirect=True, ids=["azure"])  # the other checks none
def test_a_key_that_is_wrong(mlf: MLflow, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    given = os.environ["AZURE_STORAGE_CONNECTION_STRING"]
    monkeypatch.setenv("AZURE_STORAGE_CONNECTION_STRING", given.replace("AccountKey=Eby8", "AccountKey=AAAA"))
    with pytest.raises(ArtifactError, match="the store refuses this machine's credentials") as caught:
        mlf.log_artifact(run, "f", b"abc")
    assert "AAAA" not in str(caught.value)
    assert mlf.list_artifacts(run) == []
