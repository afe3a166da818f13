# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class DeleteDatasetRecordsResponse(Struct, omit_defaults=True, gc=False):
    """What was done."""

    deleted_count: int
    """Number of records that were deleted."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> DeleteDatasetRecordsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["deleted_count"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "deleted_count": self.deleted_count,
        }
        return _fields
