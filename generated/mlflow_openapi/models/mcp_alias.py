# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class McpAlias(Struct, omit_defaults=True, gc=False):
    """A name for a version of an MCP server."""

    alias: str
    """The name."""
    version: str
    """The version that it stands for."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> McpAlias:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["alias"],
            source["version"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "alias": self.alias,
            "version": self.version,
        }
        return _fields
