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


class UserPermission(Struct, omit_defaults=True, gc=False):
    """One permission that a user has by one role."""

    role_id: int
    """Id of the role that has the permission."""
    role_name: str
    """Name of that role. `__user_<id>__`, with the user's id, is the hidden role that holds what was granted to the
    user directly."""
    workspace: str
    """The workspace in which the role, and so the permission, counts."""
    resource_type: ResourceType | str
    """The kind of resource."""
    resource_pattern: str
    """Id or name of the resource, or `*` for all of the kind."""
    permission: PermissionLevel | str
    """What the user may do."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> UserPermission:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["role_id"],
            source["role_name"],
            source["workspace"],
            source["resource_type"],
            source["resource_pattern"],
            source["permission"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "role_id": self.role_id,
            "role_name": self.role_name,
            "workspace": self.workspace,
            "resource_type": self.resource_type,
            "resource_pattern": self.resource_pattern,
            "permission": self.permission,
        }
        return _fields
