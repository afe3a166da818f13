# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of PermissionLevel."""

from typing import Literal, get_args

PermissionLevel = Literal["READ", "USE", "EDIT", "MANAGE", "DENY"]
"""What a permission allows, each of the first four including the one before: `READ` to see, `USE` to use, `EDIT` to
change, `MANAGE` to delete and to give others permissions. `DENY`, since 3.17.2, forbids all of it, even where
another role allows it.

For the type `workspace` only `USE`, to work in it and create things, and `MANAGE`, to administrate its roles and
their users."""

PERMISSION_LEVEL_VALUES: tuple[PermissionLevel, ...] = get_args(PermissionLevel)
