"""What the launcher of the servers promises beyond a plain one: basic-auth, workspaces, PostgreSQL."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mlflowclient import MLflow, Unauthenticated
from tests.servers import MlflowServer
from tests.servers.network import is_free_within

ROOT = Path(__file__).resolve().parents[2]
CLUSTER = """
from tests.servers.postgresql import PostgresqlCluster
cluster = PostgresqlCluster()
print(cluster.uri, cluster._directory, flush=True)
input()
"""
CLIENT = """
from mlflowclient import MLflow
with MLflow() as mlf:
    print(mlf.get("users/get", username="admin")["user"]["is_admin"], mlf.server_version())
"""


def test_basic_auth_asks_for_credentials(auth_server: MlflowServer) -> None:
    with MLflow(auth_server.uri) as mlf, pytest.raises(Unauthenticated):
        mlf.get_experiment(0)
    with MLflow(auth_server.uri, username=auth_server.username, password=auth_server.password) as mlf:
        assert mlf.get_experiment(0).name == "Default"


def test_client_env_is_what_a_client_needs(auth_server: MlflowServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in auth_server.client_env.items():
        monkeypatch.setenv(name, value)
    with MLflow() as mlf:
        assert mlf.server_version() == auth_server.version


def test_command_line_gives_the_command_its_credentials() -> None:
    command = [sys.executable, "-m", "tests.servers", "2.22.4", "--auth", "--", sys.executable, "-c", CLIENT]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "True 2.22.4"), done.stderr


def test_workspaces(workspace_server: MlflowServer) -> None:
    with MLflow(workspace_server.uri) as mlf:
        assert "default" in {workspace.name for workspace in mlf.workspaces.list_workspaces().workspaces or []}


def test_postgresql_holds_the_data_and_ends_with_the_server() -> None:
    with MlflowServer("3.17.2", backend="postgresql") as server, MLflow(server.uri) as mlf:
        experiment = mlf.create_experiment("there")
        assert mlf.get_experiment(experiment).name == "there"
        assert not (server.directory / "mlflow.db").exists()
        assert server._cluster is not None
        port = _port(server._cluster.uri)
    assert is_free_within(10, port)


def test_cluster_ends_when_its_starter_is_killed() -> None:
    starter = subprocess.Popen(
        [sys.executable, "-c", CLUSTER], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert starter.stdout is not None
    uri, directory = starter.stdout.readline().split()
    assert not is_free_within(0, _port(uri))
    starter.kill()
    starter.communicate()
    assert is_free_within(30, _port(uri))
    # What nobody is left to do.
    shutil.rmtree(directory)


def _port(uri: str) -> int:
    return int(uri.rpartition(":")[2].partition("/")[0])
