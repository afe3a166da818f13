# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class InputPassFail(Struct, omit_defaults=True, gc=False):
    """One of two answers, a good and a bad one, which must differ."""

    positive_label: str
    """The good answer, at most 64 characters."""
    negative_label: str
    """The bad answer, at most 64 characters."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> InputPassFail:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["positive_label"],
            source["negative_label"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "positive_label": self.positive_label,
            "negative_label": self.negative_label,
        }
        return _fields
