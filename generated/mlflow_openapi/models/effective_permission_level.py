# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of EffectivePermissionLevel."""

from typing import Literal, get_args

EffectivePermissionLevel = Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
"""What a user may do with a resource in effect, as for a role's permission. `NO_PERMISSIONS` is nothing, for want of a
grant; `DENY` is nothing, since it was denied."""

EFFECTIVE_PERMISSION_LEVEL_VALUES: tuple[EffectivePermissionLevel, ...] = get_args(EffectivePermissionLevel)
