# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .job_status import JobStatus
else:  # a newer server's value is text, too
    JobStatus = str


class CancelJobWithStatusResponse(Struct, omit_defaults=True):
    """How far a job had come when it was canceled."""

    status: JobStatus | str
    """Whether it waits, runs or has ended."""
    result: Any | None = None
    """What the function returned, any JSON value; after a failure, the error as text. Null until then."""
    error_message: str | None = None
    """Why it failed; null when it has not. Since 3.17.2."""
    status_details: Any | None = None
    """More about its status, an object; null when there is nothing. Since 3.17.2."""
    status_message: str | None = None
    """What it is doing; null when it has not said. Since 3.17.2."""
    progress: Any | None = None
    """How far it is, an object like `JobProgress`; null when it has said nothing. Since 3.17.2."""
    progress_updated_at: int | None = None
    """When it last said how far it is, in milliseconds since 1970-01-01 UTC; else null. Since 3.17.2."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> CancelJobWithStatusResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["status"],
            get("result"),
            get("error_message"),
            get("status_details"),
            get("status_message"),
            get("progress"),
            get("progress_updated_at"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "status": self.status,
        }
        if self.result is not None:
            _fields["result"] = self.result
        if self.error_message is not None:
            _fields["error_message"] = self.error_message
        if self.status_details is not None:
            _fields["status_details"] = self.status_details
        if self.status_message is not None:
            _fields["status_message"] = self.status_message
        if self.progress is not None:
            _fields["progress"] = self.progress
        if self.progress_updated_at is not None:
            _fields["progress_updated_at"] = self.progress_updated_at
        return _fields
