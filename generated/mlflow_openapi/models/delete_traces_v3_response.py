# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class DeleteTracesV3Response(Struct, omit_defaults=True, gc=False):
    """What was deleted."""

    traces_deleted: int
    """How many traces were deleted. 0 when none fits, or none of the ids exists in the experiment."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> DeleteTracesV3Response:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["traces_deleted"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "traces_deleted": self.traces_deleted,
        }
        return _fields
