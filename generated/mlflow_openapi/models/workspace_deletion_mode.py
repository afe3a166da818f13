# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of WorkspaceDeletionMode."""

from typing import Literal, get_args

WorkspaceDeletionMode = Literal["RESTRICT", "CASCADE", "SET_DEFAULT"]
"""What becomes of the things in a workspace that is deleted: they keep it from being deleted (`RESTRICT`), are deleted
with it (`CASCADE`), or move to the workspace `default` (`SET_DEFAULT`)."""

WORKSPACE_DELETION_MODE_VALUES: tuple[WorkspaceDeletionMode, ...] = get_args(WorkspaceDeletionMode)
