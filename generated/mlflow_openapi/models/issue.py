# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .issue_severity import IssueSeverity
    from .issue_status import IssueStatus
else:  # a newer server's value is text, too
    IssueSeverity = IssueStatus = str


class Issue(Struct, omit_defaults=True):
    """A problem that was found in the traces of an experiment."""

    issue_id: str
    """Unique id, given by the server."""
    experiment_id: str
    """Id of the experiment that the issue belongs to."""
    name: str
    """Short title; need not be unique."""
    description: str
    """What is wrong, at length."""
    status: IssueStatus | str
    """Whether somebody has dealt with it."""
    created_timestamp: int
    """When the issue was made, in milliseconds since 1970-01-01 UTC."""
    last_updated_timestamp: int
    """When the issue was last made or updated, in milliseconds since 1970-01-01 UTC. Also an update that changes
    nothing counts."""
    severity: IssueSeverity | str | None = None
    """How bad it is. Absent when nobody said."""
    root_causes: list[str] | None = None
    """What is thought to cause it. Absent when there is none."""
    source_run_id: str | None = None
    """Id of the run that found it. Absent when none did."""
    categories: list[str] | None = None
    """Kinds of problem it is one of, in the words of whoever made it. Absent when there is none."""
    created_by: str | None = None
    """Who made it, as told by whoever made it. Absent when nobody said."""
    trace_count: int | None = None
    """Number of traces that an assessment ties to it. Only in a search with `include_trace_count`."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Issue:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["issue_id"],
            source["experiment_id"],
            source["name"],
            source["description"],
            source["status"],
            source["created_timestamp"],
            source["last_updated_timestamp"],
            get("severity"),
            get("root_causes"),
            get("source_run_id"),
            get("categories"),
            get("created_by"),
            get("trace_count"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "issue_id": self.issue_id,
            "experiment_id": self.experiment_id,
            "name": self.name,
            "description": self.description,
            "status": self.status,
            "created_timestamp": self.created_timestamp,
            "last_updated_timestamp": self.last_updated_timestamp,
        }
        if self.severity is not None:
            _fields["severity"] = self.severity
        if self.root_causes is not None:
            _fields["root_causes"] = self.root_causes
        if self.source_run_id is not None:
            _fields["source_run_id"] = self.source_run_id
        if self.categories is not None:
            _fields["categories"] = self.categories
        if self.created_by is not None:
            _fields["created_by"] = self.created_by
        if self.trace_count is not None:
            _fields["trace_count"] = self.trace_count
        return _fields
