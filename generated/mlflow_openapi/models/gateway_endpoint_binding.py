# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .gateway_resource_type import GatewayResourceType
else:  # a newer server's value is text, too
    GatewayResourceType = str


class GatewayEndpointBinding(Struct, omit_defaults=True, gc=False):
    """A note that something in MLflow uses an endpoint."""

    endpoint_id: str
    """Id of the endpoint, `e-` and 32 hex digits."""
    resource_type: GatewayResourceType | str
    """What kind of thing uses it."""
    resource_id: str
    """Id of the thing that uses it, for example a scorer's."""
    created_at: int
    """When it was created, in milliseconds since 1970-01-01 UTC."""
    last_updated_at: int
    """When it was created or last changed, in milliseconds since 1970-01-01 UTC."""
    created_by: str | None = None
    """Who created it, as that client said. Absent or empty when it did not say."""
    last_updated_by: str | None = None
    """Who changed it last, as that client said. Absent or empty when it did not say."""
    display_name: str | None = None
    """Name of the thing that uses it, for people. Only in bindings that the server made by itself."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayEndpointBinding:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["endpoint_id"],
            source["resource_type"],
            source["resource_id"],
            source["created_at"],
            source["last_updated_at"],
            get("created_by"),
            get("last_updated_by"),
            get("display_name"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "endpoint_id": self.endpoint_id,
            "resource_type": self.resource_type,
            "resource_id": self.resource_id,
            "created_at": self.created_at,
            "last_updated_at": self.last_updated_at,
        }
        if self.created_by is not None:
            _fields["created_by"] = self.created_by
        if self.last_updated_by is not None:
            _fields["last_updated_by"] = self.last_updated_by
        if self.display_name is not None:
            _fields["display_name"] = self.display_name
        return _fields
