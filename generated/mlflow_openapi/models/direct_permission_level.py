# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of DirectPermissionLevel."""

from typing import Literal, get_args

DirectPermissionLevel = Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS"]
"""What a user may do with one resource, on servers up to 3.10.1. Each but the last includes what the one before it
allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it, `MANAGE` to delete it and to give
others permissions on it. `NO_PERMISSIONS` allows nothing, whatever the server's default is."""

DIRECT_PERMISSION_LEVEL_VALUES: tuple[DirectPermissionLevel, ...] = get_args(DirectPermissionLevel)
