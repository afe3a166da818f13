# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .gateway_model_definition import GatewayModelDefinition


class GatewayModelDefinitionResponse(Struct, omit_defaults=True):
    """The model definition as it is now."""

    model_definition: GatewayModelDefinition
    """A model of a provider, with the secret to reach it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayModelDefinitionResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            GatewayModelDefinition.from_dict(source["model_definition"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "model_definition": self.model_definition.to_dict(),
        }
        return _fields
