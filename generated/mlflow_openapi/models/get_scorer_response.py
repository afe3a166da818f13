# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .scorer import Scorer


class GetScorerResponse(Struct, omit_defaults=True):
    """The version asked for."""

    scorer: Scorer
    """A version of a scorer, which judges traces."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetScorerResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            Scorer.from_dict(source["scorer"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "scorer": self.scorer.to_dict(),
        }
        return _fields
