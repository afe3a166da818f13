# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of BudgetUnit."""

from typing import Literal, get_args

BudgetUnit = Literal["USD"]
"""What a budget is counted in, US dollars."""

BUDGET_UNIT_VALUES: tuple[BudgetUnit, ...] = get_args(BudgetUnit)
