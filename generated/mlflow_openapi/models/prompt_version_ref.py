# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class PromptVersionRef(Struct, omit_defaults=True, gc=False):
    """A version of a prompt."""

    name: str
    """Name of the prompt. Need not exist."""
    version: str
    """Number of the version, decimal digits in a string."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> PromptVersionRef:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["name"],
            source["version"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "name": self.name,
            "version": self.version,
        }
        return _fields
