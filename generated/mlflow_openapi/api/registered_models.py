# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""Registered models hold the numbered versions of a model under one name, with tags, and with aliases that each point
to a version. MLflow stores prompts the same way: a prompt is a registered model with the tag
`mlflow.prompt.is_prompt`, and a version of it holds its text in the tag `mlflow.prompt.text`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing

if TYPE_CHECKING:
    from ..models.create_registered_model_response import CreateRegisteredModelResponse
    from ..models.get_latest_versions_response import GetLatestVersionsResponse
    from ..models.get_model_version_by_alias_response import GetModelVersionByAliasResponse
    from ..models.get_registered_model_response import GetRegisteredModelResponse
    from ..models.model_version_stage import ModelVersionStage
    from ..models.registered_model_tag import RegisteredModelTag
    from ..models.rename_registered_model_response import RenameRegisteredModelResponse
    from ..models.search_registered_models_response import SearchRegisteredModelsResponse
    from ..models.update_registered_model_response import UpdateRegisteredModelResponse
    from ..transport import AsyncTransport, Transport

_CREATE_REGISTERED_MODEL = OPERATIONS["createRegisteredModel"]
_GET_REGISTERED_MODEL = OPERATIONS["getRegisteredModel"]
_SEARCH_REGISTERED_MODELS = OPERATIONS["searchRegisteredModels"]
_UPDATE_REGISTERED_MODEL = OPERATIONS["updateRegisteredModel"]
_RENAME_REGISTERED_MODEL = OPERATIONS["renameRegisteredModel"]
_DELETE_REGISTERED_MODEL = OPERATIONS["deleteRegisteredModel"]
_GET_LATEST_VERSIONS_BY_GET = OPERATIONS["getLatestVersionsByGet"]
_GET_LATEST_VERSIONS = OPERATIONS["getLatestVersions"]
_SET_REGISTERED_MODEL_TAG = OPERATIONS["setRegisteredModelTag"]
_DELETE_REGISTERED_MODEL_TAG = OPERATIONS["deleteRegisteredModelTag"]
_GET_MODEL_VERSION_BY_ALIAS = OPERATIONS["getModelVersionByAlias"]
_SET_REGISTERED_MODEL_ALIAS = OPERATIONS["setRegisteredModelAlias"]
_DELETE_REGISTERED_MODEL_ALIAS = OPERATIONS["deleteRegisteredModelAlias"]


