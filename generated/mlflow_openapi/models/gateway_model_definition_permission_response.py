# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .gateway_model_definition_permission import GatewayModelDefinitionPermission


class GatewayModelDefinitionPermissionResponse(Struct, omit_defaults=True):
    """What the user was given on the model definition."""

    gateway_model_definition_permission: GatewayModelDefinitionPermission
    """What a user was given on a model definition of the gateway."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayModelDefinitionPermissionResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            GatewayModelDefinitionPermission.from_dict(source["gateway_model_definition_permission"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "gateway_model_definition_permission": self.gateway_model_definition_permission.to_dict(),
        }
        return _fields
