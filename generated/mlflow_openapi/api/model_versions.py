# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""Versions of registered models. A version points to the files of a model, has tags, aliases, and a stage, and keeps
its number for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager, AbstractContextManager

    import httpx

    from ..models.create_model_version_response import CreateModelVersionResponse
    from ..models.get_model_version_download_uri_response import GetModelVersionDownloadUriResponse
    from ..models.get_model_version_response import GetModelVersionResponse
    from ..models.model_version_stage import ModelVersionStage
    from ..models.model_version_tag import ModelVersionTag
    from ..models.search_model_versions_response import SearchModelVersionsResponse
    from ..models.transition_model_version_stage_response import TransitionModelVersionStageResponse
    from ..models.update_model_version_response import UpdateModelVersionResponse
    from ..transport import AsyncTransport, Transport

_CREATE_MODEL_VERSION = OPERATIONS["createModelVersion"]
_GET_MODEL_VERSION = OPERATIONS["getModelVersion"]
_SEARCH_MODEL_VERSIONS = OPERATIONS["searchModelVersions"]
_GET_MODEL_VERSION_DOWNLOAD_URI = OPERATIONS["getModelVersionDownloadUri"]
_GET_MODEL_VERSION_ARTIFACT = OPERATIONS["getModelVersionArtifact"]
_UPDATE_MODEL_VERSION = OPERATIONS["updateModelVersion"]
_TRANSITION_MODEL_VERSION_STAGE = OPERATIONS["transitionModelVersionStage"]
_DELETE_MODEL_VERSION = OPERATIONS["deleteModelVersion"]
_SET_MODEL_VERSION_TAG = OPERATIONS["setModelVersionTag"]
_DELETE_MODEL_VERSION_TAG = OPERATIONS["deleteModelVersionTag"]


