# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .gateway_guardrail import GatewayGuardrail


class GatewayGuardrailConfig(Struct, omit_defaults=True):
    """A guardrail at work on an endpoint."""

    endpoint_id: str
    """Id of the endpoint, `e-` and 32 hex digits."""
    guardrail_id: str
    """Id of the guardrail, `gr-` and 32 hex digits."""
    created_by: str
    """The user who did it, as the server knows it; without basic-auth the account that the server runs under."""
    created_at: int
    """When the guardrail was added to the endpoint, in milliseconds since 1970-01-01 UTC."""
    guardrail: GatewayGuardrail
    """A scorer that checks prompts or answers of the endpoints it is added to."""
    execution_order: int | None = None
    """Place among the endpoint's guardrails, lowest first. Absent when none was given; those come last."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayGuardrailConfig:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["endpoint_id"],
            source["guardrail_id"],
            source["created_by"],
            source["created_at"],
            GatewayGuardrail.from_dict(source["guardrail"]),
            get("execution_order"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "endpoint_id": self.endpoint_id,
            "guardrail_id": self.guardrail_id,
            "created_by": self.created_by,
            "created_at": self.created_at,
            "guardrail": self.guardrail.to_dict(),
        }
        if self.execution_order is not None:
            _fields["execution_order"] = self.execution_order
        return _fields
