# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .span_attribute import SpanAttribute
from .span_event import SpanEvent
from .span_link import SpanLink
from .span_status import SpanStatus


class Span(Struct, omit_defaults=True):
    """One step of a trace, as OpenTelemetry has it. Its kind, trace state, flags and the counts of what was dropped are
    not kept."""

    trace_id: str
    """Base64 of the 16 bytes of the trace's OpenTelemetry id; in hex they are the trace id behind `tr-`."""
    span_id: str
    """Base64 of the 8 bytes of the span's id."""
    name: str
    """What the step is called, usually a function."""
    start_time_unix_nano: int
    """When the step began, in nanoseconds since 1970-01-01 UTC."""
    status: SpanStatus
    """How a span ended. Empty when nobody said."""
    parent_span_id: str | None = None
    """Base64 of the 8 bytes of the id of the span around this one. Absent in the root span."""
    end_time_unix_nano: int | None = None
    """When the step ended, in nanoseconds since 1970-01-01 UTC. Absent while it is not over."""
    attributes: list[SpanAttribute] | None = None
    """What is known of the step. MLflow's own: `mlflow.traceRequestId`, `mlflow.spanType`, `mlflow.spanInputs`,
    `mlflow.spanOutputs`."""
    events: list[SpanEvent] | None = None
    """What happened at a point in time, exceptions above all. Absent when there is none."""
    links: list[SpanLink] | None = None
    """Other spans that this one has to do with. Absent when there is none. Since 3.14.0."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Span:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["trace_id"],
            source["span_id"],
            source["name"],
            source["start_time_unix_nano"],
            SpanStatus.from_dict(source["status"]),
            get("parent_span_id"),
            get("end_time_unix_nano"),
            None if (_value := get("attributes")) is None else [SpanAttribute.from_dict(_item) for _item in _value],
            None if (_value := get("events")) is None else [SpanEvent.from_dict(_item) for _item in _value],
            None if (_value := get("links")) is None else [SpanLink.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "trace_id": self.trace_id,
            "span_id": self.span_id,
            "name": self.name,
            "start_time_unix_nano": self.start_time_unix_nano,
            "status": self.status.to_dict(),
        }
        if self.parent_span_id is not None:
            _fields["parent_span_id"] = self.parent_span_id
        if self.end_time_unix_nano is not None:
            _fields["end_time_unix_nano"] = self.end_time_unix_nano
        if self.attributes is not None:
            _fields["attributes"] = [_item.to_dict() for _item in self.attributes]
        if self.events is not None:
            _fields["events"] = [_item.to_dict() for _item in self.events]
        if self.links is not None:
            _fields["links"] = [_item.to_dict() for _item in self.links]
        return _fields
