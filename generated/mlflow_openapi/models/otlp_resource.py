# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .otlp_attribute import OtlpAttribute


class OtlpResource(Struct, omit_defaults=True):
    """The source of spans."""

    attributes: list[OtlpAttribute] | None = None
    """What is known of it, such as `service.name`."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> OtlpResource:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("attributes")) is None else [OtlpAttribute.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.attributes is not None:
            _fields["attributes"] = [_item.to_dict() for _item in self.attributes]
        return _fields
