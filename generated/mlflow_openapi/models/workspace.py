# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .trace_archival_config import TraceArchivalConfig


class Workspace(Struct, omit_defaults=True):
    """A part of the server with experiments, models and all else of its own."""

    name: str
    """Unique name, which cannot be changed."""
    description: str | None = None
    """What the workspace is for. Absent when none was ever given."""
    default_artifact_root: str | None = None
    """Where artifacts of new experiments in it go, a URI or an absolute path. Absent when they go where the server says
    for all."""
    trace_archival_config: TraceArchivalConfig | None = None
    """Where old traces of a workspace go, and when, instead of what the server says for all. Since 3.14.0."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Workspace:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["name"],
            get("description"),
            get("default_artifact_root"),
            None if (_value := get("trace_archival_config")) is None else TraceArchivalConfig.from_dict(_value),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "name": self.name,
        }
        if self.description is not None:
            _fields["description"] = self.description
        if self.default_artifact_root is not None:
            _fields["default_artifact_root"] = self.default_artifact_root
        if self.trace_archival_config is not None:
            _fields["trace_archival_config"] = self.trace_archival_config.to_dict()
        return _fields
