# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from .workspace import Workspace


@define
class WorkspaceResponse:
    """The workspace as it is now."""

    workspace: Workspace
    """A part of the server with experiments, models and all else of its own."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> WorkspaceResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.workspace = Workspace.from_dict(source["workspace"])
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "workspace": self.workspace.to_dict(),
        }
        return _fields
