# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .metric import Metric
from .param import Param
from .run_tag import RunTag


class RunData(Struct, omit_defaults=True):
    """What was logged to a run."""

    metrics: list[Metric] | None = None
    """One point for each metric: that with the largest step, among these the latest timestamp, among these the largest
    value. Absent when there is none."""
    params: list[Param] | None = None
    """The params. Absent when there is none."""
    tags: list[RunTag] | None = None
    """The tags, MLflow's own (`mlflow.…`) included. Absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> RunData:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("metrics")) is None else [Metric.from_dict(_item) for _item in _value],
            None if (_value := get("params")) is None else [Param.from_dict(_item) for _item in _value],
            None if (_value := get("tags")) is None else [RunTag.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.metrics is not None:
            _fields["metrics"] = [_item.to_dict() for _item in self.metrics]
        if self.params is not None:
            _fields["params"] = [_item.to_dict() for _item in self.params]
        if self.tags is not None:
            _fields["tags"] = [_item.to_dict() for _item in self.tags]
        return _fields
