# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .direct_permission_level import DirectPermissionLevel
else:  # a newer server's value is text, too
    DirectPermissionLevel = str


class ScorerPermission(Struct, omit_defaults=True, gc=False):
    """What a user was given on a scorer."""

    experiment_id: str
    """Id of the experiment that the scorer belongs to."""
    scorer_name: str
    """Name of the scorer, unique in its experiment."""
    user_id: int
    """Id of the user, a number, not the name."""
    permission: DirectPermissionLevel | str
    """What the user may do."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ScorerPermission:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["experiment_id"],
            source["scorer_name"],
            source["user_id"],
            source["permission"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "experiment_id": self.experiment_id,
            "scorer_name": self.scorer_name,
            "user_id": self.user_id,
            "permission": self.permission,
        }
        return _fields
