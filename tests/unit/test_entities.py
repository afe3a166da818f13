"""From a server's answers to entities: what is absent, what is odd, and what cannot be changed."""

from __future__ import annotations

import copy
import math
import pickle
import sys
from typing import Any

import msgspec
import pytest

from mlflow_openapi import models as api
from mlflowclient import entities
from mlflowclient.entities import (
    Dataset,
    DatasetInput,
    DirInfo,
    Experiment,
    FileInfo,
    LoggedModelInput,
    LoggedModelOutput,
    Metric,
    Param,
    Run,
    RunData,
    RunInfo,
    RunStatus,
    ViewType,
    stored_double,
)

INFO = {"run_id": "r", "experiment_id": "7", "status": "RUNNING", "start_time": 5, "lifecycle_stage": "active"}
LARGEST = sys.float_info.max


def run(**parts: Any) -> Run:
    return Run.from_api(api.Run.from_dict({"info": INFO, "data": {}} | parts))


def test_experiment() -> None:
    answer = {
        "experiment_id": "7",
        "name": "x",
        "artifact_location": "mlflow-artifacts:/7",
        "lifecycle_stage": "deleted",
        "creation_time": 3,
        "last_update_time": 4,
        "tags": [{"key": "a", "value": "b"}, {"key": "c", "value": ""}],
    }
    experiment = Experiment.from_api(api.Experiment.from_dict(answer))
    assert experiment == Experiment("7", "x", "mlflow-artifacts:/7", "deleted", {"a": "b", "c": ""}, 3, 4)
    assert [experiment.filter_value(*asked) for asked in (("tag", "a"), ("tag", "z"), ("attribute", "name"))] == [
        "b",
        None,
        "x",
    ]


def test_an_experiment_of_an_old_server() -> None:
    answer = {"experiment_id": "0", "name": "Default", "artifact_location": "a", "lifecycle_stage": "active"}
    experiment = Experiment.from_api(api.Experiment.from_dict(answer))
    assert (experiment.tags, experiment.creation_time, experiment.last_update_time) == ({}, None, None)


def test_run() -> None:
    found = run(
        info=INFO | {"run_name": "n", "end_time": 6, "artifact_uri": "u", "user_id": "me", "status": "FAILED"},
        data={
            "metrics": [
                {"key": "loss", "value": 0.5, "timestamp": 5, "step": 2},
                {"key": "nan", "value": "NaN", "timestamp": 5, "step": 0},
            ],
            "params": [{"key": "lr", "value": "0.1"}, {"key": "empty", "value": ""}],
            "tags": [{"key": "t", "value": "v"}],
        },
        inputs={
            "dataset_inputs": [
                {
                    "dataset": {"name": "d", "digest": "1", "source_type": "local", "source": "s", "schema": "{}"},
                    "tags": [{"key": "mlflow.data.context", "value": "training"}],
                }
            ],
            "model_inputs": [{"model_id": "m-1"}],
        },
        outputs={"model_outputs": [{"model_id": "m-2", "step": 4}, {"model_id": "m-3", "step": 0}]},
    )
    assert found.info == RunInfo("r", "7", "n", RunStatus.FAILED, 5, 6, "u", "active", "me")
    assert found.run_id == "r"
    assert found.data.params == {"lr": "0.1", "empty": ""}
    assert found.data.tags == {"t": "v"}
    assert found.data.metrics["loss"] == 0.5
    assert math.isnan(found.data.metrics["nan"])
    assert found.data.metric_points["loss"] == Metric("loss", 0.5, 5, 2)
    assert found.data.metric_points["nan"].step == 0
    dataset = Dataset("d", "1", "local", "s", schema="{}")
    assert found.dataset_inputs == (DatasetInput(dataset, {"mlflow.data.context": "training"}),)
    assert found.model_inputs == (LoggedModelInput("m-1"),)
    assert found.model_outputs == (LoggedModelOutput("m-2", 4), LoggedModelOutput("m-3", 0))
    asked = (("param", "lr"), ("param", "x"), ("tag", "t"), ("attribute", "run_name"), ("attribute", "nothing"))
    assert [found.filter_value(*what) for what in asked] == ["0.1", None, "v", "n", None]


