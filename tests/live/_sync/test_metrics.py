# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Metrics: values that JSON cannot say, steps, times, series, and histories read back."""

from __future__ import annotations

import inspect
import math
import sys
import time
import warnings
from datetime import datetime, timedelta, timezone
from fractions import Fraction
from typing import Any

import pytest

from mlflowclient import InfinityStoredAsLargest, Metric, MLflow, NotFound, Run
from tests.live.helpers import release

WHEN = 1_700_000_000_000
INF, NAN = math.inf, math.nan
LARGEST = sys.float_info.max


@pytest.fixture
def run(mlf: MLflow) -> Run:
    return mlf.create_run(mlf.create_experiment())


class Array:
    """As much of numpy's arrays as matters here: iterable, and with `__float__` whatever the number of dimensions."""

    def __init__(self, *values: float, ndim: int = 1) -> None:
        self.values, self.ndim = values, ndim

    def __iter__(self) -> Any:
        if self.ndim == 0:
            raise TypeError("iteration over a 0-d array")
        return iter(Array(value, ndim=0) for value in self.values)

    def __float__(self) -> float:
        if len(self.values) != 1:
            raise TypeError("only length-1 arrays can be converted to Python scalars")
        return self.values[0]


def test_one_point(mlf: MLflow, run: Run) -> None:
    before = int(time.time() * 1000)
    mlf.log_metric(run, "loss", 0.25)
    [point] = mlf.get_metric_history(run, "loss")
    assert (point.key, point.value, point.step) == ("loss", 0.25, 0)
    assert before <= point.timestamp <= int(time.time() * 1000)
    mlf.log_metric(run.info, "loss", 0.125, timestamp=WHEN, step=7)
    mlf.log_metric(run.run_id, "loss", 0.125, timestamp=WHEN, step=7)  # the same again
    assert mlf.get_metric_history(run, "loss") == [Metric("loss", 0.125, WHEN, 7), point]
    assert (mlf.get_run(run)).data.metrics == {"loss": 0.125}


NUMBERS = [0, 1, -1.5, True, 5e-324, 1e300, 0.1, -0.0, 2**53 + 1, 10**300, Fraction(1, 4), Array(0.5, ndim=0)]


def test_numbers(mlf: MLflow, run: Run) -> None:
    for number, value in enumerate(NUMBERS):
        mlf.log_metric(run, f"m{number}", value)
    found = (mlf.get_run(run)).data.metrics
    assert found == {f"m{number}": float(value) for number, value in enumerate(NUMBERS)}


STEPS = [0, 1, -1, 2**31, -(2**31) - 1, 2**53 + 1, 2**63 - 1, -(2**63), 5.0]


def test_steps(mlf: MLflow, run: Run) -> None:
    for step in STEPS:
        mlf.log_metric(run, "m", 1, timestamp=WHEN, step=step)
    history = mlf.get_metric_history(run, "m")
    assert sorted(point.step for point in history) == sorted(map(int, STEPS))
    assert (mlf.get_run(run)).data.metric_points["m"].step == 2**63 - 1


TIMES = [
    (WHEN, WHEN),
    (float(WHEN), WHEN),
    (0, 0),
    (99_999_999_999_999, 99_999_999_999_999),
    (datetime(2023, 11, 14, 22, 13, 20, 123_456, tzinfo=timezone.utc), 1_700_000_000_123),
    (datetime(2023, 11, 15, 3, 43, 20, tzinfo=timezone(timedelta(hours=5, minutes=30))), WHEN),
    (datetime(1970, 1, 1, tzinfo=timezone.utc), 0),
]


def test_times(mlf: MLflow, run: Run) -> None:
    for number, (given, stored) in enumerate(TIMES):
        mlf.log_metric(run, f"m{number}", 1, timestamp=given)
        mlf.log_batch(run, metrics=[(f"b{number}", 1, given)])
        points = (mlf.get_run(run)).data.metric_points
        assert points[f"m{number}"].timestamp == points[f"b{number}"].timestamp == stored, given


def test_not_finite(mlf: MLflow, run: Run) -> None:
    with pytest.warns(InfinityStoredAsLargest, match=r"keeps it as 1\.797\d+e\+308, .* reads back as infinite"):
        mlf.log_metric(run, "up", INF, timestamp=WHEN)
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        mlf.log_metric(run, "curve", [1.0, INF, NAN, -INF], timestamp=WHEN)
        mlf.log_metrics(run, {"down": -INF, "nan": NAN})
    about = [str(each.message).partition(":")[0] for each in warned]
    assert about == ["value[1]=inf", "value[3]=-inf", "metrics['down']=-inf"]
    metrics = (mlf.get_run(run)).data.metrics
    assert (metrics["up"], metrics["down"], metrics["curve"]) == (INF, -INF, -INF)
    assert math.isnan(metrics["nan"])
    assert [repr(point.value) for point in mlf.get_metric_history(run, "curve")] == ["1.0", "inf", "nan", "-inf"]
    mlf.log_metric(run, "largest", -LARGEST)
    assert (mlf.get_run(run)).data.metrics["largest"] == -INF
    raw = mlf.get("metrics/get-history", run_id=run.run_id, metric_key="up", max_results=1)
    assert raw["metrics"][0]["value"] == LARGEST  # what the warning is about


