# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""Experiments group runs. An experiment has a name, unique even among deleted ones, tags, and a place for artifacts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing

if TYPE_CHECKING:
    from ..models.create_experiment_response import CreateExperimentResponse
    from ..models.experiment_tag import ExperimentTag
    from ..models.get_experiment_by_name_response import GetExperimentByNameResponse
    from ..models.get_experiment_response import GetExperimentResponse
    from ..models.search_experiments_response import SearchExperimentsResponse
    from ..models.view_type import ViewType
    from ..transport import AsyncTransport, Transport

_CREATE_EXPERIMENT = OPERATIONS["createExperiment"]
_GET_EXPERIMENT = OPERATIONS["getExperiment"]
_GET_EXPERIMENT_BY_NAME = OPERATIONS["getExperimentByName"]
_SEARCH_EXPERIMENTS_BY_GET = OPERATIONS["searchExperimentsByGet"]
_SEARCH_EXPERIMENTS = OPERATIONS["searchExperiments"]
_UPDATE_EXPERIMENT = OPERATIONS["updateExperiment"]
_DELETE_EXPERIMENT = OPERATIONS["deleteExperiment"]
_RESTORE_EXPERIMENT = OPERATIONS["restoreExperiment"]
_SET_EXPERIMENT_TAG = OPERATIONS["setExperimentTag"]
_DELETE_EXPERIMENT_TAG = OPERATIONS["deleteExperimentTag"]


