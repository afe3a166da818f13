# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Workspaces, for a client and for a call, and servers without them."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

import pytest

from mlflowclient import (
    AlreadyExists,
    Conflict,
    EndpointMissing,
    FeatureDisabled,
    InputError,
    MLflow,
    NotFound,
)
from tests.live.helpers import nothing_sent, release
from tests.servers import MlflowServer


@pytest.fixture
def mlf(workspace_server: MlflowServer) -> Iterator[MLflow]:
    """A client of a server with workspaces, at work in `default`."""
    with MLflow(workspace_server.uri, verify=False) as mlf:
        yield mlf


@pytest.fixture
def team(mlf: MLflow) -> str:
    """The name of a new workspace."""
    return (mlf.create_workspace(f"team-{uuid4().hex}")).name


def test_a_workspace_from_creation_to_deletion(mlf: MLflow) -> None:
    name = f"team-{uuid4().hex}"
    made = mlf.create_workspace(name, "for tests", default_artifact_root="s3://bucket/team")
    assert (made.name, made.description, made.default_artifact_root) == (name, "for tests", "s3://bucket/team")
    with pytest.raises(AlreadyExists):
        mlf.create_workspace(name)
    assert (mlf.get_workspace(name)) == made
    assert {"default", name} <= {each.name for each in mlf.list_workspaces()}
    changed = mlf.update_workspace(name, "é", default_artifact_root="")
    assert (changed.description, changed.default_artifact_root) == ("é", None)
    mlf.delete_workspace(name)
    with pytest.raises(NotFound):
        mlf.get_workspace(name)


def test_a_call_in_a_workspace(mlf: MLflow, team: str, experiment_name: str) -> None:
    there = mlf.in_workspace(team)
    here = mlf.create_experiment(experiment_name)
    elsewhere = there.create_experiment(experiment_name)
    assert here.experiment_id != elsewhere.experiment_id
    assert (mlf.get_experiment_by_name(experiment_name)).experiment_id == here.experiment_id
    assert (there.get_experiment_by_name(experiment_name)).experiment_id == elsewhere.experiment_id
    back = there.in_workspace("default")
    assert (back.get_experiment_by_name(experiment_name)).experiment_id == here.experiment_id
    # The resources and what has no method follow too.
    found = there.experiments.get_experiment_by_name(experiment_name=experiment_name)
    assert found.experiment.experiment_id == elsewhere.experiment_id
    raw = there.get("experiments/get-by-name", experiment_name=experiment_name)
    assert raw["experiment"]["experiment_id"] == elsewhere.experiment_id
    with pytest.raises(NotFound):
        mlf.get_experiment(elsewhere)
    assert "default" in {each.name for each in there.list_workspaces()}


def test_artifacts_in_a_workspace(mlf: MLflow, team: str) -> None:
    there = mlf.in_workspace(team)
    run = there.create_run(there.create_experiment())
    there.log_artifact(run, "small.txt", b"small")
    large = bytes(1000) * 20_000  # in parts, where the server lets it
    there.log_artifact(run, "large.bin", large)
    assert there.read_artifact(run, "small.txt") == b"small"
    assert there.read_artifact(run, "large.bin") == large
    assert [item.path for item in there.list_artifacts(run)] == ["large.bin", "small.txt"]
    there.delete_artifact(run, "small.txt")
    with pytest.raises(NotFound):
        there.read_artifact(run, "small.txt")


def test_a_client_in_a_workspace(mlf: MLflow, workspace_server: MlflowServer, team: str, experiment_name: str) -> None:
    with MLflow(workspace_server.uri, workspace=team, verify=False) as there:
        made = there.create_experiment(experiment_name)
    assert mlf.in_workspace(team).get_experiment(made) == made


def test_a_workspace_that_is_not_empty(mlf: MLflow, team: str) -> None:
    made = mlf.in_workspace(team).create_experiment()
    with pytest.raises(Conflict, match="still contains"):
        mlf.delete_workspace(team)
    mlf.delete_workspace(team, mode="SET_DEFAULT")
    assert (mlf.get_experiment(made)).name == made.name


def test_a_view_shares_the_connections(mlf: MLflow, team: str) -> None:
    mlf.list_workspaces()
    view = mlf.in_workspace(team)
    assert view.config.workspace == team
    assert mlf.config.workspace is None
    assert view._connections._sender() is mlf._connections._sender()


def test_a_server_without_workspaces(server: MlflowServer, mlflow_version: str) -> None:
    with MLflow(server.uri, verify=False) as mlf:
        expected = FeatureDisabled if release(mlflow_version) >= (3, 10) else EndpointMissing
        with pytest.raises(expected):
            mlf.list_workspaces()


@pytest.mark.parametrize("name", ["", "a", "Team", "-team", "team_a", "t" * 64, 5])
def test_names_that_no_workspace_can_have(name: str) -> None:
    mlf = MLflow("http://mlflow.example", transport=nothing_sent())
    with pytest.raises(InputError, match="name"):
        mlf.in_workspace(name)
    with pytest.raises(InputError, match="name"):
        mlf.create_workspace(name)


def test_what_else_is_refused() -> None:
    mlf = MLflow("http://mlflow.example", transport=nothing_sent())
    with pytest.raises(InputError, match="needs a description"):
        mlf.update_workspace("team")
    with pytest.raises(InputError, match="mode='ALL': one of RESTRICT, CASCADE, SET_DEFAULT"):
        mlf.delete_workspace("team", mode="ALL")
