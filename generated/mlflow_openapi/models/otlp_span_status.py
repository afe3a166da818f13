# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class OtlpSpanStatus(Struct, omit_defaults=True, gc=False):
    """How a span ended."""

    code: int | None = None
    """0 unset, 1 went well, 2 failed."""
    message: str | None = None
    """What went wrong."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> OtlpSpanStatus:
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
