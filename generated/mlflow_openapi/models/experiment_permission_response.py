# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from .experiment_permission import ExperimentPermission


@define
class ExperimentPermissionResponse:
    """What the user was given on the experiment."""

    experiment_permission: ExperimentPermission
    """What a user was given on an experiment."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ExperimentPermissionResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.experiment_permission = ExperimentPermission.from_dict(source["experiment_permission"])
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "experiment_permission": self.experiment_permission.to_dict(),
        }
        return _fields
