"""Runs: every method, what it documents, and what it raises."""

from __future__ import annotations

import time
from datetime import datetime, timedelta, timezone

import pytest

from mlflowclient import (
    AsyncMLflow,
    BadRequest,
    Dataset,
    DatasetInput,
    Experiment,
    InputError,
    LoggedModelInput,
    LoggedModelOutput,
    NotFound,
    RunStatus,
    ViewType,
    attribute,
)
from tests.live.helpers import release

UNKNOWN = "0123456789abcdef0123456789abcdef"
DATASET = DatasetInput(Dataset("prices", "1", "local", "here"))
MODEL = LoggedModelOutput("m-1", 3)
REFUSED_BY_DELETED = [
    ("update_run", ("FINISHED",)),
    ("set_terminated", ()),
    ("log_param", ("a", 1)),
    ("log_params", ({"a": 1},)),
    ("log_metric", ("a", 1)),
    ("log_metric", ("a", [1, 2])),
    ("log_metrics", ({"a": 1},)),
    ("set_tag", ("a", 1)),
    ("set_tags", ({"a": 1},)),
    ("delete_tag", ("k",)),
    ("log_inputs", ([DATASET],)),
]


@pytest.fixture
async def experiment(mlf: AsyncMLflow) -> Experiment:
    return await mlf.create_experiment()


async def test_create_and_get(mlf: AsyncMLflow, experiment: Experiment) -> None:
    before = int(time.time() * 1000)
    run = await mlf.create_run(experiment, run_name="first 日本", tags={"team": "pricing", "nr": 7})
    assert (run.info.experiment_id, run.info.run_name) == (experiment.experiment_id, "first 日本")
    assert (run.info.status, run.info.lifecycle_stage) == (RunStatus.RUNNING, "active")
    assert run.info.start_time is not None
    assert before <= run.info.start_time <= before + 60_000
    assert run.info.end_time is None
    assert run.info.artifact_uri == f"mlflow-artifacts:/{experiment.experiment_id}/{run.run_id}/artifacts"
    key = run.data.tags["mlflowclient.key"]
    assert run.data.tags == {
        "team": "pricing",
        "nr": "7",
        "mlflow.runName": "first 日本",
        "mlflowclient.key": key,
    }
    assert len(key) == 32
    for given in (run, run.info, run.run_id):
        assert await mlf.get_run(given) == run


async def test_create_in_an_experiment_given_in_any_way(mlf: AsyncMLflow, experiment: Experiment) -> None:
    made = [
        await mlf.create_run(given) for given in (experiment, experiment.experiment_id, int(experiment.experiment_id))
    ]
    assert {run.info.experiment_id for run in made} == {experiment.experiment_id}
    assert len({run.run_id for run in made}) == len({run.data.tags["mlflowclient.key"] for run in made}) == 3
    assert all(run.info.run_name for run in made)


async def test_times(mlf: AsyncMLflow, experiment: Experiment) -> None:
    when = datetime(2023, 11, 14, 23, 13, 20, 123_000, tzinfo=timezone(timedelta(hours=1)))
    run = await mlf.create_run(experiment, start_time=when)
    assert run.info.start_time == 1_700_000_000_123
    assert (await mlf.create_run(experiment, start_time=0)).info.start_time == 0
    info = await mlf.update_run(run, "FINISHED", end_time=when + timedelta(minutes=1))
    assert info.end_time == 1_700_000_060_123
    assert (await mlf.update_run(run, end_time=1_700_000_099_000)).end_time == 1_700_000_099_000


@pytest.mark.parametrize("status", list(RunStatus))
async def test_status(mlf: AsyncMLflow, experiment: Experiment, status: RunStatus) -> None:
    run = await mlf.create_run(experiment)
    before = int(time.time() * 1000)
    info = await mlf.update_run(run.run_id, status.value)
    assert info.status is status
    assert (
        await mlf.update_run(run.info, status, run_name="renamed", end_time=info.end_time)
        == (await mlf.get_run(run)).info
    )
    if status in ("FINISHED", "FAILED", "KILLED"):
        assert info.end_time is not None
        assert before <= info.end_time <= before + 60_000
    else:
        assert info.end_time is None


async def test_terminated(mlf: AsyncMLflow, experiment: Experiment) -> None:
    run = await mlf.create_run(experiment)
    before = int(time.time() * 1000)
    info = await mlf.set_terminated(run)
    assert info.status is RunStatus.FINISHED
    assert info.end_time is not None
    assert before <= info.end_time <= before + 60_000
    info = await mlf.set_terminated(run.run_id, "KILLED", 1_700_000_060_123)
    assert (info.status, info.end_time) == (RunStatus.KILLED, 1_700_000_060_123)
    with pytest.raises(InputError, match="status='RUNNING': one of FINISHED, FAILED, KILLED"):
        await mlf.set_terminated(run, "RUNNING")
    assert (await mlf.get_run(run)).info == info


async def test_parent(mlf: AsyncMLflow, experiment: Experiment) -> None:
    outer = await mlf.create_run(experiment)
    inner = await mlf.start_run(experiment, parent=outer, durable=False)
    assert await mlf.get_parent_run(str(inner.run_id)) == outer
    assert await mlf.get_parent_run(outer) is None
    await mlf.set_tag(outer, "mlflow.parentRunId", UNKNOWN)
    for missing in (outer, UNKNOWN):
        with pytest.raises(NotFound, match=UNKNOWN):
            await mlf.get_parent_run(missing)


