# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .budget_duration_unit import BudgetDurationUnit
else:  # a newer server's value is text, too
    BudgetDurationUnit = str


class BudgetDuration(Struct, omit_defaults=True, gc=False):
    """The length of a budget's window."""

    unit: BudgetDurationUnit
    """The unit of a budget's window."""
    value: int
    """How many of these units, at least 1."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> BudgetDuration:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["unit"],
            source["value"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "unit": self.unit,
            "value": self.value,
        }
        return _fields
