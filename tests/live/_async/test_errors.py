"""What real servers answer to what is wrong, and what a user is told."""

from __future__ import annotations

from typing import Any

import pytest

from mlflowclient import (
    AlreadyExists,
    AsyncMLflow,
    BadRequest,
    EndpointMissing,
    FeatureDisabled,
    Forbidden,
    HostRejected,
    NotFound,
)
from tests.servers import MlflowServer

RUN = "0123456789abcdef0123456789abcdef"
# The method as MLflow's API has it, and a call about something that no server has.
UNKNOWN: dict[str, Any] = {
    "GET experiments/get": lambda mlf: mlf.get_experiment(987654321),
    "GET experiments/get-by-name": lambda mlf: mlf.get_experiment_by_name("no such experiment"),
    "POST experiments/update": lambda mlf: mlf.update_experiment(987654321, name="x"),
    "POST experiments/delete": lambda mlf: mlf.delete_experiment(987654321),
    "POST experiments/restore": lambda mlf: mlf.restore_experiment(987654321),
    "POST experiments/set-experiment-tag": lambda mlf: mlf.set_experiment_tag(987654321, "k", "v"),
    "POST runs/create": lambda mlf: mlf.create_run(987654321),
    "GET runs/get": lambda mlf: mlf.get_run(RUN),
    "POST runs/update": lambda mlf: mlf.update_run(RUN, "FINISHED"),
    "POST runs/delete": lambda mlf: mlf.delete_run(RUN),
    "POST runs/restore": lambda mlf: mlf.restore_run(RUN),
    "POST runs/log-metric": lambda mlf: mlf.log_metric(RUN, "k", 1.0),
    "POST runs/log-parameter": lambda mlf: mlf.log_param(RUN, "k", "v"),
    "POST runs/log-batch": lambda mlf: mlf.log_batch(RUN, params={"k": "v"}),
    "POST runs/set-tag": lambda mlf: mlf.set_tag(RUN, "k", "v"),
    "POST runs/delete-tag": lambda mlf: mlf.delete_tag(RUN, "k"),
    "GET artifacts/list": lambda mlf: mlf.list_artifacts(RUN),
}


@pytest.mark.parametrize("request_line", UNKNOWN)
async def test_what_is_not_there(mlf: AsyncMLflow, request_line: str) -> None:
    with pytest.raises(NotFound) as caught:
        await UNKNOWN[request_line](mlf)
    error = caught.value
    method, _, path = request_line.partition(" ")
    assert (error.method, error.path) == (method, f"/api/2.0/mlflow/{path}")
    assert (error.status, error.error_code) == (404, "RESOURCE_DOES_NOT_EXIST")
    assert (error.attempts, error.may_have_happened) == (1, False)
    assert error.message
    assert error.message in str(error)


async def test_what_is_there_already(mlf: AsyncMLflow, experiment_name: str) -> None:
    await mlf.create_experiment(experiment_name)
    with pytest.raises(AlreadyExists) as caught:
        await mlf.create_experiment(experiment_name)
    # Not 409, as one would think: the code decides.
    assert (caught.value.status, caught.value.error_code) == (400, "RESOURCE_ALREADY_EXISTS")
    assert experiment_name in caught.value.message


async def test_what_breaks_a_rule(mlf: AsyncMLflow) -> None:
    with pytest.raises(BadRequest) as caught:
        await mlf.search_experiments("no filter at all")
    assert (caught.value.status, caught.value.error_code) == (400, "INVALID_PARAMETER_VALUE")


@pytest.mark.parametrize("path", ["/no/such/path", "/api/api", "/static-files"])
async def test_a_wrong_path_in_the_address(server: MlflowServer, path: str) -> None:
    async with AsyncMLflow(server.uri + path) as lost:
        for call in (lost.get_experiment, lost.delete_experiment, lost.create_run, lost.search_runs):
            with pytest.raises(EndpointMissing, match=r"is the tracking URI right\?") as caught:
                await call(0)
            assert caught.value.error_code is None


