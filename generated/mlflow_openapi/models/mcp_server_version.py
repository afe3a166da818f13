# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .mcp_stored_tool import McpStoredTool

if TYPE_CHECKING:
    from .mcp_status import McpStatus
else:  # a newer server's value is text, too
    McpStatus = str


class McpServerVersion(Struct, omit_defaults=True):
    """A version of an MCP server."""

    name: str
    """Name of the MCP server."""
    version: str
    """The version, by semantic versioning."""
    server_json: dict[str, Any]
    """The version's `server.json`, with all fields that were given."""
    workspace: str
    """The workspace that holds it, `default` on servers without workspaces."""
    status: McpStatus | str
    """How far the version has come."""
    tools: list[McpStoredTool]
    """The tools that it offers. Empty also when nobody ever told."""
    aliases: list[str]
    """Names for this version, without `latest`."""
    tags: dict[str, str]
    """Tags, name to value."""
    connect_options: dict[str, Any]
    """Which ways to connect people are shown: the way's name to an object with `hidden`, `true` or `false`."""
    creation_timestamp: int
    """When it was created, in milliseconds since 1970-01-01 UTC."""
    last_updated_timestamp: int
    """When it was created or last changed, in milliseconds since 1970-01-01 UTC."""
    source: str | None = None
    """Where the version comes from, such as an address. Null when that was not told."""
    created_by: str | None = None
    """The user who created it. Null without basic-auth."""
    last_updated_by: str | None = None
    """The user who changed it last. Null without basic-auth."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> McpServerVersion:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["name"],
            source["version"],
            source["server_json"],
            source["workspace"],
            source["status"],
            [McpStoredTool.from_dict(_item) for _item in source["tools"]],
            source["aliases"],
            source["tags"],
            source["connect_options"],
            source["creation_timestamp"],
            source["last_updated_timestamp"],
            get("source"),
            get("created_by"),
            get("last_updated_by"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "name": self.name,
            "version": self.version,
            "server_json": self.server_json,
            "workspace": self.workspace,
            "status": self.status,
            "tools": [_item.to_dict() for _item in self.tools],
            "aliases": self.aliases,
            "tags": self.tags,
            "connect_options": self.connect_options,
            "creation_timestamp": self.creation_timestamp,
            "last_updated_timestamp": self.last_updated_timestamp,
        }
        if self.source is not None:
            _fields["source"] = self.source
        if self.created_by is not None:
            _fields["created_by"] = self.created_by
        if self.last_updated_by is not None:
            _fields["last_updated_by"] = self.last_updated_by
        return _fields
