"""Real servers for live tests: one of each version, started when first used, shared by the whole session."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from typing import Any
from uuid import uuid4

import pytest

from tests.conftest import servers_seen
from tests.live.s3 import Requests
from tests.servers import MlflowServer, available_versions, ensure
from tests.servers.azure import AzureServer
from tests.servers.google import GoogleServer
from tests.servers.s3 import S3Server

VERSIONS = os.environ.get("MLFLOW_TEST_VERSIONS", "3.17.2,2.22.4").replace(",", " ").split()
"""The newest and the oldest supported version. MLFLOW_TEST_VERSIONS (comma separated) replaces them."""

if not VERSIONS:
    # pytest would skip a test without parameters.
    raise pytest.UsageError("MLFLOW_TEST_VERSIONS names no version")

# Webhooks may deliver to 127.0.0.1, to one made a moment ago as well, and keep their secrets in encrypted form.
_WEBHOOKS = {
    "MLFLOW_WEBHOOK_ALLOWED_SCHEMES": "http,https",
    "MLFLOW_WEBHOOK_ALLOW_PRIVATE_IPS": "true",
    "MLFLOW_WEBHOOK_CACHE_TTL": "0",
    "MLFLOW_WEBHOOK_SECRET_ENCRYPTION_KEY": "Zm9yIHRoZSB0ZXN0cyBvZiBtbGZsb3djbGllbnQgb2s=",
}


# One parameter for both kinds of server, so that a test that uses both gets the same version twice. pytest groups the
# tests of the session by it.
@pytest.fixture(scope="session", params=VERSIONS)
def mlflow_version(request: pytest.FixtureRequest) -> str:
    """The MLflow version to test against, installed."""
    version: str = request.param
    capture: Any = request.config.pluginmanager.getplugin("capturemanager")
    # Captured, the word that a minute of installing follows would be seen after that minute, or never.
    with capture.global_and_fixture_disabled():
        ensure(version)
    return version


@pytest.fixture(scope="session")
def server(mlflow_version: str, request: pytest.FixtureRequest) -> Iterator[MlflowServer]:
    """A server that artifacts go through."""
    with MlflowServer(mlflow_version, env=_WEBHOOKS) as running:
        servers_seen(request.config).append(running.version)
        yield running


@pytest.fixture(scope="session")
def local_server(mlflow_version: str, request: pytest.FixtureRequest) -> Iterator[MlflowServer]:
    """A server that leaves artifacts to the client: its experiments have `file://` locations."""
    with MlflowServer(mlflow_version, artifacts="local") as running:
        servers_seen(request.config).append(f"{running.version} (local artifacts)")
        yield running


@pytest.fixture(scope="session")
def auth_server(mlflow_version: str, request: pytest.FixtureRequest) -> Iterator[MlflowServer]:
    """A server with basic-auth; `username` and `password` are its administrator's."""
    with MlflowServer(mlflow_version, auth=True) as running:
        servers_seen(request.config).append(f"{running.version} (basic-auth)")
        yield running


@pytest.fixture(scope="session")
def workspace_server(request: pytest.FixtureRequest) -> Iterator[MlflowServer]:
    """A server with workspaces, of the newest version, whatever `mlflow_version` is."""
    with MlflowServer(available_versions()[0], workspaces=True) as running:
        servers_seen(request.config).append(f"{running.version} (workspaces)")
        yield running


@pytest.fixture(scope="session")
def s3() -> Iterator[S3Server]:
    """A server that speaks S3."""
    with S3Server() as running:
        yield running


@pytest.fixture(scope="session")
def s3_server(mlflow_version: str, s3: S3Server, request: pytest.FixtureRequest) -> Iterator[MlflowServer]:
    """A server that keeps in S3 the artifacts that go through it."""
    destination = ["--artifacts-destination", f"s3://{s3.bucket}/{mlflow_version}"]
    with MlflowServer(mlflow_version, extra_args=destination, env=s3.mlflow_env) as running:
        servers_seen(request.config).append(f"{running.version} (artifacts in S3)")
        yield running


@pytest.fixture(scope="session", params=[AzureServer, GoogleServer], ids=["azure", "google"])
def cloud(request: pytest.FixtureRequest) -> Iterator[AzureServer | GoogleServer]:
    """A server that speaks Azure's Blob Storage, and one that speaks Google Cloud Storage's XML interface."""
    with request.param() as running:
        yield running


@pytest.fixture(scope="session")
def cloud_server(
    mlflow_version: str, cloud: AzureServer | GoogleServer, request: pytest.FixtureRequest
) -> Iterator[MlflowServer]:
    """A server that reaches artifacts in that cloud."""
    with MlflowServer(mlflow_version, env=cloud.mlflow_env) as running:
        scheme = cloud.location.partition(":")[0]
        servers_seen(request.config).append(f"{running.version} (artifacts at {scheme}:)")
        yield running


@pytest.fixture
def requests(monkeypatch: pytest.MonkeyPatch) -> Requests:
    """Every request that is sent from now on."""
    return Requests(monkeypatch)


@pytest.fixture
def experiment_name(request: pytest.FixtureRequest) -> str:
    """A name that no other test uses."""
    return f"{request.function.__name__}-{uuid4().hex}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Add the end of the server's log to the report of a failed test: a 500 is explained there and nowhere else."""
    report = yield
    if report.failed and isinstance(item, pytest.Function):
        for server in item.funcargs.values():
            if isinstance(server, MlflowServer):
                report.sections.append((f"log of MLflow {server.version} at {server.uri}", server.log_tail()))
    return report
