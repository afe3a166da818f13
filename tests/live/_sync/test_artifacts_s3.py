# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Artifacts in S3: behind the server's proxy, past it by signed addresses, and with keys of one's own."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from mlflowclient import ArtifactError, DirInfo, FileInfo, MissingLibrary, MLflow, NotFound, Run
from mlflowclient._sync.artifacts import downloads, routes, stores
from tests.live.cut import Cut
from tests.live.helpers import release
from tests.live.names import NAMES
from tests.live.s3 import Requests
from tests.servers import MlflowServer
from tests.servers.s3 import KEYS, S3Server

pytestmark = pytest.mark.artifacts
PARTS = 5 << 20


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (routes, downloads):
        monkeypatch.setattr(module, "PART", PARTS)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "large").write_bytes(os.urandom(1 << 16) * 160 + b"the end")
    return tmp_path / "large"


@pytest.fixture
def mlf(s3_server: MlflowServer) -> Iterator[MLflow]:
    with MLflow(s3_server.uri) as mlf:
        yield mlf


@pytest.fixture
def run(mlf: MLflow, experiment_name: str) -> Run:
    return mlf.create_run(mlf.create_experiment(experiment_name))


@pytest.fixture
def direct(mlf: MLflow, experiment_name: str, s3: S3Server) -> Run:
    """A run whose artifacts are in S3, and not behind the proxy."""
    location = f"s3://{s3.bucket}/direct é/{experiment_name}"
    return mlf.create_run(mlf.create_experiment(f"{experiment_name}-direct", artifact_location=location))


