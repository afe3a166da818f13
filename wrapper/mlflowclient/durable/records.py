"""What a call of `log_*` becomes in the journal: rows, complete and checked before anything is written. Pure."""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Iterable, Mapping
from typing import Any, Literal, NamedTuple

import msgspec

from .. import batching
from ..entities import Dataset, DatasetInput, LoggedModelInput, LoggedModelOutput, Metric, RunStatus

Kind = Literal["metric", "param", "tag", "inputs", "outputs", "artifact", "end"]

RUN_SHIFT = 40
"""A record's id is its run's number in the journal, shifted by this many bits, plus its own number in the run."""


class Content(NamedTuple):
    """What a record says, before it has an id."""

    kind: Kind
    key: str | None
    value: float | str | None
    """A metric's value, None for NaN, which SQLite does not keep; text, or JSON, for the others."""
    timestamp: int | None = None
    step: int | None = None


class Record(NamedTuple):
    """A row of the journal."""

    id: int
    kind: Kind
    key: str | None
    value: float | str | None
    timestamp: int | None
    step: int | None
    checksum: int

    @property
    def is_intact(self) -> bool:
        """Whether the row is what was written."""
        return self.checksum == checksum(self.id, Content(*self[1:6]))

    @property
    def shown(self) -> str:
        """What to call it in a message, such as `metric 'loss'` or `end FINISHED`."""
        if self.key is not None:
            return f"{self.kind} {self.key!r}"
        return f"{self.kind} {self.value}" if self.kind == "end" else self.kind


class Refusal(NamedTuple):
    """Why a record is not on the server, and never will be by itself."""

    message: str
    status: int | None = None
    error_code: str | None = None


class Refused(NamedTuple):
    """A record that the server refused, and its answer."""

    record: Record
    refusal: Refusal
    refused_at: int


def checksum(record_id: int, content: Content) -> int:
    """The checksum of a row: SQLite has none for what has left its write-ahead log."""
    kind, key, value, timestamp, step = content
    return zlib.crc32(f"{record_id}|{kind}|{key}|{value!r}|{timestamp}|{step}".encode(errors="surrogatepass"))


def run_checksum(spec: str, run_id: str | None) -> int:
    """The checksum of what a run is: to another server, or to another run, nothing may be sent."""
    return zlib.crc32(f"{spec}|{run_id}".encode(errors="surrogatepass"))


def row(record_id: int, content: Content) -> tuple[Any, ...]:
    """The row that a content becomes."""
    return record_id, *content, checksum(record_id, content)


def first_id(run: int) -> int:
    """What is below every record id of a run."""
    return run << RUN_SHIFT


def metric(point: Metric) -> Content:
    """A point."""
    # -0.0 comes back from SQLite as 0.0, which would look damaged; NaN as nothing at all.
    value = None if math.isnan(point.value) else point.value + 0.0
    return Content("metric", point.key, value, point.timestamp, point.step)


def point(record: Record) -> Metric:
    """The point in a record."""
    value = math.nan if record.value is None else float(record.value)
    return Metric(record.key or "", value, record.timestamp or 0, record.step or 0)


def metrics(given: batching.Metrics, *, timestamp: Any, step: Any) -> list[Content]:
    """Points, from whatever a caller calls metrics."""
    return [metric(item) for item in batching.metric_list(given, timestamp=timestamp, step=step)]


def pairs(kind: Literal["param", "tag"], given: Iterable[tuple[str, str]], timestamp: int) -> list[Content]:
    """Params or tags."""
    return [Content(kind, key, value, timestamp) for key, value in given]


def inputs(datasets: Iterable[DatasetInput], models: Iterable[LoggedModelInput], timestamp: int) -> Content:
    """What the run read."""
    return Content(
        "inputs",
        None,
        json.dumps(
            {
                "datasets": [
                    {"dataset": msgspec.structs.asdict(item.dataset), "tags": dict(item.tags)} for item in datasets
                ],
                "models": [item.model_id for item in models],
            }
        ),
        timestamp,
    )


def inputs_of(record: Record) -> tuple[list[DatasetInput], list[LoggedModelInput]]:
    """What the run read, from its record."""
    found = json.loads(str(record.value))
    return (
        [DatasetInput(Dataset(**item["dataset"]), item["tags"]) for item in found["datasets"]],
        [LoggedModelInput(model_id) for model_id in found["models"]],
    )


def outputs(models: Iterable[LoggedModelOutput], timestamp: int) -> Content:
    """Which models the run made."""
    return Content("outputs", None, json.dumps([[item.model_id, item.step] for item in models]), timestamp)


def outputs_of(record: Record) -> list[LoggedModelOutput]:
    """Which models the run made, from its record."""
    return [LoggedModelOutput(model_id, step) for model_id, step in json.loads(str(record.value))]


def artifact(path: str, snapshot: Mapping[str, Any], timestamp: int) -> Content:
    """A file, whose content waits in the journal's folder."""
    return Content("artifact", path, json.dumps(snapshot), timestamp)


def end(status: RunStatus, timestamp: int) -> Content:
    """The end of the run."""
    return Content("end", None, status.value, timestamp)
