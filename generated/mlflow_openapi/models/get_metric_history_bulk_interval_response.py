# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .metric_with_run_id import MetricWithRunId


class GetMetricHistoryBulkIntervalResponse(Struct, omit_defaults=True):
    """Sampled points of a metric of several runs."""

    metrics: list[MetricWithRunId] | None = None
    """The points, run by run. Absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetMetricHistoryBulkIntervalResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("metrics")) is None else [MetricWithRunId.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.metrics is not None:
            _fields["metrics"] = [_item.to_dict() for _item in self.metrics]
        return _fields
