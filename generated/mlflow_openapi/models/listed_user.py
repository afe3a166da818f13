# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .role import Role


class ListedUser(Struct, omit_defaults=True):
    """A user in the list of all users."""

    id: int
    """Unique id, a number. Requests want the name instead."""
    username: str
    """Unique name, case-sensitive."""
    is_admin: bool | None = None
    """Whether the user is an administrator, who may do everything. Since 3.14.0."""
    roles: list[Role] | None = None
    """The roles that the user has, as far as the asking user may see them: all of one's own, and else those of
    workspaces that one administers. Includes the hidden role that holds the user's direct permissions. Since 3.14.0."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ListedUser:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["id"],
            source["username"],
            get("is_admin"),
            None if (_value := get("roles")) is None else [Role.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "username": self.username,
        }
        if self.is_admin is not None:
            _fields["is_admin"] = self.is_admin
        if self.roles is not None:
            _fields["roles"] = [_item.to_dict() for _item in self.roles]
        return _fields
