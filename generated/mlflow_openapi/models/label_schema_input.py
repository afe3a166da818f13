# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .input_categorical import InputCategorical
from .input_numeric import InputNumeric
from .input_pass_fail import InputPassFail
from .input_text import InputText


class LabelSchemaInput(Struct, omit_defaults=True):
    """How the question can be answered, exactly one of the kinds."""

    pass_fail: InputPassFail | None = None
    """One of two answers, a good and a bad one, which must differ."""
    categorical: InputCategorical | None = None
    """One or several of some options."""
    numeric: InputNumeric | None = None
    """A number."""
    text: InputText | None = None
    """Free text."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> LabelSchemaInput:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("pass_fail")) is None else InputPassFail.from_dict(_value),
            None if (_value := get("categorical")) is None else InputCategorical.from_dict(_value),
            None if (_value := get("numeric")) is None else InputNumeric.from_dict(_value),
            None if (_value := get("text")) is None else InputText.from_dict(_value),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.pass_fail is not None:
            _fields["pass_fail"] = self.pass_fail.to_dict()
        if self.categorical is not None:
            _fields["categorical"] = self.categorical.to_dict()
        if self.numeric is not None:
            _fields["numeric"] = self.numeric.to_dict()
        if self.text is not None:
            _fields["text"] = self.text.to_dict()
        return _fields
