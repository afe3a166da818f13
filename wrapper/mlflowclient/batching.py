"""From whatever a caller calls metrics, params and tags to legal log-batch requests, in order.

The loose forms are those of the reference: mappings, pairs, dicts, entities, and tuples.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from operator import attrgetter, lt
from typing import Any, NamedTuple, TypeGuard, cast

import msgspec

from mlflow_openapi.models.metric import Metric as ApiMetric
from mlflow_openapi.operations import OPERATIONS
from mlflow_openapi.transport import encode_json

from . import values
from .entities import Metric, Param
from .errors import BadRequest, InputError

_LIMITS = OPERATIONS["logBatch"].limits
_MAX_METRICS: int = _LIMITS["metrics"]["maxItems"]
_MAX_PARAMS: int = _LIMITS["params"]["maxItems"]
_MAX_TAGS: int = _LIMITS["tags"]["maxItems"]
_MAX_TOGETHER: int = _LIMITS[""]["max_items"]
_COMPARED = 100
_ENCODER = msgspec.json.Encoder()

Metrics = Mapping[str, Any] | Iterable[Metric | Mapping[str, Any] | Sequence[Any]]
"""Metrics in any form: `{key: value}`, or an iterable of Metric, `{"key", "value", "timestamp", "step"}`,
`(key, value)`, `(key, value, timestamp)` or `(key, value, timestamp, step)`."""
Pairs = Mapping[str, Any] | Iterable[Param | Mapping[str, Any] | Sequence[Any]]
"""Params or tags in any form: `{key: value}`, or an iterable of Param, `{"key", "value"}` or `(key, value)`."""


class Batch(NamedTuple):
    """What one log-batch request carries."""

    metrics: list[Metric]
    params: list[tuple[str, str]]
    tags: list[tuple[str, str]]


def batches(metrics: list[Metric], params: list[tuple[str, str]], tags: list[tuple[str, str]]) -> Iterator[Batch]:
    """Legal requests that carry everything, in order.

    Params and tags lead: metrics are sent from the request on that carries the last of these, so that a refused param
    (its value cannot change) is known before.
    """
    while metrics or params or tags:
        some_params, params = params[:_MAX_PARAMS], params[_MAX_PARAMS:]
        some_tags, tags = tags[:_MAX_TAGS], tags[_MAX_TAGS:]
        room = min(_MAX_METRICS, _MAX_TOGETHER - len(some_params) - len(some_tags))
        if params or tags:
            room = 0
        yield Batch(metrics[:room], some_params, some_tags)
        metrics = metrics[room:]


def api_metrics(points: list[Metric]) -> list[ApiMetric]:
    """The points as a request carries them."""
    return [
        ApiMetric(
            point.key,
            point.value if math.isfinite(point.value) else values.json_double(point.value),
            point.timestamp,
            point.step,
        )
        for point in points
    ]


def body(run_id: str, batch: Batch) -> bytes:
    """The body of a log-batch request.

    Checked points are written as they are: a Metric has the fields of the API's, and making those of it takes
    as long as writing them.
    """
    fields = {
        "run_id": run_id,
        "metrics": batch.metrics,
        "params": [{"key": key, "value": value} for key, value in batch.params],
        "tags": [{"key": key, "value": value} for key, value in batch.tags],
    }
    if math.isfinite(sum([point.value for point in batch.metrics])):  # as each of them is, then
        with suppress(TypeError):  # for a kind of text that is not str itself, such as numpy's
            return _ENCODER.encode(fields)
    return encode_json({**fields, "metrics": api_metrics(batch.metrics)})


def in_order(points: list[Metric]) -> list[Metric]:
    """The points by timestamp, then step."""
    times = [point.timestamp for point in points]
    if all(map(lt, times, islice(times, 1, None))):  # as newer servers send them; sorting would take as long as reading
        return points
    return sorted(points, key=attrgetter("timestamp", "step"))


def repeatable(batch: Batch) -> Iterator[Batch]:
    """The same batch in parts that servers before 3.17.2 take a second time, but for each NaN, which comes alone.

    They compare a point with what is stored for at most 100 metrics at a time, and NaN with nothing.
    """
    params, tags = batch.params, batch.tags
    numbers = [point for point in batch.metrics if not math.isnan(point.value)]
    keys = list(dict.fromkeys(point.key for point in numbers))
    for start in range(0, max(len(keys), 1), _COMPARED):
        compared = set(keys[start : start + _COMPARED])
        part = Batch([point for point in numbers if point.key in compared], params, tags)
        if any(part):
            yield part
        params, tags = [], []
    for point in batch.metrics:
        if math.isnan(point.value):
            yield Batch([point], [], [])


def is_stored_already(error: Exception) -> bool:
    """Whether a server complains that a point of a metric is there already.

    A repeat is no error on 3.17.2; older servers fail to see it when its value is NaN, or among more than 100 metrics.
    """
    return (
        isinstance(error, BadRequest)
        and error.error_code == "BAD_REQUEST"
        and re.search("unique|duplicate", error.message, re.IGNORECASE) is not None
    )


def metric_list(given: Metrics | None, *, timestamp: object = None, step: object = None) -> list[Metric]:
    """Checked metrics from any form.

    Args:
        given: the metrics.
        timestamp: for those that do not bring their own, in milliseconds; now when None.
        step: for those that do not bring their own; 0 when None.
    """
    default_timestamp = values.now() if timestamp is None else values.timestamp(timestamp)
    default_step = 0 if step is None else values.step(step)
    found: list[Metric] = []
    names = set[str]()
    early, late, largest, is_finite = values.EARLY, values.LATE, values.INT64_MAX, math.isfinite  # found once
    for item in _items(given, "metrics"):
        if isinstance(item, Metric):
            name, value, when, at = item.key, item.value, item.timestamp, item.step
            # The usual point is what the checks below would make of it, in a tenth of their time.
            if (
                name in names
                and value.__class__ is float
                and is_finite(value)
                and when.__class__ is int
                and early <= when < late
                and at.__class__ is int
                and -largest <= at <= largest
            ):
                found.append(item)
                continue
        elif isinstance(item, Mapping):
            name, value, when, at = _fields(
                cast("Mapping[str, Any]", item), "metrics", ("key", "value"), ("timestamp", "step")
            )
        else:
            name, value, when, at = _parts(item, "metrics", 2, 4)
        point = Metric(
            values.key(name),
            values.metric_value(value, f"metrics[{name!r}]"),
            default_timestamp if when is None else values.timestamp(when),
            default_step if at is None else values.step(at),
        )
        names.add(point.key)
        found.append(point)
    return found


def param_list(given: Pairs | None) -> list[tuple[str, str]]:
    """Checked params from any form. The same param twice is sent once; with two values it is refused."""
    found: dict[str, str] = {}
    for name, value in _pairs(given, "params"):
        checked, text = values.key(name), values.param_value(value)
        if found.setdefault(checked, text) != text:
            raise InputError(
                f"params: {checked!r} is given twice, as {values.shown(found[checked])} and {values.shown(text)}; "
                "a param cannot change"
            )
    return list(found.items())


def tag_list(given: Pairs | None) -> list[tuple[str, str]]:
    """Checked tags from any form. Of a tag given twice the last value counts, as on the server."""
    return list({values.key(name): values.tag_value(value) for name, value in _pairs(given, "tags")}.items())


def series(key: str, given: Iterable[Any], *, timestamp: object = None, step: object = None) -> list[Metric]:
    """The points of one metric, from its values in order.

    Args:
        key: name of the metric.
        given: its values.
        timestamp: one time for all, or one per value, in milliseconds; now when None.
        step: the first value's step, from which the others count up, or one step per value; 0 when None.
    """
    name = values.key(key)
    numbers = [
        value if value.__class__ is float and math.isfinite(value) else values.metric_value(value, f"value[{index}]")
        for index, value in enumerate(given)
    ]
    if is_series(timestamp):
        times = [values.timestamp(item) for item in timestamp]
    else:
        times = [values.now() if timestamp is None else values.timestamp(timestamp)] * len(numbers)
    if is_series(step):
        steps = [values.step(item) for item in step]
    else:
        first = 0 if step is None else values.step(step)
        steps = [values.step(first + index) for index in range(len(numbers))]
    for argument, found in (("timestamp", times), ("step", steps)):
        if len(found) != len(numbers):
            raise InputError(f"{argument} has {len(found)} entries for {len(numbers)} values of {name!r}")
    return [Metric(name, *point) for point in zip(numbers, times, steps, strict=True)]


def is_series(value: Any) -> TypeGuard[Iterable[Any]]:
    """Whether a metric's value is several values: any iterable but text; a 0-dimensional array is one number."""
    if isinstance(value, (str, bytes, bytearray, Mapping)) or getattr(value, "ndim", None) == 0:
        return False
    return isinstance(value, Iterable)


