"""Whatever is logged: every part of it is sent exactly once, in order, in requests that every server takes."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from mlflowclient.batching import Batch, batches, metric_list, repeatable, series
from mlflowclient.entities import Metric

POINTS = st.lists(
    st.builds(Metric, st.sampled_from("abcdefgh"), st.floats(), st.integers(0, 9), st.integers(-3, 3)), max_size=30
)
PAIRS = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.text(max_size=3)), max_size=30)


def pairs(count: int) -> list[tuple[str, str]]:
    return [(f"k{number}", str(number)) for number in range(count)]


@given(metrics=st.integers(0, 3500), params=st.integers(0, 450), tags=st.integers(0, 450))
def test_batches(metrics: int, params: int, tags: int) -> None:
    points = [Metric("m", float(number), 0, number) for number in range(metrics)]
    made = list(batches(points, pairs(params), pairs(tags)))
    assert [point for batch in made for point in batch.metrics] == points
    assert [pair for batch in made for pair in batch.params] == pairs(params)
    assert [pair for batch in made for pair in batch.tags] == pairs(tags)
    for batch in made:
        assert len(batch.metrics) <= 1000
        assert len(batch.params) <= 100
        assert len(batch.tags) <= 100
        assert 1 <= len(batch.metrics) + len(batch.params) + len(batch.tags) <= 1000
    # A refused param must be known before metrics are sent: from the first metrics on, no later request has any.
    begun = next((number for number, batch in enumerate(made) if batch.metrics), len(made))
    assert not any(batch.params or batch.tags for batch in made[begun + 1 :])
    # As few as that allows: the leading ones are full of params or tags, the others, but for the last, of metrics.
    for batch in made[:-1]:
        full = len(batch.metrics) + len(batch.params) + len(batch.tags) == 1000
        assert full or 100 in (len(batch.params), len(batch.tags))


@given(POINTS, PAIRS, PAIRS)
def test_repeatable(points: list[Metric], params: list[tuple[str, str]], tags: list[tuple[str, str]]) -> None:
    made = list(repeatable(Batch(points, params, tags)))
    sent = [point for part in made for point in part.metrics]
    assert sorted(map(repr, sent)) == sorted(map(repr, points))
    assert [pair for part in made for pair in part.params] == params
    assert [pair for part in made for pair in part.tags] == tags
    for part in made:
        assert any(part)
        assert len({point.key for point in part.metrics}) <= 100
        assert len(part.metrics) == 1 or not any(math.isnan(point.value) for point in part.metrics)
    for key in "abcdefgh":
        numbers = [point for point in points if point.key == key and not math.isnan(point.value)]
        assert [point for point in sent if point.key == key and not math.isnan(point.value)] == numbers


@given(st.lists(st.floats(allow_infinity=False) | st.integers(-(2**53), 2**53), max_size=50), st.integers(-100, 100))
def test_series_keeps_every_value_in_order(given: list[float], first: int) -> None:
    points = series("m", iter(given), timestamp=1, step=first)
    assert [repr(point.value) for point in points] == [repr(float(value)) for value in given]
    assert [point.step for point in points] == list(range(first, first + len(given)))


@given(POINTS.filter(lambda points: not any(math.isinf(point.value) for point in points)))
def test_every_form_of_the_same_metrics_is_the_same(points: list[Metric]) -> None:
    forms = [
        points,
        [(point.key, point.value, point.timestamp, point.step) for point in points],
        [{"key": p.key, "value": p.value, "timestamp": p.timestamp, "step": p.step} for p in points],
    ]
    assert {repr(metric_list(form)) for form in forms} == {repr(points)}
