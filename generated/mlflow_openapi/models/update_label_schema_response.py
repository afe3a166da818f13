# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .label_schema import LabelSchema


class UpdateLabelSchemaResponse(Struct, omit_defaults=True):
    """The label schema after the change."""

    label_schema: LabelSchema
    """A label schema, a question to those who review traces, and how it can be answered."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> UpdateLabelSchemaResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            LabelSchema.from_dict(source["label_schema"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "label_schema": self.label_schema.to_dict(),
        }
        return _fields
