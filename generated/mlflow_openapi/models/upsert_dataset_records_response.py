# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define


@define
class UpsertDatasetRecordsResponse:
    """What was done with the records."""

    inserted_count: int
    """Number of records that were added."""
    updated_count: int
    """Number of records that the dataset had already."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> UpsertDatasetRecordsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.inserted_count = source["inserted_count"]
        _self.updated_count = source["updated_count"]
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "inserted_count": self.inserted_count,
            "updated_count": self.updated_count,
        }
        return _fields
