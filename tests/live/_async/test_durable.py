"""Durable runs on a server that is there: what is logged arrives once, in order, and is told when it is refused."""

from __future__ import annotations

import math
from pathlib import Path
from uuid import uuid4

import pytest

from mlflowclient import (
    AsyncMLflow,
    Dataset,
    DatasetInput,
    InputError,
    LoggedModelOutput,
    RunStatus,
)
from tests.live.helpers import release
from tests.live.lossy_proxy import LossyProxy
from tests.servers import MlflowServer


@pytest.fixture(autouse=True)
def _journals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLFLOWCLIENT_JOURNAL_DIR", str(tmp_path / "journals"))


async def test_everything_arrives(mlf: AsyncMLflow, experiment_name: str, tmp_path: Path) -> None:
    file = tmp_path / "model.bin"
    file.write_bytes(b"weights")
    dataset = DatasetInput(Dataset(experiment_name, "1", "local", "x"), {"mlflow.data.context": "training"})
    async with mlf.start_run(experiment_name, run_name="baseline", tags={"team": "a"}, exit_timeout=120) as run:
        await run.log_param("lr", 0.1)
        await run.log_params({"depth": 4, "name": "é"})
        await run.log_metric("loss", 0.3, step=7, timestamp=1_700_000_000_000)
        await run.log_metric("loss", [0.2, 0.1], step=8)
        await run.log_metrics({"a": 1, "b": math.nan}, step=3)
        await run.set_tag("stage", "train")
        await run.set_tags({"stage": "eval", "n": 3})
        assert await run.log_artifact(file) == "model.bin"
        file.write_bytes(b"other weights")
        await run.log_artifact("text/note.txt", "good", artifact_path="deep")
        await run.log_inputs([dataset])
    status = run.status()
    assert (status.accepted, status.acked, status.pending, status.refused) == (15, 15, 0, 0)
    assert status.last_error is None
    found = await mlf.get_run(status.run_id or "")
    assert found.info.run_name == "baseline"
    assert found.info.status == RunStatus.FINISHED
    assert found.info.end_time is not None
    assert found.data.params == {"lr": "0.1", "depth": "4", "name": "é"}
    assert {key: found.data.tags[key] for key in ("team", "stage", "n", "mlflowclient.key")} == {
        "team": "a",
        "stage": "eval",
        "n": "3",
        "mlflowclient.key": run.key,
    }
    points = await mlf.get_metric_history(found, "loss")
    assert sorted((point.step, point.value) for point in points) == [(7, 0.3), (8, 0.2), (9, 0.1)]
    assert (await mlf.get_metric_history(found, "loss"))[0].timestamp == 1_700_000_000_000
    assert math.isnan(found.data.metrics["b"])
    assert found.dataset_inputs == (dataset,)
    assert await mlf.read_artifact(found, "model.bin") == b"weights"
    assert await mlf.read_artifact(found, "deep/text/note.txt") == b"good"
    experiment = await mlf.get_experiment_by_name(experiment_name)
    assert len(await mlf.search_runs(experiment)) == 1


async def test_many_points_and_keys(mlf: AsyncMLflow, experiment_name: str) -> None:
    run = await mlf.start_run(experiment_name)
    for step in range(1500):
        await run.log_metric("loss", step / 10, step=step)
    await run.log_metrics({f"key {number}": number for number in range(1200)})
    await run.log_params({f"p{number}": number for number in range(250)})
    await run.set_tags({f"t{number}": number for number in range(250)})
    assert await run.flush(120)
    found = await mlf.get_run(run.run_id or "")
    assert found.info.status == RunStatus.RUNNING
    assert len(found.data.metrics) == 1201
    assert len(found.data.params) == 250
    assert sum(key.startswith("t") for key in found.data.tags) == 250
    points = await mlf.get_metric_history(found, "loss")
    assert sorted(point.step for point in points) == list(range(1500))
    for status in ("RUNNING", "SCHEDULED", "DONE", None):
        with pytest.raises(InputError, match="one of FINISHED, FAILED, KILLED is needed, with which a run ends"):
            await run.finish(status)
    await run.finish("FAILED")
    await run.finish("FINISHED")  # a second time changes nothing
    assert (await mlf.get_run(found)).info.status == RunStatus.FAILED


