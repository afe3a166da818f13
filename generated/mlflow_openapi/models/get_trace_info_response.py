# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from .trace_info import TraceInfo


@define
class GetTraceInfoResponse:
    """The trace asked for."""

    trace_info: TraceInfo
    """A trace without its spans, as REST 2.0 has it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetTraceInfoResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.trace_info = TraceInfo.from_dict(source["trace_info"])
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "trace_info": self.trace_info.to_dict(),
        }
        return _fields
