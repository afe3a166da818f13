# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .metric_data_point import MetricDataPoint


class QueryTraceMetricsResponse(Struct, omit_defaults=True):
    """The numbers of all groups."""

    data_points: list[MetricDataPoint] | None = None
    """The groups, ordered by time and then by their dimensions. Absent when there is none."""
    next_page_token: str | None = None
    """Token of the next page. MLflow's own server never sends one."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> QueryTraceMetricsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("data_points")) is None else [MetricDataPoint.from_dict(_item) for _item in _value],
            get("next_page_token"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.data_points is not None:
            _fields["data_points"] = [_item.to_dict() for _item in self.data_points]
        if self.next_page_token is not None:
            _fields["next_page_token"] = self.next_page_token
        return _fields
