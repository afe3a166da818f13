# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .mcp_server_version import McpServerVersion

if TYPE_CHECKING:
    from .mcp_transport_type import McpTransportType
else:  # a newer server's value is text, too
    McpTransportType = str


class McpServerAccessEndpoint(Struct, omit_defaults=True):
    """A place where an MCP server can be reached, as part of the server."""

    id: str
    """Unique id."""
    server_name: str
    """Name of the MCP server."""
    url: str
    """The address. The registry calls nobody there, so it may be none at all."""
    transport_type: McpTransportType | str
    """How clients speak to it."""
    workspace: str
    """The workspace that holds it, `default` on servers without workspaces."""
    resolved_version: McpServerVersion
    """A version of an MCP server."""
    creation_timestamp: int
    """When it was created, in milliseconds since 1970-01-01 UTC."""
    last_updated_timestamp: int
    """When it was created or last changed, in milliseconds since 1970-01-01 UTC."""
    server_version: str | None = None
    """The version that runs there. Null when the endpoint follows an alias."""
    server_alias: str | None = None
    """The alias whose version runs there, or `latest`. Null when the endpoint has a fixed version."""
    created_by: str | None = None
    """The user who created it. Null without basic-auth."""
    last_updated_by: str | None = None
    """The user who changed it last. Null without basic-auth."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> McpServerAccessEndpoint:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["id"],
            source["server_name"],
            source["url"],
            source["transport_type"],
            source["workspace"],
            McpServerVersion.from_dict(source["resolved_version"]),
            source["creation_timestamp"],
            source["last_updated_timestamp"],
            get("server_version"),
            get("server_alias"),
            get("created_by"),
            get("last_updated_by"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "server_name": self.server_name,
            "url": self.url,
            "transport_type": self.transport_type,
            "workspace": self.workspace,
            "resolved_version": self.resolved_version.to_dict(),
            "creation_timestamp": self.creation_timestamp,
            "last_updated_timestamp": self.last_updated_timestamp,
        }
        if self.server_version is not None:
            _fields["server_version"] = self.server_version
        if self.server_alias is not None:
            _fields["server_alias"] = self.server_alias
        if self.created_by is not None:
            _fields["created_by"] = self.created_by
        if self.last_updated_by is not None:
            _fields["last_updated_by"] = self.last_updated_by
        return _fields
