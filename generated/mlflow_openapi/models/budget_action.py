# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of BudgetAction."""

from typing import Literal, get_args

BudgetAction = Literal["ALERT", "REJECT"]
"""What happens beyond the budget, a notice (`ALERT`) or the refusal of further requests (`REJECT`)."""

BUDGET_ACTION_VALUES: tuple[BudgetAction, ...] = get_args(BudgetAction)
