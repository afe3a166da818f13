# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .permission_level import PermissionLevel
    from .resource_type import ResourceType
else:  # a newer server's value is text, too
    PermissionLevel = ResourceType = str


class RolePermission(Struct, omit_defaults=True, gc=False):
    """One permission of a role."""

    id: int
    """Unique id of the permission, a number."""
    role_id: int
    """Id of the role that has it."""
    resource_type: ResourceType | str
    """The kind of resource."""
    resource_pattern: str
    """Id or name of the resource, or `*` for all of the kind."""
    permission: PermissionLevel | str
    """What it allows."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> RolePermission:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["id"],
            source["role_id"],
            source["resource_type"],
            source["resource_pattern"],
            source["permission"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "role_id": self.role_id,
            "resource_type": self.resource_type,
            "resource_pattern": self.resource_pattern,
            "permission": self.permission,
        }
        return _fields
