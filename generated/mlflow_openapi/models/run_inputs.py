# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .dataset_input import DatasetInput
from .model_input import ModelInput


class RunInputs(Struct, omit_defaults=True):
    """What a run reads. Since 2.9.2."""

    dataset_inputs: list[DatasetInput] | None = None
    """Datasets that the run reads. Absent when there is none."""
    model_inputs: list[ModelInput] | None = None
    """Logged models that the run reads. Absent when there is none, and from searches. Since 3.1.4."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> RunInputs:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("dataset_inputs")) is None else [DatasetInput.from_dict(_item) for _item in _value],
            None if (_value := get("model_inputs")) is None else [ModelInput.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.dataset_inputs is not None:
            _fields["dataset_inputs"] = [_item.to_dict() for _item in self.dataset_inputs]
        if self.model_inputs is not None:
            _fields["model_inputs"] = [_item.to_dict() for _item in self.model_inputs]
        return _fields
