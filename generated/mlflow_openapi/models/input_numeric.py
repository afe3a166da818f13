# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .non_finite_double import NonFiniteDouble
else:  # a newer server's value is text, too
    NonFiniteDouble = str


class InputNumeric(Struct, omit_defaults=True, gc=False):
    """A number."""

    min_value: float | NonFiniteDouble | None = None
    """The smallest allowed, less than `max_value`. No limit when absent."""
    max_value: float | NonFiniteDouble | None = None
    """The largest allowed. No limit when absent."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> InputNumeric:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("min_value"),
            get("max_value"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.min_value is not None:
            _fields["min_value"] = self.min_value
        if self.max_value is not None:
            _fields["max_value"] = self.max_value
        return _fields
