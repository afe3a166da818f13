# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Logging to a run: params, tags, batches, inputs and outputs, in every form and size."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest

from mlflowclient import (
    BadRequest,
    Dataset,
    DatasetInput,
    EndpointMissing,
    FieldIgnored,
    LoggedModelInput,
    LoggedModelOutput,
    Metric,
    MLflow,
    NotFound,
    Param,
    Run,
    RunStatus,
)
from tests.live.helpers import release

WHEN = 1_700_000_000_000


@pytest.fixture
def run(mlf: MLflow) -> Run:
    return mlf.create_run(mlf.create_experiment())


def test_params(mlf: MLflow, run: Run) -> None:
    mlf.log_param(run, "lr", 0.1)
    mlf.log_param(run.info, "status", RunStatus.FINISHED)
    mlf.log_param(run.run_id, "a/b c:d-e.f_é", None)
    mlf.log_param(run, "long", "é" * 6_000)
    mlf.log_param(run, "k" * 250, "")
    mlf.log_param(run, "lr", "0.1")  # the same again
    mlf.log_params(run, {"lr": 0.1, "layers": [1, 2]})
    params = {
        "lr": "0.1",
        "status": "FINISHED",
        "a/b c:d-e.f_é": "None",
        "long": "é" * 6_000,
        "k" * 250: "",
        "layers": "[1, 2]",
    }
    assert (mlf.get_run(run)).data.params == params
    for conflict in (mlf.log_param, log_one_param_by_batch(mlf)):
        with pytest.raises(BadRequest, match="Changing param values is not allowed") as caught:
            conflict(run, "lr", 0.2)
        assert caught.value.error_code == "INVALID_PARAMETER_VALUE"
    assert (mlf.get_run(run)).data.params == params


def log_one_param_by_batch(mlf: MLflow) -> Any:
    def log(run: Run, key: str, value: object) -> None:
        mlf.log_batch(run, params={"new": 1, key: value}, tags={"new": 1}, metrics={"new": 1})

    return log


def test_a_refused_batch_writes_nothing(mlf: MLflow, run: Run) -> None:
    mlf.log_param(run, "a", 1)
    before = mlf.get_run(run)
    with pytest.raises(BadRequest):
        mlf.log_batch(run, params={"new": 1, "a": 2}, tags={"new": 1}, metrics=[("m", 1)] * 1500)
    assert mlf.get_run(run) == before


def test_tags(mlf: MLflow, run: Run) -> None:
    mlf.set_tag(run, "team", "pricing")
    mlf.set_tag(run.run_id, "team", "sales")
    mlf.set_tags(run.info, {"long": "é" * 8_000, "a/b c": 1})
    mlf.set_tags(run, [("a/b c", 2), Param("p", 3), {"key": "d", "value": None}])
    mlf.set_tag(run, "mlflow.note.content", "# Title")
    tags = (mlf.get_run(run)).data.tags
    ours = {"team": "sales", "long": "é" * 8_000, "a/b c": "2", "p": "3", "d": "None", "mlflow.note.content": "# Title"}
    assert tags == {**run.data.tags, **ours}

    mlf.delete_tag(run, "team")
    assert "team" not in (mlf.get_run(run)).data.tags
    with pytest.raises(NotFound):
        mlf.delete_tag(run, "team")


def test_a_tag_that_no_method_can_set_can_be_deleted(mlf: MLflow, run: Run) -> None:
    odd = mlf.post("runs/create", experiment_id=run.info.experiment_id, tags=[{"key": "a//b=", "value": "1"}])
    run_id = odd["run"]["info"]["run_id"]
    assert (mlf.get_run(run_id)).data.tags["a//b="] == "1"
    mlf.delete_tag(run_id, "a//b=")
    assert "a//b=" not in (mlf.get_run(run_id)).data.tags


def test_a_batch_of_any_size(mlf: MLflow, run: Run) -> None:
    metrics = [Metric(f"m{number % 7}", number / 8, WHEN + number, number) for number in range(2_500)]
    params = {f"p{number}": number for number in range(250)}
    tags = {f"t{number}": number for number in range(150)}
    mlf.log_batch(run, metrics=metrics, params=params, tags=tags)
    data = (mlf.get_run(run)).data
    assert data.params == {key: str(value) for key, value in params.items()}
    assert {key: value for key, value in data.tags.items() if key in tags} == {
        key: str(value) for key, value in tags.items()
    }
    assert data.metric_points == {point.key: point for point in metrics}  # the last of each
    for remainder in range(7):
        history = mlf.get_metric_history(run, f"m{remainder}", page_size=100)
        assert history == metrics[remainder::7]


def test_an_empty_batch(mlf: MLflow, run: Run) -> None:
    mlf.log_batch(run)
    mlf.log_batch(run, metrics=[], params={}, tags=iter(()))
    mlf.log_metric(run, "a", [])
    assert mlf.get_run(run) == run


