# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class UserRoleAssignment(Struct, omit_defaults=True, gc=False):
    """That a user has a role."""

    id: int
    """Unique id of the assignment, a number. No operation asks for it."""
    user_id: int
    """Id of the user, a number, not the name."""
    role_id: int
    """Id of the role, a whole number."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> UserRoleAssignment:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["id"],
            source["user_id"],
            source["role_id"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "user_id": self.user_id,
            "role_id": self.role_id,
        }
        return _fields
