# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class OnlineScoringConfig(Struct, omit_defaults=True, gc=False):
    """Which share of new traces a scorer judges by itself."""

    online_scoring_config_id: str
    """Unique id, 32 hexadecimal digits, a new one each time it is set."""
    scorer_id: str
    """Id of the scorer, a UUID."""
    sample_rate: float
    """Share of new traces to judge, from 0 (none) to 1 (all)."""
    experiment_id: str
    """Id of the experiment that the traces belong to."""
    filter_string: str | None = None
    """Which traces. Absent when it is all of them."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> OnlineScoringConfig:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["online_scoring_config_id"],
            source["scorer_id"],
            source["sample_rate"],
            source["experiment_id"],
            get("filter_string"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "online_scoring_config_id": self.online_scoring_config_id,
            "scorer_id": self.scorer_id,
            "sample_rate": self.sample_rate,
            "experiment_id": self.experiment_id,
        }
        if self.filter_string is not None:
            _fields["filter_string"] = self.filter_string
        return _fields
