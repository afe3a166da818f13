# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .role_permission import RolePermission


class Role(Struct, omit_defaults=True):
    """A named set of permissions in one workspace, to be given to users."""

    id: int
    """Unique id, a number."""
    name: str
    """Name of the role, unique within its workspace. `__user_<id>__` is the hidden role that holds what was granted to
    that user directly."""
    workspace: str
    """The workspace in which the role counts. `default` on servers without workspaces."""
    permissions: list[RolePermission]
    """The role's permissions. Empty when there is none."""
    description: str | None = None
    """What the role is for. `null` when it was never set."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Role:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["id"],
            source["name"],
            source["workspace"],
            [RolePermission.from_dict(_item) for _item in source["permissions"]],
            get("description"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "name": self.name,
            "workspace": self.workspace,
            "permissions": [_item.to_dict() for _item in self.permissions],
        }
        if self.description is not None:
            _fields["description"] = self.description
        return _fields
