# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class PromptOptimizationJobTag(Struct, omit_defaults=True, gc=False):
    """A tag of a prompt optimization job."""

    key: str
    """Name of the tag."""
    value: str
    """Value of the tag."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> PromptOptimizationJobTag:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["key"],
            source["value"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "key": self.key,
            "value": self.value,
        }
        return _fields
