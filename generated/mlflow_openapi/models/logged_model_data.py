# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .logged_model_parameter import LoggedModelParameter
from .metric import Metric


class LoggedModelData(Struct, omit_defaults=True):
    """The params and metrics of a logged model."""

    params: list[LoggedModelParameter] | None = None
    """The params. Absent when there is none."""
    metrics: list[Metric] | None = None
    """All points of metrics that were logged with the model's id. Absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> LoggedModelData:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("params")) is None else [LoggedModelParameter.from_dict(_item) for _item in _value],
            None if (_value := get("metrics")) is None else [Metric.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.params is not None:
            _fields["params"] = [_item.to_dict() for _item in self.params]
        if self.metrics is not None:
            _fields["metrics"] = [_item.to_dict() for _item in self.metrics]
        return _fields
