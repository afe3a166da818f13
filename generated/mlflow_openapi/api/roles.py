# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""Roles of a server with basic-auth, since 3.14.0. A role is a set of permissions in one workspace, and counts for the
users to whom it is assigned. What is granted to one user directly is kept in a hidden role of that user's own. A
user may do what any of the roles allows and none denies. Where nothing was granted, the server's default permission
counts, `READ` unless configured otherwise; on servers with workspaces only for users who have a role with `USE` or
`MANAGE` on the `workspace`, others may do nothing there. A grant that is less than the default counts as the
default, `DENY` excepted. Administrators may do everything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing

if TYPE_CHECKING:
    from ..models.add_role_permission_response import AddRolePermissionResponse
    from ..models.assign_role_response import AssignRoleResponse
    from ..models.create_role_response import CreateRoleResponse
    from ..models.get_role_response import GetRoleResponse
    from ..models.list_role_permissions_response import ListRolePermissionsResponse
    from ..models.list_role_users_response import ListRoleUsersResponse
    from ..models.list_roles_response import ListRolesResponse
    from ..models.permission_level import PermissionLevel
    from ..models.resource_type import ResourceType
    from ..models.update_role_permission_response import UpdateRolePermissionResponse
    from ..models.update_role_response import UpdateRoleResponse
    from ..transport import AsyncTransport, Transport

_CREATE_ROLE = OPERATIONS["createRole"]
_GET_ROLE = OPERATIONS["getRole"]
_LIST_ROLES = OPERATIONS["listRoles"]
_UPDATE_ROLE = OPERATIONS["updateRole"]
_DELETE_ROLE = OPERATIONS["deleteRole"]
_ADD_ROLE_PERMISSION = OPERATIONS["addRolePermission"]
_LIST_ROLE_PERMISSIONS = OPERATIONS["listRolePermissions"]
_UPDATE_ROLE_PERMISSION = OPERATIONS["updateRolePermission"]
_REMOVE_ROLE_PERMISSION = OPERATIONS["removeRolePermission"]
_ASSIGN_ROLE = OPERATIONS["assignRole"]
_UNASSIGN_ROLE = OPERATIONS["unassignRole"]
_LIST_ROLE_USERS = OPERATIONS["listRoleUsers"]


