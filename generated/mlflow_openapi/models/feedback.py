# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .assessment_error import AssessmentError


class Feedback(Struct, omit_defaults=True):
    """An opinion about what the trace did, or the error that prevented one."""

    value: Any | None = None
    """The opinion, any JSON value; a number is a 64-bit float. In answers null when there is none. Servers before
    3.14.0 refuse a request with neither value nor error."""
    error: AssessmentError | None = None
    """What prevented an opinion."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Feedback:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("value"),
            None if (_value := get("error")) is None else AssessmentError.from_dict(_value),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.value is not None:
            _fields["value"] = self.value
        if self.error is not None:
            _fields["error"] = self.error.to_dict()
        return _fields
