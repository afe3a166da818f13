"""Versions of registered models: create, find, change, delete; their tags and stages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi.models.model_version_stage import MODEL_VERSION_STAGE_VALUES
from mlflow_openapi.models.model_version_tag import ModelVersionTag
from mlflow_openapi.operations import OPERATIONS

from .. import registered, values
from .._compat import AsyncClock
from ..errors import InputError, NotFound, RegistrationFailed, concluded
from ..filters import MODEL_VERSIONS, CompiledFilter, Expression, attribute, compile_filter, tag
from ..keys import KEY_TAG, new_key
from ..paging import Pages
from ..registered import AWAIT, IS_PROMPT, ModelVersion, RegisteredModel
from .patterns import created_once, followed
from .registered_models import RegisteredModelMethods

if TYPE_CHECKING:
    from ..entities import Run, RunInfo

_MAX_RESULTS = OPERATIONS["searchModelVersions"].limits["max_results"]["maximum"]
_POLL = 3.0  # seconds, as MLflow's own client


class ModelVersionMethods(RegisteredModelMethods):
    """The methods of AsyncMLflow on versions of registered models."""

    async def create_model_version(
        self,
        name: str | RegisteredModel,
        source: str,
        run_id: str | RunInfo | Run | None = None,
        tags: Mapping[str, Any] | None = None,
        run_link: str | None = None,
        *,
        description: str | None = None,
        await_creation_for: float | None = AWAIT,
        model_id: str | None = None,
    ) -> ModelVersion:
        """A new version of a registered model. Never two, also when answers get lost.

        The version carries the tag `mlflowclient.key`, by which it is looked for when the answer is lost; see
        `create_run`. No file is copied: the version only points to its source.

        Args:
            name: the model's name, or itself; see `register_model` for one that may have to be made.
            source: where the model's files are, such as `s3://bucket/model`, a place below a run's `artifact_uri`,
                `runs:/<run id>/<path>`, or `models:/<name>/<version>`.
            run_id: the run that made the model: its id, its info, or itself. Servers from 3.17 on refuse a source in a
                run without it.
            tags: tags to set at once, with keys and values as for `set_model_version_tag`.
            run_link: address of a page about the run, when it belongs to another server.
            description: what is new in this version.
            await_creation_for: seconds to wait until the version is READY; 0 or None not to wait. MLflow's own servers
                make every version READY at once.
            model_id: id of the logged model that becomes this version. Servers before 3.1 ignore it.

        Raises:
            NotFound: no model has the name.
            BadRequest: the server refuses the source.
            RegistrationFailed: the version did not become READY.
            RequestError: no usable answer, and the version was not found, or could not be looked for;
                `may_have_happened` tells whether it may exist nevertheless.

        `POST /api/2.0/mlflow/model-versions/create`
        """
        seconds = registered.seconds(await_creation_for, "await_creation_for")
        pairs = registered.version_tag_pairs(tags)
        version = await self._create_version(
            name, source, pairs, run_id=run_id, run_link=run_link, description=description, model_id=model_id
        )
        return await self._ready(version, seconds) if seconds else version

    async def _create_version(
        self,
        name: str | RegisteredModel,
        source: str,
        pairs: list[tuple[str, str]],
        *,
        run_id: str | RunInfo | Run | None = None,
        run_link: str | None = None,
        description: str | None = None,
        model_id: str | None = None,
    ) -> ModelVersion:
        """`create_model_version` for models and prompts alike, without waiting."""
        model = registered.model_name(name)
        key = new_key(name for name, _ in pairs)
        tags = [ModelVersionTag(*pair) for pair in (*pairs, (KEY_TAG, key))]
        place = registered.source(source, "source")
        run = None if run_id is None else values.run_id(run_id)
        link = None if run_link is None else values.text(run_link, "run_link")
        news = None if description is None else values.text(description, "description")
        logged = None if model_id is None else values.text(model_id, "model_id", min_length=1)
        same = (attribute("name") == model) & (tag(KEY_TAG) == key)
        if IS_PROMPT in dict(pairs):  # which are searched for apart
            same &= tag(IS_PROMPT) == "true"

        async def create() -> ModelVersion:
            answer = await self.model_versions.create_model_version(
                name=model, source=place, run_id=run, model_id=logged, tags=tags, run_link=link, description=news
            )
            return ModelVersion.from_api(answer.model_version)

        async def find() -> ModelVersion | None:
            found = await self.search_model_versions(same, max_results=1)
            return found[0] if found else None

        return await created_once(create, find)

    async def _ready(self, version: ModelVersion, seconds: float) -> ModelVersion:
        clock = AsyncClock()
        end = clock.now() + seconds
        while version.status == "PENDING_REGISTRATION" and (left := end - clock.now()) > 0:
            await clock.sleep(min(_POLL, left))
            version = await self.get_model_version(version)
        if version.status != "READY":
            raise RegistrationFailed(
                f"version {version.version} of {version.name!r} is {version.status}; up to {seconds:g} s were waited"
            )
        return version

    async def get_model_version(
        self, name: str | RegisteredModel | ModelVersion, version: str | int | ModelVersion | None = None
    ) -> ModelVersion:
        """A version of a registered model, as the server has it now.

        Args:
            name: the model's name, or itself; or the version, to read it again.
            version: the version's number, or itself.

        Raises:
            NotFound: the model has no such version.

        `GET /api/2.0/mlflow/model-versions/get`
        """
        model, number = registered.version_of(name, version)
        answer = await self.model_versions.get_model_version(name=model, version=number)
        return ModelVersion.from_api(answer.model_version)

    async def _referred(self, what: registered.VersionReference) -> ModelVersion:
        """The version that an address means."""
        if what.version is not None:
            return await self.get_model_version(what.name, what.version)
        if what.alias is not None:
            return await self.get_model_version_by_alias(what.name, what.alias)
        found = registered.newest(await self.get_latest_versions(what.name, what.stage))
        if found is None:
            where = f" in the stage {what.stage}" if what.stage else ""
            raise concluded(NotFound, OPERATIONS["getLatestVersions"], f"{what.name!r} has no version{where}")
        return found

    async def search_model_versions(
        self,
        filter: str | Expression | None = None,
        *,
        filter_attributes: Mapping[str, Any] | None = None,
        filter_tags: Mapping[str, Any] | None = None,
        max_results: int | None = None,
        order_by: str | list[str] | None = None,
        page_size: int | None = None,
    ) -> list[ModelVersion]:
        """All versions of registered models that match, without their aliases; paging is done here.

        Those of prompts are left out: see `search_prompt_versions`.

        Args:
            filter: a filter in MLflow's grammar (`name = 'a' AND tags.k = 'v'`) or an expression
                (`(attribute("name") == "a") & (attribute("version_number") > 2)`).
            filter_attributes: attributes that must have these values; instead of `filter`.
            filter_tags: tags that must have these values; instead of `filter`.
            max_results: how many versions to return at most; None for all.
            order_by: `name`, `version_number`, `creation_timestamp` or `last_updated_timestamp` with `ASC` or `DESC`,
                or several of them; the last changed first when None.
            page_size: versions per request, 1 to 200,000; 1,000 when None.

        Raises:
            InputError: a bad argument, or `filter` together with `filter_…`.
            BadRequest: the server does not understand the filter or the order.

        `GET /api/2.0/mlflow/model-versions/search`
        """
        found = self.iter_model_versions(
            filter,
            filter_attributes=filter_attributes,
            filter_tags=filter_tags,
            max_results=max_results,
            order_by=order_by,
            page_size=page_size,
        )
        return [version async for version in found]

    def iter_model_versions(
        self,
        filter: str | Expression | None = None,
        *,
        filter_attributes: Mapping[str, Any] | None = None,
        filter_tags: Mapping[str, Any] | None = None,
        max_results: int | None = None,
        order_by: str | list[str] | None = None,
        page_size: int | None = None,
    ) -> AsyncIterator[ModelVersion]:
        """The versions that `search_model_versions` finds, one after the other.

        A page is asked for when the one before is used up. Arguments and errors as of `search_model_versions`; a bad
        argument raises at once.

        `GET /api/2.0/mlflow/model-versions/search`, for each page
        """
        wanted = compile_filter(filter, attributes=filter_attributes, tags=filter_tags, searchable=MODEL_VERSIONS)
        order = values.order_by(order_by)
        pages = Pages(max_results, page_size, _MAX_RESULTS)
        return self._model_versions(wanted, order, pages)

    def _model_versions(
        self, wanted: CompiledFilter, order: list[str] | None, pages: Pages
    ) -> AsyncIterator[ModelVersion]:
        async def ask(size: int, token: str | None) -> tuple[list[ModelVersion], str | None]:
            answer = await self.model_versions.search_model_versions(
                filter=wanted.text or None, max_results=size, order_by=order, page_token=token
            )
            return [ModelVersion.from_api(item) for item in answer.model_versions or ()], answer.next_page_token

        return followed(pages, ask, wanted.wants if wanted.exact else None)

    async def get_model_version_download_uri(
        self, name: str | RegisteredModel | ModelVersion, version: str | int | ModelVersion | None = None
    ) -> str:
        """Where the files of a version are: its source, and for a copy where that led when it was made.

        Args:
            name: the model's name, or itself; or the version, when `version` is None.
            version: the version's number, or itself.

        Raises:
            NotFound: the model has no such version.

        `GET /api/2.0/mlflow/model-versions/get-download-uri`
        """
        model, number = registered.version_of(name, version)
        return (await self.model_versions.get_model_version_download_uri(name=model, version=number)).artifact_uri

    async def update_model_version(
        self,
        name: str | RegisteredModel | ModelVersion,
        version: str | int | ModelVersion | None = None,
        description: str | None = None,
    ) -> ModelVersion:
        """Change what is said to be new in a version, and return it.

        Args:
            name: the model's name, or itself; or the version, when `version` is None.
            version: the version's number, or itself.
            description: the new description, which must be given: without any a server would take away the old one,
                as an empty one does.

        Raises:
            NotFound: the model has no such version.

        `PATCH /api/2.0/mlflow/model-versions/update`
        """
        model, number = registered.version_of(name, version)
        answer = await self.model_versions.update_model_version(
            name=model, version=number, description=values.text(description, "description")
        )
        return ModelVersion.from_api(answer.model_version)

    async def get_model_version_stages(
        self, name: str | RegisteredModel | ModelVersion, version: str | int | ModelVersion | None = None
    ) -> list[str]:
        """The stages in which a version can be, which are the same for all: nothing is sent.

        Args:
            name: the model's name, or itself; or the version, when `version` is None.
            version: the version's number, or itself.
        """
        registered.version_of(name, version)
        return list(MODEL_VERSION_STAGE_VALUES)

    async def transition_model_version_stage(
        self,
        name: str | RegisteredModel | ModelVersion,
        version: str | int | ModelVersion | None = None,
        stage: str = "",
        archive_existing_versions: bool = False,
    ) -> ModelVersion:
        """Move a version to another stage, and return it. MLflow advises to use aliases instead.

        Args:
            name: the model's name, or itself; or the version, when `version` is None.
            version: the version's number, or itself.
            stage: `None`, `Staging`, `Production` or `Archived`, as text.
            archive_existing_versions: whether the other versions in `Staging` or `Production` move to `Archived`.

        Raises:
            NotFound: the model has no such version.

        `POST /api/2.0/mlflow/model-versions/transition-stage`
        """
        model, number = registered.version_of(name, version)
        known = registered.stage(stage)
        if archive_existing_versions and known not in ("Staging", "Production"):  # servers answer 500
            raise InputError("archive_existing_versions is possible for the stages Staging and Production only")
        answer = await self.model_versions.transition_model_version_stage(
            name=model, version=number, stage=known, archive_existing_versions=archive_existing_versions
        )
        return ModelVersion.from_api(answer.model_version)

    async def delete_model_version(
        self, name: str | RegisteredModel | ModelVersion, version: str | int | ModelVersion | None = None
    ) -> None:
        """Delete a version for good. Its files stay where they are; its number is not given again.

        Servers before 3.17 keep its aliases, which then point to nothing.

        Args:
            name: the model's name, or itself; or the version, when `version` is None.
            version: the version's number, or itself.

        Raises:
            NotFound: the model has no such version.

        `DELETE /api/2.0/mlflow/model-versions/delete`
        """
        model, number = registered.version_of(name, version)
        await self.model_versions.delete_model_version(name=model, version=number)

    async def set_model_version_tag(
        self,
        name: str | RegisteredModel | ModelVersion,
        version: str | int | ModelVersion | None = None,
        key: str = "",
        value: Any = "",
    ) -> None:
        """Set a tag of a version.

        Args:
            name: the model's name, or itself; or the version, when `version` is None.
            version: the version's number, or itself.
            key: name of the tag, which must be given: at most 250 letters, digits, `_ - . space : /`.
            value: its value; becomes text of at most 100,000 characters, 5,000 on servers before 3.1.

        Raises:
            NotFound: the model has no such version.
            BadRequest: the value is too long for this server.

        `POST /api/2.0/mlflow/model-versions/set-tag`
        """
        model, number = registered.version_of(name, version)
        name_of_tag, text = registered.tag(key, value)
        await self.model_versions.set_model_version_tag(name=model, version=number, key=name_of_tag, value=text)

    async def delete_model_version_tag(
        self,
        name: str | RegisteredModel | ModelVersion,
        version: str | int | ModelVersion | None = None,
        key: str = "",
    ) -> None:
        """Delete a tag of a version. One that is missing is no error.

        Args:
            name: the model's name, or itself; or the version, when `version` is None.
            version: the version's number, or itself.
            key: name of the tag, which must be given.

        Raises:
            NotFound: the model has no such version.

        `DELETE /api/2.0/mlflow/model-versions/delete-tag`
        """
        model, number = registered.version_of(name, version)
        await self.model_versions.delete_model_version_tag(name=model, version=number, key=values.key(key))
