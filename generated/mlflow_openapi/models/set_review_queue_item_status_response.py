# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .review_queue_item import ReviewQueueItem


class SetReviewQueueItemStatusResponse(Struct, omit_defaults=True):
    """The item after the change."""

    item: ReviewQueueItem
    """A trace in a review queue."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SetReviewQueueItemStatusResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            ReviewQueueItem.from_dict(source["item"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "item": self.item.to_dict(),
        }
        return _fields
