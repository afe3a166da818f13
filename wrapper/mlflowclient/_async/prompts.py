"""Prompts: register, load, delete; their aliases and tags. They are kept as registered models."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, overload

from mlflow_openapi.models.prompt_version_ref import PromptVersionRef
from mlflow_openapi.operations import OPERATIONS

from .. import prompts, values
from ..errors import AlreadyExists, BadRequest, NotFound, concluded
from ..prompts import Prompt, PromptVersion, Template
from ..registered import IS_PROMPT
from ..trace_entities import trace_id
from .logging import LoggingMethods
from .prompt_searches import PromptSearchMethods
from .runs import RunMethods

if TYPE_CHECKING:
    from ..entities import Run, RunInfo
    from ..trace_entities import Trace, TraceInfo

_MAX_RESULTS = OPERATIONS["searchModelVersions"].limits["max_results"]["maximum"]


class PromptMethods(PromptSearchMethods, LoggingMethods, RunMethods):
    """The methods of AsyncMLflow on prompts."""

    async def register_prompt(
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
            BadRequest: the template is too long for this server; a prompt that this call has made is deleted again.
            EndpointMissing: the server is too old for prompts.
            RequestError: as for `create_model_version`.

        `GET …/registered-models/get`, `POST …/registered-models/create`, `POST …/registered-models/set-tag` for each
        tag, `POST …/model-versions/create`
        """
        prompt = prompts.prompt_name(name)
        pairs = prompts.version_tags(template, tags, response_format, model_config)
        own = prompts.user_tags(tags)
        model, is_new = await self._found_or_created_model(prompt, {IS_PROMPT: "true", **own}, commit_message)
        if not model.is_prompt:
            message = f"the name {prompt!r} belongs to a registered model"
            raise concluded(AlreadyExists, OPERATIONS["createRegisteredModel"], message, "choose another name")
        for key, value in own.items():
            if model.tags.get(key) != value:
                await self.set_registered_model_tag(prompt, key, value)
        try:
            version = await self._create_version(prompt, prompts.SOURCE, pairs, description=commit_message)
        except BadRequest as error:
            if is_new:
                await self._delete_unused(model)
            if missing := prompts.no_prompts(error):
                raise missing from error
            raise
        return PromptVersion.from_version(version)

    @overload
    async def load_prompt(
        self,
        name_or_uri: str | Prompt | PromptVersion,
        version: str | int | PromptVersion | None = None,
        *,
        allow_missing: Literal[False] = False,
    ) -> PromptVersion: ...

    @overload
    async def load_prompt(
        self,
        name_or_uri: str | Prompt | PromptVersion,
        version: str | int | PromptVersion | None = None,
        *,
        allow_missing: bool,
    ) -> PromptVersion | None: ...

    async def load_prompt(
        self,
        name_or_uri: str | Prompt | PromptVersion,
        version: str | int | PromptVersion | None = None,
        *,
        allow_missing: bool = False,
    ) -> PromptVersion | None:
        """A version of a prompt, as the server has it now; nothing is cached.

        Args:
            name_or_uri: the prompt's name, itself, or the address of a version: `prompts:/<name>/<version>` or
                `prompts:/<name>@<alias>`; or the version, to read it again.
            version: the version's number; the latest version when None.
            allow_missing: True for None instead of NotFound.

        Raises:
            NotFound: no such prompt, version or alias, or a registered model has the name.

        `GET …/model-versions/get`, `GET …/registered-models/alias` or `POST …/registered-models/get-latest-versions`
        """
        try:
            return PromptVersion.from_version(await self._referred(prompts.reference(name_or_uri, version)))
        except NotFound:
            if allow_missing:
                return None
            raise

    async def get_prompt_version(
        self, name: str | Prompt | PromptVersion, version: str | int | PromptVersion | None = None
    ) -> PromptVersion:
        """A version of a prompt by its number, as the server has it now.

        Args:
            name: the prompt's name, or itself; or the version, to read it again.
            version: the version's number, or itself.

        Raises:
            NotFound: no such prompt or version, or a registered model has the name.

        `GET /api/2.0/mlflow/model-versions/get`
        """
        return PromptVersion.from_version(await self.get_model_version(*prompts.version_of(name, version)))

    async def get_prompt_version_by_alias(self, name: str | Prompt | PromptVersion, alias: str) -> PromptVersion:
        """The version of a prompt that an alias points to, as the server has it now.

        Args:
            name: the prompt's name, or itself.
            alias: the alias, case included.

        Raises:
            NotFound: no such prompt or alias, or a registered model has the name.

        `GET /api/2.0/mlflow/registered-models/alias`
        """
        return PromptVersion.from_version(await self.get_model_version_by_alias(prompts.prompt_name(name), alias))

    async def set_prompt_alias(
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
        await self.set_registered_model_alias(prompt, alias, number)

    async def delete_prompt_alias(self, name: str | Prompt | PromptVersion, alias: str) -> None:
        """Delete an alias of a prompt; the version that it points to stays. One that is missing is no error.

        Args:
            name: the prompt's name, or itself.
            alias: the alias, case included.

        Raises:
            NotFound: no such prompt.

        `DELETE /api/2.0/mlflow/registered-models/alias`
        """
        await self.delete_registered_model_alias(prompts.prompt_name(name), alias)

    async def set_prompt_tag(self, name: str | Prompt | PromptVersion, key: str, value: Any) -> None:
        """Set a tag of a prompt.

        Args:
            name: the prompt's name, or itself.
            key: name of the tag, as for `set_registered_model_tag`.
            value: its value, which becomes text.

        Raises:
            NotFound: no such prompt.

        `POST /api/2.0/mlflow/registered-models/set-tag`
        """
        await self.set_registered_model_tag(prompts.prompt_name(name), prompts.user_tag_key(key), value)

    async def delete_prompt_tag(self, name: str | Prompt | PromptVersion, key: str) -> None:
        """Delete a tag of a prompt. One that is missing is no error.

        Args:
            name: the prompt's name, or itself.
            key: name of the tag.

        Raises:
            NotFound: no such prompt.

        `DELETE /api/2.0/mlflow/registered-models/delete-tag`
        """
        await self.delete_registered_model_tag(prompts.prompt_name(name), prompts.user_tag_key(key))

    async def set_prompt_version_tag(
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
        await self.set_model_version_tag(prompt, number, prompts.user_tag_key(key), value)

    async def delete_prompt_version_tag(
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
        await self.delete_model_version_tag(prompt, number, prompts.user_tag_key(key))

    async def delete_prompt(self, name: str | Prompt | PromptVersion) -> None:
        """Delete a prompt with all its versions, for good. A registered model of the name is left alone.

        Args:
            name: its name, or itself.

        Raises:
            NotFound: no such prompt.

        `GET /api/2.0/mlflow/registered-models/get`, `DELETE /api/2.0/mlflow/registered-models/delete`
        """
        prompt = await self.get_prompt(name)
        await self.delete_registered_model(prompt.name)

    async def delete_prompt_version(
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
        found = await self.get_prompt_version(name, version)
        await self.delete_model_version(found.name, found.version)

    async def link_prompt_version_to_run(self, run: str | RunInfo | Run, prompt: str | PromptVersion) -> None:
        """Link a version of a prompt to a run, which then lists it in the tag `mlflow.linkedPrompts`.

        Linking it again changes nothing. Of two versions that are linked to a run at the same moment, one may get lost.

        Args:
            run: its id, its info, or itself.
            prompt: the version, or what `load_prompt` finds it by.

        Raises:
            NotFound: no such run or version.
            BadRequest: the run is deleted.

        `GET /api/2.0/mlflow/runs/get`, `POST /api/2.0/mlflow/runs/set-tag`
        """
        version = await self._prompt_version(prompt)
        tags = (await self.get_run(run)).data.tags
        await self.set_tag(run, prompts.LINKED_TAG, prompts.linked(tags.get(prompts.LINKED_TAG), version))

    async def link_prompt_versions_to_trace(
        self, prompt_versions: str | PromptVersion | Iterable[str | PromptVersion], trace: str | TraceInfo | Trace
    ) -> None:
        """Link versions of prompts to a trace: `search_traces` finds it with the filter `prompt = '<name>/<version>'`.

        Linking what is linked changes nothing.

        Args:
            prompt_versions: one or several, themselves or what `load_prompt` finds them by.
            trace: its id or itself.

        Raises:
            NotFound: no such version or trace; MLflow 3.10 says nothing of a trace that does not exist.
            EndpointMissing: the server is older than 3.10.

        `POST /api/2.0/mlflow/traces/link-prompts`
        """
        identity = trace_id(trace)
        versions = [await self._prompt_version(each) for each in values.several(prompt_versions)]
        await self.traces.link_prompts_to_trace(
            trace_id=identity, prompt_versions=[PromptVersionRef(each.name, str(each.version)) for each in versions]
        )

    async def _prompt_version(self, given: Any) -> PromptVersion:
        return given if isinstance(given, PromptVersion) else await self.load_prompt(given)
