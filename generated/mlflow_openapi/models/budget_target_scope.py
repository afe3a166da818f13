# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of BudgetTargetScope."""

from typing import Literal, get_args

BudgetTargetScope = Literal["GLOBAL", "WORKSPACE", "ENDPOINT", "USER"]
"""Whose spending counts: everybody's, that of the policy's workspace, of one endpoint, or of one user. `ENDPOINT` and
`USER` since 3.17.2."""

BUDGET_TARGET_SCOPE_VALUES: tuple[BudgetTargetScope, ...] = get_args(BudgetTargetScope)
