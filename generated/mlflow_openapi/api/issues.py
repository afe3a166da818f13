# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""Problems that were found in the traces of an experiment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import path_value as _path_value

if TYPE_CHECKING:
    from ..models.create_issue_response import CreateIssueResponse
    from ..models.get_issue_response import GetIssueResponse
    from ..models.issue_severity import IssueSeverity
    from ..models.issue_status import IssueStatus
    from ..models.search_issues_response import SearchIssuesResponse
    from ..models.update_issue_response import UpdateIssueResponse
    from ..transport import AsyncTransport, Transport

_CREATE_ISSUE = OPERATIONS["createIssue"]
_SEARCH_ISSUES = OPERATIONS["searchIssues"]
_GET_ISSUE = OPERATIONS["getIssue"]
_UPDATE_ISSUE = OPERATIONS["updateIssue"]


class IssuesApi:
    """Problems that were found in the traces of an experiment."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_issue(
        self,
        *,
        experiment_id: str,
        name: str,
        description: str,
        status: IssueStatus | None = None,
        severity: IssueSeverity | None = None,
        root_causes: list[str] | None = None,
        source_run_id: str | None = None,
        created_by: str | None = None,
        categories: list[str] | None = None,
    ) -> CreateIssueResponse:
        """Create an issue.

        Two equal requests make two issues, and the client cannot give the id. To tie an issue to the traces that
        show it, create an assessment with `issue` on each.

        `POST /api/3.0/mlflow/issues`, since MLflow 3.14.0. Retry class `never`: a repeat does it twice, or fails
        where the first one worked.

        Args:
            experiment_id: Id of the experiment that the issue belongs to. A deleted one is answered with 404.
            name: Short title; need not be unique. A store on PostgreSQL refuses more than 250 characters.
            description: What is wrong, at length.
            status: Whether somebody has dealt with an issue. Absent means `pending`.
            severity: How bad it is.
            root_causes: What is thought to cause it. Cannot be changed later.
            source_run_id: Id of the run that found it, which must exist. Cannot be changed later.
            created_by: Who made it. Cannot be changed later. A store on PostgreSQL refuses more than 255
                characters.
            categories: Kinds of problem it is one of, in any words. Cannot be changed later.

        Returns:
            CreateIssueResponse: The new issue.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
            "description": description,
        }
        if status is not None:
            _json["status"] = status
        if severity is not None:
            _json["severity"] = severity
        if root_causes is not None:
            _json["root_causes"] = root_causes
        if source_run_id is not None:
            _json["source_run_id"] = source_run_id
        if created_by is not None:
            _json["created_by"] = created_by
        if categories is not None:
            _json["categories"] = categories
        _path = "/api/3.0/mlflow/issues"
        return self._transport.call(_CREATE_ISSUE, _path, json=_json, decode=_models.CreateIssueResponse.from_dict)

    def search_issues(
        self,
        *,
        experiment_id: str | None = None,
        filter_string: str | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        include_trace_count: bool | None = None,
    ) -> SearchIssuesResponse:
        """Search issues.

        In one experiment, or in all of them. An experiment that does not exist has no issues, which is no error. The
        pages of one search are taken from what the store holds at each request.

        `POST /api/3.0/mlflow/issues/search`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment to search in. All experiments when absent or empty.
            filter_string: Which issues, as comparisons of `status` or `source_run_id` with a quoted text (`=`,
                `!=`), joined by `AND`; there is no `OR` and no parenthesis. All of them when absent or empty.
            max_results: Number of issues per page, from 1 to 50,000. Absent means 100.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent or
                empty.
            include_trace_count: Whether to count the traces that assessments tie to each issue. Absent means
                false.

        Returns:
            SearchIssuesResponse: One page of issues.
        """
        _json: dict[str, Any] = {}
        if experiment_id is not None:
            _json["experiment_id"] = experiment_id
        if filter_string is not None:
            _json["filter_string"] = filter_string
        if max_results is not None:
            _json["max_results"] = max_results
        if page_token is not None:
            _json["page_token"] = page_token
        if include_trace_count is not None:
            _json["include_trace_count"] = include_trace_count
        _path = "/api/3.0/mlflow/issues/search"
        return self._transport.call(_SEARCH_ISSUES, _path, json=_json, decode=_models.SearchIssuesResponse.from_dict)

    def get_issue(self, *, issue_id: str) -> GetIssueResponse:
        """Get an issue by its id.

        Without the number of its traces, which only a search counts.

        `GET /api/3.0/mlflow/issues/{issue_id}`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            issue_id: Id of the issue, `iss-` and 32 hex digits.

        Returns:
            GetIssueResponse: The issue asked for.
        """
        _path = f"/api/3.0/mlflow/issues/{_path_value(issue_id)}"
        return self._transport.call(_GET_ISSUE, _path, decode=_models.GetIssueResponse.from_dict)

    def update_issue(
        self,
        *,
        issue_id: str,
        name: str | None = None,
        description: str | None = None,
        status: IssueStatus | None = None,
        severity: IssueSeverity | None = None,
    ) -> UpdateIssueResponse:
        """Change the name, description, status or severity of an issue.

        What is absent or the empty text stays as it is, so nothing can be taken away. Root causes, categories,
        source run and author are set once, when the issue is created.

        `PATCH /api/3.0/mlflow/issues/{issue_id}`, since MLflow 3.14.0. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            issue_id: Id of the issue again; the server insists on it here, too.
            name: The new title. A store on PostgreSQL refuses more than 250 characters.
            description: The new text.
            status: The new status.
            severity: The new severity.

        Returns:
            UpdateIssueResponse: The issue after the change.
        """
        _json: dict[str, Any] = {
            "issue_id": issue_id,
        }
        if name is not None:
            _json["name"] = name
        if description is not None:
            _json["description"] = description
        if status is not None:
            _json["status"] = status
        if severity is not None:
            _json["severity"] = severity
        _path = f"/api/3.0/mlflow/issues/{_path_value(issue_id)}"
        return self._transport.call(_UPDATE_ISSUE, _path, json=_json, decode=_models.UpdateIssueResponse.from_dict)


