# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class MlflowExperimentLocation(Struct, omit_defaults=True, gc=False):
    """An experiment that holds traces."""

    experiment_id: str
    """Id of the experiment, a decimal number as text."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> MlflowExperimentLocation:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["experiment_id"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "experiment_id": self.experiment_id,
        }
        return _fields
