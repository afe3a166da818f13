# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""Logged models, files of a model with params, metrics and tags of their own, made by runs of an experiment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing
from ..transport import path_value as _path_value

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager, AbstractContextManager

    import httpx

    from ..models.create_logged_model_response import CreateLoggedModelResponse
    from ..models.finalize_logged_model_response import FinalizeLoggedModelResponse
    from ..models.get_logged_model_response import GetLoggedModelResponse
    from ..models.list_logged_model_artifacts_response import ListLoggedModelArtifactsResponse
    from ..models.logged_model_parameter import LoggedModelParameter
    from ..models.logged_model_status import LoggedModelStatus
    from ..models.logged_model_tag import LoggedModelTag
    from ..models.search_logged_models_dataset import SearchLoggedModelsDataset
    from ..models.search_logged_models_order_by import SearchLoggedModelsOrderBy
    from ..models.search_logged_models_response import SearchLoggedModelsResponse
    from ..transport import AsyncTransport, Transport

_CREATE_LOGGED_MODEL = OPERATIONS["createLoggedModel"]
_SEARCH_LOGGED_MODELS = OPERATIONS["searchLoggedModels"]
_GET_LOGGED_MODEL = OPERATIONS["getLoggedModel"]
_DELETE_LOGGED_MODEL = OPERATIONS["deleteLoggedModel"]
_FINALIZE_LOGGED_MODEL = OPERATIONS["finalizeLoggedModel"]
_LOG_LOGGED_MODEL_PARAMS = OPERATIONS["logLoggedModelParams"]
_SET_LOGGED_MODEL_TAGS = OPERATIONS["setLoggedModelTags"]
_DELETE_LOGGED_MODEL_TAG = OPERATIONS["deleteLoggedModelTag"]
_LIST_LOGGED_MODEL_ARTIFACTS = OPERATIONS["listLoggedModelArtifacts"]
_GET_LOGGED_MODEL_ARTIFACT = OPERATIONS["getLoggedModelArtifact"]


