# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""Users of a server with basic-auth (`--app-name basic-auth`), and what each may do. Other servers know none of these
paths. Signing up by a form in the browser is no part of this description."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing

if TYPE_CHECKING:
    from ..models.create_user_response import CreateUserResponse
    from ..models.get_current_user_response import GetCurrentUserResponse
    from ..models.get_user_permission_response import GetUserPermissionResponse
    from ..models.get_user_response import GetUserResponse
    from ..models.list_user_permissions_response import ListUserPermissionsResponse
    from ..models.list_user_roles_response import ListUserRolesResponse
    from ..models.list_users_response import ListUsersResponse
    from ..models.permission_level import PermissionLevel
    from ..models.resource_type import ResourceType
    from ..transport import AsyncTransport, Transport

_CREATE_USER = OPERATIONS["createUser"]
_GET_USER = OPERATIONS["getUser"]
_LIST_USERS = OPERATIONS["listUsers"]
_GET_CURRENT_USER = OPERATIONS["getCurrentUser"]
_UPDATE_USER_PASSWORD = OPERATIONS["updateUserPassword"]
_UPDATE_USER_ADMIN = OPERATIONS["updateUserAdmin"]
_DELETE_USER = OPERATIONS["deleteUser"]
_LIST_USER_ROLES = OPERATIONS["listUserRoles"]
_GRANT_USER_PERMISSION = OPERATIONS["grantUserPermission"]
_REVOKE_USER_PERMISSION = OPERATIONS["revokeUserPermission"]
_GET_USER_PERMISSION = OPERATIONS["getUserPermission"]
_LIST_USER_PERMISSIONS = OPERATIONS["listUserPermissions"]
_LIST_CURRENT_USER_PERMISSIONS = OPERATIONS["listCurrentUserPermissions"]


