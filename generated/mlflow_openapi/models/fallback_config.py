# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .fallback_strategy import FallbackStrategy
else:  # a newer server's value is text, too
    FallbackStrategy = str


class FallbackConfig(Struct, omit_defaults=True, gc=False):
    """What to do when a model fails."""

    strategy: FallbackStrategy | None = None
    """The order in which fallback models are tried, one after the other."""
    max_attempts: int | None = None
    """How many fallback models to try at most. As many as there are when absent or 0. The server does not check it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> FallbackConfig:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("strategy"),
            get("max_attempts"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.strategy is not None:
            _fields["strategy"] = self.strategy
        if self.max_attempts is not None:
            _fields["max_attempts"] = self.max_attempts
        return _fields
