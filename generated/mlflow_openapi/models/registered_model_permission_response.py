# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .registered_model_permission import RegisteredModelPermission


class RegisteredModelPermissionResponse(Struct, omit_defaults=True):
    """What the user was given on the registered model."""

    registered_model_permission: RegisteredModelPermission
    """What a user was given on a registered model."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> RegisteredModelPermissionResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            RegisteredModelPermission.from_dict(source["registered_model_permission"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "registered_model_permission": self.registered_model_permission.to_dict(),
        }
        return _fields
