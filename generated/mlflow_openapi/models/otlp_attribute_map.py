# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class OtlpAttributeMap(Struct, omit_defaults=True):
    """Named values."""

    values: list[OtlpAttribute] | None = None
    """The names with their values."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> OtlpAttributeMap:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("values")) is None else [OtlpAttribute.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.values is not None:
            _fields["values"] = [_item.to_dict() for _item in self.values]
        return _fields


# After the class, which these refer to in turn.
from .otlp_attribute import OtlpAttribute
