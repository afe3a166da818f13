# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .scorer import Scorer


class ListScorersResponse(Struct, omit_defaults=True):
    """The latest version of each scorer."""

    scorers: list[Scorer] | None = None
    """The scorers. Absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ListScorersResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("scorers")) is None else [Scorer.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.scorers is not None:
            _fields["scorers"] = [_item.to_dict() for _item in self.scorers]
        return _fields
