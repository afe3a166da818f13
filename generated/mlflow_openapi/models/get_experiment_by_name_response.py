# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .experiment import Experiment


class GetExperimentByNameResponse(Struct, omit_defaults=True):
    """The experiment asked for."""

    experiment: Experiment
    """An experiment, a named group of runs."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetExperimentByNameResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            Experiment.from_dict(source["experiment"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "experiment": self.experiment.to_dict(),
        }
        return _fields
