# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .otlp_attribute import OtlpAttribute
from .otlp_span_event import OtlpSpanEvent
from .otlp_span_status import OtlpSpanStatus


class OtlpSpan(
    Struct,
    omit_defaults=True,
    rename={
        "trace_id": "traceId",
        "span_id": "spanId",
        "start_time_unix_nano": "startTimeUnixNano",
        "parent_span_id": "parentSpanId",
        "end_time_unix_nano": "endTimeUnixNano",
    },
):
    """One step of a trace. Kind, trace state, flags and the counts of what was dropped may be there, but are not kept.
    Send links only as protobuf."""

    trace_id: str
    """The trace's id, 32 hex digits. MLflow's trace id is `tr-` and this."""
    span_id: str
    """The span's id, 16 hex digits."""
    name: str
    """What the step is called, usually a function."""
    start_time_unix_nano: int
    """When the step began, in nanoseconds since 1970-01-01 UTC. May be a text of digits."""
    parent_span_id: str | None = None
    """Id of the span around this one, 16 hex digits. Absent or empty in the root span."""
    end_time_unix_nano: int | None = None
    """When the step ended, in nanoseconds since 1970-01-01 UTC. May be a text of digits."""
    attributes: list[OtlpAttribute] | None = None
    """What is known of the step. MLflow shows `mlflow.spanType`, `mlflow.spanInputs` and `mlflow.spanOutputs`, whose
    text values are JSON."""
    events: list[OtlpSpanEvent] | None = None
    """What happened at a point in time."""
    status: OtlpSpanStatus | None = None
    """How a span ended."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> OtlpSpan:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["traceId"],
            source["spanId"],
            source["name"],
            source["startTimeUnixNano"],
            get("parentSpanId"),
            get("endTimeUnixNano"),
            None if (_value := get("attributes")) is None else [OtlpAttribute.from_dict(_item) for _item in _value],
            None if (_value := get("events")) is None else [OtlpSpanEvent.from_dict(_item) for _item in _value],
            None if (_value := get("status")) is None else OtlpSpanStatus.from_dict(_value),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "traceId": self.trace_id,
            "spanId": self.span_id,
            "name": self.name,
            "startTimeUnixNano": self.start_time_unix_nano,
        }
        if self.parent_span_id is not None:
            _fields["parentSpanId"] = self.parent_span_id
        if self.end_time_unix_nano is not None:
            _fields["endTimeUnixNano"] = self.end_time_unix_nano
        if self.attributes is not None:
            _fields["attributes"] = [_item.to_dict() for _item in self.attributes]
        if self.events is not None:
            _fields["events"] = [_item.to_dict() for _item in self.events]
        if self.status is not None:
            _fields["status"] = self.status.to_dict()
        return _fields