class RolesApi:
    """Roles of a server with basic-auth, since 3.14.0. A role is a set of permissions in one workspace, and counts for
    the users to whom it is assigned. What is granted to one user directly is kept in a hidden role of that user's
    own. A user may do what any of the roles allows and none denies. Where nothing was granted, the server's default
    permission counts, `READ` unless configured otherwise; on servers with workspaces only for users who have a role
    with `USE` or `MANAGE` on the `workspace`, others may do nothing there. A grant that is less than the default
    counts as the default, `DENY` excepted. Administrators may do everything."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_role(self, *, name: str, workspace: str, description: str | None = None) -> CreateRoleResponse:
        """Create a role without permissions.

        Names are unique within a workspace: a taken one is answered with `RESOURCE_ALREADY_EXISTS`, status 400.
        Whether there is such a workspace is not checked. Only administrators of the server or the workspace may do
        this.

        `POST /api/3.0/mlflow/roles/create`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class
        `keyed`: before a repeat, look whether the first one happened.

        Args:
            name: Name of the role; not blank, and not starting with `__user_`. The database has room for 255
                characters, which SQLite does not check.
            workspace: The workspace in which the role counts, `default` on servers without workspaces.
            description: What the role is for. The database has room for 1,024 characters, which SQLite does not
                check.

        Returns:
            CreateRoleResponse: The new role.
        """
        _json: dict[str, Any] = {
            "name": name,
            "workspace": workspace,
        }
        if description is not None:
            _json["description"] = description
        _path = "/api/3.0/mlflow/roles/create"
        return self._transport.call(_CREATE_ROLE, _path, json=_json, decode=_models.CreateRoleResponse.from_dict)

    def get_role(self, *, role_id: int) -> GetRoleResponse:
        """Get a role by its id.

        Administrators may ask for every role, other users for those of workspaces in which they have a role. For any
        other, be there such a role or not, the answer is 403.

        `GET /api/3.0/mlflow/roles/get`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class `safe`:
        it only reads.

        Args:
            role_id: Id of the role, a whole number.

        Returns:
            GetRoleResponse: The role asked for.
        """
        _query: dict[str, Any] = {
            "role_id": role_id,
        }
        _path = "/api/3.0/mlflow/roles/get"
        return self._transport.call(_GET_ROLE, _path, query=_query, decode=_models.GetRoleResponse.from_dict)

    def list_roles(self, *, workspace: list[str] | None = None) -> ListRolesResponse:
        """List the roles of all or of some workspaces.

        All of them in one answer, with the hidden roles that hold users' direct permissions. Administrators may ask
        for all; other users must name workspaces, in each of which they must have a role. A workspace that does not
        exist adds nothing.

        `GET /api/3.0/mlflow/roles/list`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class `safe`:
        it only reads.

        Args:
            workspace: Name of a workspace. Repeat the parameter for more. All workspaces when absent.

        Returns:
            ListRolesResponse: The roles asked for.
        """
        _query: dict[str, Any] = {
            "workspace": workspace,
        }
        _path = "/api/3.0/mlflow/roles/list"
        return self._transport.call(_LIST_ROLES, _path, query=_query, decode=_models.ListRolesResponse.from_dict)

    def update_role(
        self, *, role_id: int, name: str | None = None, description: str | None = None
    ) -> UpdateRoleResponse:
        """Rename a role, or change its description.

        At least one of `name` and `description` must be there. What is absent or `null` stays as it is, so a
        description can be emptied, but not unset. A name that another role of the workspace has is answered with
        `RESOURCE_ALREADY_EXISTS`, status 400. Only administrators of the server or the workspace may do this.

        `PATCH /api/3.0/mlflow/roles/update`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class
        `idempotent`: a repeat changes nothing.

        Args:
            role_id: Id of the role, a whole number.
            name: Name of the role; not blank, and not starting with `__user_`. The database has room for 255
                characters, which SQLite does not check.
            description: What the role is for; may be empty. The database has room for 1,024 characters, which
                SQLite does not check.

        Returns:
            UpdateRoleResponse: The role as it is now.
        """
        _json: dict[str, Any] = {
            "role_id": role_id,
        }
        if name is not None:
            _json["name"] = name
        if description is not None:
            _json["description"] = description
        _path = "/api/3.0/mlflow/roles/update"
        return self._transport.call(_UPDATE_ROLE, _path, json=_json, decode=_models.UpdateRoleResponse.from_dict)

    def delete_role(self, *, role_id: int) -> None:
        """Delete a role for good, with its permissions and assignments.

        Who had the role loses what it allowed. A role that does not exist is answered with 404. Only administrators
        of the server or the workspace may do this.

        `DELETE /api/3.0/mlflow/roles/delete`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class
        `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            role_id: Id of the role, a whole number.
        """
        _json: dict[str, Any] = {
            "role_id": role_id,
        }
        _path = "/api/3.0/mlflow/roles/delete"
        return self._transport.call(_DELETE_ROLE, _path, json=_json, decode=_nothing)

    def add_role_permission(
        self, *, role_id: int, resource_type: ResourceType, resource_pattern: str, permission: PermissionLevel
    ) -> AddRolePermissionResponse:
        """Add a permission to a role.

        A role has at most one permission for the same type and pattern: a second one, be it the same, is answered
        with `RESOURCE_ALREADY_EXISTS`, status 400. Whether there is such a resource is not checked. Only
        administrators of the server or the role's workspace may do this.

        `POST /api/3.0/mlflow/roles/permissions/add`, since MLflow 3.14.0. Only with the server's basic-auth. Retry
        class `keyed`: before a repeat, look whether the first one happened.

        Args:
            role_id: Id of the role, a whole number.
            resource_type: The kind of resource that a permission is for.
                * `workspace`: the role's workspace as a whole, only with the pattern `*`.
                * `experiment`, `registered_model`, `prompt`, `scorer`, `gateway_secret`, `gateway_endpoint`,
                  `gateway_model_definition`, and `mcp_server` (since 3.17.2): one of them, or all with the pattern
                  `*`.
                * The others, all since 3.17.2, are parts of these, and only possible with the pattern `*`.
            resource_pattern: Id of the resource, of a registered model or prompt its name, of a scorer the
                experiment's id, `/` and the scorer's name with percent escapes; or `*` for all of the kind. Not a
                pattern in any other way.
            permission: What a permission allows, each of the first four including the one before: `READ` to see,
                `USE` to use, `EDIT` to change, `MANAGE` to delete and to give others permissions. `DENY`, since
                3.17.2, forbids all of it, even where another role allows it.

                For the type `workspace` only `USE`, to work in it and create things, and `MANAGE`, to administrate
                its roles and their users.

        Returns:
            AddRolePermissionResponse: The new permission.
        """
        _json: dict[str, Any] = {
            "role_id": role_id,
            "resource_type": resource_type,
            "resource_pattern": resource_pattern,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/roles/permissions/add"
        return self._transport.call(
            _ADD_ROLE_PERMISSION, _path, json=_json, decode=_models.AddRolePermissionResponse.from_dict
        )

    def list_role_permissions(self, *, role_id: int) -> ListRolePermissionsResponse:
        """List the permissions of a role.

        All of them in one answer. Who may get the role may list them.

        `GET /api/3.0/mlflow/roles/permissions/list`, since MLflow 3.14.0. Only with the server's basic-auth. Retry
        class `safe`: it only reads.

        Args:
            role_id: Id of the role, a whole number.

        Returns:
            ListRolePermissionsResponse: The permissions of a role.
        """
        _query: dict[str, Any] = {
            "role_id": role_id,
        }
        _path = "/api/3.0/mlflow/roles/permissions/list"
        return self._transport.call(
            _LIST_ROLE_PERMISSIONS, _path, query=_query, decode=_models.ListRolePermissionsResponse.from_dict
        )

    def update_role_permission(
        self, *, role_permission_id: int, permission: PermissionLevel
    ) -> UpdateRolePermissionResponse:
        """Change what a permission of a role allows.

        Type and pattern stay; for others, remove the permission and add another. Only administrators of the server
        or the role's workspace may do this.

        `PATCH /api/3.0/mlflow/roles/permissions/update`, since MLflow 3.14.0. Only with the server's basic-auth.
        Retry class `idempotent`: a repeat changes nothing.

        Args:
            role_permission_id: Id of the permission, not of the role.
            permission: What a permission allows, each of the first four including the one before: `READ` to see,
                `USE` to use, `EDIT` to change, `MANAGE` to delete and to give others permissions. `DENY`, since
                3.17.2, forbids all of it, even where another role allows it.

                For the type `workspace` only `USE`, to work in it and create things, and `MANAGE`, to administrate
                its roles and their users.

        Returns:
            UpdateRolePermissionResponse: The permission as it is now.
        """
        _json: dict[str, Any] = {
            "role_permission_id": role_permission_id,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/roles/permissions/update"
        return self._transport.call(
            _UPDATE_ROLE_PERMISSION, _path, json=_json, decode=_models.UpdateRolePermissionResponse.from_dict
        )

    def remove_role_permission(self, *, role_permission_id: int) -> None:
        """Remove a permission from its role.

        A permission that does not exist is answered with 404. Only administrators of the server or the role's
        workspace may do this.

        `DELETE /api/3.0/mlflow/roles/permissions/remove`, since MLflow 3.14.0. Only with the server's basic-auth.
        Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            role_permission_id: Id of the permission, not of the role.
        """
        _json: dict[str, Any] = {
            "role_permission_id": role_permission_id,
        }
        _path = "/api/3.0/mlflow/roles/permissions/remove"
        return self._transport.call(_REMOVE_ROLE_PERMISSION, _path, json=_json, decode=_nothing)

    def assign_role(self, *, username: str, role_id: int) -> AssignRoleResponse:
        """Give a role to a user.

        Counts at once. A role that the user has is answered with `RESOURCE_ALREADY_EXISTS`, status 400; a user or a
        role that does not exist with 404. Only administrators of the server or the role's workspace may do this.

        `POST /api/3.0/mlflow/roles/assign`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class
        `keyed`: before a repeat, look whether the first one happened.

        Args:
            username: Name of the user.
            role_id: Id of the role, a whole number.

        Returns:
            AssignRoleResponse: The new assignment.
        """
        _json: dict[str, Any] = {
            "username": username,
            "role_id": role_id,
        }
        _path = "/api/3.0/mlflow/roles/assign"
        return self._transport.call(_ASSIGN_ROLE, _path, json=_json, decode=_models.AssignRoleResponse.from_dict)

    def unassign_role(self, *, username: str, role_id: int) -> None:
        """Take a role from a user.

        A role that the user does not have is answered with 404. Only administrators of the server or the role's
        workspace may do this.

        `DELETE /api/3.0/mlflow/roles/unassign`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class
        `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            username: Name of the user.
            role_id: Id of the role, a whole number.
        """
        _json: dict[str, Any] = {
            "username": username,
            "role_id": role_id,
        }
        _path = "/api/3.0/mlflow/roles/unassign"
        return self._transport.call(_UNASSIGN_ROLE, _path, json=_json, decode=_nothing)

    def list_role_users(self, *, role_id: int) -> ListRoleUsersResponse:
        """List the users who have a role.

        All of them in one answer, by their ids. Only administrators of the server or the role's workspace may ask.

        `GET /api/3.0/mlflow/roles/users/list`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class
        `safe`: it only reads.

        Args:
            role_id: Id of the role, a whole number.

        Returns:
            ListRoleUsersResponse: The users who have a role.
        """
        _query: dict[str, Any] = {
            "role_id": role_id,
        }
        _path = "/api/3.0/mlflow/roles/users/list"
        return self._transport.call(
            _LIST_ROLE_USERS, _path, query=_query, decode=_models.ListRoleUsersResponse.from_dict
        )


class AsyncRolesApi:
    """Roles of a server with basic-auth, since 3.14.0. A role is a set of permissions in one workspace, and counts for
    the users to whom it is assigned. What is granted to one user directly is kept in a hidden role of that user's
    own. A user may do what any of the roles allows and none denies. Where nothing was granted, the server's default
    permission counts, `READ` unless configured otherwise; on servers with workspaces only for users who have a role
    with `USE` or `MANAGE` on the `workspace`, others may do nothing there. A grant that is less than the default
    counts as the default, `DENY` excepted. Administrators may do everything."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create_role(self, *, name: str, workspace: str, description: str | None = None) -> CreateRoleResponse:
        """Create a role without permissions.

        Names are unique within a workspace: a taken one is answered with `RESOURCE_ALREADY_EXISTS`, status 400.
        Whether there is such a workspace is not checked. Only administrators of the server or the workspace may do
        this.

        `POST /api/3.0/mlflow/roles/create`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class
        `keyed`: before a repeat, look whether the first one happened.

        Args:
            name: Name of the role; not blank, and not starting with `__user_`. The database has room for 255
                characters, which SQLite does not check.
            workspace: The workspace in which the role counts, `default` on servers without workspaces.
            description: What the role is for. The database has room for 1,024 characters, which SQLite does not
                check.

        Returns:
            CreateRoleResponse: The new role.
        """
        _json: dict[str, Any] = {
            "name": name,
            "workspace": workspace,
        }
        if description is not None:
            _json["description"] = description
        _path = "/api/3.0/mlflow/roles/create"
        return await self._transport.call(_CREATE_ROLE, _path, json=_json, decode=_models.CreateRoleResponse.from_dict)

    async def get_role(self, *, role_id: int) -> GetRoleResponse:
        """Get a role by its id.

        Administrators may ask for every role, other users for those of workspaces in which they have a role. For any
        other, be there such a role or not, the answer is 403.

        `GET /api/3.0/mlflow/roles/get`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class `safe`:
        it only reads.

        Args:
            role_id: Id of the role, a whole number.

        Returns:
            GetRoleResponse: The role asked for.
        """
        _query: dict[str, Any] = {
            "role_id": role_id,
        }
        _path = "/api/3.0/mlflow/roles/get"
        return await self._transport.call(_GET_ROLE, _path, query=_query, decode=_models.GetRoleResponse.from_dict)

    async def list_roles(self, *, workspace: list[str] | None = None) -> ListRolesResponse:
        """List the roles of all or of some workspaces.

        All of them in one answer, with the hidden roles that hold users' direct permissions. Administrators may ask
        for all; other users must name workspaces, in each of which they must have a role. A workspace that does not
        exist adds nothing.

        `GET /api/3.0/mlflow/roles/list`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class `safe`:
        it only reads.

        Args:
            workspace: Name of a workspace. Repeat the parameter for more. All workspaces when absent.

        Returns:
            ListRolesResponse: The roles asked for.
        """
        _query: dict[str, Any] = {
            "workspace": workspace,
        }
        _path = "/api/3.0/mlflow/roles/list"
        return await self._transport.call(_LIST_ROLES, _path, query=_query, decode=_models.ListRolesResponse.from_dict)

    async def update_role(
        self, *, role_id: int, name: str | None = None, description: str | None = None
    ) -> UpdateRoleResponse:
        """Rename a role, or change its description.

        At least one of `name` and `description` must be there. What is absent or `null` stays as it is, so a
        description can be emptied, but not unset. A name that another role of the workspace has is answered with
        `RESOURCE_ALREADY_EXISTS`, status 400. Only administrators of the server or the workspace may do this.

        `PATCH /api/3.0/mlflow/roles/update`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class
        `idempotent`: a repeat changes nothing.

        Args:
            role_id: Id of the role, a whole number.
            name: Name of the role; not blank, and not starting with `__user_`. The database has room for 255
                characters, which SQLite does not check.
            description: What the role is for; may be empty. The database has room for 1,024 characters, which
                SQLite does not check.

        Returns:
            UpdateRoleResponse: The role as it is now.
        """
        _json: dict[str, Any] = {
            "role_id": role_id,
        }
        if name is not None:
            _json["name"] = name
        if description is not None:
            _json["description"] = description
        _path = "/api/3.0/mlflow/roles/update"
        return await self._transport.call(_UPDATE_ROLE, _path, json=_json, decode=_models.UpdateRoleResponse.from_dict)

    async def delete_role(self, *, role_id: int) -> None:
        """Delete a role for good, with its permissions and assignments.

        Who had the role loses what it allowed. A role that does not exist is answered with 404. Only administrators
        of the server or the workspace may do this.

        `DELETE /api/3.0/mlflow/roles/delete`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class
        `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            role_id: Id of the role, a whole number.
        """
        _json: dict[str, Any] = {
            "role_id": role_id,
        }
        _path = "/api/3.0/mlflow/roles/delete"
        return await self._transport.call(_DELETE_ROLE, _path, json=_json, decode=_nothing)

    async def add_role_permission(
        self, *, role_id: int, resource_type: ResourceType, resource_pattern: str, permission: PermissionLevel
    ) -> AddRolePermissionResponse:
        """Add a permission to a role.

        A role has at most one permission for the same type and pattern: a second one, be it the same, is answered
        with `RESOURCE_ALREADY_EXISTS`, status 400. Whether there is such a resource is not checked. Only
        administrators of the server or the role's workspace may do this.

        `POST /api/3.0/mlflow/roles/permissions/add`, since MLflow 3.14.0. Only with the server's basic-auth. Retry
        class `keyed`: before a repeat, look whether the first one happened.

        Args:
            role_id: Id of the role, a whole number.
            resource_type: The kind of resource that a permission is for.
                * `workspace`: the role's workspace as a whole, only with the pattern `*`.
                * `experiment`, `registered_model`, `prompt`, `scorer`, `gateway_secret`, `gateway_endpoint`,
                  `gateway_model_definition`, and `mcp_server` (since 3.17.2): one of them, or all with the pattern
                  `*`.
                * The others, all since 3.17.2, are parts of these, and only possible with the pattern `*`.
            resource_pattern: Id of the resource, of a registered model or prompt its name, of a scorer the
                experiment's id, `/` and the scorer's name with percent escapes; or `*` for all of the kind. Not a
                pattern in any other way.
            permission: What a permission allows, each of the first four including the one before: `READ` to see,
                `USE` to use, `EDIT` to change, `MANAGE` to delete and to give others permissions. `DENY`, since
                3.17.2, forbids all of it, even where another role allows it.

                For the type `workspace` only `USE`, to work in it and create things, and `MANAGE`, to administrate
                its roles and their users.

        Returns:
            AddRolePermissionResponse: The new permission.
        """
        _json: dict[str, Any] = {
            "role_id": role_id,
            "resource_type": resource_type,
            "resource_pattern": resource_pattern,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/roles/permissions/add"
        return await self._transport.call(
            _ADD_ROLE_PERMISSION, _path, json=_json, decode=_models.AddRolePermissionResponse.from_dict
        )

    async def list_role_permissions(self, *, role_id: int) -> ListRolePermissionsResponse:
        """List the permissions of a role.

        All of them in one answer. Who may get the role may list them.

        `GET /api/3.0/mlflow/roles/permissions/list`, since MLflow 3.14.0. Only with the server's basic-auth. Retry
        class `safe`: it only reads.

        Args:
            role_id: Id of the role, a whole number.

        Returns:
            ListRolePermissionsResponse: The permissions of a role.
        """
        _query: dict[str, Any] = {
            "role_id": role_id,
        }
        _path = "/api/3.0/mlflow/roles/permissions/list"
        return await self._transport.call(
            _LIST_ROLE_PERMISSIONS, _path, query=_query, decode=_models.ListRolePermissionsResponse.from_dict
        )

    async def update_role_permission(
        self, *, role_permission_id: int, permission: PermissionLevel
    ) -> UpdateRolePermissionResponse:
        """Change what a permission of a role allows.

        Type and pattern stay; for others, remove the permission and add another. Only administrators of the server
        or the role's workspace may do this.

        `PATCH /api/3.0/mlflow/roles/permissions/update`, since MLflow 3.14.0. Only with the server's basic-auth.
        Retry class `idempotent`: a repeat changes nothing.

        Args:
            role_permission_id: Id of the permission, not of the role.
            permission: What a permission allows, each of the first four including the one before: `READ` to see,
                `USE` to use, `EDIT` to change, `MANAGE` to delete and to give others permissions. `DENY`, since
                3.17.2, forbids all of it, even where another role allows it.

                For the type `workspace` only `USE`, to work in it and create things, and `MANAGE`, to administrate
                its roles and their users.

        Returns:
            UpdateRolePermissionResponse: The permission as it is now.
        """
        _json: dict[str, Any] = {
            "role_permission_id": role_permission_id,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/roles/permissions/update"
        return await self._transport.call(
            _UPDATE_ROLE_PERMISSION, _path, json=_json, decode=_models.UpdateRolePermissionResponse.from_dict
        )

    async def remove_role_permission(self, *, role_permission_id: int) -> None:
        """Remove a permission from its role.

        A permission that does not exist is answered with 404. Only administrators of the server or the role's
        workspace may do this.

        `DELETE /api/3.0/mlflow/roles/permissions/remove`, since MLflow 3.14.0. Only with the server's basic-auth.
        Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            role_permission_id: Id of the permission, not of the role.
        """
        _json: dict[str, Any] = {
            "role_permission_id": role_permission_id,
        }
        _path = "/api/3.0/mlflow/roles/permissions/remove"
        return await self._transport.call(_REMOVE_ROLE_PERMISSION, _path, json=_json, decode=_nothing)

    async def assign_role(self, *, username: str, role_id: int) -> AssignRoleResponse:
        """Give a role to a user.

        Counts at once. A role that the user has is answered with `RESOURCE_ALREADY_EXISTS`, status 400; a user or a
        role that does not exist with 404. Only administrators of the server or the role's workspace may do this.

        `POST /api/3.0/mlflow/roles/assign`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class
        `keyed`: before a repeat, look whether the first one happened.

        Args:
            username: Name of the user.
            role_id: Id of the role, a whole number.

        Returns:
            AssignRoleResponse: The new assignment.
        """
        _json: dict[str, Any] = {
            "username": username,
            "role_id": role_id,
        }
        _path = "/api/3.0/mlflow/roles/assign"
        return await self._transport.call(_ASSIGN_ROLE, _path, json=_json, decode=_models.AssignRoleResponse.from_dict)

    async def unassign_role(self, *, username: str, role_id: int) -> None:
        """Take a role from a user.

        A role that the user does not have is answered with 404. Only administrators of the server or the role's
        workspace may do this.

        `DELETE /api/3.0/mlflow/roles/unassign`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class
        `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            username: Name of the user.
            role_id: Id of the role, a whole number.
        """
        _json: dict[str, Any] = {
            "username": username,
            "role_id": role_id,
        }
        _path = "/api/3.0/mlflow/roles/unassign"
        return await self._transport.call(_UNASSIGN_ROLE, _path, json=_json, decode=_nothing)

    async def list_role_users(self, *, role_id: int) -> ListRoleUsersResponse:
        """List the users who have a role.

        All of them in one answer, by their ids. Only administrators of the server or the role's workspace may ask.

        `GET /api/3.0/mlflow/roles/users/list`, since MLflow 3.14.0. Only with the server's basic-auth. Retry class
        `safe`: it only reads.

        Args:
            role_id: Id of the role, a whole number.

        Returns:
            ListRoleUsersResponse: The users who have a role.
        """
        _query: dict[str, Any] = {
            "role_id": role_id,
        }
        _path = "/api/3.0/mlflow/roles/users/list"
        return await self._transport.call(
            _LIST_ROLE_USERS, _path, query=_query, decode=_models.ListRoleUsersResponse.from_dict
        )
