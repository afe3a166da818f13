# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .run_data import RunData
from .run_info import RunInfo
from .run_inputs import RunInputs
from .run_outputs import RunOutputs


class Run(Struct, omit_defaults=True):
    """A run, with what was logged to it."""

    info: RunInfo
    """What a run is, without what was logged to it."""
    data: RunData
    """What was logged to a run."""
    inputs: RunInputs | None = None
    """What a run reads. Since 2.9.2."""
    outputs: RunOutputs | None = None
    """What a run makes. Absent from the answer to creating it. Since 3.1.4."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Run:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            RunInfo.from_dict(source["info"]),
            RunData.from_dict(source["data"]),
            None if (_value := get("inputs")) is None else RunInputs.from_dict(_value),
            None if (_value := get("outputs")) is None else RunOutputs.from_dict(_value),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "info": self.info.to_dict(),
            "data": self.data.to_dict(),
        }
        if self.inputs is not None:
            _fields["inputs"] = self.inputs.to_dict()
        if self.outputs is not None:
            _fields["outputs"] = self.outputs.to_dict()
        return _fields
