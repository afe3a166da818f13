# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class UpsertDatasetRecordsResponse(Struct, omit_defaults=True, gc=False):
    """What was done with the records."""

    inserted_count: int
    """Number of records that were added."""
    updated_count: int
    """Number of records that the dataset had already."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> UpsertDatasetRecordsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["inserted_count"],
            source["updated_count"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "inserted_count": self.inserted_count,
            "updated_count": self.updated_count,
        }
        return _fields
