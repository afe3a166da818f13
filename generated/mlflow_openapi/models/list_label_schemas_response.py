# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .label_schema import LabelSchema


class ListLabelSchemasResponse(Struct, omit_defaults=True):
    """One page of label schemas."""

    label_schemas: list[LabelSchema] | None = None
    """The label schemas of this page, latest first. Absent when there is none."""
    next_page_token: str | None = None
    """Pass it as `page_token` to get the next page. Empty on the last one."""

    @property
    def page(self) -> tuple[list[LabelSchema], str | None]:
        """The results of this page, and the token of the next one: none, or an empty one, on the last."""
        return self.label_schemas or [], self.next_page_token

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ListLabelSchemasResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("label_schemas")) is None else [LabelSchema.from_dict(_item) for _item in _value],
            get("next_page_token"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.label_schemas is not None:
            _fields["label_schemas"] = [_item.to_dict() for _item in self.label_schemas]
        if self.next_page_token is not None:
            _fields["next_page_token"] = self.next_page_token
        return _fields
