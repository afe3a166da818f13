# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .otlp_span import OtlpSpan


class OtlpScopeSpans(Struct, omit_defaults=True):
    """Spans made by one library."""

    spans: list[OtlpSpan] | None = None
    """The spans, in any order."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> OtlpScopeSpans:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("spans")) is None else [OtlpSpan.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.spans is not None:
            _fields["spans"] = [_item.to_dict() for _item in self.spans]
        return _fields
