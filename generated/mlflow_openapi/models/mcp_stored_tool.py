# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .mcp_icon import McpIcon


class McpStoredTool(
    Struct,
    omit_defaults=True,
    rename={
        "input_schema": "inputSchema",
        "output_schema": "outputSchema",
    },
):
    """A tool of an MCP server, in answers. What was not given is null."""

    name: str
    """Name by which the tool is called."""
    title: str | None = None
    """Name for people."""
    description: str | None = None
    """What the tool does, for the model that is to choose it."""
    input_schema: dict[str, Any] | None = None
    """JSON Schema of what the tool takes."""
    output_schema: dict[str, Any] | None = None
    """JSON Schema of what the tool answers."""
    annotations: dict[str, Any] | None = None
    """Hints about the tool, such as `readOnlyHint`."""
    icons: list[McpIcon] | None = None
    """Pictures of the tool."""
    execution: dict[str, Any] | None = None
    """How the tool wants to be run."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> McpStoredTool:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["name"],
            get("title"),
            get("description"),
            get("inputSchema"),
            get("outputSchema"),
            get("annotations"),
            None if (_value := get("icons")) is None else [McpIcon.from_dict(_item) for _item in _value],
            get("execution"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "name": self.name,
        }
        if self.title is not None:
            _fields["title"] = self.title
        if self.description is not None:
            _fields["description"] = self.description
        if self.input_schema is not None:
            _fields["inputSchema"] = self.input_schema
        if self.output_schema is not None:
            _fields["outputSchema"] = self.output_schema
        if self.annotations is not None:
            _fields["annotations"] = self.annotations
        if self.icons is not None:
            _fields["icons"] = [_item.to_dict() for _item in self.icons]
        if self.execution is not None:
            _fields["execution"] = self.execution
        return _fields
