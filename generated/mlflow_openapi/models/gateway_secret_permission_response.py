# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .gateway_secret_permission import GatewaySecretPermission


class GatewaySecretPermissionResponse(Struct, omit_defaults=True):
    """What the user was given on the gateway secret."""

    gateway_secret_permission: GatewaySecretPermission
    """What a user was given on a gateway secret."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewaySecretPermissionResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            GatewaySecretPermission.from_dict(source["gateway_secret_permission"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "gateway_secret_permission": self.gateway_secret_permission.to_dict(),
        }
        return _fields
