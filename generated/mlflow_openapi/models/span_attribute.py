# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class SpanAttribute(Struct, omit_defaults=True):
    """A fact about a span, event or link."""

    key: str
    """Name of the attribute."""
    value: SpanAttributeValue | None = None
    """A value, under the name of its type."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SpanAttribute:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["key"],
            None if (_value := get("value")) is None else SpanAttributeValue.from_dict(_value),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "key": self.key,
        }
        if self.value is not None:
            _fields["value"] = self.value.to_dict()
        return _fields


# After the class, which these refer to in turn.
from .span_attribute_value import SpanAttributeValue