class ExperimentsApi:
    """Experiments group runs. An experiment has a name, unique even among deleted ones, tags, and a place for
    artifacts."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_experiment(
        self, *, name: str, artifact_location: str | None = None, tags: list[ExperimentTag] | None = None
    ) -> CreateExperimentResponse:
        """Create an experiment.

        The name must be free: also a *deleted* experiment holds its name, and the answer is then the same
        `RESOURCE_ALREADY_EXISTS` with status 400.

        `POST /api/2.0/mlflow/experiments/create`, since MLflow 2.0.1. Retry class `keyed`: before a repeat, look
        whether the first one happened.

        Args:
            name: Name of the experiment, at most 500 characters, unique also among deleted experiments. A store
                on PostgreSQL refuses more than 256.
            artifact_location: Where artifacts of its runs go, a URI or path of at most 2,048 characters; a store
                on PostgreSQL refuses more than 256. The server chooses when absent.
            tags: Tags to set at once. Servers before 3.14.0 do not check the length of these.

        Returns:
            CreateExperimentResponse: The id of the new experiment.
        """
        _json: dict[str, Any] = {
            "name": name,
        }
        if artifact_location is not None:
            _json["artifact_location"] = artifact_location
        if tags is not None:
            _json["tags"] = tags
        _path = "/api/2.0/mlflow/experiments/create"
        return self._transport.call(
            _CREATE_EXPERIMENT, _path, json=_json, decode=_models.CreateExperimentResponse.from_dict
        )

    def get_experiment(self, *, experiment_id: str) -> GetExperimentResponse:
        """Get an experiment by its id.

        A deleted experiment is returned as well, with `lifecycle_stage` `deleted`.

        `GET /api/2.0/mlflow/experiments/get`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.

        Returns:
            GetExperimentResponse: The experiment asked for.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        _path = "/api/2.0/mlflow/experiments/get"
        return self._transport.call(
            _GET_EXPERIMENT, _path, query=_query, decode=_models.GetExperimentResponse.from_dict
        )

    def get_experiment_by_name(self, *, experiment_name: str) -> GetExperimentByNameResponse:
        """Get an experiment by its name.

        The name must match exactly, case included. A deleted experiment is returned as well, with `lifecycle_stage`
        `deleted`: it still holds its name.

        `GET /api/2.0/mlflow/experiments/get-by-name`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            experiment_name: Name of the experiment, all of it.

        Returns:
            GetExperimentByNameResponse: The experiment asked for.
        """
        _query: dict[str, Any] = {
            "experiment_name": experiment_name,
        }
        _path = "/api/2.0/mlflow/experiments/get-by-name"
        return self._transport.call(
            _GET_EXPERIMENT_BY_NAME, _path, query=_query, decode=_models.GetExperimentByNameResponse.from_dict
        )

    def search_experiments_by_get(
        self,
        *,
        max_results: int,
        filter: str | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
        view_type: ViewType | None = None,
    ) -> SearchExperimentsResponse:
        """Search experiments with query parameters.

        The same search as by POST, which MLflow's own client uses; a long filter may not fit into an address.

        `GET /api/2.0/mlflow/experiments/search`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            max_results: Number of experiments per page, from 1 to 50,000.
            filter: Which experiments, in the language of the search by POST.
            order_by: A column of the order, as in the search by POST. Repeat the parameter for more columns.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.
            view_type: Which lifecycle stages to look at. Only live experiments when absent.

        Returns:
            SearchExperimentsResponse: One page of experiments.
        """
        _query: dict[str, Any] = {
            "max_results": max_results,
            "filter": filter,
            "order_by": order_by,
            "page_token": page_token,
            "view_type": view_type,
        }
        _path = "/api/2.0/mlflow/experiments/search"
        return self._transport.call(
            _SEARCH_EXPERIMENTS_BY_GET, _path, query=_query, decode=_models.SearchExperimentsResponse.from_dict
        )

    def search_experiments(
        self,
        *,
        max_results: int,
        filter: str | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
        view_type: ViewType | None = None,
    ) -> SearchExperimentsResponse:
        """Search experiments.

        The pages of one search are taken from what the store holds at each request: an experiment that is created or
        deleted meanwhile may shift others to another page.

        `POST /api/2.0/mlflow/experiments/search`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            max_results: Number of experiments per page, from 1 to 50,000.
            filter: Which experiments, as comparisons joined by `AND`; there is no `OR` and no parenthesis. All
                of them when absent or empty. What can be compared:
                * `name` with a quoted text (`=`, `!=`, `LIKE`, `ILIKE`);
                * `creation_time` and `last_update_time` with a number (`=`, `!=`, `<`, `<=`, `>`, `>=`);
                * `tags.key` with a quoted text (as `name`, and since 3.10.1 `IS NULL`, `IS NOT NULL`);
                * since 3.17.2 `experiment_id` with a quoted text (as `name`), or a list of them (`IN`, `NOT IN`).
            order_by: Order of the results, most important first: `name`, `experiment_id`, `creation_time` or
                `last_update_time`, each followed by `ASC` (also when absent) or `DESC`. Newest first when absent.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.
            view_type: Which lifecycle stages a search looks at. Absent means `ACTIVE_ONLY`.

        Returns:
            SearchExperimentsResponse: One page of experiments.
        """
        _json: dict[str, Any] = {
            "max_results": max_results,
        }
        if filter is not None:
            _json["filter"] = filter
        if order_by is not None:
            _json["order_by"] = order_by
        if page_token is not None:
            _json["page_token"] = page_token
        if view_type is not None:
            _json["view_type"] = view_type
        _path = "/api/2.0/mlflow/experiments/search"
        return self._transport.call(
            _SEARCH_EXPERIMENTS, _path, json=_json, decode=_models.SearchExperimentsResponse.from_dict
        )

    def update_experiment(self, *, experiment_id: str, new_name: str) -> None:
        """Rename an experiment.

        A name that another experiment holds, be it deleted, is answered with `BAD_REQUEST`, status 400. A deleted
        experiment cannot be renamed: `INVALID_STATE`, status 500.

        `POST /api/2.0/mlflow/experiments/update`, since MLflow 2.0.1. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
            new_name: The new name, at most 500 characters. Servers before 3.14.0 do not check its length.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "new_name": new_name,
        }
        _path = "/api/2.0/mlflow/experiments/update"
        return self._transport.call(_UPDATE_EXPERIMENT, _path, json=_json, decode=_nothing)

    def delete_experiment(self, *, experiment_id: str) -> None:
        """Delete an experiment with all its runs, restorably.

        Marks the experiment and its runs as deleted; nothing is erased, and the name stays taken. The default
        experiment, `0`, can be deleted too. Deleting a deleted experiment is answered with 404.

        `POST /api/2.0/mlflow/experiments/delete`, since MLflow 2.0.1. Retry class `never`: a repeat does it twice,
        or fails where the first one worked.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        _path = "/api/2.0/mlflow/experiments/delete"
        return self._transport.call(_DELETE_EXPERIMENT, _path, json=_json, decode=_nothing)

    def restore_experiment(self, *, experiment_id: str) -> None:
        """Restore a deleted experiment with all its runs.

        All runs become active, also those that had been deleted before their experiment was. Restoring an experiment
        that is not deleted is answered with 404.

        `POST /api/2.0/mlflow/experiments/restore`, since MLflow 2.0.1. Retry class `never`: a repeat does it twice,
        or fails where the first one worked.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        _path = "/api/2.0/mlflow/experiments/restore"
        return self._transport.call(_RESTORE_EXPERIMENT, _path, json=_json, decode=_nothing)

    def set_experiment_tag(self, *, experiment_id: str, key: str, value: str | None = None) -> None:
        """Set a tag of an experiment.

        Replaces the value that the tag has. `last_update_time` stays as it was. A deleted experiment is refused with
        400. The server itself reads some tags and refuses values that make no sense there: those that start with
        `mlflow.trace.archiv`, and at most 50 per experiment that start with `mlflow.customView.view`.

        `POST /api/2.0/mlflow/experiments/set-experiment-tag`, since MLflow 2.0.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
            value: Value of the tag, at most 20,000 characters; 5,000 before 3.17.2. The empty text when absent.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "key": key,
        }
        if value is not None:
            _json["value"] = value
        _path = "/api/2.0/mlflow/experiments/set-experiment-tag"
        return self._transport.call(_SET_EXPERIMENT_TAG, _path, json=_json, decode=_nothing)

    def delete_experiment_tag(self, *, experiment_id: str, key: str) -> None:
        """Delete a tag of an experiment.

        A tag that the experiment does not have is answered with 404, like an experiment that does not exist; a
        deleted experiment with 400.

        `POST /api/2.0/mlflow/experiments/delete-experiment-tag`, since MLflow 3.5.1. Retry class `never`: a repeat
        does it twice, or fails where the first one worked.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
            key: Name of the tag.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "key": key,
        }
        _path = "/api/2.0/mlflow/experiments/delete-experiment-tag"
        return self._transport.call(_DELETE_EXPERIMENT_TAG, _path, json=_json, decode=_nothing)


class AsyncExperimentsApi:
    """Experiments group runs. An experiment has a name, unique even among deleted ones, tags, and a place for
    artifacts."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create_experiment(
        self, *, name: str, artifact_location: str | None = None, tags: list[ExperimentTag] | None = None
    ) -> CreateExperimentResponse:
        """Create an experiment.

        The name must be free: also a *deleted* experiment holds its name, and the answer is then the same
        `RESOURCE_ALREADY_EXISTS` with status 400.

        `POST /api/2.0/mlflow/experiments/create`, since MLflow 2.0.1. Retry class `keyed`: before a repeat, look
        whether the first one happened.

        Args:
            name: Name of the experiment, at most 500 characters, unique also among deleted experiments. A store
                on PostgreSQL refuses more than 256.
            artifact_location: Where artifacts of its runs go, a URI or path of at most 2,048 characters; a store
                on PostgreSQL refuses more than 256. The server chooses when absent.
            tags: Tags to set at once. Servers before 3.14.0 do not check the length of these.

        Returns:
            CreateExperimentResponse: The id of the new experiment.
        """
        _json: dict[str, Any] = {
            "name": name,
        }
        if artifact_location is not None:
            _json["artifact_location"] = artifact_location
        if tags is not None:
            _json["tags"] = tags
        _path = "/api/2.0/mlflow/experiments/create"
        return await self._transport.call(
            _CREATE_EXPERIMENT, _path, json=_json, decode=_models.CreateExperimentResponse.from_dict
        )

    async def get_experiment(self, *, experiment_id: str) -> GetExperimentResponse:
        """Get an experiment by its id.

        A deleted experiment is returned as well, with `lifecycle_stage` `deleted`.

        `GET /api/2.0/mlflow/experiments/get`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.

        Returns:
            GetExperimentResponse: The experiment asked for.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        _path = "/api/2.0/mlflow/experiments/get"
        return await self._transport.call(
            _GET_EXPERIMENT, _path, query=_query, decode=_models.GetExperimentResponse.from_dict
        )

    async def get_experiment_by_name(self, *, experiment_name: str) -> GetExperimentByNameResponse:
        """Get an experiment by its name.

        The name must match exactly, case included. A deleted experiment is returned as well, with `lifecycle_stage`
        `deleted`: it still holds its name.

        `GET /api/2.0/mlflow/experiments/get-by-name`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            experiment_name: Name of the experiment, all of it.

        Returns:
            GetExperimentByNameResponse: The experiment asked for.
        """
        _query: dict[str, Any] = {
            "experiment_name": experiment_name,
        }
        _path = "/api/2.0/mlflow/experiments/get-by-name"
        return await self._transport.call(
            _GET_EXPERIMENT_BY_NAME, _path, query=_query, decode=_models.GetExperimentByNameResponse.from_dict
        )

    async def search_experiments_by_get(
        self,
        *,
        max_results: int,
        filter: str | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
        view_type: ViewType | None = None,
    ) -> SearchExperimentsResponse:
        """Search experiments with query parameters.

        The same search as by POST, which MLflow's own client uses; a long filter may not fit into an address.

        `GET /api/2.0/mlflow/experiments/search`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            max_results: Number of experiments per page, from 1 to 50,000.
            filter: Which experiments, in the language of the search by POST.
            order_by: A column of the order, as in the search by POST. Repeat the parameter for more columns.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.
            view_type: Which lifecycle stages to look at. Only live experiments when absent.

        Returns:
            SearchExperimentsResponse: One page of experiments.
        """
        _query: dict[str, Any] = {
            "max_results": max_results,
            "filter": filter,
            "order_by": order_by,
            "page_token": page_token,
            "view_type": view_type,
        }
        _path = "/api/2.0/mlflow/experiments/search"
        return await self._transport.call(
            _SEARCH_EXPERIMENTS_BY_GET, _path, query=_query, decode=_models.SearchExperimentsResponse.from_dict
        )

    async def search_experiments(
        self,
        *,
        max_results: int,
        filter: str | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
        view_type: ViewType | None = None,
    ) -> SearchExperimentsResponse:
        """Search experiments.

        The pages of one search are taken from what the store holds at each request: an experiment that is created or
        deleted meanwhile may shift others to another page.

        `POST /api/2.0/mlflow/experiments/search`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            max_results: Number of experiments per page, from 1 to 50,000.
            filter: Which experiments, as comparisons joined by `AND`; there is no `OR` and no parenthesis. All
                of them when absent or empty. What can be compared:
                * `name` with a quoted text (`=`, `!=`, `LIKE`, `ILIKE`);
                * `creation_time` and `last_update_time` with a number (`=`, `!=`, `<`, `<=`, `>`, `>=`);
                * `tags.key` with a quoted text (as `name`, and since 3.10.1 `IS NULL`, `IS NOT NULL`);
                * since 3.17.2 `experiment_id` with a quoted text (as `name`), or a list of them (`IN`, `NOT IN`).
            order_by: Order of the results, most important first: `name`, `experiment_id`, `creation_time` or
                `last_update_time`, each followed by `ASC` (also when absent) or `DESC`. Newest first when absent.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.
            view_type: Which lifecycle stages a search looks at. Absent means `ACTIVE_ONLY`.

        Returns:
            SearchExperimentsResponse: One page of experiments.
        """
        _json: dict[str, Any] = {
            "max_results": max_results,
        }
        if filter is not None:
            _json["filter"] = filter
        if order_by is not None:
            _json["order_by"] = order_by
        if page_token is not None:
            _json["page_token"] = page_token
        if view_type is not None:
            _json["view_type"] = view_type
        _path = "/api/2.0/mlflow/experiments/search"
        return await self._transport.call(
            _SEARCH_EXPERIMENTS, _path, json=_json, decode=_models.SearchExperimentsResponse.from_dict
        )

    async def update_experiment(self, *, experiment_id: str, new_name: str) -> None:
        """Rename an experiment.

        A name that another experiment holds, be it deleted, is answered with `BAD_REQUEST`, status 400. A deleted
        experiment cannot be renamed: `INVALID_STATE`, status 500.

        `POST /api/2.0/mlflow/experiments/update`, since MLflow 2.0.1. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
            new_name: The new name, at most 500 characters. Servers before 3.14.0 do not check its length.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "new_name": new_name,
        }
        _path = "/api/2.0/mlflow/experiments/update"
        return await self._transport.call(_UPDATE_EXPERIMENT, _path, json=_json, decode=_nothing)

    async def delete_experiment(self, *, experiment_id: str) -> None:
        """Delete an experiment with all its runs, restorably.

        Marks the experiment and its runs as deleted; nothing is erased, and the name stays taken. The default
        experiment, `0`, can be deleted too. Deleting a deleted experiment is answered with 404.

        `POST /api/2.0/mlflow/experiments/delete`, since MLflow 2.0.1. Retry class `never`: a repeat does it twice,
        or fails where the first one worked.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        _path = "/api/2.0/mlflow/experiments/delete"
        return await self._transport.call(_DELETE_EXPERIMENT, _path, json=_json, decode=_nothing)

    async def restore_experiment(self, *, experiment_id: str) -> None:
        """Restore a deleted experiment with all its runs.

        All runs become active, also those that had been deleted before their experiment was. Restoring an experiment
        that is not deleted is answered with 404.

        `POST /api/2.0/mlflow/experiments/restore`, since MLflow 2.0.1. Retry class `never`: a repeat does it twice,
        or fails where the first one worked.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        _path = "/api/2.0/mlflow/experiments/restore"
        return await self._transport.call(_RESTORE_EXPERIMENT, _path, json=_json, decode=_nothing)

    async def set_experiment_tag(self, *, experiment_id: str, key: str, value: str | None = None) -> None:
        """Set a tag of an experiment.

        Replaces the value that the tag has. `last_update_time` stays as it was. A deleted experiment is refused with
        400. The server itself reads some tags and refuses values that make no sense there: those that start with
        `mlflow.trace.archiv`, and at most 50 per experiment that start with `mlflow.customView.view`.

        `POST /api/2.0/mlflow/experiments/set-experiment-tag`, since MLflow 2.0.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
            value: Value of the tag, at most 20,000 characters; 5,000 before 3.17.2. The empty text when absent.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "key": key,
        }
        if value is not None:
            _json["value"] = value
        _path = "/api/2.0/mlflow/experiments/set-experiment-tag"
        return await self._transport.call(_SET_EXPERIMENT_TAG, _path, json=_json, decode=_nothing)

    async def delete_experiment_tag(self, *, experiment_id: str, key: str) -> None:
        """Delete a tag of an experiment.

        A tag that the experiment does not have is answered with 404, like an experiment that does not exist; a
        deleted experiment with 400.

        `POST /api/2.0/mlflow/experiments/delete-experiment-tag`, since MLflow 3.5.1. Retry class `never`: a repeat
        does it twice, or fails where the first one worked.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
            key: Name of the tag.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "key": key,
        }
        _path = "/api/2.0/mlflow/experiments/delete-experiment-tag"
        return await self._transport.call(_DELETE_EXPERIMENT_TAG, _path, json=_json, decode=_nothing)
