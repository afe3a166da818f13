# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .span_attribute import SpanAttribute


class SpanLink(Struct, omit_defaults=True):
    """A reference from one span to another."""

    trace_id: str
    """Base64 of the 16 bytes of the other trace's OpenTelemetry id."""
    span_id: str
    """Base64 of the 8 bytes of the other span's id."""
    attributes: list[SpanAttribute] | None = None
    """What is known of the link. Absent when there is nothing."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SpanLink:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["trace_id"],
            source["span_id"],
            None if (_value := get("attributes")) is None else [SpanAttribute.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "trace_id": self.trace_id,
            "span_id": self.span_id,
        }
        if self.attributes is not None:
            _fields["attributes"] = [_item.to_dict() for _item in self.attributes]
        return _fields
