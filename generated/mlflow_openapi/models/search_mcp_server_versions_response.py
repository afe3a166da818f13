# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .mcp_server_version import McpServerVersion


class SearchMcpServerVersionsResponse(Struct, omit_defaults=True):
    """One page of versions."""

    mcp_server_versions: list[McpServerVersion]
    """The versions of this page, in the order asked for."""
    next_page_token: str | None = None
    """Pass it as `page_token` to get the next page. Null on the last one."""

    @property
    def page(self) -> tuple[list[McpServerVersion], str | None]:
        """The results of this page, and the token of the next one: none, or an empty one, on the last."""
        return self.mcp_server_versions, self.next_page_token

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SearchMcpServerVersionsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            [McpServerVersion.from_dict(_item) for _item in source["mcp_server_versions"]],
            get("next_page_token"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "mcp_server_versions": [_item.to_dict() for _item in self.mcp_server_versions],
        }
        if self.next_page_token is not None:
            _fields["next_page_token"] = self.next_page_token
        return _fields
