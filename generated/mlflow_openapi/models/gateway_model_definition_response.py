# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from .gateway_model_definition import GatewayModelDefinition


@define
class GatewayModelDefinitionResponse:
    """The model definition as it is now."""

    model_definition: GatewayModelDefinition
    """A model of a provider, with the secret to reach it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayModelDefinitionResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.model_definition = GatewayModelDefinition.from_dict(source["model_definition"])
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "model_definition": self.model_definition.to_dict(),
        }
        return _fields
