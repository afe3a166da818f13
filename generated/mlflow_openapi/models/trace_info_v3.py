# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .assessment import Assessment
from .trace_location import TraceLocation

if TYPE_CHECKING:
    from .trace_state import TraceState
else:  # a newer server's value is text, too
    TraceState = str


class TraceInfoV3(Struct, omit_defaults=True):
    """A trace without its spans."""

    trace_id: str
    """Unique id, chosen by the client, usually `tr-` and 32 hex digits."""
    trace_location: TraceLocation
    """Where a trace is kept. MLflow's own server keeps traces in experiments only."""
    request_time: str
    """When the request began, UTC in RFC 3339 with milliseconds if any."""
    state: TraceState | str
    """Whether it went well, failed, or is not over yet."""
    client_request_id: str | None = None
    """The id that the application itself gave the request. Absent when it gave none."""
    execution_duration: str | None = None
    """How long it took, in seconds with an `s` behind them, with milliseconds if any. Absent when not known."""
    request_preview: str | None = None
    """The beginning of the request, for display. Absent when there is none."""
    response_preview: str | None = None
    """The beginning of the response, for display. Absent when there is none."""
    trace_metadata: dict[str, str] | None = None
    """What is known of the trace from its start, text to text; keys and values are shown up to 250 characters. Absent
    when there is nothing. Of note: `mlflow.sourceRun` (id of a run), `mlflow.trace.session`,
    `mlflow.trace.tokenUsage` and `mlflow.trace.sizeStats` (both JSON)."""
    tags: dict[str, str] | None = None
    """The tags of the trace; keys are shown up to 250, values up to 4,096 characters. Of note: `mlflow.traceName`,
    `mlflow.artifactLocation` (where its files are), and `mlflow.trace.spansLocation` (`TRACKING_STORE` when the
    server's database has its spans)."""
    assessments: list[Assessment] | None = None
    """What people and programs say about the trace. Absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> TraceInfoV3:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["trace_id"],
            TraceLocation.from_dict(source["trace_location"]),
            source["request_time"],
            source["state"],
            get("client_request_id"),
            get("execution_duration"),
            get("request_preview"),
            get("response_preview"),
            get("trace_metadata"),
            get("tags"),
            None if (_value := get("assessments")) is None else [Assessment.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "trace_id": self.trace_id,
            "trace_location": self.trace_location.to_dict(),
            "request_time": self.request_time,
            "state": self.state,
        }
        if self.client_request_id is not None:
            _fields["client_request_id"] = self.client_request_id
        if self.execution_duration is not None:
            _fields["execution_duration"] = self.execution_duration
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
