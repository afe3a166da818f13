"""Prompts found. They are kept as registered models."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import Any

import msgspec

from mlflow_openapi.operations import OPERATIONS

from .. import prompts
from ..filters import MODEL_VERSIONS, REGISTERED_MODELS, CompiledFilter, Expression, attribute, compile_filter, tag
from ..paging import Pages
from ..prompts import Prompt, PromptVersion
from ..registered import IS_PROMPT
from .model_versions import ModelVersionMethods

_MAX_RESULTS = OPERATIONS["searchModelVersions"].limits["max_results"]["maximum"]


class PromptSearchMethods(ModelVersionMethods):
    """The methods of AsyncMLflow that find prompts."""

    async def get_prompt(self, name: str | Prompt | PromptVersion) -> Prompt:
        """The prompt with this name, as the server has it now, without its template.

        Args:
            name: its name, or itself to read it again.

        Raises:
            NotFound: no such prompt, or a registered model has the name.

        `GET /api/2.0/mlflow/registered-models/get`
        """
        return Prompt.from_model(await self.get_registered_model(prompts.prompt_name(name)))

    async def search_prompts(
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
        found = self.iter_prompts(
            filter,
            filter_attributes=filter_attributes,
            filter_tags=filter_tags,
            max_results=max_results,
            order_by=order_by,
            page_size=page_size,
        )
        return [prompt async for prompt in found]

    def iter_prompts(
        self,
        filter: str | Expression | None = None,
        *,
        filter_attributes: Mapping[str, Any] | None = None,
        filter_tags: Mapping[str, Any] | None = None,
        max_results: int | None = None,
        order_by: str | list[str] | None = None,
        page_size: int | None = None,
    ) -> AsyncIterator[Prompt]:
        """The prompts that `search_prompts` finds, one after the other.

        A page is asked for when the one before is used up. Arguments and errors as of `search_prompts`; a bad
        argument raises at once.

        `GET /api/2.0/mlflow/registered-models/search`, for each page
        """
        wanted = compile_filter(filter, attributes=filter_attributes, tags=filter_tags, searchable=REGISTERED_MODELS)
        found = self._registered_models(_of_prompts(wanted), max_results, order_by, page_size)
        return (Prompt.from_model(model) async for model in found)

    async def search_prompt_versions(
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
        found = self.iter_prompt_versions(name, max_results, page_size=page_size)
        return [version async for version in found]

    def iter_prompt_versions(
        self, name: str | Prompt | PromptVersion, max_results: int | None = None, *, page_size: int | None = None
    ) -> AsyncIterator[PromptVersion]:
        """The versions that `search_prompt_versions` finds, one after the other.

        A page is asked for when the one before is used up. Arguments and errors as of `search_prompt_versions`; a bad
        argument raises at once.

        `GET /api/2.0/mlflow/registered-models/get`, `GET /api/2.0/mlflow/model-versions/search` for each page
        """
        return self._prompt_versions(prompts.prompt_name(name), Pages(max_results, page_size, _MAX_RESULTS))

    async def _prompt_versions(self, name: str, pages: Pages) -> AsyncIterator[PromptVersion]:
        prompt = await self.get_prompt(name)
        wanted = compile_filter(attribute("name") == prompt.name, searchable=MODEL_VERSIONS)
        async for version in self._model_versions(_of_prompts(wanted), ["version_number DESC"], pages):
            yield PromptVersion.from_version(version)


def _of_prompts(wanted: CompiledFilter) -> CompiledFilter:
    """The same filter for prompts, which servers leave out of every search that does not ask for them."""
    only = compile_filter(tag(IS_PROMPT) == "true", searchable=REGISTERED_MODELS).text
    return msgspec.structs.replace(wanted, text=f"{only} and {wanted.text}" if wanted.text else only)
