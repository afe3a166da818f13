# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .span import Span
from .trace_info_v3 import TraceInfoV3


class Trace(Struct, omit_defaults=True):
    """A trace, what one request to an application did, and its spans where the operation delivers them."""

    trace_info: TraceInfoV3
    """A trace without its spans."""
    spans: list[Span] | None = None
    """The steps of the trace. Only from `get_trace` and `batch_get_traces`. Since 3.10.1."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Trace:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            TraceInfoV3.from_dict(source["trace_info"]),
            None if (_value := get("spans")) is None else [Span.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "trace_info": self.trace_info.to_dict(),
        }
        if self.spans is not None:
            _fields["spans"] = [_item.to_dict() for _item in self.spans]
        return _fields
