# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .user_role_assignment import UserRoleAssignment


class AssignRoleResponse(Struct, omit_defaults=True):
    """The new assignment."""

    assignment: UserRoleAssignment
    """That a user has a role."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> AssignRoleResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            UserRoleAssignment.from_dict(source["assignment"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "assignment": self.assignment.to_dict(),
        }
        return _fields
