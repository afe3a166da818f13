"""Workspaces, for a client and for a call, and servers without them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from uuid import uuid4

import pytest

from mlflowclient import (
    AlreadyExists,
    AsyncMLflow,
    Conflict,
    EndpointMissing,
    FeatureDisabled,
    InputError,
    NotFound,
)
from tests.live.helpers import nothing_sent, release
from tests.servers import MlflowServer


@pytest.fixture
async def mlf(workspace_server: MlflowServer) -> AsyncIterator[AsyncMLflow]:
    """A client of a server with workspaces, at work in `default`."""
    async with AsyncMLflow(workspace_server.uri, verify=False) as mlf:
        yield mlf


@pytest.fixture
async def team(mlf: AsyncMLflow) -> str:
    """The name of a new workspace."""
    return (await mlf.create_workspace(f"team-{uuid4().hex}")).name


async def test_a_workspace_from_creation_to_deletion(mlf: AsyncMLflow) -> None:
    name = f"team-{uuid4().hex}"
    made = await mlf.create_workspace(name, "for tests", default_artifact_root="s3://bucket/team")
    assert (made.name, made.description, made.default_artifact_root) == (name, "for tests", "s3://bucket/team")
    with pytest.raises(AlreadyExists):
        await mlf.create_workspace(name)
    assert (await mlf.get_workspace(name)) == made
    assert {"default", name} <= {each.name for each in await mlf.list_workspaces()}
    changed = await mlf.update_workspace(name, "é", default_artifact_root="")
    assert (changed.description, changed.default_artifact_root) == ("é", None)
    await mlf.delete_workspace(name)
    with pytest.raises(NotFound):
        await mlf.get_workspace(name)


async def test_a_call_in_a_workspace(mlf: AsyncMLflow, team: str, experiment_name: str) -> None:
    there = mlf.in_workspace(team)
    here = await mlf.create_experiment(experiment_name)
    elsewhere = await there.create_experiment(experiment_name)
    assert here.experiment_id != elsewhere.experiment_id
    assert (await mlf.get_experiment_by_name(experiment_name)).experiment_id == here.experiment_id
    assert (await there.get_experiment_by_name(experiment_name)).experiment_id == elsewhere.experiment_id
    back = there.in_workspace("default")
    assert (await back.get_experiment_by_name(experiment_name)).experiment_id == here.experiment_id
    # The resources and what has no method follow too.
    found = await there.experiments.get_experiment_by_name(experiment_name=experiment_name)
    assert found.experiment.experiment_id == elsewhere.experiment_id
    raw = await there.get("experiments/get-by-name", experiment_name=experiment_name)
    assert raw["experiment"]["experiment_id"] == elsewhere.experiment_id
    with pytest.raises(NotFound):
        await mlf.get_experiment(elsewhere)
    assert "default" in {each.name for each in await there.list_workspaces()}


async def test_artifacts_in_a_workspace(mlf: AsyncMLflow, team: str) -> None:
    there = mlf.in_workspace(team)
    run = await there.create_run(await there.create_experiment())
    await there.log_artifact(run, "small.txt", b"small")
    large = bytes(1000) * 20_000  # in parts, where the server lets it
    await there.log_artifact(run, "large.bin", large)
    assert await there.read_artifact(run, "small.txt") == b"small"
    assert await there.read_artifact(run, "large.bin") == large
    assert [item.path for item in await there.list_artifacts(run)] == ["large.bin", "small.txt"]
    await there.delete_artifact(run, "small.txt")
    with pytest.raises(NotFound):
        await there.read_artifact(run, "small.txt")


async def test_a_client_in_a_workspace(
    mlf: AsyncMLflow, workspace_server: MlflowServer, team: str, experiment_name: str
) -> None:
    async with AsyncMLflow(workspace_server.uri, workspace=team, verify=False) as there:
        made = await there.create_experiment(experiment_name)
    assert await mlf.in_workspace(team).get_experiment(made) == made


async def test_a_workspace_that_is_not_empty(mlf: AsyncMLflow, team: str) -> None:
    made = await mlf.in_workspace(team).create_experiment()
    with pytest.raises(Conflict, match="still contains"):
        await mlf.delete_workspace(team)
    await mlf.delete_workspace(team, mode="SET_DEFAULT")
    assert (await mlf.get_experiment(made)).name == made.name


async def test_a_view_shares_the_connections(mlf: AsyncMLflow, team: str) -> None:
    await mlf.list_workspaces()
    view = mlf.in_workspace(team)
    assert view.config.workspace == team
    assert mlf.config.workspace is None
    assert view._connections._sender() is mlf._connections._sender()


async def test_a_server_without_workspaces(server: MlflowServer, mlflow_version: str) -> None:
    async with AsyncMLflow(server.uri, verify=False) as mlf:
        expected = FeatureDisabled if release(mlflow_version) >= (3, 10) else EndpointMissing
        with pytest.raises(expected):
            await mlf.list_workspaces()


@pytest.mark.parametrize("name", ["", "a", "Team", "-team", "team_a", "t" * 64, 5])
async def test_names_that_no_workspace_can_have(name: str) -> None:
    mlf = AsyncMLflow("http://mlflow.example", transport=nothing_sent())
    with pytest.raises(InputError, match="name"):
        mlf.in_workspace(name)
    with pytest.raises(InputError, match="name"):
        await mlf.create_workspace(name)


async def test_what_else_is_refused() -> None:
    mlf = AsyncMLflow("http://mlflow.example", transport=nothing_sent())
    with pytest.raises(InputError, match="needs a description"):
        await mlf.update_workspace("team")
    with pytest.raises(InputError, match="mode='ALL': one of RESTRICT, CASCADE, SET_DEFAULT"):
        await mlf.delete_workspace("team", mode="ALL")
