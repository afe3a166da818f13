# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .job_status import JobStatus
else:  # a newer server's value is text, too
    JobStatus = str


class Job(Struct, omit_defaults=True):
    """A job, one of MLflow's own functions that the server runs."""

    job_id: str
    """Unique id, a UUID."""
    creation_time: int
    """When the job was created, in milliseconds since 1970-01-01 UTC."""
    params: dict[str, Any]
    """The function's arguments."""
    status: JobStatus | str
    """Whether it waits, runs or has ended."""
    retry_count: int
    """How often it was started anew after an error that may pass."""
    last_update_time: int
    """When its status last changed, in milliseconds since 1970-01-01 UTC."""
    job_name: str | None = None
    """Name of the function. Since 3.10.1."""
    function_fullname: str | None = None
    """Name of the function, with that of its Python module. Only from 3.5.1, which sends no `job_name`."""
    timeout: float | None = None
    """How long the job may run, in seconds; null for no limit."""
    result: Any | None = None
    """What the function returned, any JSON value; after a failure, the error as text. Null until then."""
    error_message: str | None = None
    """Why it failed; null when it has not. Since 3.17.2."""
    status_details: Any | None = None
    """More about its status, an object; null when there is nothing. Since 3.14.0."""
    creator: str | None = None
    """Who started it; null without basic-auth. Since 3.17.2."""
    status_message: str | None = None
    """What it is doing; null when it has not said, and after it has ended. Since 3.17.2."""
    progress: Any | None = None
    """How far it is, an object like `JobProgress` with null for what it has not said; null when it has said nothing,
    and after it has ended. Since 3.17.2."""
    progress_updated_at: int | None = None
    """When it last said how far it is, in milliseconds since 1970-01-01 UTC; else null. Since 3.17.2."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Job:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["job_id"],
            source["creation_time"],
            source["params"],
            source["status"],
            source["retry_count"],
            source["last_update_time"],
            get("job_name"),
            get("function_fullname"),
            get("timeout"),
            get("result"),
            get("error_message"),
            get("status_details"),
            get("creator"),
            get("status_message"),
            get("progress"),
            get("progress_updated_at"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "job_id": self.job_id,
            "creation_time": self.creation_time,
            "params": self.params,
            "status": self.status,
            "retry_count": self.retry_count,
            "last_update_time": self.last_update_time,
        }
        if self.job_name is not None:
            _fields["job_name"] = self.job_name
        if self.function_fullname is not None:
            _fields["function_fullname"] = self.function_fullname
        if self.timeout is not None:
            _fields["timeout"] = self.timeout
        if self.result is not None:
            _fields["result"] = self.result
        if self.error_message is not None:
            _fields["error_message"] = self.error_message
        if self.status_details is not None:
            _fields["status_details"] = self.status_details
        if self.creator is not None:
            _fields["creator"] = self.creator
        if self.status_message is not None:
            _fields["status_message"] = self.status_message
        if self.progress is not None:
            _fields["progress"] = self.progress
        if self.progress_updated_at is not None:
            _fields["progress_updated_at"] = self.progress_updated_at
        return _fields
