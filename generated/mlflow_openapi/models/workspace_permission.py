# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .direct_permission_level import DirectPermissionLevel
else:  # a newer server's value is text, too
    DirectPermissionLevel = str


class WorkspacePermission(Struct, omit_defaults=True, gc=False):
    """What a user was given in a workspace as a whole."""

    workspace: str
    """Name of the workspace, such as `default`."""
    user_id: int
    """Id of the user, a number, not the name."""
    permission: DirectPermissionLevel | str
    """What the user may do."""
    can_use: bool
    """Whether the permission is `USE`, or more."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> WorkspacePermission:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["workspace"],
            source["user_id"],
            source["permission"],
            source["can_use"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "workspace": self.workspace,
            "user_id": self.user_id,
            "permission": self.permission,
            "can_use": self.can_use,
        }
        return _fields
