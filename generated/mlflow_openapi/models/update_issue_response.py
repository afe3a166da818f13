# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .issue import Issue


class UpdateIssueResponse(Struct, omit_defaults=True):
    """The issue after the change."""

    issue: Issue
    """A problem that was found in the traces of an experiment."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> UpdateIssueResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            Issue.from_dict(source["issue"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "issue": self.issue.to_dict(),
        }
        return _fields
