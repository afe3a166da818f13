# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define

if TYPE_CHECKING:
    from .span_status_code import SpanStatusCode


@define
class SpanStatus:
    """How a span ended. Empty when nobody said."""

    code: SpanStatusCode | str | None = None
    """Whether it went well. Absent means unset."""
    message: str | None = None
    """What went wrong. Absent when there is nothing to say."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SpanStatus:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.code = get("code")
        _self.message = get("message")
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.code is not None:
            _fields["code"] = self.code
        if self.message is not None:
            _fields["message"] = self.message
        return _fields
