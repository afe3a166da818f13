# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .gateway_endpoint_permission import GatewayEndpointPermission


class GatewayEndpointPermissionResponse(Struct, omit_defaults=True):
    """What the user was given on the gateway endpoint."""

    gateway_endpoint_permission: GatewayEndpointPermission
    """What a user was given on a gateway endpoint."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayEndpointPermissionResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            GatewayEndpointPermission.from_dict(source["gateway_endpoint_permission"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "gateway_endpoint_permission": self.gateway_endpoint_permission.to_dict(),
        }
        return _fields
