# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .otlp_resource import OtlpResource
from .otlp_scope_spans import OtlpScopeSpans


class OtlpResourceSpans(
    Struct,
    omit_defaults=True,
    rename={
        "scope_spans": "scopeSpans",
    },
):
    """Spans of one source."""

    resource: OtlpResource | None = None
    """The source of spans."""
    scope_spans: list[OtlpScopeSpans] | None = None
    """The spans, by the library that made them."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> OtlpResourceSpans:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("resource")) is None else OtlpResource.from_dict(_value),
            None if (_value := get("scopeSpans")) is None else [OtlpScopeSpans.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.resource is not None:
            _fields["resource"] = self.resource.to_dict()
        if self.scope_spans is not None:
            _fields["scopeSpans"] = [_item.to_dict() for _item in self.scope_spans]
        return _fields