class UsersApi:
    """Users of a server with basic-auth (`--app-name basic-auth`), and what each may do. Other servers know none of
    these paths. Signing up by a form in the browser is no part of this description."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_user(self, *, username: str, password: str) -> CreateUserResponse:
        """Create a user.

        The new user is no administrator and has no permission beyond the server's defaults. A name that is taken is
        answered with `RESOURCE_ALREADY_EXISTS`, status 400; its `message` holds the hash of the password that was
        sent. Only administrators may do this, and since 3.14.0 users who administrate a workspace. The Content-Type
        must be `application/json`, up to 3.10.1 without a parameter.

        `POST /api/2.0/mlflow/users/create`, since MLflow 2.9.2. Only with the server's basic-auth. Retry class
        `keyed`: before a repeat, look whether the first one happened.

        Args:
            username: Name of the user, case-sensitive. The database has room for 255 characters, which SQLite
                does not check. Nobody can log in under a name that contains a colon.
            password: The user's password, at least 12 characters. Servers up to 2.16.2 take shorter ones.

        Returns:
            CreateUserResponse: The new user.
        """
        _json: dict[str, Any] = {
            "username": username,
            "password": password,
        }
        _path = "/api/2.0/mlflow/users/create"
        return self._transport.call(_CREATE_USER, _path, json=_json, decode=_models.CreateUserResponse.from_dict)

    def get_user(self, *, username: str) -> GetUserResponse:
        """Get a user by name.

        Users may ask for themselves, administrators for everybody. For anybody else the answer is 403, whether there
        is such a user or not.

        `GET /api/2.0/mlflow/users/get`, since MLflow 2.9.2. Only with the server's basic-auth. Retry class `safe`:
        it only reads.

        Args:
            username: Name of the user, case included.

        Returns:
            GetUserResponse: The user asked for.
        """
        _query: dict[str, Any] = {
            "username": username,
        }
        _path = "/api/2.0/mlflow/users/get"
        return self._transport.call(_GET_USER, _path, query=_query, decode=_models.GetUserResponse.from_dict)

    def list_users(self) -> ListUsersResponse:
        """List all users.

        All of them in one answer. Up to 3.10.1 only administrators may ask. Since 3.14.0 so may users who may create
        things in the request's workspace, on servers without workspaces everybody; they see the names of all users,
        and the roles of themselves.

        `GET /api/2.0/mlflow/users/list`, since MLflow 3.10.1. Only with the server's basic-auth. Retry class `safe`:
        it only reads.

        Returns:
            ListUsersResponse: All users.
        """
        _path = "/api/2.0/mlflow/users/list"
        return self._transport.call(_LIST_USERS, _path, decode=_models.ListUsersResponse.from_dict)

    def get_current_user(self) -> GetCurrentUserResponse:
        """Get the user whose credentials the request has.

        Everybody may ask, so this also tells whether credentials are right.

        `GET /api/2.0/mlflow/users/current`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class
        `safe`: it only reads.

        Returns:
            GetCurrentUserResponse: The user whose credentials the request has.
        """
        _path = "/api/2.0/mlflow/users/current"
        return self._transport.call(_GET_CURRENT_USER, _path, decode=_models.GetCurrentUserResponse.from_dict)

    def update_user_password(self, *, username: str, password: str, current_password: str | None = None) -> None:
        """Change the password of a user.

        Users may change their own password, administrators everybody's. Who changes the own one must send the
        present one too (since 3.14.0), and another than it; administrators need neither for others. The old password
        stops working at once, so that a repeat with it as credentials is answered with 401.

        `PATCH /api/2.0/mlflow/users/update-password`, since MLflow 2.9.2. Only with the server's basic-auth. Retry
        class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            username: Name of the user, case-sensitive. The database has room for 255 characters, which SQLite
                does not check. Nobody can log in under a name that contains a colon.
            password: The new password, at least 12 characters. Servers before 3.17.2 take shorter ones.
            current_password: The password as it is now. Required, since 3.14.0, of users who change their own;
                ignored otherwise.
        """
        _json: dict[str, Any] = {
            "username": username,
            "password": password,
        }
        if current_password is not None:
            _json["current_password"] = current_password
        _path = "/api/2.0/mlflow/users/update-password"
        return self._transport.call(_UPDATE_USER_PASSWORD, _path, json=_json, decode=_nothing)

    def update_user_admin(self, *, username: str, is_admin: bool) -> None:
        """Make a user an administrator, or no longer one.

        Only administrators may do this, to themselves as well; a repeat after that is answered with 403. Nothing
        keeps the last administrator from resigning.

        `PATCH /api/2.0/mlflow/users/update-admin`, since MLflow 2.9.2. Only with the server's basic-auth. Retry
        class `idempotent`: a repeat changes nothing.

        Args:
            username: Name of the user, case-sensitive. The database has room for 255 characters, which SQLite
                does not check. Nobody can log in under a name that contains a colon.
            is_admin: Whether the user is to be an administrator.
        """
        _json: dict[str, Any] = {
            "username": username,
            "is_admin": is_admin,
        }
        _path = "/api/2.0/mlflow/users/update-admin"
        return self._transport.call(_UPDATE_USER_ADMIN, _path, json=_json, decode=_nothing)

    def delete_user(self, *, username: str) -> None:
        """Delete a user for good, with all direct permissions and role assignments.

        Only administrators may do this, and since 3.14.0 not to themselves: `BAD_REQUEST`, status 400. Up to 3.10.1
        all permissions of the user must be deleted before, else the answer is `BAD_REQUEST` as well. A user who does
        not exist is answered with 404.

        `DELETE /api/2.0/mlflow/users/delete`, since MLflow 2.9.2. Only with the server's basic-auth. Retry class
        `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            username: Name of the user, case-sensitive. The database has room for 255 characters, which SQLite
                does not check. Nobody can log in under a name that contains a colon.
        """
        _json: dict[str, Any] = {
            "username": username,
        }
        _path = "/api/2.0/mlflow/users/delete"
        return self._transport.call(_DELETE_USER, _path, json=_json, decode=_nothing)

    def list_user_roles(self, *, username: str) -> ListUserRolesResponse:
        """List the roles of a user.

        Users may ask for themselves, administrators for everybody, and users who administrate a workspace for the
        roles that others have there.

        `GET /api/3.0/mlflow/users/roles/list`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class
        `safe`: it only reads.

        Args:
            username: Name of the user, case included.

        Returns:
            ListUserRolesResponse: The roles of a user.
        """
        _query: dict[str, Any] = {
            "username": username,
        }
        _path = "/api/3.0/mlflow/users/roles/list"
        return self._transport.call(
            _LIST_USER_ROLES, _path, query=_query, decode=_models.ListUserRolesResponse.from_dict
        )

    def grant_user_permission(
        self, *, username: str, resource_type: ResourceType, resource_id: str, permission: PermissionLevel
    ) -> None:
        """Grant a user a permission directly.

        Stored in a hidden role `__user_<id>__`, which only this user has, in the workspace of the request. A
        permission that the user was granted on the same resource, be it the same, is answered with
        `RESOURCE_ALREADY_EXISTS`, status 400: revoke it first. Only administrators, and users with `MANAGE` on the
        resource, may do this; with `*` as the id only administrators of the server or the workspace. An
        administrator's request is not checked for whether the resource exists.

        `POST /api/3.0/mlflow/users/permissions/grant`, since MLflow 3.14.0. Only with the server's basic-auth. Retry
        class `keyed`: before a repeat, look whether the first one happened.

        Args:
            username: Name of the user, case-sensitive. The database has room for 255 characters, which SQLite
                does not check. Nobody can log in under a name that contains a colon.
            resource_type: The kind of resource; any but `workspace`, for which a role is needed.
            resource_id: Id of the resource, of a registered model its name, of a scorer the experiment's id, `/`
                and the scorer's name with percent escapes; or `*` for all of the kind.
            permission: What a permission allows, each of the first four including the one before: `READ` to see,
                `USE` to use, `EDIT` to change, `MANAGE` to delete and to give others permissions. `DENY`, since
                3.17.2, forbids all of it, even where another role allows it.

                For the type `workspace` only `USE`, to work in it and create things, and `MANAGE`, to administrate
                its roles and their users.
        """
        _json: dict[str, Any] = {
            "username": username,
            "resource_type": resource_type,
            "resource_id": resource_id,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/users/permissions/grant"
        return self._transport.call(_GRANT_USER_PERMISSION, _path, json=_json, decode=_nothing)

    def revoke_user_permission(self, *, username: str, resource_type: ResourceType, resource_id: str) -> None:
        """Take back a permission that a user was granted directly.

        Permissions that the user has by roles stay; so do those of other workspaces than the request's. One that the
        user was not granted directly is answered with 404. Who may grant it may revoke it.

        `POST /api/3.0/mlflow/users/permissions/revoke`, since MLflow 3.14.0. Only with the server's basic-auth.
        Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            username: Name of the user, case-sensitive. The database has room for 255 characters, which SQLite
                does not check. Nobody can log in under a name that contains a colon.
            resource_type: The kind of resource; any but `workspace`, for which a role is needed.
            resource_id: Id of the resource, of a registered model its name, of a scorer the experiment's id, `/`
                and the scorer's name with percent escapes; or `*` for all of the kind.
        """
        _json: dict[str, Any] = {
            "username": username,
            "resource_type": resource_type,
            "resource_id": resource_id,
        }
        _path = "/api/3.0/mlflow/users/permissions/revoke"
        return self._transport.call(_REVOKE_USER_PERMISSION, _path, json=_json, decode=_nothing)

    def get_user_permission(
        self, *, username: str, resource_type: ResourceType, resource_id: str
    ) -> GetUserPermissionResponse:
        """Get what a user may do with a resource in effect.

        Roles, direct grants and the server's default permission taken together. Does not tell whether there is such
        a resource. Not for `workspace`, and for `prompt` and the kinds that are parts of others only with `*`, which
        works since 3.17.2. Users may ask for themselves, administrators for everybody, and users who administrate
        the resource's workspace for others.

        `GET /api/3.0/mlflow/users/permissions/get`, since MLflow 3.14.0. Only with the server's basic-auth. Retry
        class `safe`: it only reads.

        Args:
            username: Name of the user, case included.
            resource_type: The kind of resource.
            resource_id: Id of the resource, of a registered model its name, of a scorer the experiment's id, `/`
                and the scorer's name with percent escapes; or `*` for what holds for all of the kind.

        Returns:
            GetUserPermissionResponse: What a user may do with one resource in effect.
        """
        _query: dict[str, Any] = {
            "username": username,
            "resource_type": resource_type,
            "resource_id": resource_id,
        }
        _path = "/api/3.0/mlflow/users/permissions/get"
        return self._transport.call(
            _GET_USER_PERMISSION, _path, query=_query, decode=_models.GetUserPermissionResponse.from_dict
        )

    def list_user_permissions(self, *, username: str) -> ListUserPermissionsResponse:
        """List the permissions that a user has by roles and direct grants.

        The server's default permission is not among them. Users may ask for themselves, administrators for
        everybody, and users who administrate a workspace for the permissions that others have there.

        `GET /api/3.0/mlflow/users/permissions/list`, since MLflow 3.14.0. Only with the server's basic-auth. Retry
        class `safe`: it only reads.

        Args:
            username: Name of the user, case included.

        Returns:
            ListUserPermissionsResponse: What a user may do by roles and direct grants.
        """
        _query: dict[str, Any] = {
            "username": username,
        }
        _path = "/api/3.0/mlflow/users/permissions/list"
        return self._transport.call(
            _LIST_USER_PERMISSIONS, _path, query=_query, decode=_models.ListUserPermissionsResponse.from_dict
        )

    def list_current_user_permissions(self) -> ListUserPermissionsResponse:
        """List the permissions that the user of the request's credentials has by roles and direct grants.

        The server's default permission is not among them. Everybody may ask.

        `GET /api/3.0/mlflow/users/current/permissions`, since MLflow 3.14.0. Only with the server's basic-auth.
        Retry class `safe`: it only reads.

        Returns:
            ListUserPermissionsResponse: What a user may do by roles and direct grants.
        """
        _path = "/api/3.0/mlflow/users/current/permissions"
        return self._transport.call(
            _LIST_CURRENT_USER_PERMISSIONS, _path, decode=_models.ListUserPermissionsResponse.from_dict
        )


class AsyncUsersApi:
    """Users of a server with basic-auth (`--app-name basic-auth`), and what each may do. Other servers know none of
    these paths. Signing up by a form in the browser is no part of this description."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create_user(self, *, username: str, password: str) -> CreateUserResponse:
        """Create a user.

        The new user is no administrator and has no permission beyond the server's defaults. A name that is taken is
        answered with `RESOURCE_ALREADY_EXISTS`, status 400; its `message` holds the hash of the password that was
        sent. Only administrators may do this, and since 3.14.0 users who administrate a workspace. The Content-Type
        must be `application/json`, up to 3.10.1 without a parameter.

        `POST /api/2.0/mlflow/users/create`, since MLflow 2.9.2. Only with the server's basic-auth. Retry class
        `keyed`: before a repeat, look whether the first one happened.

        Args:
            username: Name of the user, case-sensitive. The database has room for 255 characters, which SQLite
                does not check. Nobody can log in under a name that contains a colon.
            password: The user's password, at least 12 characters. Servers up to 2.16.2 take shorter ones.

        Returns:
            CreateUserResponse: The new user.
        """
        _json: dict[str, Any] = {
            "username": username,
            "password": password,
        }
        _path = "/api/2.0/mlflow/users/create"
        return await self._transport.call(_CREATE_USER, _path, json=_json, decode=_models.CreateUserResponse.from_dict)

    async def get_user(self, *, username: str) -> GetUserResponse:
        """Get a user by name.

        Users may ask for themselves, administrators for everybody. For anybody else the answer is 403, whether there
        is such a user or not.

        `GET /api/2.0/mlflow/users/get`, since MLflow 2.9.2. Only with the server's basic-auth. Retry class `safe`:
        it only reads.

        Args:
            username: Name of the user, case included.

        Returns:
            GetUserResponse: The user asked for.
        """
        _query: dict[str, Any] = {
            "username": username,
        }
        _path = "/api/2.0/mlflow/users/get"
        return await self._transport.call(_GET_USER, _path, query=_query, decode=_models.GetUserResponse.from_dict)

    async def list_users(self) -> ListUsersResponse:
        """List all users.

        All of them in one answer. Up to 3.10.1 only administrators may ask. Since 3.14.0 so may users who may create
        things in the request's workspace, on servers without workspaces everybody; they see the names of all users,
        and the roles of themselves.

        `GET /api/2.0/mlflow/users/list`, since MLflow 3.10.1. Only with the server's basic-auth. Retry class `safe`:
        it only reads.

        Returns:
            ListUsersResponse: All users.
        """
        _path = "/api/2.0/mlflow/users/list"
        return await self._transport.call(_LIST_USERS, _path, decode=_models.ListUsersResponse.from_dict)

    async def get_current_user(self) -> GetCurrentUserResponse:
        """Get the user whose credentials the request has.

        Everybody may ask, so this also tells whether credentials are right.

        `GET /api/2.0/mlflow/users/current`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class
        `safe`: it only reads.

        Returns:
            GetCurrentUserResponse: The user whose credentials the request has.
        """
        _path = "/api/2.0/mlflow/users/current"
        return await self._transport.call(_GET_CURRENT_USER, _path, decode=_models.GetCurrentUserResponse.from_dict)

    async def update_user_password(self, *, username: str, password: str, current_password: str | None = None) -> None:
        """Change the password of a user.

        Users may change their own password, administrators everybody's. Who changes the own one must send the
        present one too (since 3.14.0), and another than it; administrators need neither for others. The old password
        stops working at once, so that a repeat with it as credentials is answered with 401.

        `PATCH /api/2.0/mlflow/users/update-password`, since MLflow 2.9.2. Only with the server's basic-auth. Retry
        class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            username: Name of the user, case-sensitive. The database has room for 255 characters, which SQLite
                does not check. Nobody can log in under a name that contains a colon.
            password: The new password, at least 12 characters. Servers before 3.17.2 take shorter ones.
            current_password: The password as it is now. Required, since 3.14.0, of users who change their own;
                ignored otherwise.
        """
        _json: dict[str, Any] = {
            "username": username,
            "password": password,
        }
        if current_password is not None:
            _json["current_password"] = current_password
        _path = "/api/2.0/mlflow/users/update-password"
        return await self._transport.call(_UPDATE_USER_PASSWORD, _path, json=_json, decode=_nothing)

    async def update_user_admin(self, *, username: str, is_admin: bool) -> None:
        """Make a user an administrator, or no longer one.

        Only administrators may do this, to themselves as well; a repeat after that is answered with 403. Nothing
        keeps the last administrator from resigning.

        `PATCH /api/2.0/mlflow/users/update-admin`, since MLflow 2.9.2. Only with the server's basic-auth. Retry
        class `idempotent`: a repeat changes nothing.

        Args:
            username: Name of the user, case-sensitive. The database has room for 255 characters, which SQLite
                does not check. Nobody can log in under a name that contains a colon.
            is_admin: Whether the user is to be an administrator.
        """
        _json: dict[str, Any] = {
            "username": username,
            "is_admin": is_admin,
        }
        _path = "/api/2.0/mlflow/users/update-admin"
        return await self._transport.call(_UPDATE_USER_ADMIN, _path, json=_json, decode=_nothing)

    async def delete_user(self, *, username: str) -> None:
        """Delete a user for good, with all direct permissions and role assignments.

        Only administrators may do this, and since 3.14.0 not to themselves: `BAD_REQUEST`, status 400. Up to 3.10.1
        all permissions of the user must be deleted before, else the answer is `BAD_REQUEST` as well. A user who does
        not exist is answered with 404.

        `DELETE /api/2.0/mlflow/users/delete`, since MLflow 2.9.2. Only with the server's basic-auth. Retry class
        `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            username: Name of the user, case-sensitive. The database has room for 255 characters, which SQLite
                does not check. Nobody can log in under a name that contains a colon.
        """
        _json: dict[str, Any] = {
            "username": username,
        }
        _path = "/api/2.0/mlflow/users/delete"
        return await self._transport.call(_DELETE_USER, _path, json=_json, decode=_nothing)

    async def list_user_roles(self, *, username: str) -> ListUserRolesResponse:
        """List the roles of a user.

        Users may ask for themselves, administrators for everybody, and users who administrate a workspace for the
        roles that others have there.

        `GET /api/3.0/mlflow/users/roles/list`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class
        `safe`: it only reads.

        Args:
            username: Name of the user, case included.

        Returns:
            ListUserRolesResponse: The roles of a user.
        """
        _query: dict[str, Any] = {
            "username": username,
        }
        _path = "/api/3.0/mlflow/users/roles/list"
        return await self._transport.call(
            _LIST_USER_ROLES, _path, query=_query, decode=_models.ListUserRolesResponse.from_dict
        )

    async def grant_user_permission(
        self, *, username: str, resource_type: ResourceType, resource_id: str, permission: PermissionLevel
    ) -> None:
        """Grant a user a permission directly.

        Stored in a hidden role `__user_<id>__`, which only this user has, in the workspace of the request. A
        permission that the user was granted on the same resource, be it the same, is answered with
        `RESOURCE_ALREADY_EXISTS`, status 400: revoke it first. Only administrators, and users with `MANAGE` on the
        resource, may do this; with `*` as the id only administrators of the server or the workspace. An
        administrator's request is not checked for whether the resource exists.

        `POST /api/3.0/mlflow/users/permissions/grant`, since MLflow 3.14.0. Only with the server's basic-auth. Retry
        class `keyed`: before a repeat, look whether the first one happened.

        Args:
            username: Name of the user, case-sensitive. The database has room for 255 characters, which SQLite
                does not check. Nobody can log in under a name that contains a colon.
            resource_type: The kind of resource; any but `workspace`, for which a role is needed.
            resource_id: Id of the resource, of a registered model its name, of a scorer the experiment's id, `/`
                and the scorer's name with percent escapes; or `*` for all of the kind.
            permission: What a permission allows, each of the first four including the one before: `READ` to see,
                `USE` to use, `EDIT` to change, `MANAGE` to delete and to give others permissions. `DENY`, since
                3.17.2, forbids all of it, even where another role allows it.

                For the type `workspace` only `USE`, to work in it and create things, and `MANAGE`, to administrate
                its roles and their users.
        """
        _json: dict[str, Any] = {
            "username": username,
            "resource_type": resource_type,
            "resource_id": resource_id,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/users/permissions/grant"
        return await self._transport.call(_GRANT_USER_PERMISSION, _path, json=_json, decode=_nothing)

    async def revoke_user_permission(self, *, username: str, resource_type: ResourceType, resource_id: str) -> None:
        """Take back a permission that a user was granted directly.

        Permissions that the user has by roles stay; so do those of other workspaces than the request's. One that the
        user was not granted directly is answered with 404. Who may grant it may revoke it.

        `POST /api/3.0/mlflow/users/permissions/revoke`, since MLflow 3.14.0. Only with the server's basic-auth.
        Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            username: Name of the user, case-sensitive. The database has room for 255 characters, which SQLite
                does not check. Nobody can log in under a name that contains a colon.
            resource_type: The kind of resource; any but `workspace`, for which a role is needed.
            resource_id: Id of the resource, of a registered model its name, of a scorer the experiment's id, `/`
                and the scorer's name with percent escapes; or `*` for all of the kind.
        """
        _json: dict[str, Any] = {
            "username": username,
            "resource_type": resource_type,
            "resource_id": resource_id,
        }
        _path = "/api/3.0/mlflow/users/permissions/revoke"
        return await self._transport.call(_REVOKE_USER_PERMISSION, _path, json=_json, decode=_nothing)

    async def get_user_permission(
        self, *, username: str, resource_type: ResourceType, resource_id: str
    ) -> GetUserPermissionResponse:
        """Get what a user may do with a resource in effect.

        Roles, direct grants and the server's default permission taken together. Does not tell whether there is such
        a resource. Not for `workspace`, and for `prompt` and the kinds that are parts of others only with `*`, which
        works since 3.17.2. Users may ask for themselves, administrators for everybody, and users who administrate
        the resource's workspace for others.

        `GET /api/3.0/mlflow/users/permissions/get`, since MLflow 3.14.0. Only with the server's basic-auth. Retry
        class `safe`: it only reads.

        Args:
            username: Name of the user, case included.
            resource_type: The kind of resource.
            resource_id: Id of the resource, of a registered model its name, of a scorer the experiment's id, `/`
                and the scorer's name with percent escapes; or `*` for what holds for all of the kind.

        Returns:
            GetUserPermissionResponse: What a user may do with one resource in effect.
        """
        _query: dict[str, Any] = {
            "username": username,
            "resource_type": resource_type,
            "resource_id": resource_id,
        }
        _path = "/api/3.0/mlflow/users/permissions/get"
        return await self._transport.call(
            _GET_USER_PERMISSION, _path, query=_query, decode=_models.GetUserPermissionResponse.from_dict
        )

    async def list_user_permissions(self, *, username: str) -> ListUserPermissionsResponse:
        """List the permissions that a user has by roles and direct grants.

        The server's default permission is not among them. Users may ask for themselves, administrators for
        everybody, and users who administrate a workspace for the permissions that others have there.

        `GET /api/3.0/mlflow/users/permissions/list`, since MLflow 3.14.0. Only with the server's basic-auth. Retry
        class `safe`: it only reads.

        Args:
            username: Name of the user, case included.

        Returns:
            ListUserPermissionsResponse: What a user may do by roles and direct grants.
        """
        _query: dict[str, Any] = {
            "username": username,
        }
        _path = "/api/3.0/mlflow/users/permissions/list"
        return await self._transport.call(
            _LIST_USER_PERMISSIONS, _path, query=_query, decode=_models.ListUserPermissionsResponse.from_dict
        )

    async def list_current_user_permissions(self) -> ListUserPermissionsResponse:
        """List the permissions that the user of the request's credentials has by roles and direct grants.

        The server's default permission is not among them. Everybody may ask.

        `GET /api/3.0/mlflow/users/current/permissions`, since MLflow 3.14.0. Only with the server's basic-auth.
        Retry class `safe`: it only reads.

        Returns:
            ListUserPermissionsResponse: What a user may do by roles and direct grants.
        """
        _path = "/api/3.0/mlflow/users/current/permissions"
        return await self._transport.call(
            _LIST_CURRENT_USER_PERMISSIONS, _path, decode=_models.ListUserPermissionsResponse.from_dict
        )
