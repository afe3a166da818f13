# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .review_queue import ReviewQueue


class ListReviewQueuesResponse(Struct, omit_defaults=True):
    """One page of review queues."""

    review_queues: list[ReviewQueue] | None = None
    """The queues of this page, latest first. Absent when there is none."""
    next_page_token: str | None = None
    """Pass it as `page_token` to get the next page. Empty on the last one."""

    @property
    def page(self) -> tuple[list[ReviewQueue], str | None]:
        """The results of this page, and the token of the next one: none, or an empty one, on the last."""
        return self.review_queues or [], self.next_page_token

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ListReviewQueuesResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("review_queues")) is None else [ReviewQueue.from_dict(_item) for _item in _value],
            get("next_page_token"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.review_queues is not None:
            _fields["review_queues"] = [_item.to_dict() for _item in self.review_queues]
        if self.next_page_token is not None:
            _fields["next_page_token"] = self.next_page_token
        return _fields
