# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class AssessmentError(Struct, omit_defaults=True, gc=False):
    """What prevented an opinion."""

    error_code: str | None = None
    """Name of the error, in the words of whoever made the assessment."""
    error_message: str | None = None
    """What went wrong."""
    stack_trace: str | None = None
    """Where it went wrong."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> AssessmentError:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("error_code"),
            get("error_message"),
            get("stack_trace"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.error_code is not None:
            _fields["error_code"] = self.error_code
        if self.error_message is not None:
            _fields["error_message"] = self.error_message
        if self.stack_trace is not None:
            _fields["stack_trace"] = self.stack_trace
        return _fields
