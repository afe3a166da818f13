# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .review_queue import ReviewQueue


class CreateReviewQueueResponse(Struct, omit_defaults=True):
    """The new queue."""

    review_queue: ReviewQueue
    """A review queue, traces that some users are to review, and the questions they answer."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> CreateReviewQueueResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            ReviewQueue.from_dict(source["review_queue"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "review_queue": self.review_queue.to_dict(),
        }
        return _fields
