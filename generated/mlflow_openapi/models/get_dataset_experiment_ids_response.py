# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class GetDatasetExperimentIdsResponse(Struct, omit_defaults=True):
    """The experiments that use a dataset."""

    experiment_ids: list[str] | None = None
    """Their ids, in no order. Absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetDatasetExperimentIdsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("experiment_ids"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.experiment_ids is not None:
            _fields["experiment_ids"] = self.experiment_ids
        return _fields
