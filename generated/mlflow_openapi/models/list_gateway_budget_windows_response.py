# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .budget_window import BudgetWindow


class ListGatewayBudgetWindowsResponse(Struct, omit_defaults=True):
    """The present window of each budget policy."""

    windows: list[BudgetWindow] | None = None
    """The windows, all of them on one page. Absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ListGatewayBudgetWindowsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("windows")) is None else [BudgetWindow.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.windows is not None:
            _fields["windows"] = [_item.to_dict() for _item in self.windows]
        return _fields
