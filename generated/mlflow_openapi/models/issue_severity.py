# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of IssueSeverity."""

from typing import Literal, get_args

IssueSeverity = Literal["not_an_issue", "low", "medium", "high"]
"""How bad an issue is."""

ISSUE_SEVERITY_VALUES: tuple[IssueSeverity, ...] = get_args(IssueSeverity)
