# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .review_item_type import ReviewItemType
    from .review_status import ReviewStatus
else:  # a newer server's value is text, too
    ReviewItemType = ReviewStatus = str


class ReviewQueueItem(Struct, omit_defaults=True, gc=False):
    """A trace in a review queue."""

    queue_id: str
    """Id of the queue, `rq-` and 32 hex digits."""
    item_type: ReviewItemType | str
    """What the item is."""
    item_id: str
    """Id of the trace, mostly `tr-` and 32 hex digits."""
    status: ReviewStatus | str
    """How far the review has come."""
    creation_time_ms: int
    """When the item was added to the queue, in milliseconds since 1970-01-01 UTC."""
    last_update_time_ms: int
    """When the item was added, or its status changed, in milliseconds since 1970-01-01 UTC."""
    completed_by: str | None = None
    """Who reviewed, in lower case. Absent while the item is pending."""
    completed_time_ms: int | None = None
    """When it was reviewed, in milliseconds since 1970-01-01 UTC. Absent while the item is pending."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ReviewQueueItem:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["queue_id"],
            source["item_type"],
            source["item_id"],
            source["status"],
            source["creation_time_ms"],
            source["last_update_time_ms"],
            get("completed_by"),
            get("completed_time_ms"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "queue_id": self.queue_id,
            "item_type": self.item_type,
            "item_id": self.item_id,
            "status": self.status,
            "creation_time_ms": self.creation_time_ms,
            "last_update_time_ms": self.last_update_time_ms,
        }
        if self.completed_by is not None:
            _fields["completed_by"] = self.completed_by
        if self.completed_time_ms is not None:
            _fields["completed_time_ms"] = self.completed_time_ms
        return _fields
