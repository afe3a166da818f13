# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .gateway_guardrail_config import GatewayGuardrailConfig


class GatewayGuardrailConfigResponse(Struct, omit_defaults=True):
    """The guardrail as the endpoint has it now."""

    config: GatewayGuardrailConfig
    """A guardrail at work on an endpoint."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayGuardrailConfigResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            GatewayGuardrailConfig.from_dict(source["config"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "config": self.config.to_dict(),
        }
        return _fields