async def test_rename_keeps_the_rest(mlf: AsyncMLflow, experiment: Experiment) -> None:
    run = await mlf.create_run(experiment)
    ended = await mlf.update_run(run, RunStatus.FAILED)
    renamed = await mlf.update_run(run, run_name="better")
    assert (renamed.run_name, renamed.status, renamed.end_time) == ("better", RunStatus.FAILED, ended.end_time)
    assert (await mlf.get_run(run)).data.tags["mlflow.runName"] == "better"


async def test_delete_and_restore(mlf: AsyncMLflow, mlflow_version: str, experiment: Experiment) -> None:
    run = await mlf.create_run(experiment, tags={"k": "v"})
    for _ in range(2):
        await mlf.delete_run(run)
        assert (await mlf.get_run(run)).info.lifecycle_stage == "deleted"
    for method, arguments in REFUSED_BY_DELETED:
        with pytest.raises(BadRequest, match="'active' state") as caught:
            await getattr(mlf, method)(run, *arguments)
        assert caught.value.error_code == "INVALID_PARAMETER_VALUE"
    if release(mlflow_version) >= (3, 1, 4):
        with pytest.raises(BadRequest, match="'active' state"):
            await mlf.log_outputs(run, [MODEL])
    for _ in range(2):
        await mlf.restore_run(run.info)
        assert (await mlf.get_run(run)).info == run.info
    await mlf.set_tag(run, "a", 1)
    assert (await mlf.get_run(run)).data.tags["a"] == "1"


@pytest.mark.parametrize("method", ["get_run", "delete_run", "restore_run", *dict(REFUSED_BY_DELETED)])
async def test_unknown(mlf: AsyncMLflow, method: str) -> None:
    with pytest.raises(NotFound) as caught:
        await getattr(mlf, method)(UNKNOWN, *dict(REFUSED_BY_DELETED).get(method, ()))
    assert (caught.value.status, caught.value.error_code) == (404, "RESOURCE_DOES_NOT_EXIST")


async def test_search_pages_limits_and_orders(mlf: AsyncMLflow, experiment: Experiment) -> None:
    made = [(await mlf.create_run(experiment, start_time=1000 + number)).run_id for number in range(25)]
    await mlf.delete_run(made[3])
    live = [run_id for run_id in made if run_id != made[3]]

    async def found(**arguments) -> list[str]:
        return [run.run_id for run in await mlf.search_runs(experiment, **arguments)]

    assert await found(page_size=10) == live[::-1]
    assert [run.run_id async for run in mlf.iter_runs(experiment, page_size=10, max_results=15)] == live[:-16:-1]
    assert await found(page_size=12, order_by="start_time") == live  # two full pages
    assert await found(page_size=10, order_by=["attributes.start_time ASC"], max_results=15) == live[:15]
    assert await found(max_results=1) == live[-1:]
    assert await found(max_results=0) == []
    assert await found(filter=attribute("start_time") > 1020, page_size=1) == live[:19:-1]
    assert await found(view_type="DELETED_ONLY") == [made[3]]
    assert await found(view_type=ViewType.ALL, page_size=7) == made[::-1]
    by_ties = await found(order_by=["status", "run_id DESC"], page_size=5)
    assert by_ties == sorted(live, reverse=True)


async def test_search_in_several_experiments(mlf: AsyncMLflow, experiment: Experiment) -> None:
    other, empty = await mlf.create_experiment(), await mlf.create_experiment()
    runs = [await mlf.create_run(each, start_time=1000) for each in (experiment, other)]
    ids = {run.run_id for run in runs}
    for given in (
        [experiment, other, empty],
        (experiment.experiment_id, int(other.experiment_id), experiment),
        (each for each in (other, experiment)),
        {experiment.experiment_id, other.experiment_id, "999999999"},
    ):
        assert {run.run_id for run in await mlf.search_runs(given, page_size=1)} == ids
    assert await mlf.search_runs(other.experiment_id) == [runs[1]]
    assert await mlf.search_runs(empty) == await mlf.search_runs(999999999) == []
    await mlf.delete_experiment(other)
    assert await mlf.search_runs([experiment, other]) == [runs[0]]
    [deleted] = await mlf.search_runs([experiment, other], view_type="DELETED_ONLY")
    assert deleted.run_id == runs[1].run_id


async def test_search_finds_what_was_logged(mlf: AsyncMLflow, mlflow_version: str, experiment: Experiment) -> None:
    run = await mlf.create_run(experiment)
    await mlf.log_batch(run, metrics={"loss": 0.5, "nan": float("nan")}, params={"a": 1}, tags={"b": 2})
    if release(mlflow_version) >= (3, 1, 4):
        await mlf.log_inputs(run, [DATASET], [LoggedModelInput("m-0")])
        await mlf.log_outputs(run, [MODEL])
    else:
        await mlf.log_inputs(run, [DATASET])
    [found], whole = await mlf.search_runs(experiment), await mlf.get_run(run)
    assert (found.info, repr(found.data)) == (whole.info, repr(whole.data))  # by repr, since NaN is not equal to NaN
    assert found.data.params == {"a": "1"}
    assert found.dataset_inputs == whole.dataset_inputs == (DATASET,)
    assert found.model_inputs == ()
    assert found.model_outputs == (whole.model_outputs if release(mlflow_version) > (3, 1, 4) else ())


@pytest.mark.parametrize("arguments", [{"filter": "metrics.a <"}, {"filter": "bogus = 'x'"}, {"order_by": "bogus"}])
async def test_search_that_the_server_does_not_understand(
    mlf: AsyncMLflow, experiment: Experiment, arguments: dict[str, str]
) -> None:
    with pytest.raises(BadRequest) as caught:
        await mlf.search_runs(experiment, **arguments)
    assert caught.value.error_code == "INVALID_PARAMETER_VALUE"
