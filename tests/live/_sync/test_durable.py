# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Durable runs on a server that is there: what is logged arrives once, in order, and is told when it is refused."""

from __future__ import annotations

import math
from pathlib import Path
from uuid import uuid4

import pytest

from mlflowclient import (
    Dataset,
    DatasetInput,
    InputError,
    LoggedModelOutput,
    MLflow,
    RunStatus,
)
from tests.live.helpers import release
from tests.live.lossy_proxy import LossyProxy
from tests.servers import MlflowServer


@pytest.fixture(autouse=True)
def _journals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLFLOWCLIENT_JOURNAL_DIR", str(tmp_path / "journals"))


def test_everything_arrives(mlf: MLflow, experiment_name: str, tmp_path: Path) -> None:
    file = tmp_path / "model.bin"
    file.write_bytes(b"weights")
    dataset = DatasetInput(Dataset(experiment_name, "1", "local", "x"), {"mlflow.data.context": "training"})
    with mlf.start_run(experiment_name, run_name="baseline", tags={"team": "a"}, exit_timeout=120) as run:
        run.log_param("lr", 0.1)
        run.log_params({"depth": 4, "name": "é"})
        run.log_metric("loss", 0.3, step=7, timestamp=1_700_000_000_000)
        run.log_metric("loss", [0.2, 0.1], step=8)
        run.log_metrics({"a": 1, "b": math.nan}, step=3)
        run.set_tag("stage", "train")
        run.set_tags({"stage": "eval", "n": 3})
        assert run.log_artifact(file) == "model.bin"
        file.write_bytes(b"other weights")
        run.log_artifact("text/note.txt", "good", artifact_path="deep")
        run.log_inputs([dataset])
    status = run.status()
    assert (status.accepted, status.acked, status.pending, status.refused) == (15, 15, 0, 0)
    assert status.last_error is None
    found = mlf.get_run(status.run_id or "")
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
    points = mlf.get_metric_history(found, "loss")
    assert sorted((point.step, point.value) for point in points) == [(7, 0.3), (8, 0.2), (9, 0.1)]
    assert (mlf.get_metric_history(found, "loss"))[0].timestamp == 1_700_000_000_000
    assert math.isnan(found.data.metrics["b"])
    assert found.dataset_inputs == (dataset,)
    assert mlf.read_artifact(found, "model.bin") == b"weights"
    assert mlf.read_artifact(found, "deep/text/note.txt") == b"good"
    experiment = mlf.get_experiment_by_name(experiment_name)
    assert len(mlf.search_runs(experiment)) == 1


def test_many_points_and_keys(mlf: MLflow, experiment_name: str) -> None:
    run = mlf.start_run(experiment_name)
    for step in range(1500):
        run.log_metric("loss", step / 10, step=step)
    run.log_metrics({f"key {number}": number for number in range(1200)})
    run.log_params({f"p{number}": number for number in range(250)})
    run.set_tags({f"t{number}": number for number in range(250)})
    assert run.flush(120)
    found = mlf.get_run(run.run_id or "")
    assert found.info.status == RunStatus.RUNNING
    assert len(found.data.metrics) == 1201
    assert len(found.data.params) == 250
    assert sum(key.startswith("t") for key in found.data.tags) == 250
    points = mlf.get_metric_history(found, "loss")
    assert sorted(point.step for point in points) == list(range(1500))
    for status in ("RUNNING", "SCHEDULED", "DONE", None):
        with pytest.raises(InputError, match="one of FINISHED, FAILED, KILLED is needed, with which a run ends"):
            run.finish(status)
    run.finish("FAILED")
    run.finish("FINISHED")  # a second time changes nothing
    assert (mlf.get_run(found)).info.status == RunStatus.FAILED


def test_what_is_refused_is_told_and_blocks_nothing(mlf: MLflow, experiment_name: str) -> None:
    run = mlf.start_run(experiment_name, exit_timeout=120)
    run.log_params({"a": 1, "b": 2})
    run.log_params({f"more{number}": number for number in range(90)})
    run.log_param("a", 3)
    run.log_param("a", 1)
    run.log_metric("loss", 1.0)
    if release(mlf_version := mlf.server_version()) >= (3, 0):
        run.log_outputs([LoggedModelOutput("m-" + uuid4().hex)])
    run.set_tag("after", "all")
    run.finish()
    status = run.status()
    assert status.pending == 0
    assert status.accepted == status.acked + status.refused
    refused = {(item.kind, item.key, item.value): item for item in status.refusals}
    assert ("param", "a", "3") in refused, mlf_version
    assert refused["param", "a", "3"].status == 400
    assert "a" in refused["param", "a", "3"].reason
    found = mlf.get_run(run.run_id or "")
    assert found.data.params == {"a": "1", "b": "2"} | {f"more{number}": str(number) for number in range(90)}
    assert found.data.metrics == {"loss": 1.0}
    assert found.data.tags["after"] == "all"
    assert found.data.tags["mlflowclient.refused"] == str(status.refused)
    assert found.info.status == RunStatus.FINISHED


