# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .run import Run


class CreateRunResponse(Struct, omit_defaults=True):
    """The new run."""

    run: Run
    """A run, with what was logged to it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> CreateRunResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            Run.from_dict(source["run"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "run": self.run.to_dict(),
        }
        return _fields
