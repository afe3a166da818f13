# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .new_trace_info import NewTraceInfo


class NewTrace(Struct, omit_defaults=True):
    """A trace to be stored."""

    trace_info: NewTraceInfo
    """A trace to be stored, without its spans."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> NewTrace:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            NewTraceInfo.from_dict(source["trace_info"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "trace_info": self.trace_info.to_dict(),
        }
        return _fields