def test_an_empty_run() -> None:
    """A server leaves out what is empty."""
    found = run()
    assert found.data == RunData()
    assert (found.dataset_inputs, found.model_inputs, found.model_outputs) == ((), (), ())
    assert (found.info.end_time, found.info.run_name, found.info.status) == (None, "", RunStatus.RUNNING)


def test_runs_share_their_keys_and_leave_the_answer_alone() -> None:
    # Spelt at run time: what the compiler finds twice is one object anyway.
    answers = [
        api.RunData(
            metrics=[api.Metric("".join(["lo", "ss"]), 0.5, 1, 0)],
            params=[api.Param("".join(["l", "r"]), "1")],
            tags=[api.RunTag("".join(["te", "am"]), "a")],
        )
        for _ in range(2)
    ]
    one, other = map(RunData.from_api, answers)
    assert one == other
    for name in ("metric_points", "params", "tags"):
        [key], [same] = getattr(one, name), getattr(other, name)
        assert key is same
        assert getattr(one, name) is getattr(one, name)  # made once
    assert one.metric_points["loss"].key is other.metric_points["loss"].key
    assert one.params == RunData.from_api(answers[0]).params  # which another may still read


def test_a_status_that_only_a_newer_server_knows() -> None:
    found = run(info=INFO | {"status": "PAUSED"})
    assert found.info.status == "PAUSED"
    assert not isinstance(found.info.status, RunStatus)


@pytest.mark.parametrize(
    ("stored", "value"),
    [
        (0.5, 0.5),
        (3, 3.0),
        (0, 0.0),
        (None, 0.0),
        ("Infinity", math.inf),
        ("-Infinity", -math.inf),
        (LARGEST, math.inf),
        (-LARGEST, -math.inf),
        (math.nextafter(LARGEST, 0), math.nextafter(LARGEST, 0)),
        (5e-324, 5e-324),
    ],
)
def test_stored_doubles(stored: Any, value: float) -> None:
    assert stored_double(stored) == value
    assert isinstance(stored_double(stored), float)


def test_a_stored_nan() -> None:
    assert math.isnan(stored_double("NaN"))


@pytest.mark.parametrize(
    ("status", "terminal"),
    [("RUNNING", False), ("SCHEDULED", False), ("FINISHED", True), ("FAILED", True), ("KILLED", True)],
)
def test_statuses(status: str, terminal: bool) -> None:
    member = RunStatus(status)
    assert member == status == str(member) == f"{member}" == member.api
    assert member.is_terminal is terminal
    assert {item.value for item in RunStatus} == {"RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"}


def test_view_types() -> None:
    assert [f"{member}" for member in ViewType] == ["ACTIVE_ONLY", "DELETED_ONLY", "ALL"]


def test_files_and_directories() -> None:
    file, directory = FileInfo("a/b", 3), DirInfo("a")
    assert (file.is_dir, file.size, directory.is_dir, directory.size) == (False, 3, True, 0)
    assert file != FileInfo("a/b", 4)


EXAMPLES: list[Any] = [
    Experiment("7", "x", tags={"a": "b"}),
    Metric("loss", 0.5, 1),
    Param("lr", "0.1"),
    RunInfo("r", "7"),
    RunData(params={"a": "b"}),
    Run(RunInfo("r", "7")),
    Dataset("d", "1", "local", "s"),
    DatasetInput(Dataset("d", "1", "local", "s")),
    LoggedModelInput("m"),
    LoggedModelOutput("m", 1),
    FileInfo("a", 1),
    DirInfo("a"),
]


def test_every_entity_has_an_example() -> None:
    found = {item for item in vars(entities).values() if isinstance(item, type) and issubclass(item, msgspec.Struct)}
    assert found | {RunData} == {type(example) for example in EXAMPLES}


@pytest.mark.parametrize("entity", EXAMPLES)
def test_entities_are_frozen_and_travel(entity: Any) -> None:
    name = repr(entity).partition("(")[2].partition("=")[0]
    with pytest.raises(AttributeError):
        setattr(entity, name, "other")
    for twin in (copy.copy(entity), copy.deepcopy(entity), pickle.loads(pickle.dumps(entity))):
        assert twin == entity
    assert repr(entity).startswith(f"{type(entity).__name__}({name}=")
