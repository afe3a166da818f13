# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .online_scoring_config import OnlineScoringConfig


class UpsertOnlineScoringConfigResponse(Struct, omit_defaults=True):
    """What is set now."""

    config: OnlineScoringConfig
    """Which share of new traces a scorer judges by itself."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> UpsertOnlineScoringConfigResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            OnlineScoringConfig.from_dict(source["config"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "config": self.config.to_dict(),
        }
        return _fields
