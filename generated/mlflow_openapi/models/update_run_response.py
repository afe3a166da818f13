# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from .run_info import RunInfo


@define
class UpdateRunResponse:
    """The run after the change, without what was logged to it."""

    run_info: RunInfo
    """What a run is, without what was logged to it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> UpdateRunResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.run_info = RunInfo.from_dict(source["run_info"])
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "run_info": self.run_info.to_dict(),
        }
        return _fields