class LoggedModelsApi:
    """Logged models, files of a model with params, metrics and tags of their own, made by runs of an experiment."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_logged_model(
        self,
        *,
        experiment_id: str,
        name: str | None = None,
        model_type: str | None = None,
        source_run_id: str | None = None,
        params: list[LoggedModelParameter] | None = None,
        tags: list[LoggedModelTag] | None = None,
    ) -> CreateLoggedModelResponse:
        """Create a logged model.

        The model starts with status `LOGGED_MODEL_PENDING`: upload its files to below its `artifact_uri`, then
        finalize it. Two equal requests make two models; to be able to look whether a lost one was executed, set a
        tag that only this model has, and search for it.

        `POST /api/2.0/mlflow/logged-models`, since MLflow 3.1.4. Retry class `keyed`: before a repeat, look whether
        the first one happened.

        Args:
            experiment_id: Id of the experiment that the model belongs to. A deleted one is refused with 400.
            name: Name of the model, which need not be unique, without `/`, `:`, `.`, `%` and quotes. The server
                makes one up when absent or empty. A store on PostgreSQL refuses more than 500 characters.
            model_type: What kind of model it is, in any words. Empty when absent. A store on PostgreSQL refuses
                more than 500 characters.
            source_run_id: Id of the run that makes the model; not checked, except that a store on PostgreSQL
                refuses more than 32 characters. Empty when absent.
            params: Params of the model, each key only once.
            tags: Tags to set at once, each key only once.

        Returns:
            CreateLoggedModelResponse: The new logged model.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        if name is not None:
            _json["name"] = name
        if model_type is not None:
            _json["model_type"] = model_type
        if source_run_id is not None:
            _json["source_run_id"] = source_run_id
        if params is not None:
            _json["params"] = params
        if tags is not None:
            _json["tags"] = tags
        _path = "/api/2.0/mlflow/logged-models"
        return self._transport.call(
            _CREATE_LOGGED_MODEL, _path, json=_json, decode=_models.CreateLoggedModelResponse.from_dict
        )

    def search_logged_models(
        self,
        *,
        experiment_ids: list[str],
        filter: str | None = None,
        datasets: list[SearchLoggedModelsDataset] | None = None,
        max_results: int | None = None,
        order_by: list[SearchLoggedModelsOrderBy] | None = None,
        page_token: str | None = None,
    ) -> SearchLoggedModelsResponse:
        """Search the logged models of experiments.

        Deleted models are not found; those of a deleted experiment are. A page token belongs to the experiments,
        filter and order it came with: with others the answer is 400.

        The pages of one search are taken from what the store holds at each request: a model that is created or
        deleted meanwhile may shift others to another page.

        `POST /api/2.0/mlflow/logged-models/search`, since MLflow 3.1.4. Retry class `safe`: it only reads.

        Args:
            experiment_ids: Ids of the experiments to search in. With an empty list nothing is found, and
                experiments that do not exist have no models: neither is an error.
            filter: Which models, as comparisons joined by `AND`; there is no `OR` and no parenthesis. All of
                them when absent or empty. What can be compared:
                * `metrics.key`, any recorded value, `creation_timestamp` and `last_updated_timestamp` (milliseconds
                  since 1970-01-01 UTC) with a number (`=`, `!=`, `<`, `<=`, `>`, `>=`);
                * `params.key` and `tags.key` with a text in single quotes (`=`, `!=`, `LIKE`, `ILIKE`), or a list of
                  them (`IN`, `NOT IN`);
                * `name`, `model_id`, `model_type`, `source_run_id` and `artifact_location` in the same way;
                * `status` with a bare number: 1 pending, 2 ready, 3 failed (`=`, `!=`).

                A key with other characters than letters, digits and `_` stands in backquotes. A text in single
                quotes cannot contain one; a list can have it, in double quotes: `IN ("it's")`.
            datasets: Datasets, one of which a model must have metrics on; comparisons of metrics then look at
                the values on these only. All models when absent or empty.
            max_results: Number of models per page, at least 1. The server has no upper limit of its own. Absent
                means 50.
            order_by: Order of the results, most important first. Models without a value come last. Ties, and
                everything when absent: latest `creation_timestamp` first, then `model_id`.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            SearchLoggedModelsResponse: One page of logged models.
        """
        _json: dict[str, Any] = {
            "experiment_ids": experiment_ids,
        }
        if filter is not None:
            _json["filter"] = filter
        if datasets is not None:
            _json["datasets"] = datasets
        if max_results is not None:
            _json["max_results"] = max_results
        if order_by is not None:
            _json["order_by"] = order_by
        if page_token is not None:
            _json["page_token"] = page_token
        _path = "/api/2.0/mlflow/logged-models/search"
        return self._transport.call(
            _SEARCH_LOGGED_MODELS, _path, json=_json, decode=_models.SearchLoggedModelsResponse.from_dict
        )

    def get_logged_model(self, *, model_id: str, allow_deleted: bool | None = None) -> GetLoggedModelResponse:
        """Get a logged model by its id.

        With its params, tags and all metrics that were logged with its id. A deleted model is answered with 404,
        unless `allow_deleted` is true.

        `GET /api/2.0/mlflow/logged-models/{model_id}`, since MLflow 3.1.4. Retry class `safe`: it only reads.

        Args:
            model_id: Id of the logged model.
            allow_deleted: Whether to return a deleted model as well. Since 3.10.1; older servers ignore it.
                Absent means false.

        Returns:
            GetLoggedModelResponse: The logged model asked for.
        """
        _query: dict[str, Any] = {
            "allow_deleted": allow_deleted,
        }
        _path = f"/api/2.0/mlflow/logged-models/{_path_value(model_id)}"
        return self._transport.call(
            _GET_LOGGED_MODEL, _path, query=_query, decode=_models.GetLoggedModelResponse.from_dict
        )

    def delete_logged_model(self, *, model_id: str) -> None:
        """Delete a logged model.

        Marks the model as deleted; it is erased by the server's `mlflow gc`. There is no operation to restore it. It
        can still be changed, and be read with `allow_deleted`.

        `DELETE /api/2.0/mlflow/logged-models/{model_id}`, since MLflow 3.1.4. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            model_id: Id of the logged model.
        """
        _path = f"/api/2.0/mlflow/logged-models/{_path_value(model_id)}"
        return self._transport.call(_DELETE_LOGGED_MODEL, _path, decode=_nothing)

    def finalize_logged_model(self, *, model_id: str, status: LoggedModelStatus) -> FinalizeLoggedModelResponse:
        """Set the status of a logged model, once its files are uploaded or have failed to.

        The status can be set as often as one likes, also back to `LOGGED_MODEL_PENDING`, and of a deleted model too.
        The id stands in the path and in the body; where they differ, the body's model is changed.

        `PATCH /api/2.0/mlflow/logged-models/{model_id}`, since MLflow 3.1.4. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            model_id: Id of the logged model, the same as in the path.
            status: How far a logged model has come: `LOGGED_MODEL_PENDING`, not all files are there yet;
                `LOGGED_MODEL_READY`, fit for use; or `LOGGED_MODEL_UPLOAD_FAILED`, its files could not be uploaded.

        Returns:
            FinalizeLoggedModelResponse: The logged model after the change.
        """
        _json: dict[str, Any] = {
            "model_id": model_id,
            "status": status,
        }
        _path = f"/api/2.0/mlflow/logged-models/{_path_value(model_id)}"
        return self._transport.call(
            _FINALIZE_LOGGED_MODEL, _path, json=_json, decode=_models.FinalizeLoggedModelResponse.from_dict
        )

    def log_logged_model_params(self, *, model_id: str, params: list[LoggedModelParameter] | None = None) -> None:
        """Log params of a logged model.

        Each key only once per model, the same value included: a repeat is answered with 400, `BAD_REQUEST`, and
        stores nothing. The params that the model has tell whether a lost request was executed.

        `POST /api/2.0/mlflow/logged-models/{model_id}/params`, since MLflow 3.1.4. Retry class `never`: a repeat
        does it twice, or fails where the first one worked.

        Args:
            model_id: Id of the logged model, the same as in the path.
            params: The params. Without any, nothing happens.
        """
        _json: dict[str, Any] = {
            "model_id": model_id,
        }
        if params is not None:
            _json["params"] = params
        _path = f"/api/2.0/mlflow/logged-models/{_path_value(model_id)}/params"
        return self._transport.call(_LOG_LOGGED_MODEL_PARAMS, _path, json=_json, decode=_nothing)

    def set_logged_model_tags(self, *, model_id: str, tags: list[LoggedModelTag] | None = None) -> None:
        """Set tags of a logged model.

        Replaces the values of tags that the model has, and leaves its other tags as they are. Of a key that is given
        twice, the last value counts.

        `PATCH /api/2.0/mlflow/logged-models/{model_id}/tags`, since MLflow 3.1.4. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            model_id: Id of the logged model.
            tags: The tags. Without any, nothing happens.
        """
        _json: dict[str, Any] = {}
        if tags is not None:
            _json["tags"] = tags
        _path = f"/api/2.0/mlflow/logged-models/{_path_value(model_id)}/tags"
        return self._transport.call(_SET_LOGGED_MODEL_TAGS, _path, json=_json, decode=_nothing)

    def delete_logged_model_tag(self, *, model_id: str, tag_key: str) -> None:
        """Delete a tag of a logged model.

        A tag that the model does not have is answered with 404, like a model that does not exist. A tag whose key
        has a slash cannot be deleted.

        `DELETE /api/2.0/mlflow/logged-models/{model_id}/tags/{tag_key}`, since MLflow 3.1.4. Retry class `never`: a
        repeat does it twice, or fails where the first one worked.

        Args:
            model_id: Id of the logged model.
            tag_key: Key of the tag, case included.
        """
        _path = f"/api/2.0/mlflow/logged-models/{_path_value(model_id)}/tags/{_path_value(tag_key)}"
        return self._transport.call(_DELETE_LOGGED_MODEL_TAG, _path, decode=_nothing)

    def list_logged_model_artifacts(
        self, *, model_id: str, artifact_directory_path: str | None = None, page_token: str | None = None
    ) -> ListLoggedModelArtifactsResponse:
        """List one directory of a logged model's artifacts.

        Not recursive: list each directory in turn. A missing path, a file and an empty directory all look the same,
        an answer without `files`.

        `GET /api/2.0/mlflow/logged-models/{model_id}/artifacts/directories`, since MLflow 3.1.4. Retry class `safe`:
        it only reads.

        Args:
            model_id: Id of the logged model.
            artifact_directory_path: Directory to list, relative to the model's artifact root; the root itself
                when absent or empty.
            page_token: Where to go on. MLflow's own server ignores it, and lists everything at once.

        Returns:
            ListLoggedModelArtifactsResponse: The files and directories directly below one directory of a logged
            model.
        """
        _query: dict[str, Any] = {
            "artifact_directory_path": artifact_directory_path,
            "page_token": page_token,
        }
        _path = f"/api/2.0/mlflow/logged-models/{_path_value(model_id)}/artifacts/directories"
        return self._transport.call(
            _LIST_LOGGED_MODEL_ARTIFACTS, _path, query=_query, decode=_models.ListLoggedModelArtifactsResponse.from_dict
        )

    def get_logged_model_artifact(
        self, *, model_id: str, artifact_file_path: str, range: str | None = None, if_range: str | None = None
    ) -> AbstractContextManager[httpx.Response]:
        """Download a file of a logged model, whatever its store.

        The server fetches the file from wherever the model keeps it, and serves ranges of it. From stores other than
        a local directory it first copies the whole file, for each request.

        For a missing file and for a directory, 3.14.0 and later answer 404 and 400, older servers 500. Only under
        `/ajax-api/`.

        `GET /ajax-api/2.0/mlflow/logged-models/{model_id}/artifacts/files`, since MLflow 3.1.4. Retry class `safe`:
        it only reads.

        Args:
            model_id: Id of the logged model.
            artifact_file_path: The file, relative to the model's artifact root.
            range: The bytes wanted, one range: `bytes=0-1023` (the first 1,024), `bytes=1024-` or `bytes=-512`
                (the last 512).
            if_range: An `ETag` that the file must still have for `Range` to count; else the whole file comes.

        Returns:
            A context manager with the answer, an httpx.Response whose body is not yet read.
        """
        _query: dict[str, Any] = {
            "artifact_file_path": artifact_file_path,
        }
        _headers: dict[str, str] = {}
        if range is not None:
            _headers["Range"] = str(range)
        if if_range is not None:
            _headers["If-Range"] = str(if_range)
        _path = f"/ajax-api/2.0/mlflow/logged-models/{_path_value(model_id)}/artifacts/files"
        return self._transport.stream(_GET_LOGGED_MODEL_ARTIFACT, _path, query=_query, headers=_headers)


