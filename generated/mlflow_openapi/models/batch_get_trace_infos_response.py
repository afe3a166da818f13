# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .trace_info_v3 import TraceInfoV3


class BatchGetTraceInfosResponse(Struct, omit_defaults=True):
    """The traces asked for, without spans."""

    trace_infos: list[TraceInfoV3] | None = None
    """The traces in the order asked for, without those that do not exist. Absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> BatchGetTraceInfosResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("trace_infos")) is None else [TraceInfoV3.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.trace_infos is not None:
            _fields["trace_infos"] = [_item.to_dict() for _item in self.trace_infos]
        return _fields
