# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .non_finite_double import NonFiniteDouble
else:  # a newer server's value is text, too
    NonFiniteDouble = str


class SpanAttributeValue(Struct, omit_defaults=True):
    """A value, under the name of its type."""

    string_value: str | None = None
    """A text."""
    bool_value: bool | None = None
    """True or false."""
    int_value: int | None = None
    """A whole number of 64 bits."""
    double_value: float | NonFiniteDouble | None = None
    """A 64-bit floating point number, or one of three strings for what JSON numbers cannot say."""
    array_value: SpanAttributeList | None = None
    """A list of values."""
    kvlist_value: SpanAttributeMap | None = None
    """Named values."""
    bytes_value: str | None = None
    """Base64 of bytes."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SpanAttributeValue:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("string_value"),
            get("bool_value"),
            get("int_value"),
            get("double_value"),
            None if (_value := get("array_value")) is None else SpanAttributeList.from_dict(_value),
            None if (_value := get("kvlist_value")) is None else SpanAttributeMap.from_dict(_value),
            get("bytes_value"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.string_value is not None:
            _fields["string_value"] = self.string_value
        if self.bool_value is not None:
            _fields["bool_value"] = self.bool_value
        if self.int_value is not None:
            _fields["int_value"] = self.int_value
        if self.double_value is not None:
            _fields["double_value"] = self.double_value
        if self.array_value is not None:
            _fields["array_value"] = self.array_value.to_dict()
        if self.kvlist_value is not None:
            _fields["kvlist_value"] = self.kvlist_value.to_dict()
        if self.bytes_value is not None:
            _fields["bytes_value"] = self.bytes_value
        return _fields


# After the class, which these refer to in turn.
from .span_attribute_list import SpanAttributeList
from .span_attribute_map import SpanAttributeMap
