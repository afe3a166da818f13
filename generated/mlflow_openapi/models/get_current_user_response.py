# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .user import User


class GetCurrentUserResponse(Struct, omit_defaults=True):
    """The user whose credentials the request has."""

    user: User
    """A user of a server with basic-auth. Passwords are never sent."""
    is_basic_auth: bool
    """Whether the server checks user name and password itself. `false` when its configuration names another function
    for that; changing the password here may then be of no use."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetCurrentUserResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            User.from_dict(source["user"]),
            source["is_basic_auth"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "user": self.user.to_dict(),
            "is_basic_auth": self.is_basic_auth,
        }
        return _fields
