"""Whatever is logged: each record is in one request, each request is legal, and a divided one says the same."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from mlflowclient.durable import planning, records
from mlflowclient.durable.planning import Batch
from mlflowclient.durable.records import Content, Record
from mlflowclient.entities import Metric

keys = st.sampled_from([f"k{number}" for number in range(7)]) | st.text("abc/_", min_size=1, max_size=6)
numbers = st.sampled_from([0.0, 1.5, math.nan, math.inf, -math.inf]) | st.floats()
contents = st.one_of(
    st.builds(lambda key, value, step: records.metric(Metric(key, value, 5, step)), keys, numbers, st.integers(-5, 5)),
    st.builds(lambda kind, key, value: Content(kind, key, value, 5), st.sampled_from(["param", "tag"]), keys, keys),
    st.builds(lambda key: Content("artifact", key, "{}", 5), keys),
    st.just(Content("inputs", None, "{}", 5)),
)


@st.composite
def slices(draw: st.DrawFn) -> list[Record]:
    some = draw(st.lists(contents, max_size=40))
    # Long enough that requests are full: the same again under other names.
    copies = draw(st.sampled_from([1, 1, 1, 30]))
    some = [
        item._replace(key=None if item.key is None else f"{item.key}{number or ''}")
        for number in range(copies)
        for item in some
    ]
    return [Record(*records.row((1 << 40) + index, item)) for index, item in enumerate(some, 1)][: planning.SLICE]


def ids(batches: list[planning.Request]) -> list[int]:
    return [record.id for batch in batches for item in batch.items for record in item.records]


@given(slices())
def test_each_record_is_planned_once_and_each_request_is_legal(found: list[Record]) -> None:
    planned = list(planning.plan(found))
    assert sorted(ids(planned)) == [record.id for record in found]
    for request in planned:
        assert request.items
        if isinstance(request, Batch):
            assert len(request.items) <= 1000
            assert len(request.params) <= 100
            assert len(request.tags) <= 100
            assert not (request.params and request.metrics)
            for items in (request.metrics, request.params, request.tags):
                assert [item.key for item in items] == sorted(item.key for item in items)
            for unique in (request.params, request.tags):
                assert len({item.key for item in unique}) == len(unique)
    assert all(record.is_intact for record in found)


@given(slices())
def test_the_last_value_of_a_tag_and_every_point_is_sent(found: list[Record]) -> None:
    batches = [request for request in planning.plan(found) if isinstance(request, Batch)]
    sent = {item.key: item.record.value for batch in batches for item in batch.tags}
    assert sent == {record.key: record.value for record in found if record.kind == "tag"}
    points = [repr(item.point) for batch in batches for item in batch.metrics]
    assert sorted(points) == sorted(repr(records.point(record)) for record in found if record.kind == "metric")


@given(slices())
def test_params_are_sent_in_the_order_in_which_they_win(found: list[Record]) -> None:
    stored: dict[str, object] = {}
    for request in planning.plan(found):
        if isinstance(request, Batch):
            for item in request.params:
                stored.setdefault(item.key, item.record.value)
                assert len({record.value for record in item.records}) == 1
    first: dict[str, object] = {}
    for record in found:
        if record.kind == "param":
            first.setdefault(record.key or "", record.value)
    assert stored == first


@given(slices())
def test_a_divided_request_says_the_same(found: list[Record]) -> None:
    for request in planning.plan(found):
        if not isinstance(request, Batch):
            continue
        parts = list(planning.repeatable(request))
        assert sorted(ids([*parts])) == sorted(ids([request]))
        for part in parts:
            assert len({item.key for item in part.metrics}) <= 100
            assert len(part.items) == 1 or not any(math.isnan(item.point.value) for item in part.metrics)
        if len(request.items) > 1:
            halved = planning.halves(request)
            assert sorted(ids([*halved])) == sorted(ids([request]))
            assert all(0 < len(half.items) < len(request.items) for half in halved)


def test_the_end_stands_alone() -> None:
    def record(number: int, kind: str) -> Record:
        return Record(number, kind, "k", 1.0, 5, 0, 0)  # type: ignore[arg-type]

    found = [record(1, "metric"), record(2, "end"), record(3, "metric")]
    assert planning.until_end(found) == found[:1]
    assert planning.until_end(found[1:]) == found[1:2]
    assert planning.until_end(found[2:]) == found[2:]
    assert planning.until_end([]) == []