class RegisteredModelsApi:
    """Registered models hold the numbered versions of a model under one name, with tags, and with aliases that each
    point to a version. MLflow stores prompts the same way: a prompt is a registered model with the tag
    `mlflow.prompt.is_prompt`, and a version of it holds its text in the tag `mlflow.prompt.text`."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_registered_model(
        self, *, name: str, tags: list[RegisteredModelTag] | None = None, description: str | None = None
    ) -> CreateRegisteredModelResponse:
        """Create a registered model, without a version.

        The name must be free: a name that a model or a prompt holds is answered with `RESOURCE_ALREADY_EXISTS`,
        status 400. The name of a deleted model is free again.

        `POST /api/2.0/mlflow/registered-models/create`, since MLflow 2.0.1. Retry class `keyed`: before a repeat,
        look whether the first one happened.

        Args:
            name: Name of the model, unique, case included. Not blank, without `/` and `:`, and neither `.` nor
                `..`; servers before 3.14.0 take any name. A store on PostgreSQL refuses more than 256 characters.
            tags: Tags to set at once. Of a key given twice the last value counts.
            description: What the model is for. A store on PostgreSQL refuses more than 5,000 characters.

        Returns:
            CreateRegisteredModelResponse: The new registered model.
        """
        _json: dict[str, Any] = {
            "name": name,
        }
        if tags is not None:
            _json["tags"] = tags
        if description is not None:
            _json["description"] = description
        _path = "/api/2.0/mlflow/registered-models/create"
        return self._transport.call(
            _CREATE_REGISTERED_MODEL, _path, json=_json, decode=_models.CreateRegisteredModelResponse.from_dict
        )

    def get_registered_model(self, *, name: str) -> GetRegisteredModelResponse:
        """Get a registered model by its name.

        With its tags, its aliases, and the latest version of each stage. A prompt is returned as well: it has the
        tag `mlflow.prompt.is_prompt`.

        `GET /api/2.0/mlflow/registered-models/get`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            name: Name of the model, case included.

        Returns:
            GetRegisteredModelResponse: The registered model asked for.
        """
        _query: dict[str, Any] = {
            "name": name,
        }
        _path = "/api/2.0/mlflow/registered-models/get"
        return self._transport.call(
            _GET_REGISTERED_MODEL, _path, query=_query, decode=_models.GetRegisteredModelResponse.from_dict
        )

    def search_registered_models(
        self,
        *,
        filter: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
    ) -> SearchRegisteredModelsResponse:
        """Search registered models.

        Prompts are left out, unless the filter has ``tags.`mlflow.prompt.is_prompt` = 'true'``. The versions found
        inside a model carry no aliases; the model itself does.

        The pages of one search are taken from what the store holds at each request: a model that is created or
        deleted meanwhile may shift others to another page.

        `GET /api/2.0/mlflow/registered-models/search`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            filter: Which models, as comparisons joined by `AND`; there is no `OR` and no parenthesis. All of
                them when absent or empty. What can be compared:
                * `name` with a quoted text (`=`, `!=`, `LIKE`, `ILIKE`), and since 3.17.2 with a list of them (`IN`,
                  `NOT IN`);
                * `tags.key` with a quoted text (`=`, `!=`, `LIKE`, `ILIKE`); a model without the tag is not found.

                A key with other characters than letters, digits and `_` stands in backquotes.
            max_results: Number of models per page, from 1 to 1,000. Never send less than 1: the server answers
                with empty pages that have no end. Absent means 100.
            order_by: A column of the order: `name` or `last_updated_timestamp`, followed by `ASC` (also when
                absent) or `DESC`. Repeat the parameter for the second column, never with the same one. Ties, and
                everything when absent: by name.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            SearchRegisteredModelsResponse: One page of registered models.
        """
        _query: dict[str, Any] = {
            "filter": filter,
            "max_results": max_results,
            "order_by": order_by,
            "page_token": page_token,
        }
        _path = "/api/2.0/mlflow/registered-models/search"
        return self._transport.call(
            _SEARCH_REGISTERED_MODELS, _path, query=_query, decode=_models.SearchRegisteredModelsResponse.from_dict
        )

    def update_registered_model(self, *, name: str, description: str | None = None) -> UpdateRegisteredModelResponse:
        """Change the description of a registered model.

        Nothing else can be changed here. A new name is given by the rename, a tag by its own operation.

        `PATCH /api/2.0/mlflow/registered-models/update`, since MLflow 2.0.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            name: Name of the model, case included.
            description: What the model is for. Always send it: when absent or empty, the model has no
                description any more. A store on PostgreSQL refuses more than 5,000 characters.

        Returns:
            UpdateRegisteredModelResponse: The registered model as it is now.
        """
        _json: dict[str, Any] = {
            "name": name,
        }
        if description is not None:
            _json["description"] = description
        _path = "/api/2.0/mlflow/registered-models/update"
        return self._transport.call(
            _UPDATE_REGISTERED_MODEL, _path, json=_json, decode=_models.UpdateRegisteredModelResponse.from_dict
        )

    def rename_registered_model(self, *, name: str, new_name: str) -> RenameRegisteredModelResponse:
        """Give a registered model another name.

        Versions, tags and aliases go with it; the sources of versions that point to `models:/<old name>/…` do not. A
        name that is taken is answered with `RESOURCE_ALREADY_EXISTS`, status 400; the old name is free afterwards. A
        repeat is answered with 404.

        `POST /api/2.0/mlflow/registered-models/rename`, since MLflow 2.0.1. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            name: Name of the model, case included.
            new_name: Name of the model, unique, case included. Not blank, without `/` and `:`, and neither `.`
                nor `..`; servers before 3.14.0 take any name. A store on PostgreSQL refuses more than 256
                characters.

        Returns:
            RenameRegisteredModelResponse: The registered model under its new name.
        """
        _json: dict[str, Any] = {
            "name": name,
            "new_name": new_name,
        }
        _path = "/api/2.0/mlflow/registered-models/rename"
        return self._transport.call(
            _RENAME_REGISTERED_MODEL, _path, json=_json, decode=_models.RenameRegisteredModelResponse.from_dict
        )

    def delete_registered_model(self, *, name: str) -> None:
        """Delete a registered model with all its versions, for good.

        There is no undo. The files that its versions point to stay where they are. The name is free afterwards.
        Deleting a model that does not exist, be it a second time, is answered with 404.

        `DELETE /api/2.0/mlflow/registered-models/delete`, since MLflow 2.0.1. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            name: Name of the model, case included.
        """
        _json: dict[str, Any] = {
            "name": name,
        }
        _path = "/api/2.0/mlflow/registered-models/delete"
        return self._transport.call(_DELETE_REGISTERED_MODEL, _path, json=_json, decode=_nothing)

    def get_latest_versions_by_get(
        self, *, name: str, stages: list[ModelVersionStage] | None = None
    ) -> GetLatestVersionsResponse:
        """Get the latest version of each stage, with query parameters.

        The same as by POST, which MLflow's own client uses.

        `GET /api/2.0/mlflow/registered-models/get-latest-versions`, since MLflow 2.0.1. Retry class `safe`: it only
        reads.

        Args:
            name: Name of the model, case included.
            stages: A stage to look at. Repeat the parameter for more of them. All four when absent.

        Returns:
            GetLatestVersionsResponse: The latest version of each stage asked for.
        """
        _query: dict[str, Any] = {
            "name": name,
            "stages": stages,
        }
        _path = "/api/2.0/mlflow/registered-models/get-latest-versions"
        return self._transport.call(
            _GET_LATEST_VERSIONS_BY_GET, _path, query=_query, decode=_models.GetLatestVersionsResponse.from_dict
        )

    def get_latest_versions(
        self, *, name: str, stages: list[ModelVersionStage] | None = None
    ) -> GetLatestVersionsResponse:
        """Get the latest version of each stage of a registered model.

        The latest version is the one with the highest number, and a version that was never moved is in the stage
        `None`. MLflow advises against stages since 2.9, in favour of aliases.

        `POST /api/2.0/mlflow/registered-models/get-latest-versions`, since MLflow 2.0.1. Retry class `safe`: it only
        reads.

        Args:
            name: Name of the model, case included.
            stages: Stages to look at. All four when absent or empty.

        Returns:
            GetLatestVersionsResponse: The latest version of each stage asked for.
        """
        _json: dict[str, Any] = {
            "name": name,
        }
        if stages is not None:
            _json["stages"] = stages
        _path = "/api/2.0/mlflow/registered-models/get-latest-versions"
        return self._transport.call(
            _GET_LATEST_VERSIONS, _path, json=_json, decode=_models.GetLatestVersionsResponse.from_dict
        )

    def set_registered_model_tag(self, *, name: str, key: str, value: str | None = None) -> None:
        """Set a tag of a registered model.

        Replaces the value that the tag has. `last_updated_timestamp` stays as it was. The tag
        `mlflow.prompt.is_prompt` with the value `true` turns the model into a prompt.

        `POST /api/2.0/mlflow/registered-models/set-tag`, since MLflow 2.0.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            name: Name of the model, case included.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
            value: Value of the tag, at most 100,000 characters; 5,000 before 3.1.4, and always in a store on
                PostgreSQL. The empty text when absent.
        """
        _json: dict[str, Any] = {
            "name": name,
            "key": key,
        }
        if value is not None:
            _json["value"] = value
        _path = "/api/2.0/mlflow/registered-models/set-tag"
        return self._transport.call(_SET_REGISTERED_MODEL_TAG, _path, json=_json, decode=_nothing)

    def delete_registered_model_tag(self, *, name: str, key: str) -> None:
        """Delete a tag of a registered model.

        Answered with 200 too when the model does not have the tag.

        `DELETE /api/2.0/mlflow/registered-models/delete-tag`, since MLflow 2.0.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            name: Name of the model, case included.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
        """
        _json: dict[str, Any] = {
            "name": name,
            "key": key,
        }
        _path = "/api/2.0/mlflow/registered-models/delete-tag"
        return self._transport.call(_DELETE_REGISTERED_MODEL_TAG, _path, json=_json, decode=_nothing)

    def get_model_version_by_alias(self, *, name: str, alias: str) -> GetModelVersionByAliasResponse:
        """Get the version of a registered model that an alias points to.

        An alias that the model does not have is answered with 400, `INVALID_PARAMETER_VALUE`. `latest`, in any case,
        is the version with the highest number. Do not rely on it before 3.17.2: servers from 3.5.1 on may give
        another version where stages are used, and older ones refuse it.

        `GET /api/2.0/mlflow/registered-models/alias`, since MLflow 2.9.2. Retry class `safe`: it only reads.

        Args:
            name: Name of the model, case included.
            alias: Name of the alias, case included.

        Returns:
            GetModelVersionByAliasResponse: The version that the alias points to.
        """
        _query: dict[str, Any] = {
            "name": name,
            "alias": alias,
        }
        _path = "/api/2.0/mlflow/registered-models/alias"
        return self._transport.call(
            _GET_MODEL_VERSION_BY_ALIAS, _path, query=_query, decode=_models.GetModelVersionByAliasResponse.from_dict
        )

    def set_registered_model_alias(self, *, name: str, alias: str, version: str) -> None:
        """Point an alias to a version of a registered model.

        An alias that points to another version is moved. A version may have several aliases. The version must exist.

        `POST /api/2.0/mlflow/registered-models/alias`, since MLflow 2.9.2. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            name: Name of the model, case included.
            alias: Name of the alias: at most 255 letters and digits of any script, `_` and `-`. Not `latest`, in
                any case, and not `v` or `V` followed by nothing but digits.
            version: Number of the version, digits in a text.
        """
        _json: dict[str, Any] = {
            "name": name,
            "alias": alias,
            "version": version,
        }
        _path = "/api/2.0/mlflow/registered-models/alias"
        return self._transport.call(_SET_REGISTERED_MODEL_ALIAS, _path, json=_json, decode=_nothing)

    def delete_registered_model_alias(self, *, name: str, alias: str) -> None:
        """Delete an alias of a registered model.

        The version that it points to stays. Answered with 200 too when the model does not have the alias.

        `DELETE /api/2.0/mlflow/registered-models/alias`, since MLflow 2.9.2. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            name: Name of the model, case included.
            alias: Name of the alias, case included.
        """
        _json: dict[str, Any] = {
            "name": name,
            "alias": alias,
        }
        _path = "/api/2.0/mlflow/registered-models/alias"
        return self._transport.call(_DELETE_REGISTERED_MODEL_ALIAS, _path, json=_json, decode=_nothing)


class AsyncRegisteredModelsApi:
    """Registered models hold the numbered versions of a model under one name, with tags, and with aliases that each
    point to a version. MLflow stores prompts the same way: a prompt is a registered model with the tag
    `mlflow.prompt.is_prompt`, and a version of it holds its text in the tag `mlflow.prompt.text`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create_registered_model(
        self, *, name: str, tags: list[RegisteredModelTag] | None = None, description: str | None = None
    ) -> CreateRegisteredModelResponse:
        """Create a registered model, without a version.

        The name must be free: a name that a model or a prompt holds is answered with `RESOURCE_ALREADY_EXISTS`,
        status 400. The name of a deleted model is free again.

        `POST /api/2.0/mlflow/registered-models/create`, since MLflow 2.0.1. Retry class `keyed`: before a repeat,
        look whether the first one happened.

        Args:
            name: Name of the model, unique, case included. Not blank, without `/` and `:`, and neither `.` nor
                `..`; servers before 3.14.0 take any name. A store on PostgreSQL refuses more than 256 characters.
            tags: Tags to set at once. Of a key given twice the last value counts.
            description: What the model is for. A store on PostgreSQL refuses more than 5,000 characters.

        Returns:
            CreateRegisteredModelResponse: The new registered model.
        """
        _json: dict[str, Any] = {
            "name": name,
        }
        if tags is not None:
            _json["tags"] = tags
        if description is not None:
            _json["description"] = description
        _path = "/api/2.0/mlflow/registered-models/create"
        return await self._transport.call(
            _CREATE_REGISTERED_MODEL, _path, json=_json, decode=_models.CreateRegisteredModelResponse.from_dict
        )

    async def get_registered_model(self, *, name: str) -> GetRegisteredModelResponse:
        """Get a registered model by its name.

        With its tags, its aliases, and the latest version of each stage. A prompt is returned as well: it has the
        tag `mlflow.prompt.is_prompt`.

        `GET /api/2.0/mlflow/registered-models/get`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            name: Name of the model, case included.

        Returns:
            GetRegisteredModelResponse: The registered model asked for.
        """
        _query: dict[str, Any] = {
            "name": name,
        }
        _path = "/api/2.0/mlflow/registered-models/get"
        return await self._transport.call(
            _GET_REGISTERED_MODEL, _path, query=_query, decode=_models.GetRegisteredModelResponse.from_dict
        )

    async def search_registered_models(
        self,
        *,
        filter: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
    ) -> SearchRegisteredModelsResponse:
        """Search registered models.

        Prompts are left out, unless the filter has ``tags.`mlflow.prompt.is_prompt` = 'true'``. The versions found
        inside a model carry no aliases; the model itself does.

        The pages of one search are taken from what the store holds at each request: a model that is created or
        deleted meanwhile may shift others to another page.

        `GET /api/2.0/mlflow/registered-models/search`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            filter: Which models, as comparisons joined by `AND`; there is no `OR` and no parenthesis. All of
                them when absent or empty. What can be compared:
                * `name` with a quoted text (`=`, `!=`, `LIKE`, `ILIKE`), and since 3.17.2 with a list of them (`IN`,
                  `NOT IN`);
                * `tags.key` with a quoted text (`=`, `!=`, `LIKE`, `ILIKE`); a model without the tag is not found.

                A key with other characters than letters, digits and `_` stands in backquotes.
            max_results: Number of models per page, from 1 to 1,000. Never send less than 1: the server answers
                with empty pages that have no end. Absent means 100.
            order_by: A column of the order: `name` or `last_updated_timestamp`, followed by `ASC` (also when
                absent) or `DESC`. Repeat the parameter for the second column, never with the same one. Ties, and
                everything when absent: by name.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            SearchRegisteredModelsResponse: One page of registered models.
        """
        _query: dict[str, Any] = {
            "filter": filter,
            "max_results": max_results,
            "order_by": order_by,
            "page_token": page_token,
        }
        _path = "/api/2.0/mlflow/registered-models/search"
        return await self._transport.call(
            _SEARCH_REGISTERED_MODELS, _path, query=_query, decode=_models.SearchRegisteredModelsResponse.from_dict
        )

    async def update_registered_model(
        self, *, name: str, description: str | None = None
    ) -> UpdateRegisteredModelResponse:
        """Change the description of a registered model.

        Nothing else can be changed here. A new name is given by the rename, a tag by its own operation.

        `PATCH /api/2.0/mlflow/registered-models/update`, since MLflow 2.0.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            name: Name of the model, case included.
            description: What the model is for. Always send it: when absent or empty, the model has no
                description any more. A store on PostgreSQL refuses more than 5,000 characters.

        Returns:
            UpdateRegisteredModelResponse: The registered model as it is now.
        """
        _json: dict[str, Any] = {
            "name": name,
        }
        if description is not None:
            _json["description"] = description
        _path = "/api/2.0/mlflow/registered-models/update"
        return await self._transport.call(
            _UPDATE_REGISTERED_MODEL, _path, json=_json, decode=_models.UpdateRegisteredModelResponse.from_dict
        )

    async def rename_registered_model(self, *, name: str, new_name: str) -> RenameRegisteredModelResponse:
        """Give a registered model another name.

        Versions, tags and aliases go with it; the sources of versions that point to `models:/<old name>/…` do not. A
        name that is taken is answered with `RESOURCE_ALREADY_EXISTS`, status 400; the old name is free afterwards. A
        repeat is answered with 404.

        `POST /api/2.0/mlflow/registered-models/rename`, since MLflow 2.0.1. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            name: Name of the model, case included.
            new_name: Name of the model, unique, case included. Not blank, without `/` and `:`, and neither `.`
                nor `..`; servers before 3.14.0 take any name. A store on PostgreSQL refuses more than 256
                characters.

        Returns:
            RenameRegisteredModelResponse: The registered model under its new name.
        """
        _json: dict[str, Any] = {
            "name": name,
            "new_name": new_name,
        }
        _path = "/api/2.0/mlflow/registered-models/rename"
        return await self._transport.call(
            _RENAME_REGISTERED_MODEL, _path, json=_json, decode=_models.RenameRegisteredModelResponse.from_dict
        )

    async def delete_registered_model(self, *, name: str) -> None:
        """Delete a registered model with all its versions, for good.

        There is no undo. The files that its versions point to stay where they are. The name is free afterwards.
        Deleting a model that does not exist, be it a second time, is answered with 404.

        `DELETE /api/2.0/mlflow/registered-models/delete`, since MLflow 2.0.1. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            name: Name of the model, case included.
        """
        _json: dict[str, Any] = {
            "name": name,
        }
        _path = "/api/2.0/mlflow/registered-models/delete"
        return await self._transport.call(_DELETE_REGISTERED_MODEL, _path, json=_json, decode=_nothing)

    async def get_latest_versions_by_get(
        self, *, name: str, stages: list[ModelVersionStage] | None = None
    ) -> GetLatestVersionsResponse:
        """Get the latest version of each stage, with query parameters.

        The same as by POST, which MLflow's own client uses.

        `GET /api/2.0/mlflow/registered-models/get-latest-versions`, since MLflow 2.0.1. Retry class `safe`: it only
        reads.

        Args:
            name: Name of the model, case included.
            stages: A stage to look at. Repeat the parameter for more of them. All four when absent.

        Returns:
            GetLatestVersionsResponse: The latest version of each stage asked for.
        """
        _query: dict[str, Any] = {
            "name": name,
            "stages": stages,
        }
        _path = "/api/2.0/mlflow/registered-models/get-latest-versions"
        return await self._transport.call(
            _GET_LATEST_VERSIONS_BY_GET, _path, query=_query, decode=_models.GetLatestVersionsResponse.from_dict
        )

    async def get_latest_versions(
        self, *, name: str, stages: list[ModelVersionStage] | None = None
    ) -> GetLatestVersionsResponse:
        """Get the latest version of each stage of a registered model.

        The latest version is the one with the highest number, and a version that was never moved is in the stage
        `None`. MLflow advises against stages since 2.9, in favour of aliases.

        `POST /api/2.0/mlflow/registered-models/get-latest-versions`, since MLflow 2.0.1. Retry class `safe`: it only
        reads.

        Args:
            name: Name of the model, case included.
            stages: Stages to look at. All four when absent or empty.

        Returns:
            GetLatestVersionsResponse: The latest version of each stage asked for.
        """
        _json: dict[str, Any] = {
            "name": name,
        }
        if stages is not None:
            _json["stages"] = stages
        _path = "/api/2.0/mlflow/registered-models/get-latest-versions"
        return await self._transport.call(
            _GET_LATEST_VERSIONS, _path, json=_json, decode=_models.GetLatestVersionsResponse.from_dict
        )

    async def set_registered_model_tag(self, *, name: str, key: str, value: str | None = None) -> None:
        """Set a tag of a registered model.

        Replaces the value that the tag has. `last_updated_timestamp` stays as it was. The tag
        `mlflow.prompt.is_prompt` with the value `true` turns the model into a prompt.

        `POST /api/2.0/mlflow/registered-models/set-tag`, since MLflow 2.0.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            name: Name of the model, case included.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
            value: Value of the tag, at most 100,000 characters; 5,000 before 3.1.4, and always in a store on
                PostgreSQL. The empty text when absent.
        """
        _json: dict[str, Any] = {
            "name": name,
            "key": key,
        }
        if value is not None:
            _json["value"] = value
        _path = "/api/2.0/mlflow/registered-models/set-tag"
        return await self._transport.call(_SET_REGISTERED_MODEL_TAG, _path, json=_json, decode=_nothing)

    async def delete_registered_model_tag(self, *, name: str, key: str) -> None:
        """Delete a tag of a registered model.

        Answered with 200 too when the model does not have the tag.

        `DELETE /api/2.0/mlflow/registered-models/delete-tag`, since MLflow 2.0.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            name: Name of the model, case included.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
        """
        _json: dict[str, Any] = {
            "name": name,
            "key": key,
        }
        _path = "/api/2.0/mlflow/registered-models/delete-tag"
        return await self._transport.call(_DELETE_REGISTERED_MODEL_TAG, _path, json=_json, decode=_nothing)

    async def get_model_version_by_alias(self, *, name: str, alias: str) -> GetModelVersionByAliasResponse:
        """Get the version of a registered model that an alias points to.

        An alias that the model does not have is answered with 400, `INVALID_PARAMETER_VALUE`. `latest`, in any case,
        is the version with the highest number. Do not rely on it before 3.17.2: servers from 3.5.1 on may give
        another version where stages are used, and older ones refuse it.

        `GET /api/2.0/mlflow/registered-models/alias`, since MLflow 2.9.2. Retry class `safe`: it only reads.

        Args:
            name: Name of the model, case included.
            alias: Name of the alias, case included.

        Returns:
            GetModelVersionByAliasResponse: The version that the alias points to.
        """
        _query: dict[str, Any] = {
            "name": name,
            "alias": alias,
        }
        _path = "/api/2.0/mlflow/registered-models/alias"
        return await self._transport.call(
            _GET_MODEL_VERSION_BY_ALIAS, _path, query=_query, decode=_models.GetModelVersionByAliasResponse.from_dict
        )

    async def set_registered_model_alias(self, *, name: str, alias: str, version: str) -> None:
        """Point an alias to a version of a registered model.

        An alias that points to another version is moved. A version may have several aliases. The version must exist.

        `POST /api/2.0/mlflow/registered-models/alias`, since MLflow 2.9.2. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            name: Name of the model, case included.
            alias: Name of the alias: at most 255 letters and digits of any script, `_` and `-`. Not `latest`, in
                any case, and not `v` or `V` followed by nothing but digits.
            version: Number of the version, digits in a text.
        """
        _json: dict[str, Any] = {
            "name": name,
            "alias": alias,
            "version": version,
        }
        _path = "/api/2.0/mlflow/registered-models/alias"
        return await self._transport.call(_SET_REGISTERED_MODEL_ALIAS, _path, json=_json, decode=_nothing)

    async def delete_registered_model_alias(self, *, name: str, alias: str) -> None:
        """Delete an alias of a registered model.

        The version that it points to stays. Answered with 200 too when the model does not have the alias.

        `DELETE /api/2.0/mlflow/registered-models/alias`, since MLflow 2.9.2. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            name: Name of the model, case included.
            alias: Name of the alias, case included.
        """
        _json: dict[str, Any] = {
            "name": name,
            "alias": alias,
        }
        _path = "/api/2.0/mlflow/registered-models/alias"
        return await self._transport.call(_DELETE_REGISTERED_MODEL_ALIAS, _path, json=_json, decode=_nothing)
