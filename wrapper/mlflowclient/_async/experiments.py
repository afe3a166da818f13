"""Experiments: create, find, change, delete."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Mapping
from typing import Any
from uuid import uuid4

from mlflow_openapi.models.experiment_tag import ExperimentTag
from mlflow_openapi.operations import OPERATIONS

from .. import values
from ..entities import Experiment, ViewType
from ..errors import AlreadyExists, BadRequest, NotFound, concluded
from ..filters import EXPERIMENTS, Expression, compile_filter
from ..paging import Pages
from .connection import Connection
from .patterns import created_once, followed

_MAX_RESULTS = OPERATIONS["searchExperiments"].limits["max_results"]["maximum"]


class ExperimentMethods(Connection):
    """The methods of AsyncMLflow on experiments."""

    async def create_experiment(
        self,
        name: str | None = None,
        *,
        artifact_location: str | None = None,
        tags: Mapping[str, Any] | None = None,
    ) -> Experiment:
        """The new experiment.

        Args:
            name: unique, also among deleted experiments, at most 500 characters; a random one when None.
            artifact_location: where artifacts of its runs go, a URI or path of at most 2,048 characters; the server
                chooses when None.
            tags: tags to set at once, with keys and values as for `set_experiment_tag`.

        Raises:
            AlreadyExists: the name is taken, perhaps by a deleted experiment.
            InputError: a bad argument.
            ConnectionFailed: no answer. If its `path` ends in `create`, `may_have_happened` tells whether the
                experiment may exist now; if in `get`, it exists.

        `POST /api/2.0/mlflow/experiments/create`
        """
        answer = await self.experiments.create_experiment(
            name=values.experiment_name(uuid4().hex if name is None else name),
            artifact_location=_location(artifact_location),
            tags=_tag_list(tags),
        )
        return await self.get_experiment(answer.experiment_id)

    async def get_experiment(self, experiment: str | int | Experiment) -> Experiment:
        """The experiment with this id, as the server has it now. A deleted one is returned as well.

        Args:
            experiment: an id, as text or number, or an Experiment to read again.

        Raises:
            NotFound: no experiment has the id.

        `GET /api/2.0/mlflow/experiments/get`
        """
        answer = await self.experiments.get_experiment(experiment_id=values.experiment_id(experiment))
        return Experiment.from_api(answer.experiment)

    async def get_experiment_by_name(self, name: str) -> Experiment:
        """The experiment with this name. A deleted one is returned as well: see its `lifecycle_stage`.

        Args:
            name: the exact name.

        Raises:
            NotFound: no experiment has the name.

        `GET /api/2.0/mlflow/experiments/get-by-name`
        """
        answer = await self.experiments.get_experiment_by_name(experiment_name=values.text(name, "name", min_length=1))
        return Experiment.from_api(answer.experiment)

    async def get_or_create_experiment(
        self,
        name: str,
        *,
        artifact_location: str | None = None,
        tags: Mapping[str, Any] | None = None,
        restore: bool = False,
    ) -> Experiment:
        """The experiment with this name, made if there is none. Right also when many processes ask at once.

        Args:
            name: unique name, at most 500 characters.
            artifact_location: for a new experiment only, see `create_experiment`.
            tags: for a new experiment only, see `create_experiment`.
            restore: whether a *deleted* experiment with the name is restored; otherwise it is an error.

        Raises:
            AlreadyExists: the name belongs to a deleted experiment and `restore` is False.

        `GET …/experiments/get-by-name`, `POST …/experiments/create`, `POST …/experiments/restore`
        """
        found = await self._found_or_created(
            values.experiment_name(name), _location(artifact_location), _tag_list(tags)
        )
        if found.lifecycle_stage != "deleted":
            return found
        if not restore:
            raise _taken(found, "createExperiment", "pass restore=True to restore it, or choose another name")
        with contextlib.suppress(NotFound):  # somebody else was faster: only a deleted experiment can be restored
            await self.restore_experiment(found)
        return await self.get_experiment(found)

    async def _found_or_created(self, name: str, location: str | None, tags: list[ExperimentTag] | None) -> Experiment:
        async def create() -> Experiment:
            answer = await self.experiments.create_experiment(name=name, artifact_location=location, tags=tags)
            return await self.get_experiment(answer.experiment_id)

        async def find() -> Experiment | None:
            with contextlib.suppress(NotFound):
                return await self.get_experiment_by_name(name)
            return None

        found = await find()
        return found if found is not None else await created_once(create, find, named=True)

    async def update_experiment(self, experiment: str | int | Experiment, *, name: str) -> None:
        """Rename an experiment.

        Args:
            experiment: its id, or itself.
            name: the new name, unique also among deleted experiments, at most 500 characters.

        Raises:
            AlreadyExists: the name is taken, perhaps by a deleted experiment.
            NotFound: no experiment has the id.
            Conflict: the experiment is deleted.

        `POST /api/2.0/mlflow/experiments/update`
        """
        experiment_id = values.experiment_id(experiment)
        try:
            await self.experiments.update_experiment(experiment_id=experiment_id, new_name=values.experiment_name(name))
        except BadRequest as error:
            # Servers only quote what their database says about the name.
            with contextlib.suppress(NotFound):
                holder = await self.get_experiment_by_name(name)
                if holder.experiment_id != experiment_id:
                    raise _taken(holder, "updateExperiment", "choose another name") from error
            raise

    async def rename_experiment(self, experiment: str | int | Experiment, new_name: str) -> None:
        """Rename an experiment: `update_experiment` by the name and the arguments that MLflow's own client has.

        Args:
            experiment: its id, or itself.
            new_name: the new name.

        Raises as `update_experiment`.

        `POST /api/2.0/mlflow/experiments/update`
        """
        await self.update_experiment(experiment, name=values.experiment_name(new_name, "new_name"))

    async def delete_experiment(self, experiment: str | int | Experiment) -> None:
        """Delete an experiment and its runs. They can be restored; the name stays taken.

        Args:
            experiment: its id, or itself.

        Raises:
            NotFound: no live experiment has the id.

        `POST /api/2.0/mlflow/experiments/delete`
        """
        await self.experiments.delete_experiment(experiment_id=values.experiment_id(experiment))

    async def restore_experiment(self, experiment: str | int | Experiment) -> None:
        """Restore a deleted experiment and its runs.

        Args:
            experiment: its id, or itself.

        Raises:
            NotFound: no deleted experiment has the id.

        `POST /api/2.0/mlflow/experiments/restore`
        """
        await self.experiments.restore_experiment(experiment_id=values.experiment_id(experiment))

    async def search_experiments(
        self,
        filter: str | Expression | None = None,
        *,
        filter_attributes: Mapping[str, Any] | None = None,
        filter_tags: Mapping[str, Any] | None = None,
        view_type: ViewType | str = ViewType.ACTIVE_ONLY,
        max_results: int | None = None,
        order_by: str | list[str] | None = None,
        page_size: int | None = None,
    ) -> list[Experiment]:
        """All experiments that match; paging is done here.

        Args:
            filter: a filter in MLflow's grammar (`name LIKE 'a%' AND tags.k = 'v'`) or an expression
                (`attribute("name").like("a%") & (tag("k") == "v")`).
            filter_attributes: attributes that must have these values; instead of `filter`.
            filter_tags: tags that must have these values; instead of `filter`.
            view_type: ACTIVE_ONLY, DELETED_ONLY or ALL.
            max_results: how many experiments to return at most; None for all.
            order_by: attributes with `ASC` or `DESC`, such as `["last_update_time DESC"]`; the server's order when
                None: by creation time, newest first.
            page_size: experiments per request, 1 to 50,000; 1,000 when None.

        Raises:
            InputError: a bad argument, or `filter` together with `filter_…`.
            BadRequest: the server does not understand the filter or the order.

        `POST /api/2.0/mlflow/experiments/search`
        """
        found = self.iter_experiments(
            filter,
            filter_attributes=filter_attributes,
            filter_tags=filter_tags,
            view_type=view_type,
            max_results=max_results,
            order_by=order_by,
            page_size=page_size,
        )
        return [experiment async for experiment in found]

    def iter_experiments(
        self,
        filter: str | Expression | None = None,
        *,
        filter_attributes: Mapping[str, Any] | None = None,
        filter_tags: Mapping[str, Any] | None = None,
        view_type: ViewType | str = ViewType.ACTIVE_ONLY,
        max_results: int | None = None,
        order_by: str | list[str] | None = None,
        page_size: int | None = None,
    ) -> AsyncIterator[Experiment]:
        """The experiments that `search_experiments` finds, one after the other.

        A page is asked for when the one before is used up. Arguments and errors as of `search_experiments`; a bad
        argument raises at once.

        `POST /api/2.0/mlflow/experiments/search`, for each page
        """
        wanted = compile_filter(filter, attributes=filter_attributes, tags=filter_tags, searchable=EXPERIMENTS)
        view = values.view_type(view_type)
        order = values.order_by(order_by)
        pages = Pages(max_results, page_size, _MAX_RESULTS)

        async def ask(size: int, token: str | None) -> tuple[list[Experiment], str | None]:
            answer = await self.experiments.search_experiments(
                max_results=size,
                page_token=token,
                filter=wanted.text or None,
                order_by=order,
                view_type=view,
            )
            return [Experiment.from_api(item) for item in answer.experiments or ()], answer.next_page_token

        return followed(pages, ask, wanted.wants if wanted.exact else None)

    async def set_experiment_tag(self, experiment: str | int | Experiment, key: str, value: Any) -> None:
        """Set a tag of an experiment.

        Args:
            experiment: its id, or itself.
            key: name of the tag: at most 250 letters, digits, `_ - . space : /`.
            value: its value; becomes text of at most 20,000 characters, 5,000 on servers before 3.17.2.

        Raises:
            NotFound: no experiment has the id.
            BadRequest: the experiment is deleted, or the value too long for this server.

        `POST /api/2.0/mlflow/experiments/set-experiment-tag`
        """
        name, text = values.experiment_tag(key, value)
        await self.experiments.set_experiment_tag(experiment_id=values.experiment_id(experiment), key=name, value=text)

    async def delete_experiment_tag(self, experiment: str | int | Experiment, key: str) -> None:
        """Delete a tag of an experiment.

        Args:
            experiment: its id, or itself.
            key: name of the tag.

        Raises:
            NotFound: the experiment has no such tag, or does not exist.
            BadRequest: the experiment is deleted.
            EndpointMissing: the server is older than 3.5.

        `POST /api/2.0/mlflow/experiments/delete-experiment-tag`
        """
        # Not values.key: older servers stored any key with a new experiment.
        name = values.text(key, "key", min_length=1)
        await self.experiments.delete_experiment_tag(experiment_id=values.experiment_id(experiment), key=name)


def _tag_list(tags: Mapping[str, Any] | None) -> list[ExperimentTag] | None:
    if tags is None:
        return None
    pairs = (values.experiment_tag(key, value) for key, value in values.mapping(tags, "tags").items())
    return [ExperimentTag(*pair) for pair in pairs]


def _taken(holder: Experiment, operation: str, hint: str) -> AlreadyExists:
    deleted = "deleted " if holder.lifecycle_stage == "deleted" else ""
    message = f"the name {holder.name!r} belongs to the {deleted}experiment {holder.experiment_id}"
    return concluded(AlreadyExists, OPERATIONS[operation], message, hint)


def _location(uri: str | None) -> str | None:
    if uri is None:
        return None
    limit = OPERATIONS["createExperiment"].limits["artifact_location"]["maxLength"]
    return values.text(uri, "artifact_location", max_length=limit, min_length=1)
