# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .effective_permission_level import EffectivePermissionLevel
else:  # a newer server's value is text, too
    EffectivePermissionLevel = str


class GetUserPermissionResponse(Struct, omit_defaults=True, gc=False):
    """What a user may do with one resource in effect."""

    allowed: bool
    """Whether `permission` is `USE` or more. False for `READ`, so look at `permission` for reading."""
    permission: EffectivePermissionLevel | str
    """What the user may do, be it by a role, by a direct grant, or, when there is neither, by the server's default
    permission."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetUserPermissionResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["allowed"],
            source["permission"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "allowed": self.allowed,
            "permission": self.permission,
        }
        return _fields
