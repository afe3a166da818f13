# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class SpanAttributeMap(Struct, omit_defaults=True):
    """Named values."""

    values: list[SpanAttribute] | None = None
    """The names with their values. Absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SpanAttributeMap:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("values")) is None else [SpanAttribute.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.values is not None:
            _fields["values"] = [_item.to_dict() for _item in self.values]
        return _fields


# After the class, which these refer to in turn.
from .span_attribute import SpanAttribute
