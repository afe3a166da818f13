# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .span_status_code import SpanStatusCode
else:  # a newer server's value is text, too
    SpanStatusCode = str


class SpanStatus(Struct, omit_defaults=True, gc=False):
    """How a span ended. Empty when nobody said."""

    code: SpanStatusCode | str | None = None
    """Whether it went well. Absent means unset."""
    message: str | None = None
    """What went wrong. Absent when there is nothing to say."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SpanStatus:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("code"),
            get("message"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.code is not None:
            _fields["code"] = self.code
        if self.message is not None:
            _fields["message"] = self.message
        return _fields