async def test_what_is_refused_is_told_and_blocks_nothing(mlf: AsyncMLflow, experiment_name: str) -> None:
    run = await mlf.start_run(experiment_name, exit_timeout=120)
    await run.log_params({"a": 1, "b": 2})
    await run.log_params({f"more{number}": number for number in range(90)})
    await run.log_param("a", 3)
    await run.log_param("a", 1)
    await run.log_metric("loss", 1.0)
    if release(mlf_version := await mlf.server_version()) >= (3, 0):
        await run.log_outputs([LoggedModelOutput("m-" + uuid4().hex)])
    await run.set_tag("after", "all")
    await run.finish()
    status = run.status()
    assert status.pending == 0
    assert status.accepted == status.acked + status.refused
    refused = {(item.kind, item.key, item.value): item for item in status.refusals}
    assert ("param", "a", "3") in refused, mlf_version
    assert refused["param", "a", "3"].status == 400
    assert "a" in refused["param", "a", "3"].reason
    found = await mlf.get_run(run.run_id or "")
    assert found.data.params == {"a": "1", "b": "2"} | {f"more{number}": str(number) for number in range(90)}
    assert found.data.metrics == {"loss": 1.0}
    assert found.data.tags["after"] == "all"
    assert found.data.tags["mlflowclient.refused"] == str(status.refused)
    assert found.info.status == RunStatus.FINISHED


async def test_a_repeat_that_older_servers_do_not_recognise(
    mlf: AsyncMLflow, server: MlflowServer, experiment_name: str
) -> None:
    with LossyProxy(server.uri) as proxy:
        proxy.lose("runs/log-batch", "cut")
        async with AsyncMLflow(proxy.uri) as lossy, lossy.start_run(experiment_name, exit_timeout=120) as run:
            await run.log_metrics({f"k{number}": number for number in range(250)})
            await run.log_metrics({"nan": math.nan, "other nan": math.nan}, step=3)
            await run.log_metric("k0", 0.0, step=1)
        assert proxy.count("runs/log-batch") > 1
    assert run.status().acked == 254, run.status()
    found = await mlf.get_run(run.run_id or "")
    assert found.info.status == RunStatus.FINISHED
    assert len(found.data.metrics) == 252
    assert [len(await mlf.get_metric_history(found, key)) for key in ("k0", "k249", "nan")] == [2, 1, 1]


async def test_a_run_that_is_deleted_meanwhile(mlf: AsyncMLflow, experiment_name: str) -> None:
    run = await mlf.start_run(experiment_name, exit_timeout=120)
    await run.log_metric("loss", 1.0)
    assert await run.flush(120)
    await mlf.delete_run(run.run_id or "")
    await run.log_metrics({f"k{number}": 1.0 for number in range(50)})
    await run.finish()
    status = run.status()
    assert (status.acked, status.pending, status.refused) == (1, 0, 51)
    assert "deleted" in status.refusals[0].reason


async def test_going_on_with_a_run(mlf: AsyncMLflow, experiment_name: str) -> None:
    async with mlf.start_run(experiment_name, exit_timeout=120) as run:
        await run.log_metric("loss", 1.0, step=1)
    first = await mlf.get_run(run.run_id or "")
    again = await mlf.start_run(run_id=first, tags={"second": "yes"}, run_name="renamed", exit_timeout=120)
    await again.log_metric("loss", 2.0, step=2)
    assert await again.flush(120)
    found = await mlf.get_run(first)
    assert found.info.status == RunStatus.RUNNING
    assert found.info.run_name == "renamed"
    assert found.data.tags["second"] == "yes"
    await again.finish()
    found = await mlf.get_run(first)
    assert found.info.status == RunStatus.FINISHED
    assert [point.step for point in await mlf.get_metric_history(first, "loss")] == [1, 2]


