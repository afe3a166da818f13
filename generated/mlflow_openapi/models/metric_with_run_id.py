# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define

if TYPE_CHECKING:
    from .non_finite_double import NonFiniteDouble


@define
class MetricWithRunId:
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
        _self = cls.__new__(cls)
        _self.key = source["key"]
        _self.value = source["value"]
        _self.timestamp = source["timestamp"]
        _self.step = source["step"]
        _self.run_id = source["run_id"]
        return _self

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
