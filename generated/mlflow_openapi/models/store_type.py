# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of StoreType."""

from typing import Literal, get_args

StoreType = Literal["SqlStore", "FileStore"]
"""Where the server keeps runs, in a database (`SqlStore`) or in plain files (`FileStore`)."""

STORE_TYPE_VALUES: tuple[StoreType, ...] = get_args(StoreType)
