# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .gateway_endpoint_binding import GatewayEndpointBinding


class GatewayEndpointBindingResponse(Struct, omit_defaults=True):
    """The new binding."""

    binding: GatewayEndpointBinding
    """A note that something in MLflow uses an endpoint."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayEndpointBindingResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            GatewayEndpointBinding.from_dict(source["binding"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "binding": self.binding.to_dict(),
        }
        return _fields
