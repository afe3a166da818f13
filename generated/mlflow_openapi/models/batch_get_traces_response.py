# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .trace import Trace


class BatchGetTracesResponse(Struct, omit_defaults=True):
    """The traces asked for, with their spans."""

    traces: list[Trace] | None = None
    """The traces in the order asked for, without those that do not exist or are not complete. Absent when there is
    none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> BatchGetTracesResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("traces")) is None else [Trace.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.traces is not None:
            _fields["traces"] = [_item.to_dict() for _item in self.traces]
        return _fields
