# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class ExperimentTag(Struct, omit_defaults=True, gc=False):
    """A tag of an experiment."""

    key: str
    """Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`, `:`, `/` and spaces.
    It is also read as a path, so it may not start with `/` or `..`, end with `/`, nor have an empty, `.` or `..`
    part. Servers on Windows, and 2.9.2 and older, refuse the colon."""
    value: str
    """Value of the tag, at most 20,000 characters; 5,000 before 3.17.2."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ExperimentTag:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["key"],
            source["value"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "key": self.key,
            "value": self.value,
        }
        return _fields
