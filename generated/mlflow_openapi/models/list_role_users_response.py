# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .user_role_assignment import UserRoleAssignment


class ListRoleUsersResponse(Struct, omit_defaults=True):
    """The users who have a role."""

    assignments: list[UserRoleAssignment]
    """One entry per user, with the user's id; the list of all users has the names. Empty when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ListRoleUsersResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            [UserRoleAssignment.from_dict(_item) for _item in source["assignments"]],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "assignments": [_item.to_dict() for _item in self.assignments],
        }
        return _fields
