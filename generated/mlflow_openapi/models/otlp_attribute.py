# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class OtlpAttribute(Struct, omit_defaults=True):
    """A fact about a span, event or source."""

    key: str
    """Name of the attribute."""
    value: OtlpAttributeValue
    """A value, under the name of its type; one of these."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> OtlpAttribute:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["key"],
            OtlpAttributeValue.from_dict(source["value"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "key": self.key,
            "value": self.value.to_dict(),
        }
        return _fields


# After the class, which these refer to in turn.
from .otlp_attribute_value import OtlpAttributeValue
