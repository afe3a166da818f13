# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .gateway_model_definition import GatewayModelDefinition


class ListGatewayModelDefinitionsResponse(Struct, omit_defaults=True):
    """The model definitions found."""

    model_definitions: list[GatewayModelDefinition] | None = None
    """The model definitions, all of them on one page. Absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ListGatewayModelDefinitionsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None
            if (_value := get("model_definitions")) is None
            else [GatewayModelDefinition.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.model_definitions is not None:
            _fields["model_definitions"] = [_item.to_dict() for _item in self.model_definitions]
        return _fields
