# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class BudgetWindow(Struct, omit_defaults=True, gc=False):
    """What was spent under a budget policy in the present window."""

    budget_policy_id: str
    """Id of the budget policy, `bp-` and 32 hex digits."""
    window_start_ms: int
    """When the window began, in milliseconds since 1970-01-01 UTC."""
    window_end_ms: int
    """When the window ends and the next one begins, in milliseconds since 1970-01-01 UTC."""
    current_spend: float
    """What was spent in the window so far, in the policy's `budget_unit`."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> BudgetWindow:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["budget_policy_id"],
            source["window_start_ms"],
            source["window_end_ms"],
            source["current_spend"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "budget_policy_id": self.budget_policy_id,
            "window_start_ms": self.window_start_ms,
            "window_end_ms": self.window_end_ms,
            "current_spend": self.current_spend,
        }
        return _fields
