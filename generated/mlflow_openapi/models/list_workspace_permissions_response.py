# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .workspace_permission import WorkspacePermission


class ListWorkspacePermissionsResponse(Struct, omit_defaults=True):
    """What users were given in workspaces as a whole."""

    permissions: list[WorkspacePermission]
    """The permissions, one per user and workspace, in no order. Empty when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ListWorkspacePermissionsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            [WorkspacePermission.from_dict(_item) for _item in source["permissions"]],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "permissions": [_item.to_dict() for _item in self.permissions],
        }
        return _fields
