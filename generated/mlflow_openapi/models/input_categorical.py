# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class InputCategorical(Struct, omit_defaults=True):
    """One or several of some options."""

    options: list[str]
    """The options, from 1 to 10 different ones of at most 64 characters."""
    multi_select: bool | None = None
    """Whether several may be chosen. It cannot be changed. Absent means false."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> InputCategorical:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["options"],
            get("multi_select"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "options": self.options,
        }
        if self.multi_select is not None:
            _fields["multi_select"] = self.multi_select
        return _fields
