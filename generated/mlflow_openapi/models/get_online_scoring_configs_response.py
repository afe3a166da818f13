# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .online_scoring_config import OnlineScoringConfig


class GetOnlineScoringConfigsResponse(Struct, omit_defaults=True):
    """What was set for the scorers asked for."""

    configs: list[OnlineScoringConfig]
    """The configurations; empty when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetOnlineScoringConfigsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            [OnlineScoringConfig.from_dict(_item) for _item in source["configs"]],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "configs": [_item.to_dict() for _item in self.configs],
        }
        return _fields
