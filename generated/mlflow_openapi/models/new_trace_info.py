# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .new_assessment import NewAssessment
from .trace_location import TraceLocation

if TYPE_CHECKING:
    from .trace_state import TraceState
else:  # a newer server's value is text, too
    TraceState = str


class NewTraceInfo(Struct, omit_defaults=True):
    """A trace to be stored, without its spans."""

    trace_id: str
    """Unique id: `tr-` and 32 hex digits, those of the trace's OpenTelemetry id. Others are taken too, but spans are
    stored under this form, and an id with a slash cannot be asked for. A store on PostgreSQL refuses more than 50
    characters."""
    trace_location: TraceLocation
    """Where a trace is kept. MLflow's own server keeps traces in experiments only."""
    request_time: str
    """When the request began, in RFC 3339, with `Z` or an offset. Kept to the millisecond. Anything else makes the
    server lose the fields that follow, with status 200."""
    client_request_id: str | None = None
    """The id that the application itself gave the request. A store on PostgreSQL refuses more than 50 characters."""
    execution_duration: str | None = None
    """How long it took, in seconds with an `s` behind them, up to 9 decimals. Kept to the millisecond."""
    state: TraceState | None = None
    """Whether a trace went well, failed, or is not over yet. Absent means `STATE_UNSPECIFIED`."""
    request_preview: str | None = None
    """The beginning of the request, for display. A store on PostgreSQL refuses more than 1,000 characters."""
    response_preview: str | None = None
    """The beginning of the response, for display. A store on PostgreSQL refuses more than 1,000 characters."""
    trace_metadata: dict[str, str] | None = None
    """What is known of the trace from its start, text to text, which cannot be changed later but by storing the trace
    again. Answers show keys and values up to 250 characters. `mlflow.sourceRun` ties the trace to a run,
    `mlflow.trace.session` to a session; `mlflow.trace.tokenUsage` and `mlflow.trace.sizeStats` are JSON. A store on
    PostgreSQL refuses keys over 250 and values over 8,000 characters. Since 3.14.0 the server adds
    `mlflow.trace.infoFinalized`."""
    tags: dict[str, str] | None = None
    """Tags to set at once, not checked like those of `set_trace_tag_v3`. Answers show keys up to 250, values up to
    4,096 characters. `mlflow.traceName` is the name of the trace, at most 4,096 characters. A store on PostgreSQL
    refuses keys over 250 and values over 8,000 characters."""
    assessments: list[NewAssessment] | None = None
    """Assessments to attach at once. Give each an `assessment_id`, or a repeat attaches it again."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> NewTraceInfo:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["trace_id"],
            TraceLocation.from_dict(source["trace_location"]),
            source["request_time"],
            get("client_request_id"),
            get("execution_duration"),
            get("state"),
            get("request_preview"),
            get("response_preview"),
            get("trace_metadata"),
            get("tags"),
            None if (_value := get("assessments")) is None else [NewAssessment.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "trace_id": self.trace_id,
            "trace_location": self.trace_location.to_dict(),
            "request_time": self.request_time,
        }
        if self.client_request_id is not None:
            _fields["client_request_id"] = self.client_request_id
        if self.execution_duration is not None:
            _fields["execution_duration"] = self.execution_duration
        if self.state is not None:
            _fields["state"] = self.state
        if self.request_preview is not None:
            _fields["request_preview"] = self.request_preview
        if self.response_preview is not None:
            _fields["response_preview"] = self.response_preview
        if self.trace_metadata is not None:
            _fields["trace_metadata"] = self.trace_metadata
        if self.tags is not None:
            _fields["tags"] = self.tags
        if self.assessments is not None:
            _fields["assessments"] = [_item.to_dict() for _item in self.assessments]
        return _fields
