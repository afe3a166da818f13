# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class IssueReference(Struct, omit_defaults=True, gc=False):
    """Says that the trace shows an issue, whose id is the name of the assessment. Since 3.14.0; older servers answer
    400."""

    issue_name: str | None = None
    """Title of the issue, for display. Empty when none was given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> IssueReference:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("issue_name"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.issue_name is not None:
            _fields["issue_name"] = self.issue_name
        return _fields
