# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of ViewType."""

from typing import Literal, get_args

ViewType = Literal["ACTIVE_ONLY", "DELETED_ONLY", "ALL"]
"""Which lifecycle stages a search looks at."""

VIEW_TYPE_VALUES: tuple[ViewType, ...] = get_args(ViewType)
