# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .trace_info_v3 import TraceInfoV3


class SearchTracesV3Response(Struct, omit_defaults=True):
    """One page of traces."""

    traces: list[TraceInfoV3] | None = None
    """The traces of this page, in the order asked for, without spans. Absent when there is none."""
    next_page_token: str | None = None
    """Pass it as `page_token` to get the next page. Absent on the last one; but a last page that is exactly full has
    one too, and the page after it is empty."""

    @property
    def page(self) -> tuple[list[TraceInfoV3], str | None]:
        """The results of this page, and the token of the next one: none, or an empty one, on the last."""
        return self.traces or [], self.next_page_token

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SearchTracesV3Response:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("traces")) is None else [TraceInfoV3.from_dict(_item) for _item in _value],
            get("next_page_token"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.traces is not None:
            _fields["traces"] = [_item.to_dict() for _item in self.traces]
        if self.next_page_token is not None:
            _fields["next_page_token"] = self.next_page_token
        return _fields
