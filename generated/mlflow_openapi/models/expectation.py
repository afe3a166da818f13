# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .serialized_value import SerializedValue


class Expectation(Struct, omit_defaults=True):
    """What the trace should have done, in one of two forms."""

    value: Any | None = None
    """A text, number (a 64-bit float), boolean or null. A list or object is taken as well, but answered as
    `serialized_value`."""
    serialized_value: SerializedValue | None = None
    """A list or object, as text."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Expectation:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("value"),
            None if (_value := get("serialized_value")) is None else SerializedValue.from_dict(_value),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.value is not None:
            _fields["value"] = self.value
        if self.serialized_value is not None:
            _fields["serialized_value"] = self.serialized_value.to_dict()
        return _fields
