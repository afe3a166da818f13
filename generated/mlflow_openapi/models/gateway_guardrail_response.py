# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from .gateway_guardrail import GatewayGuardrail


@define
class GatewayGuardrailResponse:
    """The guardrail."""

    guardrail: GatewayGuardrail
    """A scorer that checks prompts or answers of the endpoints it is added to."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayGuardrailResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.guardrail = GatewayGuardrail.from_dict(source["guardrail"])
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "guardrail": self.guardrail.to_dict(),
        }
        return _fields
