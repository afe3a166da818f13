# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define

if TYPE_CHECKING:
    from .non_finite_double import NonFiniteDouble


@define
class SpanAttributeValue:
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
        _self = cls.__new__(cls)
        _self.string_value = get("string_value")
        _self.bool_value = get("bool_value")
        _self.int_value = get("int_value")
        _self.double_value = get("double_value")
        _value = get("array_value")
        _self.array_value = None if _value is None else SpanAttributeList.from_dict(_value)
        _value = get("kvlist_value")
        _self.kvlist_value = None if _value is None else SpanAttributeMap.from_dict(_value)
        _self.bytes_value = get("bytes_value")
        return _self

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
