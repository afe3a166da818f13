# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .gateway_model_linkage_type import GatewayModelLinkageType
else:  # a newer server's value is text, too
    GatewayModelLinkageType = str


class GatewayEndpointModelConfig(Struct, omit_defaults=True, gc=False):
    """A model of an endpoint, in requests."""

    model_definition_id: str
    """Id of the model definition. One that does not exist is answered with 404."""
    linkage_type: GatewayModelLinkageType
    """Whether a model answers requests itself, or only when the others failed."""
    weight: float | None = None
    """Share of the requests that this model gets, in relation to the weights of the other primary ones. The server does
    not check it, and counts only whole hundredths. Absent means 1."""
    fallback_order: int | None = None
    """Place among the fallback models, lowest first; those without one come last."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayEndpointModelConfig:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["model_definition_id"],
            source["linkage_type"],
            get("weight"),
            get("fallback_order"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "model_definition_id": self.model_definition_id,
            "linkage_type": self.linkage_type,
        }
        if self.weight is not None:
            _fields["weight"] = self.weight
        if self.fallback_order is not None:
            _fields["fallback_order"] = self.fallback_order
        return _fields
