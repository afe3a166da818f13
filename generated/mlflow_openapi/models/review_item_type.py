# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of ReviewItemType."""

from typing import Literal, get_args

ReviewItemType = Literal["TRACE"]
"""What an item of a review queue is; only `TRACE` so far."""

REVIEW_ITEM_TYPE_VALUES: tuple[ReviewItemType, ...] = get_args(ReviewItemType)
