# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .non_finite_double import NonFiniteDouble
else:  # a newer server's value is text, too
    NonFiniteDouble = str


class CalculateTraceFilterCorrelationResponse(Struct, omit_defaults=True, gc=False):
    """How often two filters hold, alone and together, and what that says."""

    filter1_count: int
    """Number of traces for which the first filter holds."""
    filter2_count: int
    """Number of traces for which the second filter holds."""
    joint_count: int
    """Number of traces for which both hold."""
    total_count: int
    """Number of traces looked at."""
    npmi: float | NonFiniteDouble | None = None
    """Normalized pointwise mutual information of the two filters: 1 when they always hold together, 0 when they have
    nothing to do with each other, -1 when never together. Absent when it is not defined, since one of them never
    holds."""
    npmi_smoothed: float | NonFiniteDouble | None = None
    """The same, smoothed for small numbers. Absent when it is not defined."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> CalculateTraceFilterCorrelationResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["filter1_count"],
            source["filter2_count"],
            source["joint_count"],
            source["total_count"],
            get("npmi"),
            get("npmi_smoothed"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "filter1_count": self.filter1_count,
            "filter2_count": self.filter2_count,
            "joint_count": self.joint_count,
            "total_count": self.total_count,
        }
        if self.npmi is not None:
            _fields["npmi"] = self.npmi
        if self.npmi_smoothed is not None:
            _fields["npmi_smoothed"] = self.npmi_smoothed
        return _fields
