# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .metric import Metric


class GetMetricHistoryResponse(Struct, omit_defaults=True):
    """Recorded points of a metric."""

    metrics: list[Metric] | None = None
    """The points, or those of this page. Absent when there is none."""
    next_page_token: str | None = None
    """Pass it as `page_token` to get the next page. Absent on the last one, and before 3.1.4. Since 2.9.2."""

    @property
    def page(self) -> tuple[list[Metric], str | None]:
        """The results of this page, and the token of the next one: none, or an empty one, on the last."""
        return self.metrics or [], self.next_page_token

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetMetricHistoryResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("metrics")) is None else [Metric.from_dict(_item) for _item in _value],
            get("next_page_token"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.metrics is not None:
            _fields["metrics"] = [_item.to_dict() for _item in self.metrics]
        if self.next_page_token is not None:
            _fields["next_page_token"] = self.next_page_token
        return _fields
