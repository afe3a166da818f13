# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of BudgetDurationUnit."""

from typing import Literal, get_args

BudgetDurationUnit = Literal["MINUTES", "HOURS", "DAYS", "WEEKS", "MONTHS"]
"""The unit of a budget's window."""

BUDGET_DURATION_UNIT_VALUES: tuple[BudgetDurationUnit, ...] = get_args(BudgetDurationUnit)
