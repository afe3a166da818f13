# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .direct_permission_level import DirectPermissionLevel
else:  # a newer server's value is text, too
    DirectPermissionLevel = str


class GatewayEndpointPermission(Struct, omit_defaults=True, gc=False):
    """What a user was given on a gateway endpoint."""

    endpoint_id: str
    """Id of the gateway endpoint."""
    user_id: int
    """Id of the user, a number, not the name."""
    permission: DirectPermissionLevel | str
    """What the user may do."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayEndpointPermission:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["endpoint_id"],
            source["user_id"],
            source["permission"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "endpoint_id": self.endpoint_id,
            "user_id": self.user_id,
            "permission": self.permission,
        }
        return _fields
