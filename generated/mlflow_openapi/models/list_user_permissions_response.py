# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .user_permission import UserPermission


class ListUserPermissionsResponse(Struct, omit_defaults=True):
    """What a user may do by roles and direct grants."""

    is_admin: bool
    """Whether the user is an administrator, who may do everything whatever is listed."""
    permissions: list[UserPermission]
    """One entry per permission of each role that the user has. Empty when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ListUserPermissionsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["is_admin"],
            [UserPermission.from_dict(_item) for _item in source["permissions"]],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "is_admin": self.is_admin,
            "permissions": [_item.to_dict() for _item in self.permissions],
        }
        return _fields
