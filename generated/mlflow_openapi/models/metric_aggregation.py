# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .aggregation_type import AggregationType
else:  # a newer server's value is text, too
    AggregationType = str


class MetricAggregation(Struct, omit_defaults=True, gc=False):
    """One number to compute."""

    aggregation_type: AggregationType
    """How many numbers become one."""
    percentile_value: float | None = None
    """Which percentile, from 0 to 100. Must be given with `PERCENTILE`, and only with that."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> MetricAggregation:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["aggregation_type"],
            get("percentile_value"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "aggregation_type": self.aggregation_type,
        }
        if self.percentile_value is not None:
            _fields["percentile_value"] = self.percentile_value
        return _fields
