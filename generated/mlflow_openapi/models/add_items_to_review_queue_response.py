# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .review_queue_item import ReviewQueueItem


class AddItemsToReviewQueueResponse(Struct, omit_defaults=True):
    """The items asked for, those that were there already included."""

    items: list[ReviewQueueItem] | None = None
    """The items, in the order of the request."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> AddItemsToReviewQueueResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("items")) is None else [ReviewQueueItem.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.items is not None:
            _fields["items"] = [_item.to_dict() for _item in self.items]
        return _fields
