# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from .gateway_endpoint_binding import GatewayEndpointBinding


@define
class GatewayEndpointBindingResponse:
    """The new binding."""

    binding: GatewayEndpointBinding
    """A note that something in MLflow uses an endpoint."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayEndpointBindingResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.binding = GatewayEndpointBinding.from_dict(source["binding"])
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "binding": self.binding.to_dict(),
        }
        return _fields
