# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .workspace import Workspace


class WorkspaceResponse(Struct, omit_defaults=True):
    """The workspace as it is now."""

    workspace: Workspace
    """A part of the server with experiments, models and all else of its own."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> WorkspaceResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            Workspace.from_dict(source["workspace"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "workspace": self.workspace.to_dict(),
        }
        return _fields
