"""Logged models and evaluation datasets on real servers; the oldest have neither, and say so."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pytest

from mlflowclient import (
    AsyncMLflow,
    BadRequest,
    DirInfo,
    EndpointMissing,
    Experiment,
    FileInfo,
    InputError,
    LoggedModel,
    NotFound,
    attribute,
    param,
    tag,
)
from mlflowclient.keys import KEY_TAG
from tests.live.helpers import nothing_sent, release
from tests.servers import MlflowServer


@pytest.fixture
async def experiment(mlf: AsyncMLflow) -> Experiment:
    return await mlf.create_experiment()


@pytest.fixture
async def model(mlf: AsyncMLflow, experiment: Experiment, mlflow_version: str) -> LoggedModel | None:
    """None of a server without logged models."""
    if release(mlflow_version) >= (3,):
        return await mlf.create_logged_model(experiment, "forest", params={"depth": 4}, tags={"team": "a"})
    with pytest.raises(EndpointMissing, match=r"MLflow 3\.1\.4 or newer has it"):
        await mlf.create_logged_model(experiment, "forest")
    return None


async def test_a_model_from_creation_to_deletion(mlf: AsyncMLflow, model: LoggedModel | None) -> None:
    if model is None:
        return
    assert (model.name, model.status, model.params) == ("forest", "PENDING", {"depth": "4"})
    assert model.tags == {"team": "a", KEY_TAG: model.tags[KEY_TAG]}
    assert await mlf.get_logged_model(model.model_id) == model
    await mlf.log_model_params(model, {"é '": "\"'"})
    with pytest.raises(BadRequest):
        await mlf.log_model_params(model, {"depth": 4, "new": 1})
    await mlf.set_logged_model_tags(model, {"team": "b", "x é": 1})
    await mlf.delete_logged_model_tag(model, "x é")
    ready = await mlf.finalize_logged_model(model)
    assert ready.status == "READY"
    found = await mlf.get_logged_model(model)
    assert found.params == {"depth": "4", "é '": "\"'"}
    assert found.tags == {"team": "b", KEY_TAG: model.tags[KEY_TAG]}
    assert (await mlf.finalize_logged_model(model, "LOGGED_MODEL_UPLOAD_FAILED")).status == "UPLOAD_FAILED"
    await mlf.delete_logged_model(model)
    await mlf.delete_logged_model(model)
    with pytest.raises(NotFound):
        await mlf.get_logged_model(model)
    assert (await mlf.get_logged_model(model, allow_deleted=True)).model_id == model.model_id


async def test_metrics_of_a_model(mlf: AsyncMLflow, experiment: Experiment, model: LoggedModel | None) -> None:
    if model is None:
        return
    run = await mlf.create_run(experiment)
    for same in (model, model.model_id):
        await mlf.log_metric(
            run, "loss", 0.25, timestamp=5, step=2, model_id=same, dataset_name="d", dataset_digest="1"
        )
    assert (await mlf.get_run(run)).data.metrics == {"loss": 0.25}
    with pytest.raises(BadRequest):
        await mlf.log_metric(run, "other", 1, model_id="m-not-there")
    (point,) = (await mlf.get_logged_model(model)).metrics
    assert (point.key, point.value, point.timestamp, point.step) == ("loss", 0.25, 5, 2)
    assert (point.dataset_name, point.dataset_digest, point.run_id) == ("d", "1", run.run_id)
    on_dataset = [{"dataset_name": "d", "dataset_digest": "1"}]
    assert [each.model_id for each in await mlf.search_logged_models(experiment, datasets=on_dataset)] == [
        model.model_id
    ]
    assert await mlf.search_logged_models(experiment, datasets=[{"dataset_name": "d", "dataset_digest": "2"}]) == []


async def test_search_models(mlf: AsyncMLflow, experiment: Experiment, model: LoggedModel | None) -> None:
    if model is None:
        return
    run = await mlf.create_run(experiment)
    others = [
        await mlf.create_logged_model(experiment, f"m{number}", source_run=run, model_type="t") for number in range(3)
    ]
    everything = await mlf.search_logged_models(experiment, order_by=["name DESC"], page_size=2)
    assert everything == [*reversed(others), model]
    assert await mlf.search_logged_models(experiment, order_by={"field_name": "name"}, max_results=1) == [model]
    assert await mlf.search_logged_models(experiment, "tags.team = 'a'") == [model]
    assert len(await mlf.search_logged_models([experiment], f"source_run_id = '{run.run_id}'", order_by="name")) == 3


async def test_safe_filters(mlf: AsyncMLflow, experiment: Experiment, mlflow_version: str) -> None:
    if release(mlflow_version) < (3, 5):
        return
    # Only texts without ' can be sent exactly for a model, and with both kinds of quotes for nothing at all.
    for number, value in enumerate(["a", "it's", 'say "a"', 'it\'s "a"', "é\\", "' OR name != '"]):
        model = await mlf.create_logged_model(experiment, f"m{number}", params={"p x": value}, tags={"t/é": value})
        for wanted in (tag("t/é") == value, (param("p x") == value) & (attribute("name") == f"m{number}")):
            assert [each.model_id for each in await mlf.search_logged_models(experiment, wanted)] == [model.model_id]
        dataset = await mlf.create_dataset(f"d{number}", experiment, tags={"t": value})
        found = await mlf.search_datasets(experiment, (tag("t") == value) & (attribute("created_time") > 0))
        assert [each.dataset_id for each in found] == [dataset.dataset_id]
    assert len(await mlf.search_logged_models(experiment, attribute("name").like("m_"), max_results=4)) == 4


async def test_files_of_a_model(mlf: AsyncMLflow, model: LoggedModel | None) -> None:
    if model is None:
        return
    assert await mlf.list_logged_model_artifacts(model) == []
    await mlf.log_model_artifact(model.model_id, "model.txt", "é")
    await mlf.log_model_artifact(model, "code/a.bin", b"\x00\x01")
    assert await mlf.list_logged_model_artifacts(model) == [DirInfo("code"), FileInfo("model.txt", 2)]
    assert await mlf.list_logged_model_artifacts(model, "code") == [FileInfo("code/a.bin", 2)]
    assert await mlf.read_logged_model_artifact(model, "model.txt") == "é".encode()
    assert await mlf.read_logged_model_artifact(model.model_id, "code/a.bin") == b"\x00\x01"


async def test_a_directory_of_files_of_a_model(mlf: AsyncMLflow, model: LoggedModel | None, tmp_path: Path) -> None:
    if model is None:
        return
    files = {"MLmodel": b"flavors: {}", "code/é x.bin": b"\x00\x01", "empty": b""}
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    for given, place in ((model, None), (model.model_id, "sub/dir")):
        base = f"{place}/" if place else ""
        paths = await mlf.log_model_artifacts(given, tmp_path, place)
        assert sorted(paths) == sorted(base + name for name in files)
        for name, content in files.items():
            assert await mlf.read_logged_model_artifact(model, base + name) == content
    assert await mlf.list_logged_model_artifacts(model, "sub") == [DirInfo("sub/dir")]


async def test_a_dataset_from_creation_to_deletion(
    mlf: AsyncMLflow, experiment: Experiment, mlflow_version: str, experiment_name: str
) -> None:
    if release(mlflow_version) < (3, 5):
        with pytest.raises(EndpointMissing, match=r"MLflow 3\.5\.1 or newer has it"):
            await mlf.create_dataset("d", experiment)
        return
    made = await mlf.create_dataset(experiment_name, [experiment], tags={"team": "a", "mlflow.user": "ada"})
    assert (made.name, made.created_by, made.tags["team"], made.schema) == (experiment_name, "ada", "a", {})
    assert await mlf.get_dataset(made.dataset_id) == made
    assert await mlf.get_dataset_experiment_ids(made) == [experiment.experiment_id]
    await mlf.set_dataset_tags(made, {"team": "b", "x": 'a"b'})
    await mlf.delete_dataset_tag(made, "team")
    assert (await mlf.get_dataset(made)).tags["x"] == 'a"b'
    assert "team" not in (await mlf.get_dataset(made)).tags

    first = {"inputs": {"q": "é"}, "expectations": {"a": 1}, "tags": {"k": "v"}}
    assert await mlf.merge_records(made, [first, {"inputs": {"q": 2}, "outputs": [1, None]}]) == (2, 0)
    records = {str(each.inputs["q"]): each for each in await mlf.get_dataset_records(made, page_size=1)}
    assert records["é"].expectations == {"a": 1}
    assert records["é"].tags["k"] == "v"
    assert records["2"].outputs == [1, None]
    assert await mlf.merge_records(made, records.values()) == (0, 2)
    assert len(await mlf.get_dataset_records(made, max_results=1)) == 1
    if release(mlflow_version) >= (3, 10):
        assert await mlf.delete_dataset_records(made, [records["2"]]) == 1
        other = await mlf.create_experiment()
        await mlf.add_dataset_to_experiments(made, other)
        await mlf.remove_dataset_from_experiments(made, [experiment])
        assert await mlf.get_dataset_experiment_ids(made) == [other.experiment_id]
    assert (await mlf.get_dataset(made)).digest != made.digest
    await mlf.delete_dataset(made)
    await mlf.delete_dataset(made)
    with pytest.raises(NotFound):
        await mlf.get_dataset(made)


async def test_search_datasets(
    mlf: AsyncMLflow, experiment: Experiment, mlflow_version: str, experiment_name: str
) -> None:
    if release(mlflow_version) < (3, 5):
        return
    made = [await mlf.create_dataset(f"{experiment_name} {n}", experiment, tags={"n": n}) for n in range(3)]
    names = [each.name for each in await mlf.search_datasets(experiment, order_by="name DESC", page_size=2)]
    assert names == [each.name for each in reversed(made)]
    assert [each.name for each in await mlf.search_datasets(experiment, "tags.n = '1'")] == [made[1].name]
    assert [each.name for each in await mlf.search_datasets(filter=f"name = '{experiment_name} 2'")] == [made[2].name]
    assert len(await mlf.search_datasets(experiment, max_results=2)) == 2


@pytest.mark.parametrize(
    ("method", "arguments", "says"),
    [
        ("create_logged_model", {"experiment": "x"}, "experiment="),
        ("create_logged_model", {"experiment": 1, "name": ""}, "name is empty"),
        ("create_logged_model", {"experiment": 1, "params": [("a", 1)]}, "params="),
        ("create_logged_model", {"experiment": 1, "tags": {1: 1}}, "tags=1"),
        ("finalize_logged_model", {"model": "m-1", "status": "DONE"}, "PENDING, READY, UPLOAD_FAILED"),
        ("delete_logged_model_tag", {"model": "m-1", "key": "a/b"}, "key='a/b'"),
        ("search_logged_models", {"experiments": 1, "filter": tag("t") != "it's"}, "only be compared by =="),
        ("search_logged_models", {"experiments": 1, "filter": attribute("status") == "FAILED"}, "searched by metric"),
        ("search_datasets", {"filter": tag("a/b") == 1}, "letters, digits, _ and . only"),
        ("search_logged_models", {"experiments": 1, "order_by": 5}, "order_by=.5"),
        ("search_logged_models", {"experiments": 1, "order_by": [{"name": "x"}]}, "field_name"),
        ("search_logged_models", {"experiments": 1, "datasets": [{"dataset_name": "x"}]}, "dataset_digest"),
        ("log_metric", {"run": "1", "key": "k", "value": 1, "model_id": ""}, "model_id is empty"),
        ("log_metric", {"run": "1", "key": "k", "value": [1], "model_id": "m-1"}, "for one value"),
        ("log_metric", {"run": "1", "key": "k", "value": 1, "dataset_name": "d"}, "need model_id"),
        ("log_metric", {"run": "1", "key": "k", "value": 1, "model_id": "m", "dataset_digest": "1"}, "give both"),
        ("log_model_artifact", {"model": "m-1", "path": "../a", "data": b""}, "path="),
        ("log_model_artifact", {"model": "m-1", "path": "a", "data": 5}, "data=5: bytes or text is needed, not int"),
        ("log_model_artifacts", {"model": "m-1", "directory": "/not/there"}, "directory='/not/there'"),
        ("log_model_artifacts", {"model": "m-1", "directory": ".", "artifact_path": "../a"}, "artifact_path="),
        ("create_dataset", {"name": "", "experiments": 1}, "name is empty"),
        ("create_dataset", {"name": "d", "experiments": []}, "name at least one experiment$"),
        ("create_dataset", {"name": "d", "tags": "x"}, "tags="),
        ("search_datasets", {"page_size": 0}, "page_size=0"),
        ("merge_records", {"dataset": "d-1", "records": {"inputs": {}}}, "records="),
        ("merge_records", {"dataset": "d-1", "records": [{"outputs": 1}]}, "inputs must be a mapping"),
        ("merge_records", {"dataset": "d-1", "records": [{"inputs": {"a": math.nan}}]}, "cannot be written as JSON"),
        ("delete_dataset_records", {"dataset": "d-1", "records": "dr-1"}, "records='dr-1'"),
        ("delete_dataset_tag", {"dataset": "d-1", "key": ".."}, "key='..'"),
    ],
)
async def test_bad_input(method: str, arguments: dict[str, Any], says: str, server: MlflowServer) -> None:
    mlf = AsyncMLflow(server.uri, transport=nothing_sent())
    with pytest.raises(InputError, match=says):
        await getattr(mlf, method)(**arguments)
