# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Users of a server with basic-auth, and what they may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import access
from ..values import text
from .connection import Connection

if TYPE_CHECKING:
    from mlflow_openapi.models import (
        GetUserPermissionResponse,
        ListedUser,
        Role,
        User,
        UserPermission,
    )


class UserMethods(Connection):
    """The methods of MLflow on users. Servers without basic-auth have none: EndpointMissing.

    No password and no hash of one is ever in an error. The classes are those of `mlflow_openapi.models`.
    """

    def create_user(self, username: str, password: str) -> User:
        """The new user, who is no administrator and has no permission beyond the server's defaults.

        Args:
            username: unique name, case-sensitive, without `:`.
            password: at least 12 characters.

        Raises:
            AlreadyExists: the name is taken.
            Forbidden: only administrators may do this; since 3.14 also those of a workspace.

        `POST /api/2.0/mlflow/users/create`
        """
        answer = self.users.create_user(username=access.username(username), password=access.password(password))
        return answer.user

    def get_user(self, username: str) -> User:
        """The user with this name.

        Args:
            username: the name, case included.

        Raises:
            Forbidden: only administrators may ask for others.
            NotFound: there is no such user.

        `GET /api/2.0/mlflow/users/get`
        """
        return (self.users.get_user(username=text(username, "username", min_length=1))).user

    def get_current_user(self) -> User:
        """The user whose credentials this client has.

        Raises:
            EndpointMissing: the server is older than 3.14.

        `GET /api/2.0/mlflow/users/current`
        """
        return (self.users.get_current_user()).user

    def list_users(self) -> list[ListedUser]:
        """All users.

        Raises:
            EndpointMissing: the server is older than 3.10.
            Forbidden: on 3.10 only administrators may ask.

        `GET /api/2.0/mlflow/users/list`
        """
        return (self.users.list_users()).users

    def update_user_password(self, username: str, password: str, current_password: str | None = None) -> None:
        """Change the password of a user. The old one stops working at once, also for this client if it is the own.

        Args:
            username: the user's name.
            password: the new password, at least 12 characters.
            current_password: the present one, which servers since 3.14 want of users who change their own.

        Raises:
            Forbidden: only administrators may change those of others.
            NotFound: there is no such user.

        `PATCH /api/2.0/mlflow/users/update-password`
        """
        self.users.update_user_password(
            username=text(username, "username", min_length=1),
            password=access.password(password),
            current_password=None
            if current_password is None
            else access.password(current_password, "current_password", new=False),
        )

    def update_user_admin(self, username: str, is_admin: bool) -> None:
        """Make a user an administrator, or no longer one. Nothing keeps the last one from resigning.

        Args:
            username: the user's name.
            is_admin: whether the user is to be an administrator.

        Raises:
            Forbidden: only administrators may do this.
            NotFound: there is no such user.

        `PATCH /api/2.0/mlflow/users/update-admin`
        """
        self.users.update_user_admin(username=text(username, "username", min_length=1), is_admin=bool(is_admin))

    def delete_user(self, username: str) -> None:
        """Delete a user for good, with all direct permissions and role assignments.

        Args:
            username: the user's name.

        Raises:
            BadRequest: since 3.14, the user is oneself; up to 3.10, the user still has permissions.
            Forbidden: only administrators may do this.
            NotFound: there is no such user.

        `DELETE /api/2.0/mlflow/users/delete`
        """
        self.users.delete_user(username=text(username, "username", min_length=1))

    def list_user_roles(self, username: str) -> list[Role]:
        """The roles of a user.

        Args:
            username: the user's name.

        Raises:
            EndpointMissing: the server is older than 3.14.

        `GET /api/3.0/mlflow/users/roles/list`
        """
        return (self.users.list_user_roles(username=text(username, "username", min_length=1))).roles

    def grant_user_permission(self, username: str, resource_type: str, resource_id: str, permission: str) -> None:
        """Grant a user a permission directly.

        Args:
            username: the user's name.
            resource_type: `experiment`, `registered_model` and so on; not `workspace`, for which a role is needed.
            resource_id: id of the resource, of a registered model its name; `*` for all of the kind.
            permission: READ, USE, EDIT, MANAGE or, since 3.17.2, DENY.

        Raises:
            AlreadyExists: the user was granted one on it: revoke that first.
            EndpointMissing: the server is older than 3.14; see `create_experiment_permission`.
            NotFound: there is no such user.

        `POST /api/3.0/mlflow/users/permissions/grant`
        """
        self.users.grant_user_permission(
            username=text(username, "username", min_length=1),
            resource_type=access.resource_type(resource_type),
            resource_id=text(resource_id, "resource_id", min_length=1),
            permission=access.permission(permission),
        )

    def revoke_user_permission(self, username: str, resource_type: str, resource_id: str) -> None:
        """Take back a permission that a user was granted directly; those of roles stay.

        Args:
            username: the user's name.
            resource_type: as in `grant_user_permission`.
            resource_id: as in `grant_user_permission`.

        Raises:
            EndpointMissing: the server is older than 3.14.
            NotFound: the user was not granted it.

        `POST /api/3.0/mlflow/users/permissions/revoke`
        """
        self.users.revoke_user_permission(
            username=text(username, "username", min_length=1),
            resource_type=access.resource_type(resource_type),
            resource_id=text(resource_id, "resource_id", min_length=1),
        )

    def get_user_permission(self, username: str, resource_type: str, resource_id: str) -> GetUserPermissionResponse:
        """What a user may do with a resource in effect: by roles, direct grants, and the server's default.

        Args:
            username: the user's name.
            resource_type: as in `grant_user_permission`.
            resource_id: as in `grant_user_permission`.

        Raises:
            EndpointMissing: the server is older than 3.14.
            Forbidden: only administrators may ask for others.

        `GET /api/3.0/mlflow/users/permissions/get`
        """
        return self.users.get_user_permission(
            username=text(username, "username", min_length=1),
            resource_type=access.resource_type(resource_type),
            resource_id=text(resource_id, "resource_id", min_length=1),
        )

    def list_user_permissions(self, username: str) -> list[UserPermission]:
        """The permissions that a user has by roles and direct grants, without the server's default.

        Args:
            username: the user's name.

        Raises:
            EndpointMissing: the server is older than 3.14.

        `GET /api/3.0/mlflow/users/permissions/list`
        """
        return (self.users.list_user_permissions(username=text(username, "username", min_length=1))).permissions