def test_a_repeat_that_older_servers_do_not_recognise(mlf: MLflow, server: MlflowServer, experiment_name: str) -> None:
    with LossyProxy(server.uri) as proxy:
        proxy.lose("runs/log-batch", "cut")
        with MLflow(proxy.uri) as lossy, lossy.start_run(experiment_name, exit_timeout=120) as run:
            run.log_metrics({f"k{number}": number for number in range(250)})
            run.log_metrics({"nan": math.nan, "other nan": math.nan}, step=3)
            run.log_metric("k0", 0.0, step=1)
        assert proxy.count("runs/log-batch") > 1
    assert run.status().acked == 254, run.status()
    found = mlf.get_run(run.run_id or "")
    assert found.info.status == RunStatus.FINISHED
    assert len(found.data.metrics) == 252
    assert [len(mlf.get_metric_history(found, key)) for key in ("k0", "k249", "nan")] == [2, 1, 1]


def test_a_run_that_is_deleted_meanwhile(mlf: MLflow, experiment_name: str) -> None:
    run = mlf.start_run(experiment_name, exit_timeout=120)
    run.log_metric("loss", 1.0)
    assert run.flush(120)
    mlf.delete_run(run.run_id or "")
    run.log_metrics({f"k{number}": 1.0 for number in range(50)})
    run.finish()
    status = run.status()
    assert (status.acked, status.pending, status.refused) == (1, 0, 51)
    assert "deleted" in status.refusals[0].reason


def test_going_on_with_a_run(mlf: MLflow, experiment_name: str) -> None:
    with mlf.start_run(experiment_name, exit_timeout=120) as run:
        run.log_metric("loss", 1.0, step=1)
    first = mlf.get_run(run.run_id or "")
    again = mlf.start_run(run_id=first, tags={"second": "yes"}, run_name="renamed", exit_timeout=120)
    again.log_metric("loss", 2.0, step=2)
    assert again.flush(120)
    found = mlf.get_run(first)
    assert found.info.status == RunStatus.RUNNING
    assert found.info.run_name == "renamed"
    assert found.data.tags["second"] == "yes"
    again.finish()
    found = mlf.get_run(first)
    assert found.info.status == RunStatus.FINISHED
    assert [point.step for point in mlf.get_metric_history(first, "loss")] == [1, 2]


def test_a_key_of_ones_own_names_one_run(mlf: MLflow, experiment_name: str) -> None:
    for value in (1.0, 2.0):
        with mlf.start_run(experiment_name, key="job-17", exit_timeout=120) as run:
            run.log_metric("loss", value, step=int(value))
    other = mlf.start_run(experiment_name, key="job-17", rank=1, exit_timeout=120)
    other.log_metric("of rank 1", 3.0)
    other.finish("FAILED")  # only rank 0 ends the run
    experiment = mlf.get_experiment_by_name(experiment_name)
    (found,) = mlf.search_runs(experiment)
    assert found.info.status == RunStatus.FINISHED
    assert found.data.metrics == {"loss": 2.0, "of rank 1": 3.0}


def test_children_find_their_parents(mlf: MLflow, experiment_name: str) -> None:
    with (
        mlf.start_run(experiment_name, run_name="parent", exit_timeout=120) as parent,
        mlf.start_run(experiment_name, run_name="child", parent=parent, exit_timeout=120) as child,
        mlf.start_run(experiment_name, run_name="grandchild", parent=child, exit_timeout=120),
    ):
        pass
    experiment = mlf.get_experiment_by_name(experiment_name)
    found = {run.info.run_name: run for run in mlf.search_runs(experiment)}
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
def test_how_it_ends(mlf: MLflow, experiment_name: str, error: BaseException, status: RunStatus) -> None:
    run = mlf.start_run(experiment_name, exit_timeout=120)
    try:
        with run:
            raise error
    except BaseException as caught:  # noqa: BLE001  # also those that end a program
        assert caught is error
    assert (mlf.get_run(run.run_id or "")).info.status == status


def test_without_a_journal(mlf: MLflow, experiment_name: str, tmp_path: Path) -> None:
    with mlf.start_run(experiment_name, run_name="direct", durable=False) as run:
        run.log_params({"lr": 0.1})
        run.log_metric("loss", 0.3, step=1)
        run.log_metrics({"a": 1.0})
        run.set_tag("stage", "eval")
        run.log_artifact("note.txt", "good")
        assert (mlf.get_run(run.run_id or "")).data.metrics == {"loss": 0.3, "a": 1.0}
    found = mlf.get_run(run.run_id or "")
    assert found.info.status == RunStatus.FINISHED
    assert found.data.tags["stage"] == "eval"
    assert run.status().accepted == 5
    assert not (tmp_path / "journals").exists()


def test_bad_input_leaves_nothing(mlf: MLflow, experiment_name: str, tmp_path: Path) -> None:
    with mlf.start_run(experiment_name, exit_timeout=120) as run:
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
                call()
        assert run.status().accepted == 0
    assert run.status().accepted == 1  # the end
    found = mlf.get_run(run.run_id or "")
    assert (found.data.metrics, found.data.params) == ({}, {})
