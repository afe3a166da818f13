# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class InputText(Struct, omit_defaults=True, gc=False):
    """Free text."""

    max_length: int | None = None
    """How long the answer may be, in characters. No limit when absent."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> InputText:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("max_length"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.max_length is not None:
            _fields["max_length"] = self.max_length
        return _fields
