# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .registered_model import RegisteredModel


class CreateRegisteredModelResponse(Struct, omit_defaults=True):
    """The new registered model."""

    registered_model: RegisteredModel
    """A registered model, a name that holds numbered versions of one model; a prompt is stored as one, too."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> CreateRegisteredModelResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            RegisteredModel.from_dict(source["registered_model"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "registered_model": self.registered_model.to_dict(),
        }
        return _fields
