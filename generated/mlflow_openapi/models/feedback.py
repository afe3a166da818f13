# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from .assessment_error import AssessmentError


@define
class Feedback:
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
        _self = cls.__new__(cls)
        _self.value = get("value")
        _value = get("error")
        _self.error = None if _value is None else AssessmentError.from_dict(_value)
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.value is not None:
            _fields["value"] = self.value
        if self.error is not None:
            _fields["error"] = self.error.to_dict()
        return _fields