@pytest.mark.parametrize(
    ("method", "endpoint", "status"),
    [
        ("get", "no-such/endpoint", 404),
        ("post", "/api/2.0/no-such/endpoint", 404),
        ("get", "runs/create", 405),
        ("delete", "experiments/get", 405),
        ("get", "/ajax-api/3.0/no-such", 404),
    ],
)
async def test_an_endpoint_that_no_server_has(mlf: AsyncMLflow, method: str, endpoint: str, status: int) -> None:
    with pytest.raises(EndpointMissing) as caught:
        await getattr(mlf, method)(endpoint)
    assert (caught.value.status, caught.value.attempts) == (status, 1)


async def test_an_operation_that_came_later(mlf: AsyncMLflow, mlflow_version: str) -> None:
    experiment = await mlf.create_experiment(tags={"k": "v"})
    if mlflow_version == "2.22.4":
        with pytest.raises(EndpointMissing, match=r"is the server new enough\? MLflow 3\.5\.1 or newer has it"):
            await mlf.delete_experiment_tag(experiment, "k")
    else:
        await mlf.delete_experiment_tag(experiment, "k")
        assert (await mlf.get_experiment(experiment)).tags == {}


async def test_a_host_that_the_server_does_not_allow(server: MlflowServer, mlflow_version: str) -> None:
    async with AsyncMLflow(server.uri, headers={"Host": "mlflow.internal:5000"}) as mlf:
        if mlflow_version == "2.22.4":  # has no such check
            assert await mlf.search_experiments(max_results=1)
            return
        for call in (mlf.get_experiment, mlf.delete_experiment, mlf.create_run, mlf.search_runs):
            with pytest.raises(HostRejected, match="--allowed-hosts") as caught:
                await call(0)
            assert (caught.value.status, caught.value.attempts) == (403, 1)
        assert await mlf.is_healthy()  # these two are exempt
        assert await mlf.server_version() == mlflow_version


async def test_an_origin_that_the_server_does_not_allow(server: MlflowServer, mlflow_version: str) -> None:
    async with AsyncMLflow(server.uri, headers={"Origin": "https://evil.example"}) as mlf:
        assert (await mlf.get_experiment(0)).name == "Default"  # the server checks it for writes only, by their method
        if mlflow_version == "2.22.4":  # has no such check
            await mlf.set_experiment_tag(0, "k", "v")
        else:
            with pytest.raises(Forbidden, match="Cross-origin request blocked"):
                await mlf.set_experiment_tag(0, "k", "v")


async def opened(context: Any) -> None:
    async with context:
        pass


async def test_artifacts_that_are_not_served(local_server: MlflowServer) -> None:
    async with AsyncMLflow(local_server.uri) as mlf:
        for call, arguments in (
            (mlf.artifacts.list_proxied_artifacts, {"path": "a"}),
            (mlf.artifacts.delete_artifact, {"artifact_path": "a"}),
            (mlf.artifacts.upload_artifact, {"artifact_path": "a", "content": b""}),
        ):
            with pytest.raises(FeatureDisabled, match="--serve-artifacts") as caught:
                await call(**arguments)
            # A 503 like that of a busy gateway, and yet it is not asked again.
            assert (caught.value.status, caught.value.attempts, caught.value.may_have_happened) == (503, 1, False)
        with pytest.raises(FeatureDisabled):
            await opened(mlf.artifacts.download_artifact(artifact_path="a"))


async def test_a_workspace_on_a_server_without_workspaces(server: MlflowServer, mlflow_version: str) -> None:
    async with AsyncMLflow(server.uri, workspace="team-a") as mlf:
        if mlflow_version == "2.22.4":  # does not look at the header
            assert await mlf.search_experiments(max_results=1)
            return
        with pytest.raises(FeatureDisabled) as caught:
            await mlf.search_experiments()
        assert (caught.value.status, caught.value.error_code, caught.value.attempts) == (500, "FEATURE_DISABLED", 1)
