# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from .span_attribute import SpanAttribute


@define
class SpanLink:
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
        _self = cls.__new__(cls)
        _self.trace_id = source["trace_id"]
        _self.span_id = source["span_id"]
        _value = get("attributes")
        _self.attributes = None if _value is None else [SpanAttribute.from_dict(_item) for _item in _value]
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "trace_id": self.trace_id,
            "span_id": self.span_id,
        }
        if self.attributes is not None:
            _fields["attributes"] = [_item.to_dict() for _item in self.attributes]
        return _fields
