# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .direct_permission_level import DirectPermissionLevel
else:  # a newer server's value is text, too
    DirectPermissionLevel = str


class RegisteredModelPermission(Struct, omit_defaults=True, gc=False):
    """What a user was given on a registered model."""

    name: str
    """Name of the registered model."""
    user_id: int
    """Id of the user, a number, not the name."""
    permission: DirectPermissionLevel | str
    """What the user may do."""
    workspace: str | None = None
    """The workspace that holds the model, `default` on servers without workspaces. Since 3.10.1."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> RegisteredModelPermission:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["name"],
            source["user_id"],
            source["permission"],
            get("workspace"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "name": self.name,
            "user_id": self.user_id,
            "permission": self.permission,
        }
        if self.workspace is not None:
            _fields["workspace"] = self.workspace
        return _fields
