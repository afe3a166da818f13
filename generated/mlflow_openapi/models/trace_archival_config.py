# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class TraceArchivalConfig(Struct, omit_defaults=True, gc=False):
    """Where old traces of a workspace go, and when, instead of what the server says for all. Since 3.14.0."""

    location: str | None = None
    """Where they go, a URI of at most 2,048 characters that the server itself can write to; `mlflow-artifacts:` is
    none. The empty text means the server's own place."""
    retention: str | None = None
    """How long they stay in the database before, as a number with `m`, `h` or `d` (minutes, hours, days), at most 32
    characters. The empty text means as long as the server says."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> TraceArchivalConfig:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("location"),
            get("retention"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.location is not None:
            _fields["location"] = self.location
        if self.retention is not None:
            _fields["retention"] = self.retention
        return _fields
