# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from .workspace_permission import WorkspacePermission


@define
class SetWorkspacePermissionResponse:
    """What the user has now in the workspace as a whole."""

    permission: WorkspacePermission
    """What a user was given in a workspace as a whole."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SetWorkspacePermissionResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.permission = WorkspacePermission.from_dict(source["permission"])
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "permission": self.permission.to_dict(),
        }
        return _fields
