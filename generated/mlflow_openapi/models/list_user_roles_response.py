# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .role import Role


class ListUserRolesResponse(Struct, omit_defaults=True):
    """The roles of a user."""

    roles: list[Role]
    """The roles, with the hidden one that holds the user's direct permissions, if there is. Empty when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ListUserRolesResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            [Role.from_dict(_item) for _item in source["roles"]],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "roles": [_item.to_dict() for _item in self.roles],
        }
        return _fields
