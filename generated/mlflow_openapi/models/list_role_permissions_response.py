# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .role_permission import RolePermission


class ListRolePermissionsResponse(Struct, omit_defaults=True):
    """The permissions of a role."""

    role_permissions: list[RolePermission]
    """The permissions, in no promised order. Empty when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ListRolePermissionsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            [RolePermission.from_dict(_item) for _item in source["role_permissions"]],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "role_permissions": [_item.to_dict() for _item in self.role_permissions],
        }
        return _fields
