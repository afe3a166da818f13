# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .job_progress import JobProgress

if TYPE_CHECKING:
    from .prompt_optimization_job_status import PromptOptimizationJobStatus
else:  # a newer server's value is text, too
    PromptOptimizationJobStatus = str


class PromptOptimizationJobState(Struct, omit_defaults=True):
    """How far a prompt optimization job has come."""

    status: PromptOptimizationJobStatus | str
    """Whether it waits, runs or has ended."""
    error_message: str | None = None
    """Why it failed. Only when it has."""
    metadata: dict[str, str] | None = None
    """More about it. `progress` is the share of GEPA's calls that were made, from 0 to 1; only when the job is asked
    for by its id."""
    status_message: str | None = None
    """What it is doing. Since 3.17.2."""
    progress: JobProgress | None = None
    """How far a job is, in its own words. Since 3.17.2."""
    progress_updated_at: int | None = None
    """When the job last said how far it is, in milliseconds since 1970-01-01 UTC. Since 3.17.2."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> PromptOptimizationJobState:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["status"],
            get("error_message"),
            get("metadata"),
            get("status_message"),
            None if (_value := get("progress")) is None else JobProgress.from_dict(_value),
            get("progress_updated_at"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "status": self.status,
        }
        if self.error_message is not None:
            _fields["error_message"] = self.error_message
        if self.metadata is not None:
            _fields["metadata"] = self.metadata
        if self.status_message is not None:
            _fields["status_message"] = self.status_message
        if self.progress is not None:
            _fields["progress"] = self.progress.to_dict()
        if self.progress_updated_at is not None:
            _fields["progress_updated_at"] = self.progress_updated_at
        return _fields
