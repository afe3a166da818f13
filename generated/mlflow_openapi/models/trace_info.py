# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .trace_request_metadata import TraceRequestMetadata
from .trace_tag import TraceTag

if TYPE_CHECKING:
    from .trace_status import TraceStatus
else:  # a newer server's value is text, too
    TraceStatus = str


class TraceInfo(Struct, omit_defaults=True):
    """A trace without its spans, as REST 2.0 has it."""

    request_id: str
    """Unique id of the trace; the same as its `trace_id` in REST 3.0."""
    experiment_id: str
    """Id of the experiment that holds the trace."""
    timestamp_ms: int
    """When the request began, in milliseconds since 1970-01-01 UTC."""
    execution_time_ms: int
    """How long it took, in milliseconds. 0 while that is not known."""
    status: TraceStatus | str
    """Whether it went well, failed, or is not over yet."""
    request_metadata: list[TraceRequestMetadata] | None = None
    """What is known of the trace from its start; keys and values are shown up to 250 characters. Absent when there is
    nothing."""
    tags: list[TraceTag] | None = None
    """The tags of the trace; keys are shown up to 250, values up to 4,096 characters (250 on 2.16.2). Absent when there
    is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> TraceInfo:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["request_id"],
            source["experiment_id"],
            source["timestamp_ms"],
            source["execution_time_ms"],
            source["status"],
            None
            if (_value := get("request_metadata")) is None
            else [TraceRequestMetadata.from_dict(_item) for _item in _value],
            None if (_value := get("tags")) is None else [TraceTag.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "request_id": self.request_id,
            "experiment_id": self.experiment_id,
            "timestamp_ms": self.timestamp_ms,
            "execution_time_ms": self.execution_time_ms,
            "status": self.status,
        }
        if self.request_metadata is not None:
            _fields["request_metadata"] = [_item.to_dict() for _item in self.request_metadata]
        if self.tags is not None:
            _fields["tags"] = [_item.to_dict() for _item in self.tags]
        return _fields
