# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .non_finite_double import NonFiniteDouble
else:  # a newer server's value is text, too
    NonFiniteDouble = str


class MetricWithRunId(Struct, omit_defaults=True, gc=False):
    """One point of a metric, and the run it belongs to."""

    key: str
    """Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`, `:`, `/` and spaces.
    It is also read as a path, so it may not start with `/` or `..`, end with `/`, nor have an empty, `.` or `..`
    part. Servers on Windows, and 2.9.2 and older, refuse the colon."""
    value: float | NonFiniteDouble
    """A 64-bit floating point number, or one of three strings for what JSON numbers cannot say."""
    timestamp: int
    """When it was measured, in milliseconds since 1970-01-01 UTC."""
    step: int
    """The step it was measured at; may be negative."""
    run_id: str
    """Id of the run that logged it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> MetricWithRunId:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["key"],
            source["value"],
            source["timestamp"],
            source["step"],
            source["run_id"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "key": self.key,
            "value": self.value,
            "timestamp": self.timestamp,
            "step": self.step,
            "run_id": self.run_id,
        }
        return _fields
