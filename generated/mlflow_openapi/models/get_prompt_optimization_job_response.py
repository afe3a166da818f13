# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .prompt_optimization_job import PromptOptimizationJob


class GetPromptOptimizationJobResponse(Struct, omit_defaults=True):
    """The job asked for."""

    job: PromptOptimizationJob
    """A job that looks for a better wording of a prompt."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetPromptOptimizationJobResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            PromptOptimizationJob.from_dict(source["job"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "job": self.job.to_dict(),
        }
        return _fields
