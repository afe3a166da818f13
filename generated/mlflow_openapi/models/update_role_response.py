# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .role import Role


class UpdateRoleResponse(Struct, omit_defaults=True):
    """The role as it is now."""

    role: Role
    """A named set of permissions in one workspace, to be given to users."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> UpdateRoleResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            Role.from_dict(source["role"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "role": self.role.to_dict(),
        }
        return _fields
