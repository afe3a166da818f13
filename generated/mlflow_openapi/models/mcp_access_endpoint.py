# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define

from .mcp_server_version import McpServerVersion
from .mcp_stored_tool import McpStoredTool

if TYPE_CHECKING:
    from .mcp_transport_type import McpTransportType


@define
class McpAccessEndpoint:
    """A place where an MCP server can be reached."""

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
    tools: list[McpStoredTool] | None = None
    """The tools of the version that runs there. Null when nobody ever told which."""
    server_version: str | None = None
    """The version that runs there. Null when the endpoint follows an alias."""
    server_alias: str | None = None
    """The alias whose version runs there, or `latest`. Null when the endpoint has a fixed version."""
    created_by: str | None = None
    """The user who created it. Null without basic-auth."""
    last_updated_by: str | None = None
    """The user who changed it last. Null without basic-auth."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> McpAccessEndpoint:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.id = source["id"]
        _self.server_name = source["server_name"]
        _self.url = source["url"]
        _self.transport_type = source["transport_type"]
        _self.workspace = source["workspace"]
        _self.resolved_version = McpServerVersion.from_dict(source["resolved_version"])
        _self.creation_timestamp = source["creation_timestamp"]
        _self.last_updated_timestamp = source["last_updated_timestamp"]
        _value = get("tools")
        _self.tools = None if _value is None else [McpStoredTool.from_dict(_item) for _item in _value]
        _self.server_version = get("server_version")
        _self.server_alias = get("server_alias")
        _self.created_by = get("created_by")
        _self.last_updated_by = get("last_updated_by")
        return _self

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
        if self.tools is not None:
            _fields["tools"] = [_item.to_dict() for _item in self.tools]
        if self.server_version is not None:
            _fields["server_version"] = self.server_version
        if self.server_alias is not None:
            _fields["server_alias"] = self.server_alias
        if self.created_by is not None:
            _fields["created_by"] = self.created_by
        if self.last_updated_by is not None:
            _fields["last_updated_by"] = self.last_updated_by
        return _fields