async def test_a_key_of_ones_own_names_one_run(mlf: AsyncMLflow, experiment_name: str) -> None:
    for value in (1.0, 2.0):
        async with mlf.start_run(experiment_name, key="job-17", exit_timeout=120) as run:
            await run.log_metric("loss", value, step=int(value))
    other = await mlf.start_run(experiment_name, key="job-17", rank=1, exit_timeout=120)
    await other.log_metric("of rank 1", 3.0)
    await other.finish("FAILED")  # only rank 0 ends the run
    experiment = await mlf.get_experiment_by_name(experiment_name)
    (found,) = await mlf.search_runs(experiment)
    assert found.info.status == RunStatus.FINISHED
    assert found.data.metrics == {"loss": 2.0, "of rank 1": 3.0}


async def test_children_find_their_parents(mlf: AsyncMLflow, experiment_name: str) -> None:
    async with (
        mlf.start_run(experiment_name, run_name="parent", exit_timeout=120) as parent,
        mlf.start_run(experiment_name, run_name="child", parent=parent, exit_timeout=120) as child,
        mlf.start_run(experiment_name, run_name="grandchild", parent=child, exit_timeout=120),
    ):
        pass
    experiment = await mlf.get_experiment_by_name(experiment_name)
    found = {run.info.run_name: run for run in await mlf.search_runs(experiment)}
    assert found["child"].data.tags["mlflow.parentRunId"] == found["parent"].run_id
    assert found["grandchild"].data.tags["mlflow.parentRunId"] == found["child"].run_id


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (ZeroDivisionError(), RunStatus.FAILED),
        (KeyboardInterrupt(), RunStatus.KILLED),
        (SystemExit(0), RunStatus.FINISHED),
        (SystemExit("no"), RunStatus.FAILED),
    ],
)
async def test_how_it_ends(mlf: AsyncMLflow, experiment_name: str, error: BaseException, status: RunStatus) -> None:
    run = await mlf.start_run(experiment_name, exit_timeout=120)
    try:
        async with run:
            raise error
    except BaseException as caught:  # noqa: BLE001  # also those that end a program
        assert caught is error
    assert (await mlf.get_run(run.run_id or "")).info.status == status


async def test_without_a_journal(mlf: AsyncMLflow, experiment_name: str, tmp_path: Path) -> None:
    async with mlf.start_run(experiment_name, run_name="direct", durable=False) as run:
        await run.log_params({"lr": 0.1})
        await run.log_metric("loss", 0.3, step=1)
        await run.log_metrics({"a": 1.0})
        await run.set_tag("stage", "eval")
        await run.log_artifact("note.txt", "good")
        assert (await mlf.get_run(run.run_id or "")).data.metrics == {"loss": 0.3, "a": 1.0}
    found = await mlf.get_run(run.run_id or "")
    assert found.info.status == RunStatus.FINISHED
    assert found.data.tags["stage"] == "eval"
    assert run.status().accepted == 5
    assert not (tmp_path / "journals").exists()


async def test_bad_input_leaves_nothing(mlf: AsyncMLflow, experiment_name: str, tmp_path: Path) -> None:
    async with mlf.start_run(experiment_name, exit_timeout=120) as run:
        for call in (
            lambda: run.log_metric("loss", "0.3"),  # type: ignore[arg-type]
            lambda: run.log_metric("../loss", 0.3),
            lambda: run.log_metric("loss", 0.3, step=0.5),  # type: ignore[arg-type]
            lambda: run.log_metric("loss", 0.3, timestamp=1_700_000_000),
            lambda: run.log_metrics({"a": 1.0, "b": None}),
            lambda: run.log_params({"a": 1, "b": "x" * 6_001}),
            lambda: run.set_tag("t", "x" * 8_001),
            run.log_inputs,
            lambda: run.log_outputs([]),
            lambda: run.log_artifact("../x", "text"),
            lambda: run.log_artifact(tmp_path / "missing"),
        ):
            with pytest.raises(InputError):
                await call()
        assert run.status().accepted == 0
    assert run.status().accepted == 1  # the end
    found = await mlf.get_run(run.run_id or "")
    assert (found.data.metrics, found.data.params) == ({}, {})
