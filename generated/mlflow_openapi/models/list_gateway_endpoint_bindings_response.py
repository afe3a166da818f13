# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .gateway_endpoint_binding import GatewayEndpointBinding


class ListGatewayEndpointBindingsResponse(Struct, omit_defaults=True):
    """The bindings found."""

    bindings: list[GatewayEndpointBinding] | None = None
    """The bindings, all of them on one page. Absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ListGatewayEndpointBindingsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None
            if (_value := get("bindings")) is None
            else [GatewayEndpointBinding.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.bindings is not None:
            _fields["bindings"] = [_item.to_dict() for _item in self.bindings]
        return _fields
