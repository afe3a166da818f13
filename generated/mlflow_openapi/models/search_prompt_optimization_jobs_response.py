# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .prompt_optimization_job import PromptOptimizationJob


class SearchPromptOptimizationJobsResponse(Struct, omit_defaults=True):
    """The prompt optimization jobs of an experiment."""

    jobs: list[PromptOptimizationJob] | None = None
    """The jobs, in order of creation. Absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SearchPromptOptimizationJobsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("jobs")) is None else [PromptOptimizationJob.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.jobs is not None:
            _fields["jobs"] = [_item.to_dict() for _item in self.jobs]
        return _fields
