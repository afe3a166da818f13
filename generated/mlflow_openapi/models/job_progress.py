# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class JobProgress(Struct, omit_defaults=True, gc=False):
    """How far a job is, in its own words. Since 3.17.2."""

    phase: str | None = None
    """The stage that the job is in, such as `scoring traces`."""
    completed: int | None = None
    """How many of the units are done."""
    total: int | None = None
    """How many units there are, if the job knows."""
    unit: str | None = None
    """What is counted, such as `trace`."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> JobProgress:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("phase"),
            get("completed"),
            get("total"),
            get("unit"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.phase is not None:
            _fields["phase"] = self.phase
        if self.completed is not None:
            _fields["completed"] = self.completed
        if self.total is not None:
            _fields["total"] = self.total
        if self.unit is not None:
            _fields["unit"] = self.unit
        return _fields
