# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .span_attribute import SpanAttribute


class SpanEvent(Struct, omit_defaults=True):
    """Something that happened during a span."""

    time_unix_nano: int
    """When it happened, in nanoseconds since 1970-01-01 UTC."""
    name: str
    """What happened; `exception` for an exception."""
    attributes: list[SpanAttribute] | None = None
    """What is known of it, such as `exception.message`. Absent when there is nothing."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SpanEvent:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["time_unix_nano"],
            source["name"],
            None if (_value := get("attributes")) is None else [SpanAttribute.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "time_unix_nano": self.time_unix_nano,
            "name": self.name,
        }
        if self.attributes is not None:
            _fields["attributes"] = [_item.to_dict() for _item in self.attributes]
        return _fields
