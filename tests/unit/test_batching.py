"""From loose forms to legal log-batch requests."""

from __future__ import annotations

import math
from collections import OrderedDict
from types import MappingProxyType
from typing import Any

import pytest

from mlflowclient import batching
from mlflowclient.batching import Batch, batches, is_series, metric_list, param_list, repeatable, series, tag_list
from mlflowclient.entities import Metric, Param
from mlflowclient.errors import InputError
from mlflowclient.values import InfinityStoredAsLargest

NOW = 1_700_000_000_000
POINT = Metric("loss", 0.5, NOW, 3)


@pytest.fixture(autouse=True)
def _fixed_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batching.values, "now", lambda: NOW)


class Array(list[Any]):
    """A series as numpy's and torch's are: it has a number of dimensions."""

    ndim = 1


class Scalar(float):
    """A number as numpy's and torch's are: it can be iterated over by name, but has no dimension."""

    ndim = 0

    def __iter__(self) -> Any:
        raise TypeError("iteration over a 0-d array")


@pytest.mark.parametrize(
    "given",
    [
        {"loss": 0.5},
        OrderedDict(loss=0.5),
        MappingProxyType({"loss": 0.5}),
        [("loss", 0.5)],
        (("loss", 0.5),),
        iter([["loss", 0.5]]),
        [("loss", 0.5, None, None)],
        [("loss", 0.5, NOW)],
        [("loss", 0.5, NOW, 0)],
        [{"key": "loss", "value": 0.5}],
        [{"key": "loss", "value": 0.5, "timestamp": None, "step": None}],
        [{"key": "loss", "value": 0.5, "timestamp": NOW, "step": 0}],
        [MappingProxyType({"value": 0.5, "key": "loss"})],
        [Metric("loss", 0.5, NOW)],
    ],
)
def test_forms_of_metrics(given: Any) -> None:
    assert metric_list(given) == [Metric("loss", 0.5, NOW, 0)]


def test_defaults_hold_for_what_brings_none() -> None:
    given = [("a", 1), ("b", 2, 7), {"key": "c", "value": 3, "step": 8}, Metric("d", 4.0, 9, 10)]
    assert metric_list(given, timestamp=5, step=6) == [
        Metric("a", 1.0, 5, 6),
        Metric("b", 2.0, 7, 6),
        Metric("c", 3.0, 5, 8),
        Metric("d", 4.0, 9, 10),
    ]


def test_all_of_one_call_have_one_time(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter(range(NOW, NOW + 10))
    monkeypatch.setattr(batching.values, "now", lambda: next(times))
    assert {point.timestamp for point in metric_list({"a": 1, "b": 2})} == {NOW}
    assert {point.timestamp for point in series("a", [1, 2, 3])} == {NOW + 1}


def test_the_same_metric_may_come_often() -> None:
    assert metric_list([("a", 1), ("a", 1), ("a", 2)]) == [Metric("a", value, NOW, 0) for value in (1.0, 1.0, 2.0)]


@pytest.mark.parametrize("given", [None, {}, [], ()])
def test_nothing(given: Any) -> None:
    assert metric_list(given) == param_list(given) == tag_list(given) == list(batches([], [], [])) == []


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("loss", "metrics='loss': a mapping, or an iterable of pairs"),
        (3, "metrics=3: a mapping, or an iterable of pairs"),
        (POINT, "a mapping, or an iterable of pairs"),
        (["loss"], "metrics: 'loss': (key, value), (key, value, timestamp) or (key, value, timestamp, step)"),
        ([("loss",)], "(key, value)"),
        ([("loss", 1, 2, 3, 4)], "(key, value)"),
        ([3], "(key, value)"),
        ([{"key": "loss"}], "the fields are key, value, timestamp, step; missing: value"),
        ([{"key": "loss", "value": 1, "stp": 2}], "unknown: stp"),
        ([{"loss": 1}], "missing: key, value; unknown: loss"),
        ([Param("a", "b")], "(key, value)"),
        ({"loss": "low"}, "metrics['loss']='low': a number is needed"),
        ({"loss": None}, "metrics['loss']=None: a number is needed"),
        ({"": 1}, "key is empty"),
        ({3: 1}, "key=3"),
        ([("loss", 1, 1.5)], "timestamp=1.5"),
        ([("loss", 1, NOW, 0.5)], "step=0.5"),
        ([Metric("loss", 0.5, -1)], "timestamp=-1"),
    ],
)
def test_bad_metrics(given: Any, words: str) -> None:
    with pytest.raises(InputError) as caught:
        metric_list(given)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    "given",
    [
        {"a": 1, "b": "x"},
        [("a", 1), ("b", "x")],
        (["a", 1], ("b", "x")),
        [Param("a", "1"), {"key": "b", "value": "x"}],
        {"a": 1, "b": "x"}.items(),
    ],
)
@pytest.mark.parametrize("convert", [param_list, tag_list])
def test_forms_of_params_and_tags(convert: Any, given: Any) -> None:
    assert convert(given) == [("a", "1"), ("b", "x")]
    if not isinstance(given, dict):
        assert convert(item for item in given) == [("a", "1"), ("b", "x")]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("ab", "='ab': a mapping, or an iterable of pairs"),
        (["ab"], "'ab': (key, value) is needed"),
        ([("a", "b", "c")], "(key, value) is needed"),
        ([{"key": "a"}], "the fields are key, value; missing: value"),
        ([{"key": "a", "value": "b", "step": 1}], "unknown: step"),
        ({"a//b": 1}, "key='a//b'"),
        ({"a": "x" * 8001}, "8001 characters"),
        ([POINT], "(key, value) is needed"),
    ],
)
@pytest.mark.parametrize("convert", [param_list, tag_list])
def test_bad_params_and_tags(convert: Any, given: Any, words: str) -> None:
    with pytest.raises(InputError) as caught:
        convert(given)
    assert words in str(caught.value)


