# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Registered models: create, find, change, delete; their tags and aliases."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mlflow_openapi.models.registered_model_tag import RegisteredModelTag
from mlflow_openapi.operations import OPERATIONS

from .. import registered, values
from ..errors import BadRequest, NotFound, RequestError, concluded
from ..filters import REGISTERED_MODELS, CompiledFilter, Expression, compile_filter
from ..paging import Pages
from ..registered import ModelVersion, RegisteredModel
from .connection import Connection
from .patterns import created_once, followed

_MAX_RESULTS = OPERATIONS["searchRegisteredModels"].limits["max_results"]["maximum"]


class RegisteredModelMethods(Connection):
    """The methods of MLflow on registered models."""

    def create_registered_model(
        self, name: str, tags: Mapping[str, Any] | None = None, description: str | None = None
    ) -> RegisteredModel:
        """A new registered model, without versions.

        Args:
            name: unique among models and prompts; not blank, without `/` and `:`.
            tags: tags to set at once, with keys and values as for `set_registered_model_tag`.
            description: what it is for.

        Raises:
            AlreadyExists: a model or a prompt has the name.
            ConnectionFailed: no answer; `may_have_happened` tells whether the model may exist now.

        `POST /api/2.0/mlflow/registered-models/create`
        """
        answer = self.registered_models.create_registered_model(
            name=registered.new_model_name(name),
            tags=[RegisteredModelTag(*pair) for pair in registered.tag_pairs(tags)],
            description=None if description is None else values.text(description, "description"),
        )
        return RegisteredModel.from_api(answer.registered_model)

    def get_registered_model(self, name: str | RegisteredModel | ModelVersion) -> RegisteredModel:
        """The registered model with this name, as the server has it now. A prompt is returned as well.

        Args:
            name: its name, itself to read it again, or one of its versions.

        Raises:
            NotFound: no model has the name.

        `GET /api/2.0/mlflow/registered-models/get`
        """
        answer = self.registered_models.get_registered_model(name=registered.model_name(name))
        return RegisteredModel.from_api(answer.registered_model)

    def get_or_create_registered_model(
        self, name: str, tags: Mapping[str, Any] | None = None, description: str | None = None
    ) -> RegisteredModel:
        """The registered model with this name, made if there is none. Right also when many processes ask at once.

        Args:
            name: as for `create_registered_model`.
            tags: for a new model only.
            description: for a new model only.

        `GET …/registered-models/get`, `POST …/registered-models/create`
        """
        return (self._found_or_created_model(name, tags, description))[0]

    def _found_or_created_model(
        self, name: str, tags: Mapping[str, Any] | None = None, description: str | None = None
    ) -> tuple[RegisteredModel, bool]:
        """`get_or_create_registered_model`, and whether this call surely made the model."""
        registered.new_model_name(name)
        registered.tag_pairs(tags)
        is_new = False

        def create() -> RegisteredModel:
            nonlocal is_new
            made = self.create_registered_model(name, tags, description)
            is_new = True
            return made

        def find() -> RegisteredModel | None:
            with contextlib.suppress(NotFound):
                return self.get_registered_model(name)
            return None

        found = find()
        if found is None:
            found = created_once(create, find, named=True)
        return found, is_new

    def _delete_unused(self, made: RegisteredModel) -> None:
        """Delete a registered model if it still is as it was made, for a call that has made it in vain."""
        with contextlib.suppress(RequestError):  # the caller has another matter at hand
            if self.get_registered_model(made) == made:
                self.delete_registered_model(made)

    def rename_registered_model(self, name: str | RegisteredModel | ModelVersion, new_name: str) -> RegisteredModel:
        """Give a registered model another name, and return it. Versions, tags and aliases stay with it.

        Versions elsewhere whose source is `models:/<old name>/…` are not changed.

        Args:
            name: its name, or itself.
            new_name: as for `create_registered_model`.

        Raises:
            NotFound: no model has the name.
            AlreadyExists: a model or a prompt has the new name.

        `POST /api/2.0/mlflow/registered-models/rename`
        """
        answer = self.registered_models.rename_registered_model(
            name=registered.model_name(name), new_name=registered.new_model_name(new_name, "new_name")
        )
        return RegisteredModel.from_api(answer.registered_model)

    def update_registered_model(self, name: str | RegisteredModel | ModelVersion, description: str) -> RegisteredModel:
        """Change what a registered model is said to be for, and return it.

        Args:
            name: its name, or itself.
            description: the new description; an empty one takes it away, as a server would do without any.

        Raises:
            NotFound: no model has the name.

        `PATCH /api/2.0/mlflow/registered-models/update`
        """
        answer = self.registered_models.update_registered_model(
            name=registered.model_name(name), description=values.text(description, "description")
        )
        return RegisteredModel.from_api(answer.registered_model)

    def delete_registered_model(self, name: str | RegisteredModel | ModelVersion) -> None:
        """Delete a registered model with all its versions, for good. Their files stay where they are.

        Args:
            name: its name, or itself.

        Raises:
            NotFound: no model has the name.

        `DELETE /api/2.0/mlflow/registered-models/delete`
        """
        self.registered_models.delete_registered_model(name=registered.model_name(name))

    def search_registered_models(
        self,
        filter: str | Expression | None = None,
        *,
        filter_attributes: Mapping[str, Any] | None = None,
        filter_tags: Mapping[str, Any] | None = None,
        max_results: int | None = None,
        order_by: str | list[str] | None = None,
        page_size: int | None = None,
    ) -> list[RegisteredModel]:
        """All registered models that match; paging is done here. Prompts are left out: see `search_prompts`.

        Args:
            filter: a filter in MLflow's grammar (`name LIKE 'a%' AND tags.k = 'v'`) or an expression
                (`attribute("name").like("a%") & (tag("k") == "v")`).
            filter_attributes: attributes that must have these values; instead of `filter`.
            filter_tags: tags that must have these values; instead of `filter`.
            max_results: how many models to return at most; None for all.
            order_by: `name` or `last_updated_timestamp` with `ASC` or `DESC`, or both; by name when None.
            page_size: models per request, 1 to 1,000; 1,000 when None.

        Raises:
            InputError: a bad argument, or `filter` together with `filter_…`.
            BadRequest: the server does not understand the filter or the order.

        `GET /api/2.0/mlflow/registered-models/search`
        """
        found = self.iter_registered_models(
            filter,
            filter_attributes=filter_attributes,
            filter_tags=filter_tags,
            max_results=max_results,
            order_by=order_by,
            page_size=page_size,
        )
        return [model for model in found]

    def iter_registered_models(
        self,
        filter: str | Expression | None = None,
        *,
        filter_attributes: Mapping[str, Any] | None = None,
        filter_tags: Mapping[str, Any] | None = None,
        max_results: int | None = None,
        order_by: str | list[str] | None = None,
        page_size: int | None = None,
    ) -> Iterator[RegisteredModel]:
        """The registered models that `search_registered_models` finds, one after the other.

        A page is asked for when the one before is used up. Arguments and errors as of `search_registered_models`; a bad
        argument raises at once.

        `GET /api/2.0/mlflow/registered-models/search`, for each page
        """
        wanted = compile_filter(filter, attributes=filter_attributes, tags=filter_tags, searchable=REGISTERED_MODELS)
        return self._registered_models(wanted, max_results, order_by, page_size)

    def _registered_models(
        self,
        wanted: CompiledFilter,
        max_results: int | None,
        order_by: str | list[str] | None,
        page_size: int | None,
    ) -> Iterator[RegisteredModel]:
        order = values.order_by(order_by)

        def ask(size: int, token: str | None) -> tuple[list[RegisteredModel], str | None]:
            answer = self.registered_models.search_registered_models(
                filter=wanted.text or None, max_results=size, order_by=order, page_token=token
            )
            return [RegisteredModel.from_api(item) for item in answer.registered_models or ()], answer.next_page_token

        pages = Pages(max_results, page_size, _MAX_RESULTS)
        return followed(pages, ask, wanted.wants if wanted.exact else None)

    def get_latest_versions(
        self, name: str | RegisteredModel | ModelVersion, stages: str | Iterable[str] | None = None
    ) -> list[ModelVersion]:
        """The version with the highest number in each stage of a registered model.

        A version that was never moved is in the stage `None`.

        Args:
            name: the model's name, or itself.
            stages: `None`, `Staging`, `Production`, `Archived`, or several of these texts; all four when None.

        Raises:
            NotFound: no model has the name.

        `POST /api/2.0/mlflow/registered-models/get-latest-versions`
        """
        answer = self.registered_models.get_latest_versions(
            name=registered.model_name(name), stages=registered.stages(stages)
        )
        return [ModelVersion.from_api(item) for item in answer.model_versions or ()]

    def get_model_version_by_alias(self, name: str | RegisteredModel | ModelVersion, alias: str) -> ModelVersion:
        """The version that an alias points to.

        Args:
            name: the model's name, or itself.
            alias: the alias, case included.

        Raises:
            NotFound: no model has the name, or it has no such alias.

        `GET /api/2.0/mlflow/registered-models/alias`
        """
        model, pointer = registered.model_name(name), registered.alias(alias)
        try:
            answer = self.registered_models.get_model_version_by_alias(name=model, alias=pointer)
        except BadRequest as error:
            # Servers call an alias that is not there a bad parameter.
            if error.error_code != "INVALID_PARAMETER_VALUE":
                raise
            operation = OPERATIONS["getModelVersionByAlias"]
            raise concluded(NotFound, operation, error.message, "get_registered_model shows its aliases") from error
        return ModelVersion.from_api(answer.model_version)

    def set_registered_model_alias(
        self,
        name: str | RegisteredModel | ModelVersion,
        alias: str,
        version: str | int | ModelVersion | None = None,
    ) -> None:
        """Point an alias to a version of a registered model. One that points to another version is moved.

        Args:
            name: the model's name, or itself; or the version, when `version` is None.
            alias: at most 255 letters, digits, `_` and `-`; not `latest`, nor `v` with a number.
            version: the version's number, or itself.

        Raises:
            NotFound: the model has no such version.

        `POST /api/2.0/mlflow/registered-models/alias`
        """
        model, number = registered.version_of(name, version)
        self.registered_models.set_registered_model_alias(name=model, alias=registered.new_alias(alias), version=number)

    def delete_registered_model_alias(self, name: str | RegisteredModel | ModelVersion, alias: str) -> None:
        """Delete an alias of a registered model; the version that it points to stays. One that is missing is no error.

        Args:
            name: the model's name, or itself.
            alias: the alias, case included.

        Raises:
            NotFound: no model has the name.

        `DELETE /api/2.0/mlflow/registered-models/alias`
        """
        self.registered_models.delete_registered_model_alias(
            name=registered.model_name(name), alias=registered.alias(alias)
        )

    def set_registered_model_tag(self, name: str | RegisteredModel | ModelVersion, key: str, value: Any) -> None:
        """Set a tag of a registered model.

        Args:
            name: the model's name, or itself.
            key: name of the tag: at most 250 letters, digits, `_ - . space : /`.
            value: its value; becomes text of at most 100,000 characters, 5,000 on servers before 3.1.

        Raises:
            NotFound: no model has the name.
            BadRequest: the value is too long for this server.

        `POST /api/2.0/mlflow/registered-models/set-tag`
        """
        name_of_tag, text = registered.tag(key, value)
        self.registered_models.set_registered_model_tag(name=registered.model_name(name), key=name_of_tag, value=text)

    def delete_registered_model_tag(self, name: str | RegisteredModel | ModelVersion, key: str) -> None:
        """Delete a tag of a registered model. One that is missing is no error.

        Args:
            name: the model's name, or itself.
            key: name of the tag.

        Raises:
            NotFound: no model has the name.

        `DELETE /api/2.0/mlflow/registered-models/delete-tag`
        """
        self.registered_models.delete_registered_model_tag(name=registered.model_name(name), key=values.key(key))
