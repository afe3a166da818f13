# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define

if TYPE_CHECKING:
    from .fallback_strategy import FallbackStrategy


@define
class GatewayFallbackConfig:
    """What an endpoint does when a model fails."""

    strategy: FallbackStrategy | str | None = None
    """The order of the tries. Absent when none was given."""
    max_attempts: int | None = None
    """How many fallback models are tried at most. As many as there are when absent or 0."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayFallbackConfig:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.strategy = get("strategy")
        _self.max_attempts = get("max_attempts")
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.strategy is not None:
            _fields["strategy"] = self.strategy
        if self.max_attempts is not None:
            _fields["max_attempts"] = self.max_attempts
        return _fields
