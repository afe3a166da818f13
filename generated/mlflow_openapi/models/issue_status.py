# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of IssueStatus."""

from typing import Literal, get_args

IssueStatus = Literal["pending", "rejected", "resolved"]
"""Whether somebody has dealt with an issue."""

ISSUE_STATUS_VALUES: tuple[IssueStatus, ...] = get_args(IssueStatus)
