# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .gateway_endpoint import GatewayEndpoint


class GatewayEndpointResponse(Struct, omit_defaults=True):
    """The endpoint as it is now."""

    endpoint: GatewayEndpoint
    """A name under which clients reach models."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayEndpointResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            GatewayEndpoint.from_dict(source["endpoint"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "endpoint": self.endpoint.to_dict(),
        }
        return _fields