def test_a_param_given_twice() -> None:
    assert param_list([("a", 1), ("b", 2), ("a", "1")]) == [("a", "1"), ("b", "2")]
    with pytest.raises(InputError, match=r"'a' is given twice, as '1' and '2'; a param cannot change"):
        param_list([("a", 1), ("a", 2)])


def test_a_tag_given_twice() -> None:
    assert tag_list([("a", 1), ("b", 2), ("a", 3)]) == [("a", "3"), ("b", "2")]


def test_series() -> None:
    assert series("a", [3, 2]) == [Metric("a", 3.0, NOW, 0), Metric("a", 2.0, NOW, 1)]
    assert series("a", (x for x in (3, 2)), timestamp=7, step=5) == [Metric("a", 3.0, 7, 5), Metric("a", 2.0, 7, 6)]
    assert series("a", [3, 2], timestamp=[7, 8], step=[-1, 10]) == [Metric("a", 3.0, 7, -1), Metric("a", 2.0, 8, 10)]
    assert series("a", [], timestamp=[], step=()) == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"timestamp": [1]}, "timestamp has 1 entries for 2 values of 'a'"),
        ({"step": [1, 2, 3]}, "step has 3 entries for 2 values of 'a'"),
        ({"step": 2**63 - 1}, "outside of 64-bit"),
        ({"step": "12"}, "step='12'"),
        ({"timestamp": "12"}, "timestamp='12'"),
        ({"given": [1, "x"]}, "value[1]='x': a number is needed"),
        ({"key": "a//b"}, "key='a//b'"),
    ],
)
def test_bad_series(arguments: dict[str, Any], words: str) -> None:
    with pytest.raises(InputError) as caught:
        series(**{"key": "a", "given": [1, 2]} | arguments)
    assert words in str(caught.value)


def test_infinities_of_a_series_are_warned_about_by_their_place() -> None:
    with pytest.warns(InfinityStoredAsLargest, match=r"^value\[1\]=inf"):
        series("a", [1, math.inf])
    with pytest.warns(InfinityStoredAsLargest, match=r"^metrics\['a'\]=-inf"):
        metric_list({"a": -math.inf})


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([1], True),
        ((), True),
        (range(3), True),
        ({1}, True),
        (iter([1]), True),
        (Array([1]), True),
        (Scalar(1), False),
        (1.0, False),
        (None, False),
        ("12", False),
        (b"12", False),
        (bytearray(b"1"), False),
        ({"a": 1}, False),
    ],
)
def test_what_is_a_series(value: Any, expected: bool) -> None:
    assert is_series(value) is expected


def counted(batch: Batch) -> tuple[int, int, int]:
    return len(batch.metrics), len(batch.params), len(batch.tags)


# The limits of every server: 1,000 metrics, 100 params and 100 tags, 1,000 of all together.
@pytest.mark.parametrize(
    ("metrics", "params", "tags", "expected"),
    [
        (1, 0, 0, [(1, 0, 0)]),
        (1000, 0, 0, [(1000, 0, 0)]),
        (1001, 0, 0, [(1000, 0, 0), (1, 0, 0)]),
        (0, 100, 100, [(0, 100, 100)]),
        (0, 101, 0, [(0, 100, 0), (0, 1, 0)]),
        (800, 100, 100, [(800, 100, 100)]),
        (801, 100, 100, [(800, 100, 100), (1, 0, 0)]),
        (1000, 1, 0, [(999, 1, 0), (1, 0, 0)]),
        (5, 250, 1, [(0, 100, 1), (0, 100, 0), (5, 50, 0)]),
        (2500, 0, 101, [(0, 0, 100), (999, 0, 1), (1000, 0, 0), (501, 0, 0)]),
    ],
)
def test_batches(metrics: int, params: int, tags: int, expected: list[tuple[int, int, int]]) -> None:
    pairs = [(str(number), "v") for number in range(max(params, tags))]
    made = batches([POINT] * metrics, pairs[:params], pairs[:tags])
    assert [counted(batch) for batch in made] == expected


def test_repeatable() -> None:
    points = [Metric(f"m{number}", 1.0, NOW) for number in range(150)]
    nans = [Metric("m1", math.nan, NOW), Metric("x", math.nan, NOW)]
    parts = list(repeatable(Batch([nans[0], *points, *points[:3], nans[1]], [("p", "v")], [("t", "v")])))
    assert [counted(part) for part in parts] == [(103, 1, 1), (50, 0, 0), (1, 0, 0), (1, 0, 0)]
    assert parts[0].metrics == [*points[:100], *points[:3]]
    assert [part.metrics[0] for part in parts[2:]] == nans


@pytest.mark.parametrize(
    ("batch", "parts"),
    [
        (Batch([], [("p", "v")], []), 1),
        (Batch([], [], [("t", "v")]), 1),
        (Batch([Metric("m", math.nan, NOW)], [], []), 1),
        (Batch([Metric("m", math.nan, NOW)], [("p", "v")], []), 2),
        (Batch([], [], []), 0),
    ],
)
def test_no_part_is_empty(batch: Batch, parts: int) -> None:
    made = list(repeatable(batch))
    assert len(made) == parts
    assert all(any(counted(part)) for part in made)
