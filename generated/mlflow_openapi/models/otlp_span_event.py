# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .otlp_attribute import OtlpAttribute


class OtlpSpanEvent(
    Struct,
    omit_defaults=True,
    rename={
        "time_unix_nano": "timeUnixNano",
    },
):
    """Something that happened during a span."""

    time_unix_nano: int | None = None
    """When it happened, in nanoseconds since 1970-01-01 UTC. May be a text of digits."""
    name: str | None = None
    """What happened; `exception` for an exception."""
    attributes: list[OtlpAttribute] | None = None
    """What is known of it, such as `exception.message`."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> OtlpSpanEvent:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("timeUnixNano"),
            get("name"),
            None if (_value := get("attributes")) is None else [OtlpAttribute.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.time_unix_nano is not None:
            _fields["timeUnixNano"] = self.time_unix_nano
        if self.name is not None:
            _fields["name"] = self.name
        if self.attributes is not None:
            _fields["attributes"] = [_item.to_dict() for _item in self.attributes]
        return _fields
