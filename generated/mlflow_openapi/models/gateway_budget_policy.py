# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .gateway_budget_duration import GatewayBudgetDuration

if TYPE_CHECKING:
    from .budget_action import BudgetAction
    from .budget_target_scope import BudgetTargetScope
    from .budget_unit import BudgetUnit
    from .non_finite_double import NonFiniteDouble
else:  # a newer server's value is text, too
    BudgetAction = BudgetTargetScope = BudgetUnit = NonFiniteDouble = str


class GatewayBudgetPolicy(Struct, omit_defaults=True):
    """How much may be spent in each window of time."""

    budget_policy_id: str
    """Unique id. A policy has no name."""
    budget_unit: BudgetUnit | str
    """What the amount is counted in."""
    budget_amount: float | NonFiniteDouble
    """How much may be spent in a window, in `budget_unit`."""
    duration: GatewayBudgetDuration
    """The length of a budget policy's window."""
    target_scope: BudgetTargetScope | str
    """Whose spending counts."""
    budget_action: BudgetAction | str
    """What happens beyond the budget."""
    created_by: str
    """Who created it, as that client said. Empty when it did not say."""
    created_at: int
    """When it was created, in milliseconds since 1970-01-01 UTC."""
    last_updated_by: str
    """Who changed it last, as that client said. Empty when nobody ever said."""
    last_updated_at: int
    """When it was created or last changed, in milliseconds since 1970-01-01 UTC."""
    target_value: str | None = None
    """Id of the endpoint or name of the user whose spending counts; absent for other scopes. Since 3.17.2."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayBudgetPolicy:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["budget_policy_id"],
            source["budget_unit"],
            source["budget_amount"],
            GatewayBudgetDuration.from_dict(source["duration"]),
            source["target_scope"],
            source["budget_action"],
            source["created_by"],
            source["created_at"],
            source["last_updated_by"],
            source["last_updated_at"],
            get("target_value"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "budget_policy_id": self.budget_policy_id,
            "budget_unit": self.budget_unit,
            "budget_amount": self.budget_amount,
            "duration": self.duration.to_dict(),
            "target_scope": self.target_scope,
            "budget_action": self.budget_action,
            "created_by": self.created_by,
            "created_at": self.created_at,
            "last_updated_by": self.last_updated_by,
            "last_updated_at": self.last_updated_at,
        }
        if self.target_value is not None:
            _fields["target_value"] = self.target_value
        return _fields
