# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .listed_user import ListedUser


class ListUsersResponse(Struct, omit_defaults=True):
    """All users."""

    users: list[ListedUser]
    """The users, in no promised order."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ListUsersResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            [ListedUser.from_dict(_item) for _item in source["users"]],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "users": [_item.to_dict() for _item in self.users],
        }
        return _fields
