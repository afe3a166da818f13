"""The steps of a trace, and the two forms in which they travel: OTLP's JSON, and the file `traces.json`."""

from __future__ import annotations

import base64
import json
import os
import re
import time
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, cast

import msgspec

from .errors import InputError
from .values import json_double, shown, text

if TYPE_CHECKING:
    from mlflow_openapi import models as api

SpanStatus = Literal["UNSET", "OK", "ERROR"]

_INPUTS, _OUTPUTS, _TYPE = "mlflow.spanInputs", "mlflow.spanOutputs", "mlflow.spanType"
_TRACE = "mlflow.traceRequestId"
_CODES = {"UNSET": 0, "OK": 1, "ERROR": 2}


class SpanEvent(msgspec.Struct, frozen=True):
    """Something that happened during a span."""

    name: str
    """What happened; `exception` for an exception."""
    time_ns: int = msgspec.field(default_factory=time.time_ns)
    """When, in nanoseconds since 1970-01-01 UTC."""
    attributes: Mapping[str, Any] = {}
    """What is known of it, such as `exception.message`."""


class Span(msgspec.Struct, frozen=True):
    """One step of a trace."""

    name: str
    """What the step is called, usually a function."""
    start_time_ns: int = msgspec.field(default_factory=time.time_ns)
    """When it began, in nanoseconds since 1970-01-01 UTC; now for a new one."""
    end_time_ns: int | None = None
    """When it ended, in nanoseconds since 1970-01-01 UTC; None while it is not over."""
    span_id: str = msgspec.field(default_factory=lambda: os.urandom(8).hex())
    """Its id, 16 hex digits; a random one for a new span."""
    parent_id: str | None = None
    """Id of the span around it; None for the root of the trace."""
    span_type: str = "UNKNOWN"
    """What kind of step: LLM, CHAIN, AGENT, TOOL, RETRIEVER, EMBEDDING or any other word."""
    inputs: Any = None
    """What went in, any JSON value."""
    outputs: Any = None
    """What came out, any JSON value."""
    status: SpanStatus | str = "UNSET"
    """Whether it went well: OK, ERROR or UNSET."""
    status_message: str = ""
    """What went wrong."""
    attributes: Mapping[str, Any] = {}
    """What else is known of the step, any JSON values by name."""
    events: tuple[SpanEvent, ...] = ()
    """What happened at a point in time."""

    def to_otlp(self, trace_id: str) -> api.OtlpSpan:
        """The span as OTLP's JSON has it; its attributes are JSON in texts, as MLflow's own client sends them."""
        from mlflow_openapi import models as api

        self._check()
        return api.OtlpSpan(
            trace_id=otel_trace_id(trace_id),
            span_id=self.span_id,
            parent_span_id=self.parent_id,
            name=self.name,
            start_time_unix_nano=self.start_time_ns,
            end_time_unix_nano=self.end_time_ns,
            attributes=_otlp_attributes(self._attributes(trace_id)),
            events=[
                api.OtlpSpanEvent(event.time_ns, event.name, _otlp_attributes(event.attributes))
                for event in self.events
            ],
            status=api.OtlpSpanStatus(_CODES.get(self.status, 0), self.status_message or None),
        )

    def to_file(self, trace_id: str) -> dict[str, Any]:
        """The span as `traces.json` has it, in the older of the two forms, which every version of MLflow reads."""
        self._check()
        return {
            "name": self.name,
            "context": {"span_id": f"0x{self.span_id}", "trace_id": f"0x{otel_trace_id(trace_id)}"},
            "parent_id": None if self.parent_id is None else f"0x{self.parent_id}",
            "start_time": self.start_time_ns,
            "end_time": self.end_time_ns,
            "status_code": self.status,
            "status_message": self.status_message,
            "attributes": {key: _json(value) for key, value in self._attributes(trace_id).items()},
            "events": [
                {"name": event.name, "timestamp": event.time_ns, "attributes": dict(event.attributes)}
                for event in self.events
            ],
        }

    @classmethod
    def from_file(cls, source: Mapping[str, Any]) -> Span:
        """The span in `traces.json`, or in what the server makes up for it."""
        attributes = {key: _value(value) for key, value in source["attributes"].items()}
        attributes.pop(_TRACE, None)
        common: dict[str, Any] = {
            "name": source["name"],
            "span_type": attributes.pop(_TYPE, None) or "UNKNOWN",
            "inputs": attributes.pop(_INPUTS, None),
            "outputs": attributes.pop(_OUTPUTS, None),
            "attributes": attributes,
        }
        if "context" in source:
            return cls(
                start_time_ns=source["start_time"],
                end_time_ns=source["end_time"],
                span_id=_hex(source["context"]["span_id"]),
                parent_id=source["parent_id"] and _hex(source["parent_id"]),
                status=source["status_code"],
                status_message=source["status_message"] or "",
                events=tuple(
                    SpanEvent(item["name"], item["timestamp"], item["attributes"]) for item in source["events"]
                ),
                **common,
            )
        status: dict[str, str] = source.get("status") or {}
        happened: list[dict[str, Any]] = source.get("events") or []
        return cls(
            start_time_ns=int(source["start_time_unix_nano"]),
            end_time_ns=int(source.get("end_time_unix_nano") or 0) or None,
            span_id=_hex(source["span_id"]),
            parent_id=source.get("parent_span_id") and _hex(source["parent_span_id"]),
            status=status.get("code", "UNSET").removeprefix("STATUS_CODE_"),
            status_message=status.get("message") or "",
            events=tuple(
                SpanEvent(
                    item["name"],
                    int(item["time_unix_nano"]),
                    {key: _value(value) for key, value in item.get("attributes", {}).items()},
                )
                for item in happened
            ),
            **common,
        )

    def _check(self) -> None:
        """Refuse what a server would refuse without saying what, or take for something else."""
        text(self.name, "name")
        text(self.span_type, "span_type", min_length=1)
        if self.status not in _CODES:
            raise InputError(f"status={shown(self.status)}: one of {', '.join(_CODES)} is needed")
        for name, given in (("span_id", self.span_id), ("parent_id", self.parent_id or self.span_id)):
            if not (isinstance(cast("object", given), str) and re.fullmatch("[0-9a-fA-F]{16}", given)):
                raise InputError(f"{name}={shown(given)}: the id of a span is needed, 16 hex digits")
        for name, moment in (("start_time_ns", self.start_time_ns), ("end_time_ns", self.end_time_ns or 0)):
            if not isinstance(cast("object", moment), int) or moment < 0:
                raise InputError(f"{name}={shown(moment)}: whole nanoseconds since 1970-01-01 UTC are needed")

    def _attributes(self, trace_id: str) -> dict[str, Any]:
        own = {_TRACE: trace_id, _TYPE: self.span_type, _INPUTS: self.inputs, _OUTPUTS: self.outputs}
        return {**self.attributes, **{key: value for key, value in own.items() if value is not None}}


