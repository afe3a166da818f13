# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .model_output import ModelOutput


class RunOutputs(Struct, omit_defaults=True):
    """What a run makes. Absent from the answer to creating it. Since 3.1.4."""

    model_outputs: list[ModelOutput] | None = None
    """Logged models that the run makes. Absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> RunOutputs:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("model_outputs")) is None else [ModelOutput.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.model_outputs is not None:
            _fields["model_outputs"] = [_item.to_dict() for _item in self.model_outputs]
        return _fields
