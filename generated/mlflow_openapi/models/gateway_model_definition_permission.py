# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define

if TYPE_CHECKING:
    from .direct_permission_level import DirectPermissionLevel


@define
class GatewayModelDefinitionPermission:
    """What a user was given on a model definition of the gateway."""

    model_definition_id: str
    """Id of the model definition, `d-` and 32 hex digits."""
    user_id: int
    """Id of the user, a number, not the name."""
    permission: DirectPermissionLevel | str
    """What the user may do."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayModelDefinitionPermission:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.model_definition_id = source["model_definition_id"]
        _self.user_id = source["user_id"]
        _self.permission = source["permission"]
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "model_definition_id": self.model_definition_id,
            "user_id": self.user_id,
            "permission": self.permission,
        }
        return _fields
