"""Roles: named sets of permissions in one workspace, given to users. Since 3.14."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import access
from ..errors import InputError
from ..values import text
from .connection import Connection

if TYPE_CHECKING:
    from mlflow_openapi.models import Role, RolePermission, UserRoleAssignment


class RoleMethods(Connection):
    """The methods of AsyncMLflow on roles. Servers before 3.14, and without basic-auth, have none: EndpointMissing.

    Only administrators of the server or of the role's workspace may change roles: Forbidden. The classes are those of
    `mlflow_openapi.models`.
    """

    async def create_role(self, workspace: str, name: str, description: str | None = None) -> Role:
        """The new role, without permissions.

        Args:
            workspace: the workspace in which it counts; `default` on servers without workspaces.
            name: its name, unique within the workspace.
            description: what it is for.

        Raises:
            AlreadyExists: the name is taken.

        `POST /api/3.0/mlflow/roles/create`
        """
        answer = await self.roles.create_role(
            workspace=text(workspace, "workspace", min_length=1),
            name=text(name, "name", min_length=1),
            description=description,
        )
        return answer.role

    async def get_role(self, role_id: int) -> Role:
        """The role with this id, with its permissions.

        Args:
            role_id: its id.

        Raises:
            NotFound: there is no such role.

        `GET /api/3.0/mlflow/roles/get`
        """
        return (await self.roles.get_role(role_id=access.role_id(role_id))).role

    async def list_roles(self, workspace: str) -> list[Role]:
        """The roles of a workspace, with the hidden ones that hold users' direct permissions.

        Args:
            workspace: its name; `default` on servers without workspaces. One that does not exist has none.

        `GET /api/3.0/mlflow/roles/list`
        """
        return (await self.roles.list_roles(workspace=[text(workspace, "workspace", min_length=1)])).roles

    async def list_all_roles(self) -> list[Role]:
        """The roles of all workspaces, for administrators only.

        `GET /api/3.0/mlflow/roles/list`
        """
        return (await self.roles.list_roles()).roles

    async def update_role(self, role_id: int, name: str | None = None, description: str | None = None) -> Role:
        """Rename a role or change its description, and return it as it is then.

        Args:
            role_id: its id.
            name: the new name; unchanged when None.
            description: the new description; unchanged when None.

        Raises:
            AlreadyExists: another role of the workspace has the name.
            NotFound: there is no such role.

        `PATCH /api/3.0/mlflow/roles/update`
        """
        if name is None and description is None:
            raise InputError("update_role needs a name or a description")
        answer = await self.roles.update_role(role_id=access.role_id(role_id), name=name, description=description)
        return answer.role

    async def delete_role(self, role_id: int) -> None:
        """Delete a role for good, with its permissions and assignments.

        Args:
            role_id: its id.

        Raises:
            NotFound: there is no such role.

        `DELETE /api/3.0/mlflow/roles/delete`
        """
        await self.roles.delete_role(role_id=access.role_id(role_id))

    async def add_role_permission(
        self, role_id: int, resource_type: str, resource_pattern: str, permission: str
    ) -> RolePermission:
        """The new permission of a role.

        Args:
            role_id: id of the role.
            resource_type: `workspace`, `experiment`, `registered_model` and so on.
            resource_pattern: id of the resource, of a registered model its name; `*` for all of the kind.
            permission: READ, USE, EDIT, MANAGE or, since 3.17.2, DENY.

        Raises:
            AlreadyExists: the role has a permission for the same type and pattern.
            NotFound: there is no such role.

        `POST /api/3.0/mlflow/roles/permissions/add`
        """
        answer = await self.roles.add_role_permission(
            role_id=access.role_id(role_id),
            resource_type=access.resource_type(resource_type),
            resource_pattern=text(resource_pattern, "resource_pattern", min_length=1),
            permission=access.permission(permission),
        )
        return answer.role_permission

    async def remove_role_permission(self, role_permission_id: int) -> None:
        """Remove a permission from its role.

        Args:
            role_permission_id: id of the permission, not of the role.

        Raises:
            NotFound: there is no such permission.

        `DELETE /api/3.0/mlflow/roles/permissions/remove`
        """
        await self.roles.remove_role_permission(
            role_permission_id=access.role_id(role_permission_id, "role_permission_id")
        )

    async def list_role_permissions(self, role_id: int) -> list[RolePermission]:
        """The permissions of a role.

        Args:
            role_id: its id.

        Raises:
            NotFound: there is no such role.

        `GET /api/3.0/mlflow/roles/permissions/list`
        """
        return (await self.roles.list_role_permissions(role_id=access.role_id(role_id))).role_permissions

    async def update_role_permission(self, role_permission_id: int, permission: str) -> RolePermission:
        """Change what a permission of a role allows, and return it.

        Args:
            role_permission_id: id of the permission, not of the role.
            permission: READ, USE, EDIT, MANAGE or, since 3.17.2, DENY.

        Raises:
            NotFound: there is no such permission.

        `PATCH /api/3.0/mlflow/roles/permissions/update`
        """
        answer = await self.roles.update_role_permission(
            role_permission_id=access.role_id(role_permission_id, "role_permission_id"),
            permission=access.permission(permission),
        )
        return answer.role_permission

    async def assign_role(self, username: str, role_id: int) -> UserRoleAssignment:
        """Give a role to a user. It counts at once.

        Args:
            username: the user's name.
            role_id: id of the role.

        Raises:
            AlreadyExists: the user has it.
            NotFound: there is no such user or role.

        `POST /api/3.0/mlflow/roles/assign`
        """
        answer = await self.roles.assign_role(
            username=text(username, "username", min_length=1), role_id=access.role_id(role_id)
        )
        return answer.assignment

    async def unassign_role(self, username: str, role_id: int) -> None:
        """Take a role from a user.

        Args:
            username: the user's name.
            role_id: id of the role.

        Raises:
            NotFound: the user does not have it.

        `DELETE /api/3.0/mlflow/roles/unassign`
        """
        await self.roles.unassign_role(
            username=text(username, "username", min_length=1), role_id=access.role_id(role_id)
        )

    async def list_role_users(self, role_id: int) -> list[UserRoleAssignment]:
        """The assignments of a role, which name users by their numbers.

        Args:
            role_id: id of the role.

        Raises:
            NotFound: there is no such role.

        `GET /api/3.0/mlflow/roles/users/list`
        """
        return (await self.roles.list_role_users(role_id=access.role_id(role_id))).assignments
