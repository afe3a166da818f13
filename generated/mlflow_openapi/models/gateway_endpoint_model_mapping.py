# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define

from .gateway_model_definition import GatewayModelDefinition

if TYPE_CHECKING:
    from .gateway_model_linkage_type import GatewayModelLinkageType


@define
class GatewayEndpointModelMapping:
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
        _self = cls.__new__(cls)
        _self.mapping_id = source["mapping_id"]
        _self.endpoint_id = source["endpoint_id"]
        _self.model_definition_id = source["model_definition_id"]
        _self.weight = source["weight"]
        _self.created_at = source["created_at"]
        _self.linkage_type = source["linkage_type"]
        _value = get("model_definition")
        _self.model_definition = None if _value is None else GatewayModelDefinition.from_dict(_value)
        _self.created_by = get("created_by")
        _self.fallback_order = get("fallback_order")
        return _self

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
