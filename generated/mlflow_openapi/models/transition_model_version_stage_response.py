# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .model_version import ModelVersion


class TransitionModelVersionStageResponse(Struct, omit_defaults=True):
    """The version in its new stage."""

    model_version: ModelVersion
    """A version of a registered model."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> TransitionModelVersionStageResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            ModelVersion.from_dict(source["model_version"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "model_version": self.model_version.to_dict(),
        }
        return _fields
