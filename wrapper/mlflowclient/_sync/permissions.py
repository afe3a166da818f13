# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Permissions on single experiments and registered models, as servers from 2.9 to 3.10 have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import access
from ..values import experiment_id, text
from .connection import Connection

if TYPE_CHECKING:
    from mlflow_openapi.models import ExperimentPermission, RegisteredModelPermission

    from ..entities import Experiment


class PermissionMethods(Connection):
    """The methods of MLflow on the permissions of servers up to 3.10 with basic-auth.

    Newer ones have `grant_user_permission` and roles, and no route for these: EndpointMissing. Only administrators, and
    users with MANAGE on the resource, may use them: Forbidden. The classes are those of `mlflow_openapi.models`; what
    3.10 has besides, for scorers and the gateway, is in `mlf.permissions`.
    """

    def create_experiment_permission(
        self, experiment: str | int | Experiment, username: str, permission: str
    ) -> ExperimentPermission:
        """The new permission of a user on an experiment, instead of the server's default.

        Args:
            experiment: its id, or itself.
            username: the user's name.
            permission: READ, EDIT, MANAGE, NO_PERMISSIONS or, on 3.10, USE.

        Raises:
            AlreadyExists: the user was given one on it: update that.
            NotFound: there is no such user.

        `POST /api/2.0/mlflow/experiments/permissions/create`
        """
        answer = self.permissions.create_experiment_permission(
            experiment_id=experiment_id(experiment),
            username=_user(username),
            permission=access.direct_permission(permission),
        )
        return answer.experiment_permission

    def get_experiment_permission(self, experiment: str | int | Experiment, username: str) -> ExperimentPermission:
        """The permission that a user was given on an experiment.

        Args:
            experiment: its id, or itself.
            username: the user's name.

        Raises:
            NotFound: the user was given none; the server's default counts.

        `GET /api/2.0/mlflow/experiments/permissions/get`
        """
        answer = self.permissions.get_experiment_permission(
            experiment_id=experiment_id(experiment), username=_user(username)
        )
        return answer.experiment_permission

    def update_experiment_permission(self, experiment: str | int | Experiment, username: str, permission: str) -> None:
        """Change the permission that a user was given on an experiment.

        Args:
            experiment: its id, or itself.
            username: the user's name.
            permission: as in `create_experiment_permission`.

        Raises:
            NotFound: the user was given none.

        `PATCH /api/2.0/mlflow/experiments/permissions/update`
        """
        self.permissions.update_experiment_permission(
            experiment_id=experiment_id(experiment),
            username=_user(username),
            permission=access.direct_permission(permission),
        )

    def delete_experiment_permission(self, experiment: str | int | Experiment, username: str) -> None:
        """Take back the permission that a user was given on an experiment; the server's default then counts.

        Args:
            experiment: its id, or itself.
            username: the user's name.

        Raises:
            NotFound: the user was given none.

        `DELETE /api/2.0/mlflow/experiments/permissions/delete`
        """
        self.permissions.delete_experiment_permission(experiment_id=experiment_id(experiment), username=_user(username))

    def create_registered_model_permission(
        self, name: str, username: str, permission: str
    ) -> RegisteredModelPermission:
        """The new permission of a user on a registered model, instead of the server's default.

        Args:
            name: name of the registered model.
            username: the user's name.
            permission: as in `create_experiment_permission`.

        Raises:
            AlreadyExists: the user was given one on it: update that.
            NotFound: there is no such user.

        `POST /api/2.0/mlflow/registered-models/permissions/create`
        """
        answer = self.permissions.create_registered_model_permission(
            name=_name(name), username=_user(username), permission=access.direct_permission(permission)
        )
        return answer.registered_model_permission

    def get_registered_model_permission(self, name: str, username: str) -> RegisteredModelPermission:
        """The permission that a user was given on a registered model.

        Args:
            name: name of the registered model.
            username: the user's name.

        Raises:
            NotFound: the user was given none; the server's default counts.

        `GET /api/2.0/mlflow/registered-models/permissions/get`
        """
        answer = self.permissions.get_registered_model_permission(name=_name(name), username=_user(username))
        return answer.registered_model_permission

    def update_registered_model_permission(self, name: str, username: str, permission: str) -> None:
        """Change the permission that a user was given on a registered model.

        Args:
            name: name of the registered model.
            username: the user's name.
            permission: as in `create_experiment_permission`.

        Raises:
            NotFound: the user was given none.

        `PATCH /api/2.0/mlflow/registered-models/permissions/update`
        """
        self.permissions.update_registered_model_permission(
            name=_name(name), username=_user(username), permission=access.direct_permission(permission)
        )

    def delete_registered_model_permission(self, name: str, username: str) -> None:
        """Take back the permission that a user was given on a registered model; the server's default then counts.

        Args:
            name: name of the registered model.
            username: the user's name.

        Raises:
            NotFound: the user was given none.

        `DELETE /api/2.0/mlflow/registered-models/permissions/delete`
        """
        self.permissions.delete_registered_model_permission(name=_name(name), username=_user(username))


def _user(username: object) -> str:
    return text(username, "username", min_length=1)


def _name(name: object) -> str:
    return text(name, "name", min_length=1)
