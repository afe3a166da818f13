# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define

if TYPE_CHECKING:
    from .budget_duration_unit import BudgetDurationUnit


@define
class GatewayBudgetDuration:
    """The length of a budget policy's window."""

    unit: BudgetDurationUnit | str
    """The unit of the window."""
    value: int
    """How many of these units, at least 1."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayBudgetDuration:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.unit = source["unit"]
        _self.value = source["value"]
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "unit": self.unit,
            "value": self.value,
        }
        return _fields
