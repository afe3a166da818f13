# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class MetricDataPoint(Struct, omit_defaults=True):
    """The numbers of one group of traces, spans or assessments."""

    metric_name: str
    """The metric asked for."""
    values: dict[str, float]
    """Each number asked for, under the name of its aggregation; that of a percentile is `P` and its number, with a
    decimal: `P50.0`. A latency is in milliseconds."""
    dimensions: dict[str, str] | None = None
    """Which group: each dimension asked for with its value, and with `time_interval_seconds` also `time_bucket`, the
    start of the interval in RFC 3339. Absent when all is one group."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> MetricDataPoint:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["metric_name"],
            source["values"],
            get("dimensions"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "metric_name": self.metric_name,
            "values": self.values,
        }
        if self.dimensions is not None:
            _fields["dimensions"] = self.dimensions
        return _fields