def test_the_warning_names_the_callers_line(mlf: MLflow, run: Run) -> None:
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        first = inspect.currentframe().f_lineno  # type: ignore[union-attr]
        mlf.log_metric(run, "a", INF)
        mlf.log_metric(run, "b", [INF])
        mlf.log_metric(run, "c", (value for value in [INF]))
        mlf.log_metrics(run, {"d": INF})
        mlf.log_batch(run, metrics=[("e", INF)])
        mlf.log_batch(run, metrics=(("f", value) for value in [INF]))
    assert [(each.filename, each.lineno - first) for each in warned] == [(__file__, line) for line in range(1, 7)]


def test_a_series_gets_steps(mlf: MLflow, run: Run) -> None:
    cases: list[tuple[Any, dict[str, Any], list[tuple[float, int]]]] = [
        ([3.0, 1.0, 2.0], {}, [(3, 0), (1, 1), (2, 2)]),
        ((3, 1), {"step": 10}, [(3, 10), (1, 11)]),
        (range(3), {"step": [5, -5, 0]}, [(0, 5), (1, -5), (2, 0)]),
        ((number / 2 for number in range(2)), {"step": (number for number in (4, 2))}, [(0, 4), (0.5, 2)]),
        (Array(0.5, 0.25), {}, [(0.5, 0), (0.25, 1)]),
        (Array(0.5), {}, [(0.5, 0)]),
        ([7], {"step": -1}, [(7, -1)]),
    ]
    for number, (values, arguments, expected) in enumerate(cases):
        mlf.log_metric(run, f"m{number}", values, timestamp=WHEN, **arguments)
        history = mlf.get_metric_history(run, f"m{number}")
        assert {(point.value, point.step) for point in history} == set(expected), number
        assert {point.timestamp for point in history} == {WHEN}


def test_a_series_with_its_own_times(mlf: MLflow, run: Run) -> None:
    mlf.log_metric(run, "m", [1, 2, 3], timestamp=[WHEN + 2, WHEN + 1, datetime.fromtimestamp(0, timezone.utc)])
    history = mlf.get_metric_history(run, "m")
    assert history == [Metric("m", 3, 0, 2), Metric("m", 2, WHEN + 1, 1), Metric("m", 1, WHEN + 2, 0)]


def test_a_long_series(mlf: MLflow, run: Run) -> None:
    mlf.log_metric(run, "m", (number / 4 for number in range(3_210)), timestamp=WHEN)
    expected = [Metric("m", number / 4, WHEN, number) for number in range(3_210)]
    assert mlf.get_metric_history(run, "m") == expected
    assert mlf.get_metric_history(run, "m", page_size=1_000) == expected
    assert mlf.get_metric_history(run, "m", page_size=1_000, max_results=1_500) == expected[:1_500]
    assert [point for point in mlf.iter_metric_history(run, "m", page_size=1_000)] == expected
    assert mlf.get_metric_history(run, "m", max_results=1) == expected[:1]
    assert mlf.get_metric_history(run, "m", max_results=0) == []


def test_log_metrics(mlf: MLflow, run: Run) -> None:
    own = [("b", 2, WHEN + 1), {"key": "c", "value": 3, "step": 9}, Metric("d", 4.0, WHEN + 2, 8)]
    mlf.log_metrics(run, [("a", 1), *own], timestamp=WHEN, step=5)
    points = (mlf.get_run(run)).data.metric_points
    assert points == {
        "a": Metric("a", 1, WHEN, 5),
        "b": Metric("b", 2, WHEN + 1, 5),
        "c": Metric("c", 3, WHEN, 9),
        "d": Metric("d", 4, WHEN + 2, 8),
    }


def test_the_latest_point(mlf: MLflow, run: Run) -> None:
    points = [(1.0, WHEN + 9, 1), (2.0, WHEN + 1, 2), (9.0, WHEN, 2), (3.0, WHEN + 1, 2)]
    mlf.log_batch(run, metrics=[("m", *point) for point in points])
    assert (mlf.get_run(run)).data.metric_points == {"m": Metric("m", 3.0, WHEN + 1, 2)}


def test_history_of_nothing(mlf: MLflow, run: Run) -> None:
    assert mlf.get_metric_history(run, "never logged") == []
    with pytest.raises(NotFound):
        mlf.get_metric_history("0" * 32, "m")
    mlf.log_metric(run, "m", 1)
    mlf.delete_run(run)
    assert len(mlf.get_metric_history(run, "m")) == 1


def test_sampled_history_by_the_generated_operation(mlf: MLflow, mlflow_version: str, run: Run) -> None:
    mlf.log_metric(run, "m", range(100))
    answer = mlf.metrics.get_metric_history_bulk_interval(
        run_ids=[run.run_id], metric_key="m", max_results=10, start_step=0, end_step=99
    )
    assert answer.metrics is not None
    steps = [point.step for point in answer.metrics]
    assert steps[0] == 0
    assert steps[-1] == 99
    assert len(steps) in ((10, 11) if release(mlflow_version) < (3, 17, 2) else (10,))
    assert {point.run_id for point in answer.metrics} == {run.run_id}
