# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .gateway_endpoint_model_mapping import GatewayEndpointModelMapping
from .gateway_endpoint_tag import GatewayEndpointTag
from .gateway_fallback_config import GatewayFallbackConfig

if TYPE_CHECKING:
    from .routing_strategy import RoutingStrategy
else:  # a newer server's value is text, too
    RoutingStrategy = str


class GatewayEndpoint(Struct, omit_defaults=True):
    """A name under which clients reach models."""

    endpoint_id: str
    """Unique id."""
    name: str
    """Name, unique within its workspace. Part of the address that clients send prompts to."""
    created_at: int
    """When it was created, in milliseconds since 1970-01-01 UTC."""
    last_updated_at: int
    """When it was created or last changed, in milliseconds since 1970-01-01 UTC."""
    created_by: str
    """Who created it, as that client said. Empty when it did not say."""
    last_updated_by: str
    """Who changed it last, as that client said. Empty when nobody ever said."""
    usage_tracking: bool
    """Whether requests are recorded as traces."""
    model_mappings: list[GatewayEndpointModelMapping] | None = None
    """The endpoint's models. Absent when the last one was detached."""
    tags: list[GatewayEndpointTag] | None = None
    """The endpoint's tags. Absent when there is none."""
    routing_strategy: RoutingStrategy | str | None = None
    """How the model for a request is chosen. Absent when none was given."""
    fallback_config: GatewayFallbackConfig | None = None
    """What an endpoint does when a model fails."""
    experiment_id: str | None = None
    """Id of the experiment that gets a trace of every request. Absent when none was ever chosen."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayEndpoint:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["endpoint_id"],
            source["name"],
            source["created_at"],
            source["last_updated_at"],
            source["created_by"],
            source["last_updated_by"],
            source["usage_tracking"],
            None
            if (_value := get("model_mappings")) is None
            else [GatewayEndpointModelMapping.from_dict(_item) for _item in _value],
            None if (_value := get("tags")) is None else [GatewayEndpointTag.from_dict(_item) for _item in _value],
            get("routing_strategy"),
            None if (_value := get("fallback_config")) is None else GatewayFallbackConfig.from_dict(_value),
            get("experiment_id"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "endpoint_id": self.endpoint_id,
            "name": self.name,
            "created_at": self.created_at,
            "last_updated_at": self.last_updated_at,
            "created_by": self.created_by,
            "last_updated_by": self.last_updated_by,
            "usage_tracking": self.usage_tracking,
        }
        if self.model_mappings is not None:
            _fields["model_mappings"] = [_item.to_dict() for _item in self.model_mappings]
        if self.tags is not None:
            _fields["tags"] = [_item.to_dict() for _item in self.tags]
        if self.routing_strategy is not None:
            _fields["routing_strategy"] = self.routing_strategy
        if self.fallback_config is not None:
            _fields["fallback_config"] = self.fallback_config.to_dict()
        if self.experiment_id is not None:
            _fields["experiment_id"] = self.experiment_id
        return _fields
