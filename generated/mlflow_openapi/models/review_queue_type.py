# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of ReviewQueueType."""

from typing import Literal, get_args

ReviewQueueType = Literal["USER", "CUSTOM"]
"""Whether a queue is a user's own, `USER`, or one for any users and questions, `CUSTOM`."""

REVIEW_QUEUE_TYPE_VALUES: tuple[ReviewQueueType, ...] = get_args(ReviewQueueType)
