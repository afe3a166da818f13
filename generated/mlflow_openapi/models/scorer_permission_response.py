# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .scorer_permission import ScorerPermission


class ScorerPermissionResponse(Struct, omit_defaults=True):
    """What the user was given on the scorer."""

    scorer_permission: ScorerPermission
    """What a user was given on a scorer."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ScorerPermissionResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            ScorerPermission.from_dict(source["scorer_permission"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "scorer_permission": self.scorer_permission.to_dict(),
        }
        return _fields
