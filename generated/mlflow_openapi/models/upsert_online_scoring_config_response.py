# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from .online_scoring_config import OnlineScoringConfig


@define
class UpsertOnlineScoringConfigResponse:
    """What is set now."""

    config: OnlineScoringConfig
    """Which share of new traces a scorer judges by itself."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> UpsertOnlineScoringConfigResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.config = OnlineScoringConfig.from_dict(source["config"])
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "config": self.config.to_dict(),
        }
        return _fields