def otlp_source(trace_id: str, spans: Iterable[Span]) -> api.OtlpResourceSpans:
    """Spans of one trace, as OTLP's JSON has them."""
    from mlflow_openapi import models as api

    return api.OtlpResourceSpans(scope_spans=[api.OtlpScopeSpans([span.to_otlp(trace_id) for span in spans])])


def spans_file(trace_id: str, spans: Iterable[Span]) -> bytes:
    """The content of `traces.json`."""
    return json.dumps({"spans": [span.to_file(trace_id) for span in spans]}).encode()


def read_spans_file(content: bytes) -> tuple[Span, ...]:
    """The spans in `traces.json`."""
    return tuple(Span.from_file(item) for item in json.loads(content)["spans"])


def otel_trace_id(trace_id: str) -> str:
    """The 32 hex digits that spans name as their trace."""
    digits = trace_id.removeprefix("tr-")
    if len(digits) != 32 or not set(digits) <= set("0123456789abcdef"):
        raise InputError(f"trace={trace_id!r}: spans need a trace whose id is 32 hex digits, with or without `tr-`")
    return digits


def _json(value: object) -> str:
    return json.dumps(value, default=str)


def _value(given: Any) -> Any:
    try:
        return json.loads(given)
    except (TypeError, ValueError):
        return given  # of a client that does not write JSON


def _otlp_attributes(attributes: Mapping[str, Any]) -> list[api.OtlpAttribute]:
    from mlflow_openapi import models as api

    return [api.OtlpAttribute(key, _otlp_value(key, value)) for key, value in attributes.items()]


def _otlp_value(key: str, value: Any) -> api.OtlpAttributeValue:
    """A value as servers take it: they keep a text that is JSON, but not that of a number for a number."""
    from mlflow_openapi import models as api

    if key == _TYPE:  # copied into a column as it is, where it is searched for
        return api.OtlpAttributeValue(string_value=value)
    if isinstance(value, bool):
        return api.OtlpAttributeValue(bool_value=value)
    if isinstance(value, int) and -(2**63) <= value < 2**63:
        return api.OtlpAttributeValue(int_value=value)
    if isinstance(value, float):
        return api.OtlpAttributeValue(double_value=json_double(value))
    return api.OtlpAttributeValue(string_value=_json(value))


def _hex(span_id: str) -> str:
    """A span's id as 16 hex digits, from hex digits or base64."""
    if len(span_id) == 12:
        return base64.b64decode(span_id).hex()
    return f"{int(span_id, 16):016x}"
