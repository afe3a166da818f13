# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of ReviewStatus."""

from typing import Literal, get_args

ReviewStatus = Literal["PENDING", "COMPLETE", "DECLINED"]
"""How far a review has come, `PENDING`, to be done; `COMPLETE`, done; or `DECLINED`, refused by the reviewer."""

REVIEW_STATUS_VALUES: tuple[ReviewStatus, ...] = get_args(ReviewStatus)