@pytest.fixture
def keys(s3: S3Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {**KEYS, "MLFLOW_S3_ENDPOINT_URL": s3.uri}.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def without_cloud(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "can_reach_clouds", lambda: False)


def test_behind_the_proxy_large_files_go_straight_to_the_store(  # noqa: PLR0917
    mlf: MLflow, run: Run, content, s3: S3Server, requests: Requests, tmp_path: Path
) -> None:
    assert run.info.artifact_uri.startswith("mlflow-artifacts:")
    assert mlf.log_artifact(run, content, artifact_path="d") == "d/large"
    assert requests.to(s3.uri) == ["PUT"] * 3
    assert [path.rpartition("/mlflow-artifacts/")[2].split("/")[0:2] for path in requests.posted()] == [
        ["mpu", "create"],
        ["mpu", "complete"],
    ]
    requests.clear()
    back = mlf.download_artifact(run, "d/large", tmp_path / "back")
    assert back.read_bytes() == content.read_bytes()
    signs = release(mlf.server_version()) >= (3, 14)
    assert requests.to(s3.uri) == ["GET"] * (2 + 3 if signs else 0)
    for name, data in (("small", b"abc"), ("empty", b"")):
        mlf.log_artifact(run, name, data)
        assert mlf.read_artifact(run, name) == data
    listed = [DirInfo("d"), FileInfo("d/large", content.stat().st_size), FileInfo("empty", 0), FileInfo("small", 3)]
    assert mlf.list_artifacts(run, max_depth=-1) == listed
    mlf.delete_artifact(run, "d")
    assert mlf.list_artifacts(run) == listed[2:]


def test_no_credential_of_mlflow_reaches_the_store(  # noqa: PLR0917
    s3_server: MlflowServer, run: Run, content, s3: S3Server, requests: Requests, tmp_path: Path
) -> None:
    settings = {"username": "me", "password": "hunter2", "headers": {"X-Secret": "hunter2", "Cookie": "a=hunter2"}}
    with MLflow(s3_server.uri, **settings) as mlf:  # type: ignore[arg-type]
        mlf.log_artifact(run, content)
        mlf.download_artifact(run, "large", tmp_path / "back")
    to_store = [request for request in requests.sent if str(request.url).startswith(s3.uri)]
    assert len(to_store) >= 3
    for request in to_store:
        assert not {"authorization", "cookie", "x-secret", "x-mlflow-workspace"} & request.headers.keys()
        assert "hunter2" not in repr(request.headers.raw)


def test_directories(mlf: MLflow, run: Run, tmp_path: Path) -> None:
    for name in ("a", "d/b", "d/e/c", "d/empty"):
        (tmp_path / "src" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "src" / name).write_text("" if "empty" in name else name)
    for _ in range(2):
        assert mlf.log_artifacts(run, tmp_path / "src", skip_same=True) == ["a", "d/b", "d/empty", "d/e/c"]
    mlf.download_artifacts(run, "", tmp_path / "new")
    assert (tmp_path / "new" / "d" / "e" / "c").read_text() == "d/e/c"
    assert (tmp_path / "new" / "d" / "empty").read_bytes() == b""


@pytest.mark.usefixtures("keys")
def test_with_keys_of_ones_own(mlf: MLflow, direct: Run, content, tmp_path: Path) -> None:
    assert direct.info.artifact_uri.startswith("s3:")
    assert mlf.log_artifact(direct, content, artifact_path="d") == "d/large"
    back = mlf.download_artifact(direct, "d/large", tmp_path / "back")
    assert back.read_bytes() == content.read_bytes()
    for name, data in (("small", b"abc"), ("empty", b"")):
        mlf.log_artifact(direct, name, data)
        assert mlf.read_artifact(direct, name) == data
    mlf.delete_artifact(direct, "d")
    assert [item.path for item in mlf.list_artifacts(direct, max_depth=-1)] == ["empty", "small"]
    with pytest.raises(NotFound):
        mlf.read_artifact(direct, "missing")


def test_with_keys_of_ones_own_every_request_declares_its_content(
    s3_server: MlflowServer, direct: Run, content, s3: S3Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Cut(s3.uri) as way:
        for name, value in {**KEYS, "MLFLOW_S3_ENDPOINT_URL": way.uri}.items():
            monkeypatch.setenv(name, value)
        with MLflow(s3_server.uri) as mlf:
            mlf.log_artifact(direct, content)
            mlf.log_artifact(direct, "small", b"abc")
    bodies = [body for heard in way.heard for body in declared(bytes(heard))]
    assert sum(map(len, bodies)) >= content.stat().st_size + 3
    assert b"abc" in bodies


def declared(heard: bytes) -> Iterator[bytes]:
    """The body of each request that stores something, which has the SHA-256 that its signed header says."""
    while heard:
        head, _, heard = heard.partition(b"\r\n\r\n")
        headers = dict(line.lower().split(": ", 1) for line in head.decode().split("\r\n")[1:])
        size = int(headers.get("content-length", 0))
        body, heard = heard[:size], heard[size:]
        assert headers["x-amz-content-sha256"] == hashlib.sha256(body).hexdigest()
        assert "x-amz-content-sha256" in headers["authorization"].partition("signedheaders=")[2].partition(",")[0]
        if head.startswith(b"PUT"):
            yield body


@pytest.mark.usefixtures("keys")
def test_names_are_kept_exactly(mlf: MLflow, direct: Run) -> None:
    for name in NAMES:
        mlf.log_artifact(direct, name, name.encode())
        assert mlf.read_artifact(direct, name) == name.encode()
    listed = {item.path for item in mlf.list_artifacts(direct, max_depth=-1) if not item.is_dir}
    assert listed == set(NAMES)


def test_keys_that_are_wrong(mlf: MLflow, direct: Run, s3: S3Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLFLOW_S3_ENDPOINT_URL", f"{s3.uri}/nowhere/at/all")
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    with pytest.raises((ArtifactError, Exception), match="s3://bucket"):
        mlf.log_artifact(direct, "f", b"abc")
    assert mlf.list_artifacts(direct) == []


@pytest.mark.usefixtures("without_cloud")
def test_without_the_library_a_server_that_signs_is_enough(mlf: MLflow, direct: Run, content, tmp_path: Path) -> None:
    if release(mlf.server_version()) < (3, 14):
        with pytest.raises(MissingLibrary, match=r"mlflowclient\[cloud\]"):
            mlf.log_artifact(direct, content)
        assert mlf.list_artifacts(direct) == []
        return
    assert mlf.log_artifact(direct, content) == "large"
    assert mlf.log_artifact(direct, "small.txt", "abc") == "small.txt"
    back = mlf.download_artifacts(direct, "", tmp_path / "back")
    assert (back / "large").read_bytes() == content.read_bytes()
    assert mlf.read_artifact(direct, "small.txt") == b"abc"
    with pytest.raises(MissingLibrary, match=r"mlflowclient\[cloud\]"):
        mlf.delete_artifact(direct, "large")
