# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of LifecycleStage."""

from typing import Literal, get_args

LifecycleStage = Literal["active", "deleted"]
"""Whether the entity is live, or deleted and restorable."""

LIFECYCLE_STAGE_VALUES: tuple[LifecycleStage, ...] = get_args(LifecycleStage)
