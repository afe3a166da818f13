# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Prompts: register, load, find, delete; their aliases and tags. They are kept as registered models."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mlflow_openapi.operations import OPERATIONS

from .. import prompts, registered
from ..errors import AlreadyExists, InputError, concluded
from ..filters import MODEL_VERSIONS, REGISTERED_MODELS, CompiledFilter, Expression, attribute, compile_filter, tag
from ..paging import Pages
from ..prompts import Prompt, PromptVersion, Template
from ..registered import IS_PROMPT
from .model_versions import ModelVersionMethods

_MAX_RESULTS = OPERATIONS["searchModelVersions"].limits["max_results"]["maximum"]


class PromptMethods(ModelVersionMethods):
    """The methods of MLflow on prompts."""

    def register_prompt(
        self,
        name: str | Prompt,
        template: Template,
        commit_message: str | None = None,
        tags: Mapping[str, Any] | None = None,
        response_format: Mapping[str, Any] | type | None = None,
        *,
        model_config: Mapping[str, Any] | None = None,
    ) -> PromptVersion:
        """A new version of a prompt, which is made if there is none. Never two, also when answers get lost.

        Args:
            name: the prompt's name, of letters, digits, `_`, `.` and `-`; or itself.
            template: a text, or the messages of a chat, `[{"role": "user", "content": "…"}]`, with variables in double
                braces: `{{question}}`. At most 100,000 characters, as JSON where it is a chat; 5,000 on servers before
                3.1.
            commit_message: what is new in this version; of the first one also the prompt's description.
            tags: tags of the version, which the prompt gets as well.
            response_format: the JSON schema of the answers, or a class of pydantic.
            model_config: the model and its parameters, such as `{"model_name": "gpt-4o", "temperature": 0.2}`.

        Raises:
            AlreadyExists: a registered model has the name.
            BadRequest: the template is too long for this server.
            RequestError: as for `create_model_version`.

        `GET …/registered-models/get`, `POST …/registered-models/create`, `POST …/registered-models/set-tag` for each
        tag, `POST …/model-versions/create`
        """
        prompt = prompts.prompt_name(name)
        pairs = prompts.version_tags(template, tags, response_format, model_config)
        own = prompts.user_tags(tags)
        model = self.get_or_create_registered_model(prompt, {IS_PROMPT: "true", **own}, commit_message)
        if not model.is_prompt:
            message = f"the name {prompt!r} belongs to a registered model"
            raise concluded(AlreadyExists, OPERATIONS["createRegisteredModel"], message, "choose another name")
        for key, value in own.items():
            if model.tags.get(key) != value:
                self.set_registered_model_tag(prompt, key, value)
        version = self._create_version(prompt, prompts.SOURCE, pairs, description=commit_message)
        return PromptVersion.from_version(version)

    def load_prompt(
        self, name_or_uri: str | Prompt | PromptVersion, version: str | int | PromptVersion | None = None
    ) -> PromptVersion:
        """A version of a prompt, as the server has it now; nothing is cached.

        Args:
            name_or_uri: the prompt's name, itself, or the address of a version: `prompts:/<name>/<version>` or
                `prompts:/<name>@<alias>`; or the version, to read it again.
            version: the version's number; the latest version when None.

        Raises:
            NotFound: no such prompt, version or alias, or a registered model has the name.

        `GET …/model-versions/get`, `GET …/registered-models/alias` or `POST …/registered-models/get-latest-versions`
        """
        if isinstance(name_or_uri, str) and name_or_uri.startswith("prompts:/"):
            what = registered.version_reference(name_or_uri, "prompts", "name_or_uri")
            if version is not None:
                raise InputError(f"version={version!r}: {name_or_uri!r} says already which version it is")
        elif isinstance(name_or_uri, str) and any(mark in name_or_uri for mark in ":/@"):
            raise InputError(
                f"name_or_uri={name_or_uri!r}: a name, prompts:/<name>/<version> or prompts:/<name>@<alias> is needed"
            )
        elif version is None and not isinstance(name_or_uri, PromptVersion):
            what = registered.VersionReference(prompts.prompt_name(name_or_uri))
        else:
            what = registered.VersionReference(*prompts.version_of(name_or_uri, version))
        return PromptVersion.from_version(self._referred(what))

    def get_prompt(self, name: str | Prompt | PromptVersion) -> Prompt:
        """The prompt with this name, as the server has it now, without its template.

        Args:
            name: its name, or itself to read it again.

        Raises:
            NotFound: no such prompt, or a registered model has the name.

        `GET /api/2.0/mlflow/registered-models/get`
        """
        return Prompt.from_model(self.get_registered_model(prompts.prompt_name(name)))

    def search_prompts(
        self,
        filter: str | Expression | None = None,
        *,
        filter_attributes: Mapping[str, Any] | None = None,
        filter_tags: Mapping[str, Any] | None = None,
        max_results: int | None = None,
        order_by: str | list[str] | None = None,
        page_size: int | None = None,
    ) -> list[Prompt]:
        """All prompts that match; paging is done here. The arguments are those of `search_registered_models`.

        `GET /api/2.0/mlflow/registered-models/search`
        """
        wanted = compile_filter(filter, attributes=filter_attributes, tags=filter_tags, searchable=REGISTERED_MODELS)
        found = self._registered_models(_of_prompts(wanted), max_results, order_by, page_size)
        return [Prompt.from_model(model) for model in found]

    def search_prompt_versions(
        self, name: str | Prompt | PromptVersion, max_results: int | None = None, *, page_size: int | None = None
    ) -> list[PromptVersion]:
        """All versions of a prompt, the latest first, without their aliases; paging is done here.

        Args:
            name: the prompt's name, or itself.
            max_results: how many versions to return at most; None for all.
            page_size: versions per request, 1 to 200,000; 1,000 when None.

        Raises:
            NotFound: no such prompt, or a registered model has the name.

        `GET /api/2.0/mlflow/registered-models/get`, `GET /api/2.0/mlflow/model-versions/search`
        """
        pages = Pages(max_results, page_size, _MAX_RESULTS)
        prompt = self.get_prompt(name)
        wanted = compile_filter(attribute("name") == prompt.name, searchable=MODEL_VERSIONS)
        found = self._model_versions(_of_prompts(wanted), ["version_number DESC"], pages)
        return [PromptVersion.from_version(version) for version in found]

    def set_prompt_alias(
        self, name: str | Prompt | PromptVersion, alias: str, version: str | int | PromptVersion | None = None
    ) -> None:
        """Point an alias to a version of a prompt. One that points to another version is moved.

        Args:
            name: the prompt's name, or itself; or the version, when `version` is None.
            alias: at most 255 letters, digits, `_` and `-`; not `latest`, nor `v` with a number.
            version: the version's number, or itself.

        Raises:
            NotFound: the prompt has no such version.

        `POST /api/2.0/mlflow/registered-models/alias`
        """
        prompt, number = prompts.version_of(name, version)
        self.set_registered_model_alias(prompt, alias, number)

    def delete_prompt_alias(self, name: str | Prompt | PromptVersion, alias: str) -> None:
        """Delete an alias of a prompt; the version that it points to stays. One that is missing is no error.

        Args:
            name: the prompt's name, or itself.
            alias: the alias, case included.

        Raises:
            NotFound: no such prompt.

        `DELETE /api/2.0/mlflow/registered-models/alias`
        """
        self.delete_registered_model_alias(prompts.prompt_name(name), alias)

    def set_prompt_tag(self, name: str | Prompt | PromptVersion, key: str, value: Any) -> None:
        """Set a tag of a prompt.

        Args:
            name: the prompt's name, or itself.
            key: name of the tag, as for `set_registered_model_tag`.
            value: its value, which becomes text.

        Raises:
            NotFound: no such prompt.

        `POST /api/2.0/mlflow/registered-models/set-tag`
        """
        self.set_registered_model_tag(prompts.prompt_name(name), prompts.user_tag_key(key), value)

    def delete_prompt_tag(self, name: str | Prompt | PromptVersion, key: str) -> None:
        """Delete a tag of a prompt. One that is missing is no error.

        Args:
            name: the prompt's name, or itself.
            key: name of the tag.

        Raises:
            NotFound: no such prompt.

        `DELETE /api/2.0/mlflow/registered-models/delete-tag`
        """
        self.delete_registered_model_tag(prompts.prompt_name(name), prompts.user_tag_key(key))

    def set_prompt_version_tag(
        self,
        name: str | Prompt | PromptVersion,
        version: str | int | PromptVersion | None = None,
        key: str = "",
        value: Any = "",
    ) -> None:
        """Set a tag of a version of a prompt.

        Args:
            name: the prompt's name, or itself; or the version, when `version` is None.
            version: the version's number, or itself.
            key: name of the tag, which must be given, as for `set_model_version_tag`.
            value: its value, which becomes text.

        Raises:
            NotFound: the prompt has no such version.

        `POST /api/2.0/mlflow/model-versions/set-tag`
        """
        prompt, number = prompts.version_of(name, version)
        self.set_model_version_tag(prompt, number, prompts.user_tag_key(key), value)

    def delete_prompt_version_tag(
        self,
        name: str | Prompt | PromptVersion,
        version: str | int | PromptVersion | None = None,
        key: str = "",
    ) -> None:
        """Delete a tag of a version of a prompt. One that is missing is no error.

        Args:
            name: the prompt's name, or itself; or the version, when `version` is None.
            version: the version's number, or itself.
            key: name of the tag, which must be given.

        Raises:
            NotFound: the prompt has no such version.

        `DELETE /api/2.0/mlflow/model-versions/delete-tag`
        """
        prompt, number = prompts.version_of(name, version)
        self.delete_model_version_tag(prompt, number, prompts.user_tag_key(key))

    def delete_prompt(self, name: str | Prompt | PromptVersion) -> None:
        """Delete a prompt with all its versions, for good. A registered model of the name is left alone.

        Args:
            name: its name, or itself.

        Raises:
            NotFound: no such prompt.

        `GET /api/2.0/mlflow/registered-models/get`, `DELETE /api/2.0/mlflow/registered-models/delete`
        """
        prompt = self.get_prompt(name)
        self.delete_registered_model(prompt.name)

    def delete_prompt_version(
        self, name: str | Prompt | PromptVersion, version: str | int | PromptVersion | None = None
    ) -> None:
        """Delete a version of a prompt, for good; its number is not given again. One of a model is left alone.

        Args:
            name: the prompt's name, or itself; or the version, when `version` is None.
            version: the version's number, or itself.

        Raises:
            NotFound: the prompt has no such version.

        `GET /api/2.0/mlflow/model-versions/get`, `DELETE /api/2.0/mlflow/model-versions/delete`
        """
        found = self.load_prompt(*prompts.version_of(name, version))
        self.delete_model_version(found.name, found.version)


def _of_prompts(wanted: CompiledFilter) -> CompiledFilter:
    """The same filter for prompts, which servers leave out of every search that does not ask for them."""
    only = compile_filter(tag(IS_PROMPT) == "true", searchable=REGISTERED_MODELS).text
    return replace(wanted, text=f"{only} and {wanted.text}" if wanted.text else only)