def _items(given: Any, argument: str) -> Iterable[Any]:
    if given is None:
        return ()
    if isinstance(given, Mapping):
        return cast("Mapping[Any, Any]", given).items()
    if isinstance(given, (str, bytes)) or not isinstance(given, Iterable):
        raise InputError(f"{argument}={values.shown(given)}: a mapping, or an iterable of pairs, is needed")
    return cast("Iterable[Any]", given)


def _pairs(given: Pairs | None, argument: str) -> Iterator[tuple[Any, Any]]:
    for item in _items(given, argument):
        if isinstance(item, Param):
            yield item.key, item.value
        elif isinstance(item, Mapping):
            name, value = _fields(item, argument, ("key", "value"), ())
            yield name, value
        else:
            name, value = _parts(item, argument, 2, 2)
            yield name, value


def _fields(item: Any, argument: str, needed: tuple[str, ...], allowed: tuple[str, ...]) -> list[Any]:
    missing = [name for name in needed if name not in item]
    unknown = [name for name in item if name not in (*needed, *allowed)]
    if missing or unknown:
        raise InputError(
            f"{argument}: {values.shown(dict(item))}: the fields are {', '.join((*needed, *allowed))}"
            + (f"; missing: {', '.join(missing)}" if missing else "")
            + (f"; unknown: {', '.join(map(str, unknown))}" if unknown else "")
        )
    return [item.get(name) for name in (*needed, *allowed)]


def _parts(item: Any, argument: str, least: int, most: int) -> list[Any]:
    several = isinstance(item, Sequence) and not isinstance(item, (str, bytes))
    parts = list(cast("Sequence[Any]", item)) if several else []
    if not least <= len(parts) <= most:
        form = "(key, value)" if most == 2 else "(key, value), (key, value, timestamp) or (key, value, timestamp, step)"
        raise InputError(f"{argument}: {values.shown(cast('object', item))}: {form} is needed")
    return [*parts, *[None] * (most - len(parts))]
