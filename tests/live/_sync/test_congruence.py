# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""What our client writes, MLflow's own client reads, and the other way round."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mlflowclient import (
    Dataset,
    DatasetInput,
    Experiment,
    InfinityStoredAsLargest,
    LoggedModelInput,
    LoggedModelOutput,
    MLflow,
    Run,
    RunStatus,
)
from tests.live.helpers import release
from tests.property.hostile import HOSTILE_VALUES
from tests.servers import MlflowServer

# Of MLflow's own client and what it imports, nothing of ours; and that we log infinities is on purpose here.
pytestmark = [
    pytest.mark.filterwarnings("default::DeprecationWarning:mlflow"),
    pytest.mark.filterwarnings(f"ignore::{InfinityStoredAsLargest.__module__}.{InfinityStoredAsLargest.__name__}"),
]

WHEN = 1_700_000_000_000
VALUES = {f"v{number}": value for number, value in enumerate(HOSTILE_VALUES[::3])}


@pytest.fixture
def theirs(server: MlflowServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """MLflow's own client of the same server."""
    monkeypatch.setenv("MLFLOW_DISABLE_TELEMETRY", "true")
    monkeypatch.setenv("MLFLOW_HTTP_REQUEST_MAX_RETRIES", "1")
    from mlflow import MlflowClient

    return MlflowClient(tracking_uri=server.uri)


@pytest.fixture
def experiment(mlf: MLflow) -> Experiment:
    return mlf.create_experiment()


def same_experiment(ours: Experiment, theirs: Any) -> bool:
    return (
        ours.experiment_id,
        ours.name,
        ours.artifact_location,
        ours.lifecycle_stage,
        ours.tags,
        ours.creation_time,
        ours.last_update_time,
    ) == (
        theirs.experiment_id,
        theirs.name,
        theirs.artifact_location,
        theirs.lifecycle_stage,
        theirs.tags,
        theirs.creation_time,
        theirs.last_update_time,
    )


def assert_same_run(ours: Run, theirs: Any) -> None:
    """Everything that both clients know of a run is equal."""
    for field in ("run_id", "experiment_id", "run_name", "status", "start_time", "end_time", "artifact_uri", "user_id"):
        assert getattr(ours.info, field) == getattr(theirs.info, field), field
    assert ours.info.lifecycle_stage == theirs.info.lifecycle_stage
    assert ours.data.params == theirs.data.params
    assert ours.data.tags == theirs.data.tags
    assert {key: repr(value) for key, value in ours.data.metrics.items()} == {
        key: repr(infinite(value)) for key, value in theirs.data.metrics.items()
    }
    assert sorted(map(dataset_of_ours, ours.dataset_inputs)) == sorted(
        map(dataset_of_theirs, theirs.inputs.dataset_inputs)
    )


def infinite(value: float) -> float:
    """MLflow's client shows the number that the store keeps for an infinity."""
    return math.copysign(math.inf, value) if abs(value) == 1.7976931348623157e308 else value


def dataset_of_ours(given: DatasetInput) -> tuple[Any, ...]:
    about = given.dataset
    return (about.name, about.digest, about.source_type, about.source, about.schema, about.profile, *given.tags.items())


def dataset_of_theirs(given: Any) -> tuple[Any, ...]:
    about, tags = given.dataset, [(tag.key, tag.value) for tag in given.tags]
    return (about.name, about.digest, about.source_type, about.source, about.schema, about.profile, *tags)


def points_of_theirs(history: Any) -> list[tuple[str, str, int, int]]:
    return [(point.key, repr(infinite(point.value)), point.timestamp, point.step) for point in history]


def test_our_experiments(mlf: MLflow, theirs: Any, mlflow_version: str, experiment_name: str) -> None:
    made = mlf.create_experiment(f"{experiment_name} é\"'", artifact_location="s3://b/c", tags={"a": "'\"", "b": 1})
    mlf.set_experiment_tag(made, "c", "😀")
    mlf.update_experiment(made, name=f"{experiment_name} 2")
    if release(mlflow_version) >= (3, 5):
        mlf.delete_experiment_tag(made, "b")
    mlf.delete_experiment(made)
    ours = mlf.get_experiment(made)
    assert ours.lifecycle_stage == "deleted"
    assert same_experiment(ours, theirs.get_experiment(made.experiment_id))
    assert same_experiment(ours, theirs.get_experiment_by_name(f"{experiment_name} 2"))


def test_their_experiments(mlf: MLflow, theirs: Any, experiment_name: str) -> None:
    made = theirs.create_experiment(
        f"{experiment_name} é\"'", artifact_location="s3://b/c", tags={"a": "'\"", "b": "1"}
    )
    theirs.set_experiment_tag(made, "c", "😀")
    theirs.rename_experiment(made, f"{experiment_name} 2")
    assert same_experiment(mlf.get_experiment(made), theirs.get_experiment(made))
    theirs.delete_experiment(made)
    found = mlf.search_experiments(filter_attributes={"name": f"{experiment_name} 2"}, view_type="DELETED_ONLY")
    assert [same_experiment(each, theirs.get_experiment(made)) for each in found] == [True]


def test_our_runs(mlf: MLflow, theirs: Any, experiment: Experiment) -> None:
    run = mlf.create_run(experiment, run_name="é 😀", start_time=WHEN, tags={"mlflow.user": "ada", **VALUES})
    mlf.log_batch(run, params=VALUES, metrics={"nan": math.nan, "up": math.inf, "down": -math.inf, "x": 0.1})
    mlf.log_param(run, "one", "'")
    mlf.set_tag(run, "one", '"')
    mlf.delete_tag(run, "v0")
    mlf.log_inputs(run, [DatasetInput(Dataset("d", "1", "http", "{}", "s", "p"), {"context": "training"})])
    info = mlf.update_run(run, "KILLED", end_time=WHEN + 5)
    assert_same_run(mlf.get_run(run), theirs.get_run(run.run_id))
    found = theirs.search_runs([experiment.experiment_id], "attributes.status = 'KILLED'")
    assert [(each.info.run_id, each.info.end_time) for each in found] == [(run.run_id, info.end_time)]
    mlf.delete_run(run)
    assert theirs.get_run(run.run_id).info.lifecycle_stage == "deleted"
    mlf.restore_run(run)
    assert theirs.get_run(run.run_id).info.lifecycle_stage == "active"


def test_their_runs(mlf: MLflow, theirs: Any, experiment: Experiment) -> None:
    from mlflow import entities

    run = theirs.create_run(
        experiment.experiment_id, start_time=WHEN, run_name="é", tags={"mlflow.user": "ada", **VALUES}
    )
    run_id = run.info.run_id
    params = [entities.Param(key, value) for key, value in VALUES.items()]
    theirs.log_batch(run_id, params=params, metrics=[entities.Metric("x", math.nan, WHEN, -5)])
    theirs.log_param(run_id, "one", 0.5)
    theirs.log_metric(run_id, "up", math.inf)
    theirs.set_tag(run_id, "one", 0.5)
    about = entities.Dataset("d", "1", "http", "{}", "s", "p")
    theirs.log_inputs(run_id, [entities.DatasetInput(about, [entities.InputTag("mlflow.data.context", "training")])])
    theirs.set_terminated(run_id, "FAILED", WHEN + 5)
    ours = mlf.get_run(run_id)
    assert ours.info.status is RunStatus.FAILED
    assert_same_run(ours, theirs.get_run(run_id))
    assert repr(mlf.search_runs(experiment, filter_tags={"one": 0.5})) == repr([ours])
    theirs.delete_run(run_id)
    assert (mlf.search_runs(experiment, view_type="DELETED_ONLY"))[0].run_id == run_id


def test_histories(mlf: MLflow, theirs: Any, experiment: Experiment) -> None:
    from mlflow.entities import Metric

    run = mlf.create_run(experiment)
    points = [(0.1, 0), (math.nan, 1), (math.inf, -1), (-math.inf, 2**53 + 1), (5e-324, -(2**63)), (1e300, 2**63 - 1)]
    mlf.log_metric(run, "ours", [value for value, _ in points], timestamp=WHEN, step=[step for _, step in points])
    theirs.log_batch(run.run_id, metrics=[Metric("theirs", value, WHEN, step) for value, step in points])
    for key in ("ours", "theirs"):
        read = [
            (point.key, repr(point.value), point.timestamp, point.step) for point in mlf.get_metric_history(run, key)
        ]
        assert sorted(read) == sorted((key, repr(value), WHEN, step) for value, step in points)
        assert sorted(points_of_theirs(theirs.get_metric_history(run.run_id, key))) == sorted(read)


def test_models(mlf: MLflow, theirs: Any, mlflow_version: str, experiment: Experiment) -> None:
    if release(mlflow_version) < (3, 1, 4):
        run = mlf.create_run(experiment)
        assert (run.model_inputs, run.model_outputs) == ((), ())  # these servers know no logged models
        return
    from mlflow import entities

    model_id = theirs.create_logged_model(experiment.experiment_id, name="m").model_id
    ours, other = mlf.create_run(experiment), mlf.create_run(experiment)
    mlf.log_inputs(ours, models=[LoggedModelInput(model_id)])
    mlf.log_outputs(ours, [LoggedModelOutput(model_id, 7)])
    theirs.log_inputs(other.run_id, models=[entities.LoggedModelInput(model_id)])
    theirs.log_outputs(other.run_id, [entities.LoggedModelOutput(model_id, 7)])
    for run in (ours, other):
        read, found = mlf.get_run(run), theirs.get_run(run.run_id)
        assert read.model_inputs == (LoggedModelInput(model_id),)
        assert read.model_outputs == (LoggedModelOutput(model_id, 7),)
        assert [each.model_id for each in found.inputs.model_inputs] == [model_id]
        assert [(each.model_id, each.step) for each in found.outputs.model_outputs] == [(model_id, 7)]


def test_artifacts(mlf: MLflow, theirs: Any, experiment: Experiment, tmp_path: Path) -> None:
    run = mlf.create_run(experiment)
    mlf.log_artifact(run, "ours/é a.txt", "ours\n")
    theirs.log_text(run.run_id, "theirs\n", "theirs/é b.txt")
    # Not by the client's own method, which asks also for logged models, and gets 404 from 2.22.4.
    store = their_store(run.info.artifact_uri, mlf.tracking_uri)
    for path in ("", "ours", "theirs", "nowhere"):
        ours = [(each.path, each.size or None, each.is_dir) for each in mlf.list_artifacts(run, path)]
        assert ours == [(each.path, each.file_size, each.is_dir) for each in store.list_artifacts(path)], path
    assert mlf.read_artifact(run, "theirs/é b.txt") == b"theirs\n"
    assert content(store.download_artifacts("ours/é a.txt", str(tmp_path))) == "ours\n"


def their_store(artifact_uri: str, tracking_uri: str) -> Any:
    from mlflow.store.artifact.artifact_repository_registry import get_artifact_repository

    return get_artifact_repository(artifact_uri, tracking_uri=tracking_uri)


def content(path: str) -> str:
    return Path(path).read_text(encoding="utf-8")
