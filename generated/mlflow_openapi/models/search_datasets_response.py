# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .dataset_summary import DatasetSummary


class SearchDatasetsResponse(Struct, omit_defaults=True):
    """The datasets that runs of experiments read."""

    dataset_summaries: list[DatasetSummary] | None = None
    """The datasets, at most 1,000. Absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SearchDatasetsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None
            if (_value := get("dataset_summaries")) is None
            else [DatasetSummary.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.dataset_summaries is not None:
            _fields["dataset_summaries"] = [_item.to_dict() for _item in self.dataset_summaries]
        return _fields
