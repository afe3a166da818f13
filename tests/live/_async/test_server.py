"""The connection itself: what the server is, the escape hatch, and the generated operations."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from mlflow_openapi.models import Experiment as ApiExperiment
from mlflow_openapi.models import RunTag
from mlflowclient import (
    AsyncMLflow,
    BadRequest,
    ConnectionFailed,
    EndpointMissing,
    InputError,
    NotFound,
    ServerError,
)
from tests.live.helpers import nothing_sent, release
from tests.servers import MlflowServer
from tests.servers.network import free_port


async def test_version_and_health(mlf: AsyncMLflow, server: MlflowServer, mlflow_version: str) -> None:
    assert await mlf.server_version() == mlflow_version
    assert await mlf.is_healthy() is True
    assert mlf.tracking_uri == server.uri
    assert server.uri in repr(mlf)


async def test_nothing_there() -> None:
    async with AsyncMLflow(f"http://127.0.0.1:{free_port()}", retries=0) as mlf:
        for call in (mlf.server_version, mlf.is_healthy):
            with pytest.raises(ConnectionFailed) as caught:
                await call()
            assert not caught.value.may_have_happened


@pytest.mark.parametrize("end", ["/", "/api", "/api/", "//"])
async def test_spellings_of_the_address(server: MlflowServer, mlflow_version: str, end: str) -> None:
    async with AsyncMLflow(server.uri + end) as mlf:
        assert await mlf.server_version() == mlflow_version
        assert (await mlf.get_experiment(0)).name == "Default"


async def test_a_wrong_address_is_not_a_missing_experiment(server: MlflowServer) -> None:
    async with AsyncMLflow(server.uri + "/elsewhere", retries=0) as mlf:
        for call, argument in ((mlf.get_experiment, "0"), (mlf.get_experiment_by_name, "Default"), (mlf.get_run, "a")):
            with pytest.raises(EndpointMissing, match="tracking URI"):
                await call(argument)


async def test_a_closed_client_opens_again(server: MlflowServer) -> None:
    mlf = AsyncMLflow(server.uri)
    for _ in range(2):
        assert await mlf.is_healthy()
        await mlf.close()
    await mlf.close()


async def test_get_and_post(mlf: AsyncMLflow, experiment_name: str) -> None:
    made = await mlf.post("experiments/create", name=experiment_name, tags=[{"key": "a", "value": "b"}], ignored=None)
    found = await mlf.get("experiments/get", experiment_id=made["experiment_id"], ignored=None)
    assert found["experiment"]["name"] == experiment_name
    assert found["experiment"]["tags"] == [{"key": "a", "value": "b"}]
    assert await mlf.get("/api/2.0/mlflow/experiments/get-by-name", experiment_name=experiment_name) == found
    for name in (" 1&2=3?#", "é%2F+"):
        await mlf.post("experiments/create", name=experiment_name + name)
        assert await mlf.get("experiments/get-by-name", experiment_name=experiment_name + name)
    several = await mlf.get(
        "experiments/search",
        max_results=5,
        filter=f"name LIKE '{experiment_name}%'",
        order_by=["name DESC", "experiment_id"],
        view_type="ALL",
    )
    assert [each["name"] for each in several["experiments"]][-1] == experiment_name
    assert len(several["experiments"]) == 3


async def test_text(mlf: AsyncMLflow, mlflow_version: str) -> None:
    assert await mlf.get("/version") == mlflow_version
    assert await mlf.get("/health") == "OK"


async def test_patch_and_delete(mlf: AsyncMLflow, experiment_name: str) -> None:
    await mlf.post("registered-models/create", name=experiment_name)
    answer = await mlf.patch("registered-models/update", name=experiment_name, description="changed")
    assert answer["registered_model"]["description"] == "changed"
    assert await mlf.delete("registered-models/delete", name=experiment_name) == {}
    with pytest.raises(NotFound) as caught:
        await mlf.get("registered-models/get", name=experiment_name)
    assert caught.value.path == "/api/2.0/mlflow/registered-models/get"


async def test_errors_of_the_escape_hatch(mlf: AsyncMLflow, mlflow_version: str) -> None:
    with pytest.raises(NotFound) as missing:
        await mlf.get("experiments/get", experiment_id="999999999")
    assert (missing.value.status, missing.value.error_code) == (404, "RESOURCE_DOES_NOT_EXIST")
    with pytest.raises(EndpointMissing) as route:
        await mlf.get("experiments/bogus")
    assert (route.value.status, route.value.error_code) == (404, None)
    with pytest.raises(EndpointMissing):
        await mlf.get("experiments/create")
    with pytest.raises(BadRequest) as refused:
        await mlf.post("experiments/create")
    assert refused.value.attempts == 1
    if release(mlflow_version) >= (3, 10, 1):
        assert (await mlf.get("/api/3.0/mlflow/server-info"))["store_type"] == "SqlStore"
    else:
        with pytest.raises(EndpointMissing, match=r"MLflow 3\.10\.1 or newer"):
            await mlf.get("/api/3.0/mlflow/server-info")
    with pytest.raises(ServerError) as broken:
        await mlf.post("runs/log-batch", run_id=(await mlf.create_run(0)).run_id, tags=["text"])
    assert broken.value.error_code is None


def fetched(address: str) -> Any:
    """What another program gets there."""
    return httpx.get(address).json()


async def test_uri(mlf: AsyncMLflow, server: MlflowServer) -> None:
    assert mlf.uri() == f"{server.uri}/api/2.0/mlflow/"
    assert mlf.uri("/health") == f"{server.uri}/health"
    made = await mlf.create_experiment()
    query = {"experiment_id": made.experiment_id, "left_out": None}
    address = mlf.uri("experiments/get", query)
    assert address == f"{server.uri}/api/2.0/mlflow/experiments/get?experiment_id={made.experiment_id}"
    # It works elsewhere, hostile characters and lists included.
    assert fetched(address)["experiment"]["name"] == made.name
    search: dict[str, Any] = {
        "max_results": 2,
        "filter": f"name = '{made.name}' ",
        "order_by": ["name", "experiment_id"],
    }
    assert mlf.uri("a", search).count("order_by=") == 2
    found = fetched(mlf.uri("experiments/search", search))["experiments"]
    assert [each["name"] for each in found] == [made.name]


async def test_endpoints_that_are_none() -> None:
    async with AsyncMLflow(transport=nothing_sent()) as mlf:
        for endpoint in ("http://elsewhere/x", "experiments/get?experiment_id=1", "a#b", 3, None):
            with pytest.raises(InputError):
                mlf.uri(endpoint)  # type: ignore[arg-type]  # two of them are no texts
            for call in (mlf.get, mlf.post, mlf.patch, mlf.delete):
                with pytest.raises(InputError):
                    await call(endpoint)  # type: ignore[arg-type]  # as above


async def test_generated_operations(mlf: AsyncMLflow, mlflow_version: str, experiment_name: str) -> None:
    made = await mlf.experiments.create_experiment(name=experiment_name)
    experiment = (await mlf.experiments.get_experiment(experiment_id=made.experiment_id)).experiment
    assert isinstance(experiment, ApiExperiment)
    assert (experiment.name, experiment.lifecycle_stage, experiment.tags) == (experiment_name, "active", None)
    found = await mlf.experiments.search_experiments_by_get(max_results=1, filter=f"name = '{experiment_name}'")
    assert found.experiments == [experiment]

    run = await mlf.runs.create_run(experiment_id=made.experiment_id, start_time=5, tags=[RunTag("a", "b")])
    run_id = run.run.info.run_id
    await mlf.runs.log_batch(run_id=run_id, params=[], tags=[RunTag("c", "d")])
    got = (await mlf.runs.get_run(run_id=run_id)).run
    assert {tag.key: tag.value for tag in got.data.tags or ()}.items() >= {"a": "b", "c": "d"}.items()
    assert (got.info.start_time, got.info.end_time) == (5, None)
    await mlf.runs.log_metric(run_id=run_id, key="m", value="NaN", timestamp=5)
    history = await mlf.metrics.get_metric_history(run_id=run_id, metric_key="m", max_results=5)
    assert [point.value for point in history.metrics or ()] == ["NaN"]
    assert (await mlf.artifacts.list_artifacts(run_id=run_id)).files is None

    assert await mlf.server.get_health() == "OK"
    assert await mlf.server.get_version() == mlflow_version
    if release(mlflow_version) >= (3, 10, 1):
        assert (await mlf.server.get_server_info()).store_type == "SqlStore"
    else:
        with pytest.raises(EndpointMissing, match=r"MLflow 3\.10\.1 or newer"):
            await mlf.server.get_server_info()
    with pytest.raises(NotFound):
        await mlf.runs.get_run(run_id="0" * 32)


async def test_log_model(mlf: AsyncMLflow) -> None:
    run = await mlf.create_run(0)
    model = '{"run_id": "%s", "artifact_path": "m", "utc_time_created": "2023-11-14 22:13:20.0", "flavors": {}}'
    await mlf.runs.log_model(run_id=run.run_id, model_json=model % run.run_id)
    assert '"artifact_path": "m"' in (await mlf.get_run(run)).data.tags["mlflow.log-model.history"]
