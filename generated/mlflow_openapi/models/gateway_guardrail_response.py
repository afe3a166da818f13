# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .gateway_guardrail import GatewayGuardrail


class GatewayGuardrailResponse(Struct, omit_defaults=True):
    """The guardrail."""

    guardrail: GatewayGuardrail
    """A scorer that checks prompts or answers of the endpoints it is added to."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayGuardrailResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            GatewayGuardrail.from_dict(source["guardrail"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "guardrail": self.guardrail.to_dict(),
        }
        return _fields
