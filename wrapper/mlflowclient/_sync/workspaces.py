# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Workspaces: parts of one server that know nothing of each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlflow_openapi.operations import OPERATIONS

from .. import access
from ..errors import InputError
from ..values import shown, text
from .connection import Connection

if TYPE_CHECKING:
    from typing_extensions import Self

    from mlflow_openapi.models import TraceArchivalConfig, Workspace

_NAME = OPERATIONS["createWorkspace"].limits["name"]


class WorkspaceMethods(Connection):
    """The methods of MLflow on workspaces.

    Servers before 3.10 have none: EndpointMissing. Others must be started with `--enable-workspaces`: FeatureDisabled.
    The classes are those of `mlflow_openapi.models`.
    """

    def in_workspace(self, name: str) -> Self:
        """This client at work in another workspace. It shares the connections; either one's `close` closes them.

            runs = mlf.in_workspace("team-a").search_runs(experiment_id)

        Args:
            name: name of the workspace.

        Raises:
            InputError: no workspace can have that name.
        """
        return self._configured(self.config.in_workspace(_workspace(name)))

    def create_workspace(
        self,
        name: str,
        description: str | None = None,
        *,
        default_artifact_root: str | None = None,
        trace_archival_config: TraceArchivalConfig | None = None,
    ) -> Workspace:
        """The new workspace.

        Args:
            name: 2 to 63 lower-case letters, digits and hyphens, no hyphen at either end.
            description: what it is for.
            default_artifact_root: where artifacts of new experiments in it go, a URI or an absolute path; where the
                server says for all when None.
            trace_archival_config: where old traces of it go, and when. Since 3.14; older servers warn FieldIgnored.

        Raises:
            AlreadyExists: the name is taken.
            BadRequest: the name is reserved.

        `POST /api/3.0/mlflow/workspaces`
        """
        answer = self.workspaces.create_workspace(
            name=_workspace(name),
            description=description,
            default_artifact_root=default_artifact_root,
            trace_archival_config=trace_archival_config,
        )
        return answer.workspace

    def get_workspace(self, name: str) -> Workspace:
        """The workspace with this name.

        Args:
            name: its name.

        Raises:
            NotFound: there is no such workspace.

        `GET /api/3.0/mlflow/workspaces/{workspace_name}`
        """
        return (self.workspaces.get_workspace(workspace_name=_workspace(name))).workspace

    def list_workspaces(self) -> list[Workspace]:
        """All workspaces, `default` among them; with basic-auth those that the user may see.

        `GET /api/3.0/mlflow/workspaces`
        """
        return (self.workspaces.list_workspaces()).workspaces or []

    def update_workspace(
        self,
        name: str,
        description: str | None = None,
        *,
        default_artifact_root: str | None = None,
        trace_archival_config: TraceArchivalConfig | None = None,
    ) -> Workspace:
        """Change the description or the storage of a workspace, and return it as it is then.

        Args:
            name: its name, which cannot be changed.
            description: the new description; unchanged when None.
            default_artifact_root: as in `create_workspace`; unchanged when None, taken away by the empty text.
            trace_archival_config: as in `create_workspace`; unchanged when None.

        Raises:
            NotFound: there is no such workspace.

        `PATCH /api/3.0/mlflow/workspaces/{workspace_name}`
        """
        if description is None and default_artifact_root is None and trace_archival_config is None:
            raise InputError("update_workspace needs a description, a default_artifact_root or a trace_archival_config")
        answer = self.workspaces.update_workspace(
            workspace_name=_workspace(name),
            description=description,
            default_artifact_root=default_artifact_root,
            trace_archival_config=trace_archival_config,
        )
        return answer.workspace

    def delete_workspace(self, name: str, *, mode: str = "RESTRICT") -> None:
        """Delete a workspace.

        Args:
            name: its name.
            mode: what becomes of the things in it: they keep it from being deleted (RESTRICT), are erased for good
                (CASCADE), or move to the workspace `default` (SET_DEFAULT).

        Raises:
            Conflict: it is not empty, or `default` has something of the same name.
            NotFound: there is no such workspace.

        `DELETE /api/3.0/mlflow/workspaces/{workspace_name}`
        """
        self.workspaces.delete_workspace(workspace_name=_workspace(name), mode=access.deletion_mode(mode))


def _workspace(name: object) -> str:
    found = text(name, "name", min_length=_NAME["minLength"], max_length=_NAME["maxLength"])
    if not re.fullmatch(_NAME["pattern"], found):
        raise InputError(f"name={shown(found)}: lower-case letters, digits and hyphens, no hyphen at either end")
    return found
