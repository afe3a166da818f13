# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .gateway_endpoint import GatewayEndpoint


class ListGatewayEndpointsResponse(Struct, omit_defaults=True):
    """The endpoints found."""

    endpoints: list[GatewayEndpoint] | None = None
    """The endpoints, all of them on one page. Absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ListGatewayEndpointsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("endpoints")) is None else [GatewayEndpoint.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.endpoints is not None:
            _fields["endpoints"] = [_item.to_dict() for _item in self.endpoints]
        return _fields
