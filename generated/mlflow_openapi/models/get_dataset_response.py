# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .evaluation_dataset import EvaluationDataset


class GetDatasetResponse(Struct, omit_defaults=True):
    """The dataset asked for."""

    dataset: EvaluationDataset
    """An evaluation dataset, records with inputs and what is expected of them. Not the dataset that a run reads."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetDatasetResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            EvaluationDataset.from_dict(source["dataset"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "dataset": self.dataset.to_dict(),
        }
        return _fields
