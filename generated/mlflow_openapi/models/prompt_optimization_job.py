# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .prompt_optimization_job_config import PromptOptimizationJobConfig
from .prompt_optimization_job_state import PromptOptimizationJobState
from .prompt_optimization_job_tag import PromptOptimizationJobTag


class PromptOptimizationJob(Struct, omit_defaults=True):
    """A job that looks for a better wording of a prompt."""

    job_id: str
    """Unique id, a UUID."""
    state: PromptOptimizationJobState
    """How far a prompt optimization job has come."""
    config: PromptOptimizationJobConfig
    """How to look for a better prompt."""
    creation_timestamp_ms: int
    """When the job was created, in milliseconds since 1970-01-01 UTC."""
    run_id: str | None = None
    """Id of the run that the job logs to."""
    experiment_id: str | None = None
    """Id of the experiment that the run belongs to."""
    source_prompt_uri: str | None = None
    """The prompt it starts from."""
    optimized_prompt_uri: str | None = None
    """The better prompt, a new version. Absent until the job has ended well."""
    completion_timestamp_ms: int | None = None
    """When the job ended, in milliseconds since 1970-01-01 UTC. MLflow's own server never sends it."""
    tags: list[PromptOptimizationJobTag] | None = None
    """The tags given when it was created. Only in the answer to that; the server does not keep them."""
    initial_eval_scores: dict[str, float | str] | None = None
    """Scores of the prompt it starts from, by scorer, and the overall one as `aggregate`. Only when the job is asked
    for by its id; absent until there are some. A score that JSON cannot hold is a text, such as `NaN`."""
    final_eval_scores: dict[str, float | str] | None = None
    """Scores of the better prompt, in the same way."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> PromptOptimizationJob:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["job_id"],
            PromptOptimizationJobState.from_dict(source["state"]),
            PromptOptimizationJobConfig.from_dict(source["config"]),
            source["creation_timestamp_ms"],
            get("run_id"),
            get("experiment_id"),
            get("source_prompt_uri"),
            get("optimized_prompt_uri"),
            get("completion_timestamp_ms"),
            None
            if (_value := get("tags")) is None
            else [PromptOptimizationJobTag.from_dict(_item) for _item in _value],
            get("initial_eval_scores"),
            get("final_eval_scores"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "job_id": self.job_id,
            "state": self.state.to_dict(),
            "config": self.config.to_dict(),
            "creation_timestamp_ms": self.creation_timestamp_ms,
        }
        if self.run_id is not None:
            _fields["run_id"] = self.run_id
        if self.experiment_id is not None:
            _fields["experiment_id"] = self.experiment_id
        if self.source_prompt_uri is not None:
            _fields["source_prompt_uri"] = self.source_prompt_uri
        if self.optimized_prompt_uri is not None:
            _fields["optimized_prompt_uri"] = self.optimized_prompt_uri
        if self.completion_timestamp_ms is not None:
            _fields["completion_timestamp_ms"] = self.completion_timestamp_ms
        if self.tags is not None:
            _fields["tags"] = [_item.to_dict() for _item in self.tags]
        if self.initial_eval_scores is not None:
            _fields["initial_eval_scores"] = self.initial_eval_scores
        if self.final_eval_scores is not None:
            _fields["final_eval_scores"] = self.final_eval_scores
        return _fields
