# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class ModelOutput(Struct, omit_defaults=True, gc=False):
    """A logged model that a run makes."""

    model_id: str
    """Id of the logged model."""
    step: int
    """The step at which it was made."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ModelOutput:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["model_id"],
            source["step"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "model_id": self.model_id,
            "step": self.step,
        }
        return _fields
