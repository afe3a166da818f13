# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class ServerFeatures(Struct, omit_defaults=True, gc=False):
    """Which optional parts of the server are on. Since 3.17.2."""

    gateway: bool | None = None
    """Whether the AI gateway is on."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ServerFeatures:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("gateway"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.gateway is not None:
            _fields["gateway"] = self.gateway
        return _fields
