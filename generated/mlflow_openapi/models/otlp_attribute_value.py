# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .non_finite_double import NonFiniteDouble
else:  # a newer server's value is text, too
    NonFiniteDouble = str


class OtlpAttributeValue(
    Struct,
    omit_defaults=True,
    rename={
        "string_value": "stringValue",
        "bool_value": "boolValue",
        "int_value": "intValue",
        "double_value": "doubleValue",
        "array_value": "arrayValue",
        "kvlist_value": "kvlistValue",
        "bytes_value": "bytesValue",
    },
):
    """A value, under the name of its type; one of these."""

    string_value: str | None = None
    """A text."""
    bool_value: bool | None = None
    """True or false."""
    int_value: int | None = None
    """A whole number of 64 bits. May be a text of digits."""
    double_value: float | NonFiniteDouble | None = None
    """A 64-bit floating point number, or one of three strings for what JSON numbers cannot say."""
    array_value: OtlpAttributeList | None = None
    """A list of values."""
    kvlist_value: OtlpAttributeMap | None = None
    """Named values."""
    bytes_value: str | None = None
    """Base64 of bytes."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> OtlpAttributeValue:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("stringValue"),
            get("boolValue"),
            get("intValue"),
            get("doubleValue"),
            None if (_value := get("arrayValue")) is None else OtlpAttributeList.from_dict(_value),
            None if (_value := get("kvlistValue")) is None else OtlpAttributeMap.from_dict(_value),
            get("bytesValue"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.string_value is not None:
            _fields["stringValue"] = self.string_value
        if self.bool_value is not None:
            _fields["boolValue"] = self.bool_value
        if self.int_value is not None:
            _fields["intValue"] = self.int_value
        if self.double_value is not None:
            _fields["doubleValue"] = self.double_value
        if self.array_value is not None:
            _fields["arrayValue"] = self.array_value.to_dict()
        if self.kvlist_value is not None:
            _fields["kvlistValue"] = self.kvlist_value.to_dict()
        if self.bytes_value is not None:
            _fields["bytesValue"] = self.bytes_value
        return _fields


# After the class, which these refer to in turn.
from .otlp_attribute_list import OtlpAttributeList
from .otlp_attribute_map import OtlpAttributeMap
