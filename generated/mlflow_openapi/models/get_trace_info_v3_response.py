# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .trace import Trace


class GetTraceInfoV3Response(Struct, omit_defaults=True):
    """The trace asked for, without spans."""

    trace: Trace
    """A trace, what one request to an application did, and its spans where the operation delivers them."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetTraceInfoV3Response:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            Trace.from_dict(source["trace"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "trace": self.trace.to_dict(),
        }
        return _fields
