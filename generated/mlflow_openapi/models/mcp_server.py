# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .mcp_alias import McpAlias
from .mcp_icon import McpIcon
from .mcp_server_access_endpoint import McpServerAccessEndpoint

if TYPE_CHECKING:
    from .mcp_status import McpStatus
else:  # a newer server's value is text, too
    McpStatus = str


class McpServer(Struct, omit_defaults=True):
    """An MCP server in the registry."""

    name: str
    """Name, unique within its workspace."""
    workspace: str
    """The workspace that holds it, `default` on servers without workspaces."""
    access_endpoints: list[McpServerAccessEndpoint]
    """Where it can be reached."""
    aliases: list[McpAlias]
    """Names for its versions, without `latest`, which always exists."""
    tags: dict[str, str]
    """Tags, name to value."""
    creation_timestamp: int
    """When it was created, in milliseconds since 1970-01-01 UTC."""
    last_updated_timestamp: int
    """When it was created or last changed, in milliseconds since 1970-01-01 UTC."""
    display_name: str | None = None
    """Name for people. Null when none was given."""
    description: str | None = None
    """What it is for. That of the latest version when none was given here; null when that has none, too."""
    icons: list[McpIcon] | None = None
    """Pictures of it. Those of the latest version when none were given here; null when that has none, too."""
    status: McpStatus | str | None = None
    """That of the latest version. Null when there is no version."""
    latest_version: str | None = None
    """The highest version by semantic versioning among the active ones; among all when none is active. Null when there
    is none."""
    created_by: str | None = None
    """The user who created it. Null without basic-auth."""
    last_updated_by: str | None = None
    """The user who changed it last. Null without basic-auth."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> McpServer:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["name"],
            source["workspace"],
            [McpServerAccessEndpoint.from_dict(_item) for _item in source["access_endpoints"]],
            [McpAlias.from_dict(_item) for _item in source["aliases"]],
            source["tags"],
            source["creation_timestamp"],
            source["last_updated_timestamp"],
            get("display_name"),
            get("description"),
            None if (_value := get("icons")) is None else [McpIcon.from_dict(_item) for _item in _value],
            get("status"),
            get("latest_version"),
            get("created_by"),
            get("last_updated_by"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "name": self.name,
            "workspace": self.workspace,
            "access_endpoints": [_item.to_dict() for _item in self.access_endpoints],
            "aliases": [_item.to_dict() for _item in self.aliases],
            "tags": self.tags,
            "creation_timestamp": self.creation_timestamp,
            "last_updated_timestamp": self.last_updated_timestamp,
        }
        if self.display_name is not None:
            _fields["display_name"] = self.display_name
        if self.description is not None:
            _fields["description"] = self.description
        if self.icons is not None:
            _fields["icons"] = [_item.to_dict() for _item in self.icons]
        if self.status is not None:
            _fields["status"] = self.status
        if self.latest_version is not None:
            _fields["latest_version"] = self.latest_version
        if self.created_by is not None:
            _fields["created_by"] = self.created_by
        if self.last_updated_by is not None:
            _fields["last_updated_by"] = self.last_updated_by
        return _fields
