# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .run_info import RunInfo


class UpdateRunResponse(Struct, omit_defaults=True):
    """The run after the change, without what was logged to it."""

    run_info: RunInfo
    """What a run is, without what was logged to it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> UpdateRunResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            RunInfo.from_dict(source["run_info"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "run_info": self.run_info.to_dict(),
        }
        return _fields
