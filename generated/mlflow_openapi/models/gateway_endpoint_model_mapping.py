# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .gateway_model_definition import GatewayModelDefinition

if TYPE_CHECKING:
    from .gateway_model_linkage_type import GatewayModelLinkageType
else:  # a newer server's value is text, too
    GatewayModelLinkageType = str


class GatewayEndpointModelMapping(Struct, omit_defaults=True):
    """A model of an endpoint, in answers."""

    mapping_id: str
    """Unique id. Replacing the models of an endpoint by the same ones gives them new ids."""
    endpoint_id: str
    """Id of the endpoint, `e-` and 32 hex digits."""
    model_definition_id: str
    """Id of the model definition, `d-` and 32 hex digits."""
    weight: float
    """Share of the requests, in relation to the weights of the other primary models."""
    created_at: int
    """When it was created, in milliseconds since 1970-01-01 UTC."""
    linkage_type: GatewayModelLinkageType | str
    """Whether the model answers requests itself, or only when the others failed."""
    model_definition: GatewayModelDefinition | None = None
    """A model of a provider, with the secret to reach it."""
    created_by: str | None = None
    """Who created it, as that client said. Absent or empty when it did not say."""
    fallback_order: int | None = None
    """Place among the fallback models, lowest first. Absent when none was given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayEndpointModelMapping:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["mapping_id"],
            source["endpoint_id"],
            source["model_definition_id"],
            source["weight"],
            source["created_at"],
            source["linkage_type"],
            None if (_value := get("model_definition")) is None else GatewayModelDefinition.from_dict(_value),
            get("created_by"),
            get("fallback_order"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "mapping_id": self.mapping_id,
            "endpoint_id": self.endpoint_id,
            "model_definition_id": self.model_definition_id,
            "weight": self.weight,
            "created_at": self.created_at,
            "linkage_type": self.linkage_type,
        }
        if self.model_definition is not None:
            _fields["model_definition"] = self.model_definition.to_dict()
        if self.created_by is not None:
            _fields["created_by"] = self.created_by
        if self.fallback_order is not None:
            _fields["fallback_order"] = self.fallback_order
        return _fields