class ModelVersionsApi:
    """Versions of registered models. A version points to the files of a model, has tags, aliases, and a stage, and
    keeps its number for good."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_model_version(
        self,
        *,
        name: str,
        source: str,
        run_id: str | None = None,
        model_id: str | None = None,
        tags: list[ModelVersionTag] | None = None,
        run_link: str | None = None,
        description: str | None = None,
    ) -> CreateModelVersionResponse:
        """Add a version to a registered model.

        The version gets the next number; numbers of deleted versions are not given again. No file is copied: the
        version only points to its source. Two equal requests make two versions. To be able to look whether a lost
        one was executed, set a tag that only this version has, and search for it.

        `POST /api/2.0/mlflow/model-versions/create`, since MLflow 2.0.1. Retry class `keyed`: before a repeat, look
        whether the first one happened.

        Args:
            name: Name of the registered model, case included. It must exist.
            source: Where the model's files are. Nobody looks whether there are any.
                * `runs:/<run>/<path>`, or an address below the artifact root of a run: needs `run_id` since 3.17.2.
                  A local path always does.
                * `models:/<logged model>`, or an address below its artifact root: needs `model_id`. Since 3.1.4.
                * `models:/<name>/<version>`: a copy of another version's entry, since 2.9.2. Since 3.17.2 also
                  `models:/<name>@<alias>` and `models:/<name>/latest`, stored with the number found, and the run of
                  the other version is taken over.
                * An address in a store such as `s3://bucket/path`, `gs:`, `wasbs:` or `dbfs:`, with a path, and
                  without `..`. Addresses that name a host, such as `http:`, `ftp:` and `hdfs:`, are refused since
                  3.17.2.

                A store on PostgreSQL refuses more than 500 characters.
            run_id: Id of the run that made the model. It must exist only where the source lies in a run. Taken
                from the logged model when absent and `model_id` is given. A store on PostgreSQL refuses more than 32
                characters.
            model_id: Id of the logged model that becomes this version. It must exist. The version is noted in
                its tag `mlflow.modelVersions`, and the id is not sent back. Since 3.1.4; older servers ignore it.
            tags: Tags to set at once. Of a key given twice the last value counts.
            run_link: Address of a page about the run, when it belongs to another server. A store on PostgreSQL
                refuses more than 500 characters.
            description: What is new in this version. A store on PostgreSQL refuses more than 5,000 characters.

        Returns:
            CreateModelVersionResponse: The new version.
        """
        _json: dict[str, Any] = {
            "name": name,
            "source": source,
        }
        if run_id is not None:
            _json["run_id"] = run_id
        if model_id is not None:
            _json["model_id"] = model_id
        if tags is not None:
            _json["tags"] = tags
        if run_link is not None:
            _json["run_link"] = run_link
        if description is not None:
            _json["description"] = description
        _path = "/api/2.0/mlflow/model-versions/create"
        return self._transport.call(
            _CREATE_MODEL_VERSION, _path, json=_json, decode=_models.CreateModelVersionResponse.from_dict
        )

    def get_model_version(self, *, name: str, version: str) -> GetModelVersionResponse:
        """Get a version of a registered model.

        With its tags and aliases. A deleted version is answered with 404.

        `GET /api/2.0/mlflow/model-versions/get`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            name: Name of the registered model, case included.
            version: Number of the version, digits in a text.

        Returns:
            GetModelVersionResponse: The version asked for.
        """
        _query: dict[str, Any] = {
            "name": name,
            "version": version,
        }
        _path = "/api/2.0/mlflow/model-versions/get"
        return self._transport.call(
            _GET_MODEL_VERSION, _path, query=_query, decode=_models.GetModelVersionResponse.from_dict
        )

    def search_model_versions(
        self,
        *,
        filter: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
    ) -> SearchModelVersionsResponse:
        """Search versions of registered models.

        Versions come without their aliases. Those of prompts are left out, unless the filter has
        ``tags.`mlflow.prompt.is_prompt` = 'true'``.

        The pages of one search are taken from what the store holds at each request: a version that is created or
        deleted meanwhile may shift others to another page. Server 2.0.1 knows only the filter, and answers with
        everything that it finds.

        `GET /api/2.0/mlflow/model-versions/search`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            filter: Which versions, as comparisons joined by `AND`; there is no `OR` and no parenthesis. All of
                them when absent or empty. What can be compared:
                * `name`, the model's, `run_id` and `source_path` with a quoted text (`=`, `!=`, `LIKE`, `ILIKE`);
                * `run_id` with a list of quoted texts (`IN`, and since 3.17.2 `NOT IN`), and since 3.17.2 also
                  `name`;
                * `version_number` with a whole number (`=`, `!=`, `<`, `<=`, `>`, `>=`). Since 2.9.2;
                * `tags.key` with a quoted text (`=`, `!=`, `LIKE`, `ILIKE`); a version without the tag is not found.

                Stages and aliases cannot be compared. A key with other characters than letters, digits and `_`
                stands in backquotes.
            max_results: Number of versions per page, from 1 to 200,000. Server 2.0.1 ignores it. Absent means
                200000.
            order_by: A column of the order: `name`, `version_number`, `creation_timestamp` or
                `last_updated_timestamp`, followed by `ASC` (also when absent) or `DESC`. Repeat the parameter for
                more columns, most important first, each at most once. Ties: by `name`, then the highest version
                first. When absent, latest `last_updated_timestamp` first.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            SearchModelVersionsResponse: One page of versions.
        """
        _query: dict[str, Any] = {
            "filter": filter,
            "max_results": max_results,
            "order_by": order_by,
            "page_token": page_token,
        }
        _path = "/api/2.0/mlflow/model-versions/search"
        return self._transport.call(
            _SEARCH_MODEL_VERSIONS, _path, query=_query, decode=_models.SearchModelVersionsResponse.from_dict
        )

    def get_model_version_download_uri(self, *, name: str, version: str) -> GetModelVersionDownloadUriResponse:
        """Get where the files of a version are.

        The version's source, and for one made from a `models:` address where that led when the version was made.
        `runs:` is not followed.

        `GET /api/2.0/mlflow/model-versions/get-download-uri`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            name: Name of the registered model, case included.
            version: Number of the version, digits in a text.

        Returns:
            GetModelVersionDownloadUriResponse: Where the files of a version are.
        """
        _query: dict[str, Any] = {
            "name": name,
            "version": version,
        }
        _path = "/api/2.0/mlflow/model-versions/get-download-uri"
        return self._transport.call(
            _GET_MODEL_VERSION_DOWNLOAD_URI,
            _path,
            query=_query,
            decode=_models.GetModelVersionDownloadUriResponse.from_dict,
        )

    def get_model_version_artifact(
        self, *, name: str, version: str, path: str, range: str | None = None, if_range: str | None = None
    ) -> AbstractContextManager[httpx.Response]:
        """Download a file of a version.

        The server fetches the file from where the version's files are, and serves ranges of it. A server that
        proxies artifacts cannot follow a `runs:` source, and answers `INTERNAL_ERROR`, status 500: download the
        run's file.

        For a missing file and for a directory, 3.14.0 and later answer 404 and 400, older servers 500; a file
        missing from a remote store is 500 everywhere. Never under `/ajax-api/`.

        `GET /model-versions/get-artifact`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            name: Name of the registered model, case included.
            version: Number of the version, digits in a text.
            path: The file, relative to the version's directory.
            range: The bytes wanted, one range: `bytes=0-1023` (the first 1,024), `bytes=1024-` or `bytes=-512`
                (the last 512).
            if_range: An `ETag` that the file must still have for `Range` to count; else the whole file comes.

        Returns:
            A context manager with the answer, an httpx.Response whose body is not yet read.
        """
        _query: dict[str, Any] = {
            "name": name,
            "version": version,
            "path": path,
        }
        _headers: dict[str, str] = {}
        if range is not None:
            _headers["Range"] = str(range)
        if if_range is not None:
            _headers["If-Range"] = str(if_range)
        _path = "/model-versions/get-artifact"
        return self._transport.stream(_GET_MODEL_VERSION_ARTIFACT, _path, query=_query, headers=_headers)

    def update_model_version(
        self, *, name: str, version: str, description: str | None = None
    ) -> UpdateModelVersionResponse:
        """Change the description of a version.

        Nothing else can be changed here. Tags, aliases and the stage have their own operations.

        `PATCH /api/2.0/mlflow/model-versions/update`, since MLflow 2.0.1. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            name: Name of the registered model, case included.
            version: Number of the version, digits in a text.
            description: What is new in this version. Always send it: when absent, the version has no description
                any more. A store on PostgreSQL refuses more than 5,000 characters.

        Returns:
            UpdateModelVersionResponse: The version as it is now.
        """
        _json: dict[str, Any] = {
            "name": name,
            "version": version,
        }
        if description is not None:
            _json["description"] = description
        _path = "/api/2.0/mlflow/model-versions/update"
        return self._transport.call(
            _UPDATE_MODEL_VERSION, _path, json=_json, decode=_models.UpdateModelVersionResponse.from_dict
        )

    def transition_model_version_stage(
        self, *, name: str, version: str, stage: ModelVersionStage, archive_existing_versions: bool | None = None
    ) -> TransitionModelVersionStageResponse:
        """Move a version to another stage.

        A stage may hold several versions, and a version may move from any stage to any. To archive the others is
        possible only for `Staging` and `Production`, and is otherwise answered with `INTERNAL_ERROR`, status 500.
        Aliases stay. MLflow advises against stages since 2.9, in favour of aliases.

        `POST /api/2.0/mlflow/model-versions/transition-stage`, since MLflow 2.0.1. Retry class `idempotent`: a
        repeat changes nothing.

        Args:
            name: Name of the registered model, case included.
            version: Number of the version, digits in a text.
            stage: The new stage.
            archive_existing_versions: Whether the other versions of that stage move to `Archived`. Absent means
                false.

        Returns:
            TransitionModelVersionStageResponse: The version in its new stage.
        """
        _json: dict[str, Any] = {
            "name": name,
            "version": version,
            "stage": stage,
        }
        if archive_existing_versions is not None:
            _json["archive_existing_versions"] = archive_existing_versions
        _path = "/api/2.0/mlflow/model-versions/transition-stage"
        return self._transport.call(
            _TRANSITION_MODEL_VERSION_STAGE,
            _path,
            json=_json,
            decode=_models.TransitionModelVersionStageResponse.from_dict,
        )

    def delete_model_version(self, *, name: str, version: str) -> None:
        """Delete a version of a registered model, for good.

        There is no undo. The files that it points to stay where they are, and its number is not given again. Its
        aliases are deleted since 3.17.2; on older servers they stay and point to nothing. Deleting a version that
        does not exist, be it a second time, is answered with 404.

        `DELETE /api/2.0/mlflow/model-versions/delete`, since MLflow 2.0.1. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            name: Name of the registered model, case included.
            version: Number of the version, digits in a text.
        """
        _json: dict[str, Any] = {
            "name": name,
            "version": version,
        }
        _path = "/api/2.0/mlflow/model-versions/delete"
        return self._transport.call(_DELETE_MODEL_VERSION, _path, json=_json, decode=_nothing)

    def set_model_version_tag(self, *, name: str, version: str, key: str, value: str | None = None) -> None:
        """Set a tag of a version.

        Replaces the value that the tag has. `last_updated_timestamp` stays as it was.

        `POST /api/2.0/mlflow/model-versions/set-tag`, since MLflow 2.0.1. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            name: Name of the registered model, case included.
            version: Number of the version, digits in a text.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
            value: Value of the tag, at most 100,000 characters; 5,000 before 3.1.4. The empty text when absent.
        """
        _json: dict[str, Any] = {
            "name": name,
            "version": version,
            "key": key,
        }
        if value is not None:
            _json["value"] = value
        _path = "/api/2.0/mlflow/model-versions/set-tag"
        return self._transport.call(_SET_MODEL_VERSION_TAG, _path, json=_json, decode=_nothing)

    def delete_model_version_tag(self, *, name: str, version: str, key: str) -> None:
        """Delete a tag of a version.

        Answered with 200 too when the version does not have the tag.

        `DELETE /api/2.0/mlflow/model-versions/delete-tag`, since MLflow 2.0.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            name: Name of the registered model, case included.
            version: Number of the version, digits in a text.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
        """
        _json: dict[str, Any] = {
            "name": name,
            "version": version,
            "key": key,
        }
        _path = "/api/2.0/mlflow/model-versions/delete-tag"
        return self._transport.call(_DELETE_MODEL_VERSION_TAG, _path, json=_json, decode=_nothing)


class AsyncModelVersionsApi:
    """Versions of registered models. A version points to the files of a model, has tags, aliases, and a stage, and
    keeps its number for good."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create_model_version(
        self,
        *,
        name: str,
        source: str,
        run_id: str | None = None,
        model_id: str | None = None,
        tags: list[ModelVersionTag] | None = None,
        run_link: str | None = None,
        description: str | None = None,
    ) -> CreateModelVersionResponse:
        """Add a version to a registered model.

        The version gets the next number; numbers of deleted versions are not given again. No file is copied: the
        version only points to its source. Two equal requests make two versions. To be able to look whether a lost
        one was executed, set a tag that only this version has, and search for it.

        `POST /api/2.0/mlflow/model-versions/create`, since MLflow 2.0.1. Retry class `keyed`: before a repeat, look
        whether the first one happened.

        Args:
            name: Name of the registered model, case included. It must exist.
            source: Where the model's files are. Nobody looks whether there are any.
                * `runs:/<run>/<path>`, or an address below the artifact root of a run: needs `run_id` since 3.17.2.
                  A local path always does.
                * `models:/<logged model>`, or an address below its artifact root: needs `model_id`. Since 3.1.4.
                * `models:/<name>/<version>`: a copy of another version's entry, since 2.9.2. Since 3.17.2 also
                  `models:/<name>@<alias>` and `models:/<name>/latest`, stored with the number found, and the run of
                  the other version is taken over.
                * An address in a store such as `s3://bucket/path`, `gs:`, `wasbs:` or `dbfs:`, with a path, and
                  without `..`. Addresses that name a host, such as `http:`, `ftp:` and `hdfs:`, are refused since
                  3.17.2.

                A store on PostgreSQL refuses more than 500 characters.
            run_id: Id of the run that made the model. It must exist only where the source lies in a run. Taken
                from the logged model when absent and `model_id` is given. A store on PostgreSQL refuses more than 32
                characters.
            model_id: Id of the logged model that becomes this version. It must exist. The version is noted in
                its tag `mlflow.modelVersions`, and the id is not sent back. Since 3.1.4; older servers ignore it.
            tags: Tags to set at once. Of a key given twice the last value counts.
            run_link: Address of a page about the run, when it belongs to another server. A store on PostgreSQL
                refuses more than 500 characters.
            description: What is new in this version. A store on PostgreSQL refuses more than 5,000 characters.

        Returns:
            CreateModelVersionResponse: The new version.
        """
        _json: dict[str, Any] = {
            "name": name,
            "source": source,
        }
        if run_id is not None:
            _json["run_id"] = run_id
        if model_id is not None:
            _json["model_id"] = model_id
        if tags is not None:
            _json["tags"] = tags
        if run_link is not None:
            _json["run_link"] = run_link
        if description is not None:
            _json["description"] = description
        _path = "/api/2.0/mlflow/model-versions/create"
        return await self._transport.call(
            _CREATE_MODEL_VERSION, _path, json=_json, decode=_models.CreateModelVersionResponse.from_dict
        )

    async def get_model_version(self, *, name: str, version: str) -> GetModelVersionResponse:
        """Get a version of a registered model.

        With its tags and aliases. A deleted version is answered with 404.

        `GET /api/2.0/mlflow/model-versions/get`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            name: Name of the registered model, case included.
            version: Number of the version, digits in a text.

        Returns:
            GetModelVersionResponse: The version asked for.
        """
        _query: dict[str, Any] = {
            "name": name,
            "version": version,
        }
        _path = "/api/2.0/mlflow/model-versions/get"
        return await self._transport.call(
            _GET_MODEL_VERSION, _path, query=_query, decode=_models.GetModelVersionResponse.from_dict
        )

    async def search_model_versions(
        self,
        *,
        filter: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
    ) -> SearchModelVersionsResponse:
        """Search versions of registered models.

        Versions come without their aliases. Those of prompts are left out, unless the filter has
        ``tags.`mlflow.prompt.is_prompt` = 'true'``.

        The pages of one search are taken from what the store holds at each request: a version that is created or
        deleted meanwhile may shift others to another page. Server 2.0.1 knows only the filter, and answers with
        everything that it finds.

        `GET /api/2.0/mlflow/model-versions/search`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            filter: Which versions, as comparisons joined by `AND`; there is no `OR` and no parenthesis. All of
                them when absent or empty. What can be compared:
                * `name`, the model's, `run_id` and `source_path` with a quoted text (`=`, `!=`, `LIKE`, `ILIKE`);
                * `run_id` with a list of quoted texts (`IN`, and since 3.17.2 `NOT IN`), and since 3.17.2 also
                  `name`;
                * `version_number` with a whole number (`=`, `!=`, `<`, `<=`, `>`, `>=`). Since 2.9.2;
                * `tags.key` with a quoted text (`=`, `!=`, `LIKE`, `ILIKE`); a version without the tag is not found.

                Stages and aliases cannot be compared. A key with other characters than letters, digits and `_`
                stands in backquotes.
            max_results: Number of versions per page, from 1 to 200,000. Server 2.0.1 ignores it. Absent means
                200000.
            order_by: A column of the order: `name`, `version_number`, `creation_timestamp` or
                `last_updated_timestamp`, followed by `ASC` (also when absent) or `DESC`. Repeat the parameter for
                more columns, most important first, each at most once. Ties: by `name`, then the highest version
                first. When absent, latest `last_updated_timestamp` first.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            SearchModelVersionsResponse: One page of versions.
        """
        _query: dict[str, Any] = {
            "filter": filter,
            "max_results": max_results,
            "order_by": order_by,
            "page_token": page_token,
        }
        _path = "/api/2.0/mlflow/model-versions/search"
        return await self._transport.call(
            _SEARCH_MODEL_VERSIONS, _path, query=_query, decode=_models.SearchModelVersionsResponse.from_dict
        )

    async def get_model_version_download_uri(self, *, name: str, version: str) -> GetModelVersionDownloadUriResponse:
        """Get where the files of a version are.

        The version's source, and for one made from a `models:` address where that led when the version was made.
        `runs:` is not followed.

        `GET /api/2.0/mlflow/model-versions/get-download-uri`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            name: Name of the registered model, case included.
            version: Number of the version, digits in a text.

        Returns:
            GetModelVersionDownloadUriResponse: Where the files of a version are.
        """
        _query: dict[str, Any] = {
            "name": name,
            "version": version,
        }
        _path = "/api/2.0/mlflow/model-versions/get-download-uri"
        return await self._transport.call(
            _GET_MODEL_VERSION_DOWNLOAD_URI,
            _path,
            query=_query,
            decode=_models.GetModelVersionDownloadUriResponse.from_dict,
        )

    def get_model_version_artifact(
        self, *, name: str, version: str, path: str, range: str | None = None, if_range: str | None = None
    ) -> AbstractAsyncContextManager[httpx.Response]:
        """Download a file of a version.

        The server fetches the file from where the version's files are, and serves ranges of it. A server that
        proxies artifacts cannot follow a `runs:` source, and answers `INTERNAL_ERROR`, status 500: download the
        run's file.

        For a missing file and for a directory, 3.14.0 and later answer 404 and 400, older servers 500; a file
        missing from a remote store is 500 everywhere. Never under `/ajax-api/`.

        `GET /model-versions/get-artifact`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            name: Name of the registered model, case included.
            version: Number of the version, digits in a text.
            path: The file, relative to the version's directory.
            range: The bytes wanted, one range: `bytes=0-1023` (the first 1,024), `bytes=1024-` or `bytes=-512`
                (the last 512).
            if_range: An `ETag` that the file must still have for `Range` to count; else the whole file comes.

        Returns:
            A context manager with the answer, an httpx.Response whose body is not yet read.
        """
        _query: dict[str, Any] = {
            "name": name,
            "version": version,
            "path": path,
        }
        _headers: dict[str, str] = {}
        if range is not None:
            _headers["Range"] = str(range)
        if if_range is not None:
            _headers["If-Range"] = str(if_range)
        _path = "/model-versions/get-artifact"
        return self._transport.stream(_GET_MODEL_VERSION_ARTIFACT, _path, query=_query, headers=_headers)

    async def update_model_version(
        self, *, name: str, version: str, description: str | None = None
    ) -> UpdateModelVersionResponse:
        """Change the description of a version.

        Nothing else can be changed here. Tags, aliases and the stage have their own operations.

        `PATCH /api/2.0/mlflow/model-versions/update`, since MLflow 2.0.1. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            name: Name of the registered model, case included.
            version: Number of the version, digits in a text.
            description: What is new in this version. Always send it: when absent, the version has no description
                any more. A store on PostgreSQL refuses more than 5,000 characters.

        Returns:
            UpdateModelVersionResponse: The version as it is now.
        """
        _json: dict[str, Any] = {
            "name": name,
            "version": version,
        }
        if description is not None:
            _json["description"] = description
        _path = "/api/2.0/mlflow/model-versions/update"
        return await self._transport.call(
            _UPDATE_MODEL_VERSION, _path, json=_json, decode=_models.UpdateModelVersionResponse.from_dict
        )

    async def transition_model_version_stage(
        self, *, name: str, version: str, stage: ModelVersionStage, archive_existing_versions: bool | None = None
    ) -> TransitionModelVersionStageResponse:
        """Move a version to another stage.

        A stage may hold several versions, and a version may move from any stage to any. To archive the others is
        possible only for `Staging` and `Production`, and is otherwise answered with `INTERNAL_ERROR`, status 500.
        Aliases stay. MLflow advises against stages since 2.9, in favour of aliases.

        `POST /api/2.0/mlflow/model-versions/transition-stage`, since MLflow 2.0.1. Retry class `idempotent`: a
        repeat changes nothing.

        Args:
            name: Name of the registered model, case included.
            version: Number of the version, digits in a text.
            stage: The new stage.
            archive_existing_versions: Whether the other versions of that stage move to `Archived`. Absent means
                false.

        Returns:
            TransitionModelVersionStageResponse: The version in its new stage.
        """
        _json: dict[str, Any] = {
            "name": name,
            "version": version,
            "stage": stage,
        }
        if archive_existing_versions is not None:
            _json["archive_existing_versions"] = archive_existing_versions
        _path = "/api/2.0/mlflow/model-versions/transition-stage"
        return await self._transport.call(
            _TRANSITION_MODEL_VERSION_STAGE,
            _path,
            json=_json,
            decode=_models.TransitionModelVersionStageResponse.from_dict,
        )

    async def delete_model_version(self, *, name: str, version: str) -> None:
        """Delete a version of a registered model, for good.

        There is no undo. The files that it points to stay where they are, and its number is not given again. Its
        aliases are deleted since 3.17.2; on older servers they stay and point to nothing. Deleting a version that
        does not exist, be it a second time, is answered with 404.

        `DELETE /api/2.0/mlflow/model-versions/delete`, since MLflow 2.0.1. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            name: Name of the registered model, case included.
            version: Number of the version, digits in a text.
        """
        _json: dict[str, Any] = {
            "name": name,
            "version": version,
        }
        _path = "/api/2.0/mlflow/model-versions/delete"
        return await self._transport.call(_DELETE_MODEL_VERSION, _path, json=_json, decode=_nothing)

    async def set_model_version_tag(self, *, name: str, version: str, key: str, value: str | None = None) -> None:
        """Set a tag of a version.

        Replaces the value that the tag has. `last_updated_timestamp` stays as it was.

        `POST /api/2.0/mlflow/model-versions/set-tag`, since MLflow 2.0.1. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            name: Name of the registered model, case included.
            version: Number of the version, digits in a text.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
            value: Value of the tag, at most 100,000 characters; 5,000 before 3.1.4. The empty text when absent.
        """
        _json: dict[str, Any] = {
            "name": name,
            "version": version,
            "key": key,
        }
        if value is not None:
            _json["value"] = value
        _path = "/api/2.0/mlflow/model-versions/set-tag"
        return await self._transport.call(_SET_MODEL_VERSION_TAG, _path, json=_json, decode=_nothing)

    async def delete_model_version_tag(self, *, name: str, version: str, key: str) -> None:
        """Delete a tag of a version.

        Answered with 200 too when the version does not have the tag.

        `DELETE /api/2.0/mlflow/model-versions/delete-tag`, since MLflow 2.0.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            name: Name of the registered model, case included.
            version: Number of the version, digits in a text.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
        """
        _json: dict[str, Any] = {
            "name": name,
            "version": version,
            "key": key,
        }
        _path = "/api/2.0/mlflow/model-versions/delete-tag"
        return await self._transport.call(_DELETE_MODEL_VERSION_TAG, _path, json=_json, decode=_nothing)
