# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .role_permission import RolePermission


class AddRolePermissionResponse(Struct, omit_defaults=True):
    """The new permission."""

    role_permission: RolePermission
    """One permission of a role."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> AddRolePermissionResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            RolePermission.from_dict(source["role_permission"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "role_permission": self.role_permission.to_dict(),
        }
        return _fields
