# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .gateway_budget_policy import GatewayBudgetPolicy


class GatewayBudgetPolicyResponse(Struct, omit_defaults=True):
    """The budget policy as it is now."""

    budget_policy: GatewayBudgetPolicy
    """How much may be spent in each window of time."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayBudgetPolicyResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            GatewayBudgetPolicy.from_dict(source["budget_policy"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "budget_policy": self.budget_policy.to_dict(),
        }
        return _fields
