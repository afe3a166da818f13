# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .review_queue_type import ReviewQueueType
else:  # a newer server's value is text, too
    ReviewQueueType = str


class ReviewQueue(Struct, omit_defaults=True):
    """A review queue, traces that some users are to review, and the questions they answer."""

    queue_id: str
    """Unique id, `rq-` and 32 hexadecimal digits."""
    experiment_id: str
    """Id of the experiment that the queue belongs to."""
    name: str
    """Name of the queue, unique in its experiment in any case of letters."""
    queue_type: ReviewQueueType | str
    """Whether the queue is a user's own."""
    creation_time_ms: int
    """When the queue was created, in milliseconds since 1970-01-01 UTC."""
    last_update_time_ms: int
    """When the queue was last created or changed, in milliseconds since 1970-01-01 UTC. Its items do not count."""
    created_by: str | None = None
    """The owner. Absent when somebody created it who was not logged in."""
    users: list[str] | None = None
    """Who reviews, in lower case and sorted. Absent when there is nobody."""
    schema_ids: list[str] | None = None
    """Ids of the label schemas that are the questions, sorted. Absent when there is none; a `USER` queue has all of the
    experiment."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ReviewQueue:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["queue_id"],
            source["experiment_id"],
            source["name"],
            source["queue_type"],
            source["creation_time_ms"],
            source["last_update_time_ms"],
            get("created_by"),
            get("users"),
            get("schema_ids"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "queue_id": self.queue_id,
            "experiment_id": self.experiment_id,
            "name": self.name,
            "queue_type": self.queue_type,
            "creation_time_ms": self.creation_time_ms,
            "last_update_time_ms": self.last_update_time_ms,
        }
        if self.created_by is not None:
            _fields["created_by"] = self.created_by
        if self.users is not None:
            _fields["users"] = self.users
        if self.schema_ids is not None:
            _fields["schema_ids"] = self.schema_ids
        return _fields
