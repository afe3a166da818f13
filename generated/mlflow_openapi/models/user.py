# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .experiment_permission import ExperimentPermission
from .registered_model_permission import RegisteredModelPermission
from .scorer_permission import ScorerPermission


class User(Struct, omit_defaults=True):
    """A user of a server with basic-auth. Passwords are never sent."""

    id: int
    """Unique id, a number. Requests want the name instead."""
    username: str
    """Unique name, case-sensitive."""
    is_admin: bool
    """Whether the user is an administrator, who may do everything."""
    experiment_permissions: list[ExperimentPermission] | None = None
    """What the user was given on experiments, empty when nothing. Up to 3.10.1."""
    registered_model_permissions: list[RegisteredModelPermission] | None = None
    """What the user was given on registered models, empty when nothing. Up to 3.10.1."""
    scorer_permissions: list[ScorerPermission] | None = None
    """What the user was given on scorers, empty when nothing. Only in 3.10.1."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> User:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["id"],
            source["username"],
            source["is_admin"],
            None
            if (_value := get("experiment_permissions")) is None
            else [ExperimentPermission.from_dict(_item) for _item in _value],
            None
            if (_value := get("registered_model_permissions")) is None
            else [RegisteredModelPermission.from_dict(_item) for _item in _value],
            None
            if (_value := get("scorer_permissions")) is None
            else [ScorerPermission.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "username": self.username,
            "is_admin": self.is_admin,
        }
        if self.experiment_permissions is not None:
            _fields["experiment_permissions"] = [_item.to_dict() for _item in self.experiment_permissions]
        if self.registered_model_permissions is not None:
            _fields["registered_model_permissions"] = [_item.to_dict() for _item in self.registered_model_permissions]
        if self.scorer_permissions is not None:
            _fields["scorer_permissions"] = [_item.to_dict() for _item in self.scorer_permissions]
        return _fields
