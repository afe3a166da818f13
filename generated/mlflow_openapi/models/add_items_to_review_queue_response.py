# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from .review_queue_item import ReviewQueueItem


@define
class AddItemsToReviewQueueResponse:
    """The items asked for, those that were there already included."""

    items: list[ReviewQueueItem] | None = None
    """The items, in the order of the request."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> AddItemsToReviewQueueResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _value = get("items")
        _self.items = None if _value is None else [ReviewQueueItem.from_dict(_item) for _item in _value]
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.items is not None:
            _fields["items"] = [_item.to_dict() for _item in self.items]
        return _fields
