# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""Parts of one server that know nothing of each other. Only on servers with `--enable-workspaces`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing
from ..transport import path_value as _path_value

if TYPE_CHECKING:
    from ..models.list_workspaces_response import ListWorkspacesResponse
    from ..models.trace_archival_config import TraceArchivalConfig
    from ..models.workspace_deletion_mode import WorkspaceDeletionMode
    from ..models.workspace_response import WorkspaceResponse
    from ..transport import AsyncTransport, Transport

_LIST_WORKSPACES = OPERATIONS["listWorkspaces"]
_CREATE_WORKSPACE = OPERATIONS["createWorkspace"]
_GET_WORKSPACE = OPERATIONS["getWorkspace"]
_DELETE_WORKSPACE = OPERATIONS["deleteWorkspace"]
_UPDATE_WORKSPACE = OPERATIONS["updateWorkspace"]


class WorkspacesApi:
    """Parts of one server that know nothing of each other. Only on servers with `--enable-workspaces`."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list_workspaces(self) -> ListWorkspacesResponse:
        """List the workspaces.

        All of them in one answer, `default` among them. With basic-auth only those that the user may see.

        `GET /api/3.0/mlflow/workspaces`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Returns:
            ListWorkspacesResponse: The workspaces.
        """
        _path = "/api/3.0/mlflow/workspaces"
        return self._transport.call(_LIST_WORKSPACES, _path, decode=_models.ListWorkspacesResponse.from_dict)

    def create_workspace(
        self,
        *,
        name: str,
        description: str | None = None,
        default_artifact_root: str | None = None,
        trace_archival_config: TraceArchivalConfig | None = None,
    ) -> WorkspaceResponse:
        """Create a workspace.

        A name that is taken is answered with `RESOURCE_ALREADY_EXISTS`, status 400; so is every name that is not
        allowed, and `default`, with `INVALID_PARAMETER_VALUE`.

        `POST /api/3.0/mlflow/workspaces`, since MLflow 3.10.1. Retry class `keyed`: before a repeat, look whether
        the first one happened.

        Args:
            name: Name of a workspace: 2 to 63 lower-case ASCII letters, digits and hyphens, no hyphen at either
                end. The names `workspaces`, `api`, `ajax-api` and `static-files` are reserved.
            description: What the workspace is for, any text.
            default_artifact_root: Where artifacts of new experiments in it go, a URI or an absolute path of at
                most 2,048 characters without `#`. The empty text means where the server says for all. Servers before
                3.17.2 take relative paths, too, which lead nowhere.
            trace_archival_config: Where old traces of a workspace go, and when, instead of what the server says
                for all. Since 3.14.0.

        Returns:
            WorkspaceResponse: The workspace as it is now.
        """
        _json: dict[str, Any] = {
            "name": name,
        }
        if description is not None:
            _json["description"] = description
        if default_artifact_root is not None:
            _json["default_artifact_root"] = default_artifact_root
        if trace_archival_config is not None:
            _json["trace_archival_config"] = trace_archival_config
        _path = "/api/3.0/mlflow/workspaces"
        return self._transport.call(_CREATE_WORKSPACE, _path, json=_json, decode=_models.WorkspaceResponse.from_dict)

    def get_workspace(self, *, workspace_name: str) -> WorkspaceResponse:
        """Get a workspace by its name.

        A name that no workspace can have is answered with 400 rather than 404.

        `GET /api/3.0/mlflow/workspaces/{workspace_name}`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            workspace_name: Name of the workspace, such as `default`.

        Returns:
            WorkspaceResponse: The workspace as it is now.
        """
        _path = f"/api/3.0/mlflow/workspaces/{_path_value(workspace_name)}"
        return self._transport.call(_GET_WORKSPACE, _path, decode=_models.WorkspaceResponse.from_dict)

    def delete_workspace(self, *, workspace_name: str, mode: WorkspaceDeletionMode | None = None) -> None:
        """Delete a workspace, and what is in it or not, as `mode` says.

        A workspace that is not empty is refused with `INVALID_STATE`, status 500, unless `mode` says what to do with
        the rest; so is a move to `default` when a name is taken there. Deleted experiments and models count, too.

        `CASCADE` erases the records for good; files stay until the server's `mlflow gc`. On SQLite, ids of
        experiments that went may be given to new ones.

        `DELETE /api/3.0/mlflow/workspaces/{workspace_name}`, since MLflow 3.10.1. Retry class `never`: a repeat does
        it twice, or fails where the first one worked.

        Args:
            workspace_name: Name of the workspace, such as `default`.
            mode: What to do with what is in the workspace. Absent means `RESTRICT`.
        """
        _query: dict[str, Any] = {
            "mode": mode,
        }
        _path = f"/api/3.0/mlflow/workspaces/{_path_value(workspace_name)}"
        return self._transport.call(_DELETE_WORKSPACE, _path, query=_query, decode=_nothing)

    def update_workspace(
        self,
        *,
        workspace_name: str,
        description: str | None = None,
        default_artifact_root: str | None = None,
        trace_archival_config: TraceArchivalConfig | None = None,
    ) -> WorkspaceResponse:
        """Change the description or the storage of a workspace.

        What is absent stays as it is; the empty text takes a setting away. At least one field is needed. Experiments
        that exist keep the place of their artifacts. `default` can be changed like any other.

        `PATCH /api/3.0/mlflow/workspaces/{workspace_name}`, since MLflow 3.10.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            workspace_name: Name of the workspace, such as `default`.
            description: The new description, any text.
            default_artifact_root: Where artifacts of new experiments in it go, a URI or an absolute path of at
                most 2,048 characters without `#`. The empty text means where the server says for all. Servers before
                3.17.2 take relative paths, too, which lead nowhere.
            trace_archival_config: Where old traces of a workspace go, and when, instead of what the server says
                for all. Since 3.14.0.

        Returns:
            WorkspaceResponse: The workspace as it is now.
        """
        _json: dict[str, Any] = {}
        if description is not None:
            _json["description"] = description
        if default_artifact_root is not None:
            _json["default_artifact_root"] = default_artifact_root
        if trace_archival_config is not None:
            _json["trace_archival_config"] = trace_archival_config
        _path = f"/api/3.0/mlflow/workspaces/{_path_value(workspace_name)}"
        return self._transport.call(_UPDATE_WORKSPACE, _path, json=_json, decode=_models.WorkspaceResponse.from_dict)


class AsyncWorkspacesApi:
    """Parts of one server that know nothing of each other. Only on servers with `--enable-workspaces`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def list_workspaces(self) -> ListWorkspacesResponse:
        """List the workspaces.

        All of them in one answer, `default` among them. With basic-auth only those that the user may see.

        `GET /api/3.0/mlflow/workspaces`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Returns:
            ListWorkspacesResponse: The workspaces.
        """
        _path = "/api/3.0/mlflow/workspaces"
        return await self._transport.call(_LIST_WORKSPACES, _path, decode=_models.ListWorkspacesResponse.from_dict)

    async def create_workspace(
        self,
        *,
        name: str,
        description: str | None = None,
        default_artifact_root: str | None = None,
        trace_archival_config: TraceArchivalConfig | None = None,
    ) -> WorkspaceResponse:
        """Create a workspace.

        A name that is taken is answered with `RESOURCE_ALREADY_EXISTS`, status 400; so is every name that is not
        allowed, and `default`, with `INVALID_PARAMETER_VALUE`.

        `POST /api/3.0/mlflow/workspaces`, since MLflow 3.10.1. Retry class `keyed`: before a repeat, look whether
        the first one happened.

        Args:
            name: Name of a workspace: 2 to 63 lower-case ASCII letters, digits and hyphens, no hyphen at either
                end. The names `workspaces`, `api`, `ajax-api` and `static-files` are reserved.
            description: What the workspace is for, any text.
            default_artifact_root: Where artifacts of new experiments in it go, a URI or an absolute path of at
                most 2,048 characters without `#`. The empty text means where the server says for all. Servers before
                3.17.2 take relative paths, too, which lead nowhere.
            trace_archival_config: Where old traces of a workspace go, and when, instead of what the server says
                for all. Since 3.14.0.

        Returns:
            WorkspaceResponse: The workspace as it is now.
        """
        _json: dict[str, Any] = {
            "name": name,
        }
        if description is not None:
            _json["description"] = description
        if default_artifact_root is not None:
            _json["default_artifact_root"] = default_artifact_root
        if trace_archival_config is not None:
            _json["trace_archival_config"] = trace_archival_config
        _path = "/api/3.0/mlflow/workspaces"
        return await self._transport.call(
            _CREATE_WORKSPACE, _path, json=_json, decode=_models.WorkspaceResponse.from_dict
        )

    async def get_workspace(self, *, workspace_name: str) -> WorkspaceResponse:
        """Get a workspace by its name.

        A name that no workspace can have is answered with 400 rather than 404.

        `GET /api/3.0/mlflow/workspaces/{workspace_name}`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            workspace_name: Name of the workspace, such as `default`.

        Returns:
            WorkspaceResponse: The workspace as it is now.
        """
        _path = f"/api/3.0/mlflow/workspaces/{_path_value(workspace_name)}"
        return await self._transport.call(_GET_WORKSPACE, _path, decode=_models.WorkspaceResponse.from_dict)

    async def delete_workspace(self, *, workspace_name: str, mode: WorkspaceDeletionMode | None = None) -> None:
        """Delete a workspace, and what is in it or not, as `mode` says.

        A workspace that is not empty is refused with `INVALID_STATE`, status 500, unless `mode` says what to do with
        the rest; so is a move to `default` when a name is taken there. Deleted experiments and models count, too.

        `CASCADE` erases the records for good; files stay until the server's `mlflow gc`. On SQLite, ids of
        experiments that went may be given to new ones.

        `DELETE /api/3.0/mlflow/workspaces/{workspace_name}`, since MLflow 3.10.1. Retry class `never`: a repeat does
        it twice, or fails where the first one worked.

        Args:
            workspace_name: Name of the workspace, such as `default`.
            mode: What to do with what is in the workspace. Absent means `RESTRICT`.
        """
        _query: dict[str, Any] = {
            "mode": mode,
        }
        _path = f"/api/3.0/mlflow/workspaces/{_path_value(workspace_name)}"
        return await self._transport.call(_DELETE_WORKSPACE, _path, query=_query, decode=_nothing)

    async def update_workspace(
        self,
        *,
        workspace_name: str,
        description: str | None = None,
        default_artifact_root: str | None = None,
        trace_archival_config: TraceArchivalConfig | None = None,
    ) -> WorkspaceResponse:
        """Change the description or the storage of a workspace.

        What is absent stays as it is; the empty text takes a setting away. At least one field is needed. Experiments
        that exist keep the place of their artifacts. `default` can be changed like any other.

        `PATCH /api/3.0/mlflow/workspaces/{workspace_name}`, since MLflow 3.10.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            workspace_name: Name of the workspace, such as `default`.
            description: The new description, any text.
            default_artifact_root: Where artifacts of new experiments in it go, a URI or an absolute path of at
                most 2,048 characters without `#`. The empty text means where the server says for all. Servers before
                3.17.2 take relative paths, too, which lead nowhere.
            trace_archival_config: Where old traces of a workspace go, and when, instead of what the server says
                for all. Since 3.14.0.

        Returns:
            WorkspaceResponse: The workspace as it is now.
        """
        _json: dict[str, Any] = {}
        if description is not None:
            _json["description"] = description
        if default_artifact_root is not None:
            _json["default_artifact_root"] = default_artifact_root
        if trace_archival_config is not None:
            _json["trace_archival_config"] = trace_archival_config
        _path = f"/api/3.0/mlflow/workspaces/{_path_value(workspace_name)}"
        return await self._transport.call(
            _UPDATE_WORKSPACE, _path, json=_json, decode=_models.WorkspaceResponse.from_dict
        )
