# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .experiment_permission import ExperimentPermission


class ExperimentPermissionResponse(Struct, omit_defaults=True):
    """What the user was given on the experiment."""

    experiment_permission: ExperimentPermission
    """What a user was given on an experiment."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ExperimentPermissionResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            ExperimentPermission.from_dict(source["experiment_permission"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "experiment_permission": self.experiment_permission.to_dict(),
        }
        return _fields
