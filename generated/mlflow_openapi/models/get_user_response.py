# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .user import User


class GetUserResponse(Struct, omit_defaults=True):
    """The user asked for."""

    user: User
    """A user of a server with basic-auth. Passwords are never sent."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetUserResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            User.from_dict(source["user"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "user": self.user.to_dict(),
        }
        return _fields
