"""From the next records of a run to requests: what goes together, in which order, and how a request is divided. Pure.

Servers set the rules. A param that conflicts makes them refuse its whole batch, so params go apart from metrics. Two
batches with the same keys in another order can lock each other out, so keys are sorted. Of several values of a tag only
the last counts. A repeat that servers before 3.17.2 can recognise has at most 100 keys, and no NaN beside others.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from mlflow_openapi.operations import OPERATIONS

from . import records

if TYPE_CHECKING:
    from ..entities import Metric
    from .records import Record

_LIMITS = OPERATIONS["logBatch"].limits
_MOST_PARAMS: int = _LIMITS["params"]["maxItems"]
_MOST_TAGS: int = _LIMITS["tags"]["maxItems"]
_MOST_TOGETHER: int = _LIMITS[""]["max_items"]
_COMPARED = 100

SLICE: int = _LIMITS["metrics"]["maxItems"]
"""How many records are planned at once: one full request of metrics."""


class Item(NamedTuple):
    """One entry of a request, and the records that are settled with it."""

    records: tuple[Record, ...]
    """The last one is what is sent; those before it are the same, or what it replaces."""

    @property
    def record(self) -> Record:
        """What is sent."""
        return self.records[-1]

    @property
    def key(self) -> str:
        """Its name."""
        return self.record.key or ""

    @property
    def point(self) -> Metric:
        """What is sent, of a metric."""
        return records.point(self.record)


class Batch(NamedTuple):
    """A log-batch request."""

    metrics: tuple[Item, ...] = ()
    params: tuple[Item, ...] = ()
    tags: tuple[Item, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """Everything in it."""
        return self.metrics + self.params + self.tags


class Single(NamedTuple):
    """A record that has a request of its own: inputs, outputs, an artifact, the end of the run."""

    item: Item

    @property
    def items(self) -> tuple[Item, ...]:
        """Everything in it."""
        return (self.item,)


Request = Batch | Single


def until_end(found: list[Record]) -> list[Record]:
    """The records before the end of the run, or the end alone: it is told when all before it is settled."""
    end = next((index for index, record in enumerate(found) if record.kind == "end"), len(found))
    return found[: max(end, 1)]


def plan(found: Sequence[Record]) -> Iterator[Request]:
    """The requests for records that follow one another in a run, in the order in which they are to be sent."""
    params: list[list[Item]] = [[]]
    tags: dict[str | None, Item] = {}
    metrics: list[Item] = []
    singles: list[Single] = []
    for record in found:
        if record.kind == "metric":
            metrics.append(Item((record,)))
        elif record.kind == "param":
            _add_param(params, record)
        elif record.kind == "tag":
            earlier = tags[record.key].records if record.key in tags else ()
            tags[record.key] = Item((*earlier, record))
        else:
            singles.append(Single(Item((record,))))
    yield from (Batch(params=_sorted(some)) for some in params if some)
    metrics.sort(key=_key)
    for some_tags in _pieces(_sorted(tags.values()), _MOST_TAGS) or [()]:
        room = _MOST_TOGETHER - len(some_tags)
        batch = Batch(tuple(metrics[:room]), (), some_tags)
        metrics = metrics[room:]
        if batch.items:
            yield batch
    yield from (Batch(some) for some in _pieces(metrics, _MOST_TOGETHER))
    yield from singles


def _add_param(batches: list[list[Item]], record: Record) -> None:
    """Put a param into the first batch that has room and no other value of it.

    The same value again is settled with the first. Another value comes later, so that the server refuses just that.
    """
    for batch in batches:
        same = next((index for index, item in enumerate(batch) if item.key == record.key), None)
        if same is not None and batch[same].record.value == record.value:
            batch[same] = Item((*batch[same].records, record))
            return
        if same is None and len(batch) < _MOST_PARAMS:
            batch.append(Item((record,)))
            return
    batches.append([Item((record,))])


def halves(batch: Batch) -> list[Batch]:
    """A refused batch in smaller ones, of which some are not refused. One item cannot be divided."""
    by_kind = [Batch(metrics=batch.metrics), Batch(params=batch.params), Batch(tags=batch.tags)]
    several = [part for part in by_kind if part.items]
    if len(several) > 1:
        return several
    middle = len(batch.items) // 2
    return [
        Batch(*(items[:middle] for items in batch)),
        Batch(*(items[middle:] for items in batch)),
    ]


def repeatable(batch: Batch) -> Iterator[Batch]:
    """The same batch in parts that servers before 3.17.2 take a second time, but for each NaN, which comes alone."""
    numbers = [item for item in batch.metrics if not math.isnan(item.point.value)]
    keys = list(dict.fromkeys(item.key for item in numbers))
    if batch.params or batch.tags:
        yield Batch((), batch.params, batch.tags)
    for some_keys in _pieces(keys, _COMPARED):
        compared = set(some_keys)
        yield Batch(tuple(item for item in numbers if item.key in compared))
    yield from (Batch((item,)) for item in batch.metrics if math.isnan(item.point.value))


def _sorted(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(sorted(items, key=_key))


def _key(item: Item) -> str:
    return item.key


def _pieces(items: Sequence[object], size: int) -> list[tuple[Any, ...]]:
    return [tuple(items[start : start + size]) for start in range(0, len(items), size)]
