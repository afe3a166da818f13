# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .dataset import Dataset
from .input_tag import InputTag


class DatasetInput(Struct, omit_defaults=True):
    """A dataset that a run reads, with the use it makes of it."""

    dataset: Dataset
    """A dataset, known by its name and digest within an experiment."""
    tags: list[InputTag] | None = None
    """Tags of this use, such as `mlflow.data.context` with value `training`. Absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> DatasetInput:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            Dataset.from_dict(source["dataset"]),
            None if (_value := get("tags")) is None else [InputTag.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "dataset": self.dataset.to_dict(),
        }
        if self.tags is not None:
            _fields["tags"] = [_item.to_dict() for _item in self.tags]
        return _fields
