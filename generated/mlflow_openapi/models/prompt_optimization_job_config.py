# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .optimizer_type import OptimizerType
else:  # a newer server's value is text, too
    OptimizerType = str


class PromptOptimizationJobConfig(Struct, omit_defaults=True):
    """How to look for a better prompt."""

    optimizer_type: OptimizerType | str
    """The way to look for it. Words that a server does not know are refused with 400."""
    dataset_id: str | None = None
    """Id of the evaluation dataset to try prompts on. 404 when there is no such dataset."""
    scorers: list[str] | None = None
    """Names of the scorers that judge, MLflow's own (`Correctness`) or those registered in the experiment. Not checked
    until the job runs."""
    optimizer_config_json: str | None = None
    """Settings of the optimizer, an object as JSON in a text. Both kinds need `reflection_model`; GEPA takes
    `max_metric_calls` (100 by default), too."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> PromptOptimizationJobConfig:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["optimizer_type"],
            get("dataset_id"),
            get("scorers"),
            get("optimizer_config_json"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "optimizer_type": self.optimizer_type,
        }
        if self.dataset_id is not None:
            _fields["dataset_id"] = self.dataset_id
        if self.scorers is not None:
            _fields["scorers"] = self.scorers
        if self.optimizer_config_json is not None:
            _fields["optimizer_config_json"] = self.optimizer_config_json
        return _fields
