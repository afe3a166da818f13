# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .gateway_endpoint_model_mapping import GatewayEndpointModelMapping


class AttachModelToGatewayEndpointResponse(Struct, omit_defaults=True):
    """The model as a part of the endpoint."""

    mapping: GatewayEndpointModelMapping
    """A model of an endpoint, in answers."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> AttachModelToGatewayEndpointResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            GatewayEndpointModelMapping.from_dict(source["mapping"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "mapping": self.mapping.to_dict(),
        }
        return _fields