POINT = Metric("m", 0.5, WHEN, 3)


def every_form() -> list[tuple[Any, tuple[int | None, int] | None]]:
    """One point in each form, and the timestamp and step it is stored with."""
    return [
        ({"m": 0.5}, None),
        ([("m", 0.5)], None),
        ([["m", 0.5]], None),
        ((pair for pair in [("m", 0.5)]), None),
        ({"m": 0.5}.items(), None),
        ([{"key": "m", "value": 0.5}], None),
        ([{"key": "m", "value": 0.5, "step": 3}], (None, 3)),
        ([{"key": "m", "value": 0.5, "timestamp": WHEN}], (WHEN, 0)),
        ([{"key": "m", "value": 0.5, "timestamp": WHEN, "step": 3}], (WHEN, 3)),
        ([("m", 0.5, WHEN)], (WHEN, 0)),
        ([("m", 0.5, WHEN, 3)], (WHEN, 3)),
        ([("m", 0.5, None, 3)], (None, 3)),
        ([POINT], (WHEN, 3)),
        ([POINT, POINT, ("m", 0.5, WHEN, 3)], (WHEN, 3)),  # equal points are one
    ]


def test_every_form_of_metrics(mlf: MLflow, run: Run) -> None:
    for number, (given, expected) in enumerate(every_form()):
        again = mlf.create_run(run.info.experiment_id, start_time=number)
        mlf.log_batch(again, metrics=given)
        [point] = mlf.get_metric_history(again, "m")
        timestamp, step = expected or (None, 0)
        assert (point.value, point.step) == (0.5, step), number
        if timestamp is None:
            assert run.info.start_time <= point.timestamp <= run.info.start_time + 60_000, number
        else:
            assert point.timestamp == timestamp, number


def test_every_form_of_params_and_tags(mlf: MLflow, run: Run) -> None:
    forms = [
        {"a": 1, "b": "x"},
        [("a", 1), ("b", "x")],
        [["a", 1], Param("b", "x")],
        [{"key": "a", "value": 1}, {"key": "b", "value": "x"}],
        (pair for pair in [("a", 1), ("b", "x"), ("a", "1")]),
    ]
    for form in forms:
        again = mlf.create_run(run.info.experiment_id)
        several = list(form) if not isinstance(form, dict) else form
        mlf.log_batch(again, params=iter(several) if isinstance(several, list) else several, tags=several)
        data = (mlf.get_run(again)).data
        assert data.params == {"a": "1", "b": "x"}
        assert data.tags.items() >= {"a": "1", "b": "x"}.items()
    mlf.set_tags(run, [("last", 1), ("last", 2)])
    assert (mlf.get_run(run)).data.tags["last"] == "2"


def test_dataset_inputs(mlf: MLflow, mlflow_version: str, run: Run) -> None:
    full = DatasetInput(
        Dataset("n" * 500, "d" * 36, "http", "s" * 65_535, schema='{"a": 1}', profile="é"),
        tags={"mlflow.data.context": "training", "a//b=": "v" * 500, "k" * 255: ""},
    )
    small = DatasetInput(Dataset("small", "1", "local", ""))
    mlf.log_inputs(run, [full, small])
    mlf.log_inputs(run.run_id, (each for each in [small]))  # the same again
    inputs = (mlf.get_run(run)).dataset_inputs
    assert len(inputs) == 2
    assert full in inputs
    assert small in inputs
    assert mlf.search_runs(run.info.experiment_id, "dataset.context = 'training'") == [mlf.get_run(run)]

    knows_models = release(mlflow_version) >= (3, 1, 4)
    with contextlib.nullcontext() if knows_models else pytest.warns(FieldIgnored, match="'models'"):
        mlf.log_inputs(run, models=[LoggedModelInput("m-1")])
    assert (mlf.get_run(run)).model_inputs == ((LoggedModelInput("m-1"),) if knows_models else ())


def test_model_outputs(mlf: MLflow, mlflow_version: str, run: Run) -> None:
    models = [LoggedModelOutput("m-1"), LoggedModelOutput("m-2", -(2**62))]
    if release(mlflow_version) < (3, 1, 4):
        with pytest.raises(EndpointMissing, match=r"MLflow 3\.1\.4 or newer") as caught:
            mlf.log_outputs(run, models)
        assert caught.value.status == 404
        return
    mlf.log_outputs(run, models)
    assert set((mlf.get_run(run)).model_outputs) == set(models)
    with pytest.raises(BadRequest):
        mlf.log_outputs(run, [LoggedModelOutput("m-3"), LoggedModelOutput("m-1", 5)])
    assert len((mlf.get_run(run)).model_outputs) == 2
    with pytest.raises(NotFound):
        mlf.log_outputs("0" * 32, models)