class AsyncLoggedModelsApi:
    """Logged models, files of a model with params, metrics and tags of their own, made by runs of an experiment."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create_logged_model(
        self,
        *,
        experiment_id: str,
        name: str | None = None,
        model_type: str | None = None,
        source_run_id: str | None = None,
        params: list[LoggedModelParameter] | None = None,
        tags: list[LoggedModelTag] | None = None,
    ) -> CreateLoggedModelResponse:
        """Create a logged model.

        The model starts with status `LOGGED_MODEL_PENDING`: upload its files to below its `artifact_uri`, then
        finalize it. Two equal requests make two models; to be able to look whether a lost one was executed, set a
        tag that only this model has, and search for it.

        `POST /api/2.0/mlflow/logged-models`, since MLflow 3.1.4. Retry class `keyed`: before a repeat, look whether
        the first one happened.

        Args:
            experiment_id: Id of the experiment that the model belongs to. A deleted one is refused with 400.
            name: Name of the model, which need not be unique, without `/`, `:`, `.`, `%` and quotes. The server
                makes one up when absent or empty. A store on PostgreSQL refuses more than 500 characters.
            model_type: What kind of model it is, in any words. Empty when absent. A store on PostgreSQL refuses
                more than 500 characters.
            source_run_id: Id of the run that makes the model; not checked, except that a store on PostgreSQL
                refuses more than 32 characters. Empty when absent.
            params: Params of the model, each key only once.
            tags: Tags to set at once, each key only once.

        Returns:
            CreateLoggedModelResponse: The new logged model.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        if name is not None:
            _json["name"] = name
        if model_type is not None:
            _json["model_type"] = model_type
        if source_run_id is not None:
            _json["source_run_id"] = source_run_id
        if params is not None:
            _json["params"] = params
        if tags is not None:
            _json["tags"] = tags
        _path = "/api/2.0/mlflow/logged-models"
        return await self._transport.call(
            _CREATE_LOGGED_MODEL, _path, json=_json, decode=_models.CreateLoggedModelResponse.from_dict
        )

    async def search_logged_models(
        self,
        *,
        experiment_ids: list[str],
        filter: str | None = None,
        datasets: list[SearchLoggedModelsDataset] | None = None,
        max_results: int | None = None,
        order_by: list[SearchLoggedModelsOrderBy] | None = None,
        page_token: str | None = None,
    ) -> SearchLoggedModelsResponse:
        """Search the logged models of experiments.

        Deleted models are not found; those of a deleted experiment are. A page token belongs to the experiments,
        filter and order it came with: with others the answer is 400.

        The pages of one search are taken from what the store holds at each request: a model that is created or
        deleted meanwhile may shift others to another page.

        `POST /api/2.0/mlflow/logged-models/search`, since MLflow 3.1.4. Retry class `safe`: it only reads.

        Args:
            experiment_ids: Ids of the experiments to search in. With an empty list nothing is found, and
                experiments that do not exist have no models: neither is an error.
            filter: Which models, as comparisons joined by `AND`; there is no `OR` and no parenthesis. All of
                them when absent or empty. What can be compared:
                * `metrics.key`, any recorded value, `creation_timestamp` and `last_updated_timestamp` (milliseconds
                  since 1970-01-01 UTC) with a number (`=`, `!=`, `<`, `<=`, `>`, `>=`);
                * `params.key` and `tags.key` with a text in single quotes (`=`, `!=`, `LIKE`, `ILIKE`), or a list of
                  them (`IN`, `NOT IN`);
                * `name`, `model_id`, `model_type`, `source_run_id` and `artifact_location` in the same way;
                * `status` with a bare number: 1 pending, 2 ready, 3 failed (`=`, `!=`).

                A key with other characters than letters, digits and `_` stands in backquotes. A text in single
                quotes cannot contain one; a list can have it, in double quotes: `IN ("it's")`.
            datasets: Datasets, one of which a model must have metrics on; comparisons of metrics then look at
                the values on these only. All models when absent or empty.
            max_results: Number of models per page, at least 1. The server has no upper limit of its own. Absent
                means 50.
            order_by: Order of the results, most important first. Models without a value come last. Ties, and
                everything when absent: latest `creation_timestamp` first, then `model_id`.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            SearchLoggedModelsResponse: One page of logged models.
        """
        _json: dict[str, Any] = {
            "experiment_ids": experiment_ids,
        }
        if filter is not None:
            _json["filter"] = filter
        if datasets is not None:
            _json["datasets"] = datasets
        if max_results is not None:
            _json["max_results"] = max_results
        if order_by is not None:
            _json["order_by"] = order_by
        if page_token is not None:
            _json["page_token"] = page_token
        _path = "/api/2.0/mlflow/logged-models/search"
        return await self._transport.call(
            _SEARCH_LOGGED_MODELS, _path, json=_json, decode=_models.SearchLoggedModelsResponse.from_dict
        )

    async def get_logged_model(self, *, model_id: str, allow_deleted: bool | None = None) -> GetLoggedModelResponse:
        """Get a logged model by its id.

        With its params, tags and all metrics that were logged with its id. A deleted model is answered with 404,
        unless `allow_deleted` is true.

        `GET /api/2.0/mlflow/logged-models/{model_id}`, since MLflow 3.1.4. Retry class `safe`: it only reads.

        Args:
            model_id: Id of the logged model.
            allow_deleted: Whether to return a deleted model as well. Since 3.10.1; older servers ignore it.
                Absent means false.

        Returns:
            GetLoggedModelResponse: The logged model asked for.
        """
        _query: dict[str, Any] = {
            "allow_deleted": allow_deleted,
        }
        _path = f"/api/2.0/mlflow/logged-models/{_path_value(model_id)}"
        return await self._transport.call(
            _GET_LOGGED_MODEL, _path, query=_query, decode=_models.GetLoggedModelResponse.from_dict
        )

    async def delete_logged_model(self, *, model_id: str) -> None:
        """Delete a logged model.

        Marks the model as deleted; it is erased by the server's `mlflow gc`. There is no operation to restore it. It
        can still be changed, and be read with `allow_deleted`.

        `DELETE /api/2.0/mlflow/logged-models/{model_id}`, since MLflow 3.1.4. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            model_id: Id of the logged model.
        """
        _path = f"/api/2.0/mlflow/logged-models/{_path_value(model_id)}"
        return await self._transport.call(_DELETE_LOGGED_MODEL, _path, decode=_nothing)

    async def finalize_logged_model(self, *, model_id: str, status: LoggedModelStatus) -> FinalizeLoggedModelResponse:
        """Set the status of a logged model, once its files are uploaded or have failed to.

        The status can be set as often as one likes, also back to `LOGGED_MODEL_PENDING`, and of a deleted model too.
        The id stands in the path and in the body; where they differ, the body's model is changed.

        `PATCH /api/2.0/mlflow/logged-models/{model_id}`, since MLflow 3.1.4. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            model_id: Id of the logged model, the same as in the path.
            status: How far a logged model has come: `LOGGED_MODEL_PENDING`, not all files are there yet;
                `LOGGED_MODEL_READY`, fit for use; or `LOGGED_MODEL_UPLOAD_FAILED`, its files could not be uploaded.

        Returns:
            FinalizeLoggedModelResponse: The logged model after the change.
        """
        _json: dict[str, Any] = {
            "model_id": model_id,
            "status": status,
        }
        _path = f"/api/2.0/mlflow/logged-models/{_path_value(model_id)}"
        return await self._transport.call(
            _FINALIZE_LOGGED_MODEL, _path, json=_json, decode=_models.FinalizeLoggedModelResponse.from_dict
        )

    async def log_logged_model_params(self, *, model_id: str, params: list[LoggedModelParameter] | None = None) -> None:
        """Log params of a logged model.

        Each key only once per model, the same value included: a repeat is answered with 400, `BAD_REQUEST`, and
        stores nothing. The params that the model has tell whether a lost request was executed.

        `POST /api/2.0/mlflow/logged-models/{model_id}/params`, since MLflow 3.1.4. Retry class `never`: a repeat
        does it twice, or fails where the first one worked.

        Args:
            model_id: Id of the logged model, the same as in the path.
            params: The params. Without any, nothing happens.
        """
        _json: dict[str, Any] = {
            "model_id": model_id,
        }
        if params is not None:
            _json["params"] = params
        _path = f"/api/2.0/mlflow/logged-models/{_path_value(model_id)}/params"
        return await self._transport.call(_LOG_LOGGED_MODEL_PARAMS, _path, json=_json, decode=_nothing)

    async def set_logged_model_tags(self, *, model_id: str, tags: list[LoggedModelTag] | None = None) -> None:
        """Set tags of a logged model.

        Replaces the values of tags that the model has, and leaves its other tags as they are. Of a key that is given
        twice, the last value counts.

        `PATCH /api/2.0/mlflow/logged-models/{model_id}/tags`, since MLflow 3.1.4. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            model_id: Id of the logged model.
            tags: The tags. Without any, nothing happens.
        """
        _json: dict[str, Any] = {}
        if tags is not None:
            _json["tags"] = tags
        _path = f"/api/2.0/mlflow/logged-models/{_path_value(model_id)}/tags"
        return await self._transport.call(_SET_LOGGED_MODEL_TAGS, _path, json=_json, decode=_nothing)

    async def delete_logged_model_tag(self, *, model_id: str, tag_key: str) -> None:
        """Delete a tag of a logged model.

        A tag that the model does not have is answered with 404, like a model that does not exist. A tag whose key
        has a slash cannot be deleted.

        `DELETE /api/2.0/mlflow/logged-models/{model_id}/tags/{tag_key}`, since MLflow 3.1.4. Retry class `never`: a
        repeat does it twice, or fails where the first one worked.

        Args:
            model_id: Id of the logged model.
            tag_key: Key of the tag, case included.
        """
        _path = f"/api/2.0/mlflow/logged-models/{_path_value(model_id)}/tags/{_path_value(tag_key)}"
        return await self._transport.call(_DELETE_LOGGED_MODEL_TAG, _path, decode=_nothing)

    async def list_logged_model_artifacts(
        self, *, model_id: str, artifact_directory_path: str | None = None, page_token: str | None = None
    ) -> ListLoggedModelArtifactsResponse:
        """List one directory of a logged model's artifacts.

        Not recursive: list each directory in turn. A missing path, a file and an empty directory all look the same,
        an answer without `files`.

        `GET /api/2.0/mlflow/logged-models/{model_id}/artifacts/directories`, since MLflow 3.1.4. Retry class `safe`:
        it only reads.

        Args:
            model_id: Id of the logged model.
            artifact_directory_path: Directory to list, relative to the model's artifact root; the root itself
                when absent or empty.
            page_token: Where to go on. MLflow's own server ignores it, and lists everything at once.

        Returns:
            ListLoggedModelArtifactsResponse: The files and directories directly below one directory of a logged
            model.
        """
        _query: dict[str, Any] = {
            "artifact_directory_path": artifact_directory_path,
            "page_token": page_token,
        }
        _path = f"/api/2.0/mlflow/logged-models/{_path_value(model_id)}/artifacts/directories"
        return await self._transport.call(
            _LIST_LOGGED_MODEL_ARTIFACTS, _path, query=_query, decode=_models.ListLoggedModelArtifactsResponse.from_dict
        )

    def get_logged_model_artifact(
        self, *, model_id: str, artifact_file_path: str, range: str | None = None, if_range: str | None = None
    ) -> AbstractAsyncContextManager[httpx.Response]:
        """Download a file of a logged model, whatever its store.

        The server fetches the file from wherever the model keeps it, and serves ranges of it. From stores other than
        a local directory it first copies the whole file, for each request.

        For a missing file and for a directory, 3.14.0 and later answer 404 and 400, older servers 500. Only under
        `/ajax-api/`.

        `GET /ajax-api/2.0/mlflow/logged-models/{model_id}/artifacts/files`, since MLflow 3.1.4. Retry class `safe`:
        it only reads.

        Args:
            model_id: Id of the logged model.
            artifact_file_path: The file, relative to the model's artifact root.
            range: The bytes wanted, one range: `bytes=0-1023` (the first 1,024), `bytes=1024-` or `bytes=-512`
                (the last 512).
            if_range: An `ETag` that the file must still have for `Range` to count; else the whole file comes.

        Returns:
            A context manager with the answer, an httpx.Response whose body is not yet read.
        """
        _query: dict[str, Any] = {
            "artifact_file_path": artifact_file_path,
        }
        _headers: dict[str, str] = {}
        if range is not None:
            _headers["Range"] = str(range)
        if if_range is not None:
            _headers["If-Range"] = str(if_range)
        _path = f"/ajax-api/2.0/mlflow/logged-models/{_path_value(model_id)}/artifacts/files"
        return self._transport.stream(_GET_LOGGED_MODEL_ARTIFACT, _path, query=_query, headers=_headers)
