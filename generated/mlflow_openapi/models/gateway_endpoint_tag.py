# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class GatewayEndpointTag(Struct, omit_defaults=True, gc=False):
    """A tag of an endpoint."""

    key: str
    """Name of the tag."""
    value: str
    """Value of the tag."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayEndpointTag:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["key"],
            source["value"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "key": self.key,
            "value": self.value,
        }
        return _fields
