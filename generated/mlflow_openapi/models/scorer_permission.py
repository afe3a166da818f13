# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define

if TYPE_CHECKING:
    from .direct_permission_level import DirectPermissionLevel


@define
class ScorerPermission:
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
        _self = cls.__new__(cls)
        _self.experiment_id = source["experiment_id"]
        _self.scorer_name = source["scorer_name"]
        _self.user_id = source["user_id"]
        _self.permission = source["permission"]
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "experiment_id": self.experiment_id,
            "scorer_name": self.scorer_name,
            "user_id": self.user_id,
            "permission": self.permission,
        }
        return _fields
