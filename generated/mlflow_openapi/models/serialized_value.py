# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class SerializedValue(Struct, omit_defaults=True, gc=False):
    """A list or object, as text."""

    serialization_format: str
    """How to read the text. Always `JSON_FORMAT`; others are refused with 400."""
    value: str
    """The text, JSON."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SerializedValue:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["serialization_format"],
            source["value"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "serialization_format": self.serialization_format,
            "value": self.value,
        }
        return _fields
