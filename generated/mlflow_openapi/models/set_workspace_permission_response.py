# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .workspace_permission import WorkspacePermission


class SetWorkspacePermissionResponse(Struct, omit_defaults=True):
    """What the user has now in the workspace as a whole."""

    permission: WorkspacePermission
    """What a user was given in a workspace as a whole."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SetWorkspacePermissionResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            WorkspacePermission.from_dict(source["permission"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "permission": self.permission.to_dict(),
        }
        return _fields
