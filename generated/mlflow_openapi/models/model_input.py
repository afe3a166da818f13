# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class ModelInput(Struct, omit_defaults=True, gc=False):
    """A logged model that a run reads."""

    model_id: str
    """Id of the logged model."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ModelInput:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["model_id"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "model_id": self.model_id,
        }
        return _fields
