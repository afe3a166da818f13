# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define


@define
class MlflowExperimentLocation:
    """An experiment that holds traces."""

    experiment_id: str
    """Id of the experiment, a decimal number as text."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> MlflowExperimentLocation:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.experiment_id = source["experiment_id"]
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "experiment_id": self.experiment_id,
        }
        return _fields
