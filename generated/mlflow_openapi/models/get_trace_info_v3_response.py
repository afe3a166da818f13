# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from .trace import Trace


@define
class GetTraceInfoV3Response:
    """The trace asked for, without spans."""

    trace: Trace
    """A trace, what one request to an application did, and its spans where the operation delivers them."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetTraceInfoV3Response:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.trace = Trace.from_dict(source["trace"])
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "trace": self.trace.to_dict(),
        }
        return _fields
