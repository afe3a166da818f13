# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .trace_info import TraceInfo


class GetTraceInfoResponse(Struct, omit_defaults=True):
    """The trace asked for."""

    trace_info: TraceInfo
    """A trace without its spans, as REST 2.0 has it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetTraceInfoResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            TraceInfo.from_dict(source["trace_info"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "trace_info": self.trace_info.to_dict(),
        }
        return _fields
