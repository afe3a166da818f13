# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class McpIcon(
    Struct,
    omit_defaults=True,
    rename={
        "mime_type": "mimeType",
    },
):
    """A picture of an MCP server or a tool. The server keeps other fields of it, too."""

    src: str
    """Where it is, in requests an `https` address whose host the server can resolve to a public one, unless the server
    was set up to allow more."""
    sizes: list[str] | None = None
    """The sizes that it has, in pixels, such as `48x48`, or `any`."""
    mime_type: str | None = None
    """Its content type, one that starts with `image/`."""
    theme: str | None = None
    """The background that it is made for, `light` or `dark`. Not checked."""
    source: str | None = None
    """Whether the icon was given to the server (`server`) or comes from its latest version (`version`). Only in answers
    about a server."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> McpIcon:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["src"],
            get("sizes"),
            get("mimeType"),
            get("theme"),
            get("source"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "src": self.src,
        }
        if self.sizes is not None:
            _fields["sizes"] = self.sizes
        if self.mime_type is not None:
            _fields["mimeType"] = self.mime_type
        if self.theme is not None:
            _fields["theme"] = self.theme
        if self.source is not None:
            _fields["source"] = self.source
        return _fields