class AsyncIssuesApi:
    """Problems that were found in the traces of an experiment."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create_issue(
        self,
        *,
        experiment_id: str,
        name: str,
        description: str,
        status: IssueStatus | None = None,
        severity: IssueSeverity | None = None,
        root_causes: list[str] | None = None,
        source_run_id: str | None = None,
        created_by: str | None = None,
        categories: list[str] | None = None,
    ) -> CreateIssueResponse:
        """Create an issue.

        Two equal requests make two issues, and the client cannot give the id. To tie an issue to the traces that
        show it, create an assessment with `issue` on each.

        `POST /api/3.0/mlflow/issues`, since MLflow 3.14.0. Retry class `never`: a repeat does it twice, or fails
        where the first one worked.

        Args:
            experiment_id: Id of the experiment that the issue belongs to. A deleted one is answered with 404.
            name: Short title; need not be unique. A store on PostgreSQL refuses more than 250 characters.
            description: What is wrong, at length.
            status: Whether somebody has dealt with an issue. Absent means `pending`.
            severity: How bad it is.
            root_causes: What is thought to cause it. Cannot be changed later.
            source_run_id: Id of the run that found it, which must exist. Cannot be changed later.
            created_by: Who made it. Cannot be changed later. A store on PostgreSQL refuses more than 255
                characters.
            categories: Kinds of problem it is one of, in any words. Cannot be changed later.

        Returns:
            CreateIssueResponse: The new issue.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
            "description": description,
        }
        if status is not None:
            _json["status"] = status
        if severity is not None:
            _json["severity"] = severity
        if root_causes is not None:
            _json["root_causes"] = root_causes
        if source_run_id is not None:
            _json["source_run_id"] = source_run_id
        if created_by is not None:
            _json["created_by"] = created_by
        if categories is not None:
            _json["categories"] = categories
        _path = "/api/3.0/mlflow/issues"
        return await self._transport.call(
            _CREATE_ISSUE, _path, json=_json, decode=_models.CreateIssueResponse.from_dict
        )

    async def search_issues(
        self,
        *,
        experiment_id: str | None = None,
        filter_string: str | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        include_trace_count: bool | None = None,
    ) -> SearchIssuesResponse:
        """Search issues.

        In one experiment, or in all of them. An experiment that does not exist has no issues, which is no error. The
        pages of one search are taken from what the store holds at each request.

        `POST /api/3.0/mlflow/issues/search`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment to search in. All experiments when absent or empty.
            filter_string: Which issues, as comparisons of `status` or `source_run_id` with a quoted text (`=`,
                `!=`), joined by `AND`; there is no `OR` and no parenthesis. All of them when absent or empty.
            max_results: Number of issues per page, from 1 to 50,000. Absent means 100.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent or
                empty.
            include_trace_count: Whether to count the traces that assessments tie to each issue. Absent means
                false.

        Returns:
            SearchIssuesResponse: One page of issues.
        """
        _json: dict[str, Any] = {}
        if experiment_id is not None:
            _json["experiment_id"] = experiment_id
        if filter_string is not None:
            _json["filter_string"] = filter_string
        if max_results is not None:
            _json["max_results"] = max_results
        if page_token is not None:
            _json["page_token"] = page_token
        if include_trace_count is not None:
            _json["include_trace_count"] = include_trace_count
        _path = "/api/3.0/mlflow/issues/search"
        return await self._transport.call(
            _SEARCH_ISSUES, _path, json=_json, decode=_models.SearchIssuesResponse.from_dict
        )

    async def get_issue(self, *, issue_id: str) -> GetIssueResponse:
        """Get an issue by its id.

        Without the number of its traces, which only a search counts.

        `GET /api/3.0/mlflow/issues/{issue_id}`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            issue_id: Id of the issue, `iss-` and 32 hex digits.

        Returns:
            GetIssueResponse: The issue asked for.
        """
        _path = f"/api/3.0/mlflow/issues/{_path_value(issue_id)}"
        return await self._transport.call(_GET_ISSUE, _path, decode=_models.GetIssueResponse.from_dict)

    async def update_issue(
        self,
        *,
        issue_id: str,
        name: str | None = None,
        description: str | None = None,
        status: IssueStatus | None = None,
        severity: IssueSeverity | None = None,
    ) -> UpdateIssueResponse:
        """Change the name, description, status or severity of an issue.

        What is absent or the empty text stays as it is, so nothing can be taken away. Root causes, categories,
        source run and author are set once, when the issue is created.

        `PATCH /api/3.0/mlflow/issues/{issue_id}`, since MLflow 3.14.0. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            issue_id: Id of the issue again; the server insists on it here, too.
            name: The new title. A store on PostgreSQL refuses more than 250 characters.
            description: The new text.
            status: The new status.
            severity: The new severity.

        Returns:
            UpdateIssueResponse: The issue after the change.
        """
        _json: dict[str, Any] = {
            "issue_id": issue_id,
        }
        if name is not None:
            _json["name"] = name
        if description is not None:
            _json["description"] = description
        if status is not None:
            _json["status"] = status
        if severity is not None:
            _json["severity"] = severity
        _path = f"/api/3.0/mlflow/issues/{_path_value(issue_id)}"
        return await self._transport.call(
            _UPDATE_ISSUE, _path, json=_json, decode=_models.UpdateIssueResponse.from_dict
        )
