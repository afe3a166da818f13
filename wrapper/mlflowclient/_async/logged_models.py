"""Logged models: create, find, change, delete, and their files."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

from .. import artifact_paths, local_files, values
from .._compat import async_in_thread
from ..entities import DirInfo, Experiment, FileInfo
from ..errors import ArtifactError, InputError
from ..filters import LOGGED_MODELS, Expression, compile_filter, tag
from ..keys import KEY_TAG, new_key
from ..logged_model_entities import (
    LoggedModel,
    dataset_list,
    model_id,
    model_status,
    order_columns,
    pairs,
)
from ..paging import Pages
from ..progress import Meter
from ..sources import file_source
from .artifacts import ArtifactMethods
from .artifacts.files import CONCURRENCY
from .artifacts.folders import each_file
from .patterns import created_once, followed

if TYPE_CHECKING:
    import os

    from ..entities import Run, RunInfo
    from ..progress import FileMeter

# Of the page size that the server sets no limit for.
_LARGEST_PAGE = 50_000


class LoggedModelMethods(ArtifactMethods):
    """The methods of AsyncMLflow on logged models. Servers before 3.0 have none: EndpointMissing."""

    async def create_logged_model(
        self,
        experiment: str | int | Experiment,
        name: str | None = None,
        *,
        source_run: str | RunInfo | Run | None = None,
        model_type: str | None = None,
        params: Mapping[str, Any] | None = None,
        tags: Mapping[str, Any] | None = None,
    ) -> LoggedModel:
        """A new logged model, with status PENDING: store its files, then call `finalize_logged_model`.

        Never two, also when answers get lost: the model carries the tag `mlflowclient.key`; see `create_run`.

        Args:
            experiment: the id of the experiment that it belongs to, or itself.
            name: its name, which need not be unique, without `/ : . %` and quotes; the server makes one up when None.
            source_run: the run that makes it: its id, its info, or itself.
            model_type: what kind of model it is, in any words.
            params: params to log at once; keys and values become text.
            tags: tags to set at once; keys and values become text.

        Raises:
            BadRequest: the experiment is deleted, or the name not allowed.
            RequestError: no usable answer, and the model was not found, or could not be looked for;
                `may_have_happened` tells whether it may exist nevertheless.

        `POST /api/2.0/mlflow/logged-models`
        """
        from mlflow_openapi import models as api

        experiment_id = values.experiment_id(experiment)
        wanted_name = None if name is None else values.text(name, "name", min_length=1)
        run_id = None if source_run is None else values.run_id(source_run)
        own_params, own_tags = pairs(params, "params"), pairs(tags, "tags")
        key = new_key(name for name, _ in own_tags)

        async def create() -> LoggedModel:
            answer = await self.logged_models.create_logged_model(
                experiment_id=experiment_id,
                name=wanted_name,
                source_run_id=run_id,
                model_type=model_type,
                params=[api.LoggedModelParameter(*pair) for pair in own_params],
                tags=[api.LoggedModelTag(*pair) for pair in (*own_tags, (KEY_TAG, key))],
            )
            return LoggedModel.from_api(answer.model)

        async def find() -> LoggedModel | None:
            found = await self.search_logged_models(experiment_id, tag(KEY_TAG) == key, max_results=1)
            return found[0] if found else None

        return await created_once(create, find)

    async def get_logged_model(self, model: str | LoggedModel, *, allow_deleted: bool = False) -> LoggedModel:
        """The logged model with this id, as the server has it now, with all points of its metrics.

        Args:
            model: its id or itself.
            allow_deleted: whether to return a deleted one as well. Since 3.10; older servers warn FieldIgnored.

        Raises:
            NotFound: no logged model has the id, or it is deleted.

        `GET /api/2.0/mlflow/logged-models/{model_id}`
        """
        answer = await self.logged_models.get_logged_model(
            model_id=model_id(model), allow_deleted=True if allow_deleted else None
        )
        return LoggedModel.from_api(answer.model)

    async def finalize_logged_model(self, model: str | LoggedModel, status: str = "READY") -> LoggedModel:
        """Set the status of a logged model once its files are stored, and return it as it is then.

        Args:
            model: its id or itself.
            status: READY, UPLOAD_FAILED or PENDING, with or without `LOGGED_MODEL_` before it.

        Raises:
            NotFound: no logged model has the id.

        `PATCH /api/2.0/mlflow/logged-models/{model_id}`
        """
        answer = await self.logged_models.finalize_logged_model(model_id=model_id(model), status=model_status(status))
        return LoggedModel.from_api(answer.model)

    async def delete_logged_model(self, model: str | LoggedModel) -> None:
        """Delete a logged model. It cannot be restored; deleting it again changes nothing.

        Args:
            model: its id or itself.

        Raises:
            NotFound: no logged model ever had the id.

        `DELETE /api/2.0/mlflow/logged-models/{model_id}`
        """
        await self.logged_models.delete_logged_model(model_id=model_id(model))

    async def log_model_params(self, model: str | LoggedModel, params: Mapping[str, Any]) -> None:
        """Log params of a logged model: all of them, or none when one has a key that the model has.

        Args:
            model: its id or itself.
            params: keys and values, which become text.

        Raises:
            BadRequest: the model has one of the keys, be it with the same value.
            NotFound: no logged model has the id.

        `POST /api/2.0/mlflow/logged-models/{model_id}/params`
        """
        from mlflow_openapi import models as api

        items = [api.LoggedModelParameter(*pair) for pair in pairs(params, "params")]
        await self.logged_models.log_logged_model_params(model_id=model_id(model), params=items)

    async def set_logged_model_tags(self, model: str | LoggedModel, tags: Mapping[str, Any]) -> None:
        """Set tags of a logged model; its other tags stay as they are.

        Args:
            model: its id or itself.
            tags: keys and values, which become text. A key with a slash cannot be deleted again.

        Raises:
            NotFound: no logged model has the id.

        `PATCH /api/2.0/mlflow/logged-models/{model_id}/tags`
        """
        from mlflow_openapi import models as api

        items = [api.LoggedModelTag(*pair) for pair in pairs(tags, "tags")]
        await self.logged_models.set_logged_model_tags(model_id=model_id(model), tags=items)

    async def delete_logged_model_tag(self, model: str | LoggedModel, key: str) -> None:
        """Delete a tag of a logged model.

        Args:
            model: its id or itself.
            key: name of the tag.

        Raises:
            InputError: the key has a slash: servers do not find the way to it.
            NotFound: the model has no such tag, or does not exist.

        `DELETE /api/2.0/mlflow/logged-models/{model_id}/tags/{tag_key}`
        """
        await self.logged_models.delete_logged_model_tag(model_id=model_id(model), tag_key=values.path_part(key, "key"))

    async def search_logged_models(
        self,
        experiments: str | int | Experiment | Iterable[str | int | Experiment],
        filter: str | Expression | None = None,
        *,
        datasets: Iterable[Mapping[str, str]] | None = None,
        max_results: int | None = None,
        order_by: str | Mapping[str, Any] | list[str | Mapping[str, Any]] | None = None,
        page_size: int | None = None,
    ) -> list[LoggedModel]:
        """All logged models of some experiments that match; paging is done here.

        Args:
            experiments: an experiment's id or itself, or several of those.
            filter: a filter in MLflow's grammar (`metrics.loss < 0.3 AND params.depth = '4'`, texts in single quotes:
                double ones find nothing) or an expression (`(metric("loss") < 0.3) & (param("depth") == "4")`).
            datasets: mappings of `dataset_name` and `dataset_digest`: models that have metrics on one of them, and
                comparisons of these metrics only.
            max_results: how many models to return at most; None for all.
            order_by: what to sort by: clauses such as `metrics.loss DESC`, or mappings of `field_name`, `ascending`,
                `dataset_name` and `dataset_digest`; latest first when None.
            page_size: models per request, 1 to 50,000; 1,000 when None.

        Raises:
            InputError: a bad argument.
            BadRequest: the server does not understand the filter.

        `POST /api/2.0/mlflow/logged-models/search`
        """
        found = self.iter_logged_models(
            experiments, filter, datasets=datasets, max_results=max_results, order_by=order_by, page_size=page_size
        )
        return [model async for model in found]

    def iter_logged_models(
        self,
        experiments: str | int | Experiment | Iterable[str | int | Experiment],
        filter: str | Expression | None = None,
        *,
        datasets: Iterable[Mapping[str, str]] | None = None,
        max_results: int | None = None,
        order_by: str | Mapping[str, Any] | list[str | Mapping[str, Any]] | None = None,
        page_size: int | None = None,
    ) -> AsyncIterator[LoggedModel]:
        """The logged models that `search_logged_models` finds, one after the other.

        A page is asked for when the one before is used up. Arguments and errors as of `search_logged_models`; a bad
        argument raises at once.

        `POST /api/2.0/mlflow/logged-models/search`, for each page
        """
        ids = values.experiment_ids(experiments)
        wanted = compile_filter(filter, searchable=LOGGED_MODELS)
        columns, wanted_datasets = order_columns(order_by), dataset_list(datasets)

        async def ask(size: int, token: str | None) -> tuple[list[LoggedModel], str | None]:
            answer = await self.logged_models.search_logged_models(
                experiment_ids=ids,
                filter=wanted.text or None,
                datasets=wanted_datasets,
                max_results=size,
                order_by=columns,
                page_token=token,
            )
            return [LoggedModel.from_api(item) for item in answer.models or ()], answer.next_page_token

        pages = Pages(max_results, page_size, _LARGEST_PAGE)
        return followed(pages, ask, wanted.wants if wanted.exact else None)

    async def list_logged_model_artifacts(self, model: str | LoggedModel, path: str = "") -> list[FileInfo | DirInfo]:
        """The files and directories directly in one directory of a logged model.

        A path that does not exist, or that is a file, has nothing in it: the server does not tell these apart.

        Args:
            model: its id or itself.
            path: the directory; the model's root when empty.

        Raises:
            NotFound: no logged model has the id.

        `GET /api/2.0/mlflow/logged-models/{model_id}/artifacts/directories`
        """
        answer = await self.logged_models.list_logged_model_artifacts(
            model_id=model_id(model),
            artifact_directory_path=artifact_paths.artifact_path(path, "path", empty=True) or None,
        )
        return [
            DirInfo(item.path) if item.is_dir else FileInfo(item.path, item.file_size or 0)
            for item in answer.files or ()
        ]

    async def read_logged_model_artifact(self, model: str | LoggedModel, path: str) -> bytes:
        """The content of one file of a logged model, whatever its store.

        Args:
            model: its id or itself.
            path: the file, below the model's root.

        Raises:
            NotFound: no such file or model; servers before 3.14 answer ServerError for a missing file.

        `GET /ajax-api/2.0/mlflow/logged-models/{model_id}/artifacts/files`
        """
        name = artifact_paths.artifact_path(path, "path")
        async with self.logged_models.get_logged_model_artifact(
            model_id=model_id(model), artifact_file_path=name
        ) as response:
            return await response.aread()

    async def log_model_artifact(self, model: str | LoggedModel, path: str, data: bytes | str) -> None:
        """Store one file of a logged model through the server. One that is there is replaced.

        Args:
            model: its id or itself.
            path: where to store it, below the model's root; may contain directories.
            data: bytes, or text, which is stored as UTF-8.

        Raises:
            ArtifactError: the model's files are where this client cannot write.
            NotFound: no logged model has the id.

        `PUT /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`
        """
        name = artifact_paths.artifact_path(path, "path", new=True)
        if not isinstance(cast("object", data), (str, bytes, bytearray, memoryview)):
            raise InputError(f"data={values.shown(data)}: bytes or text is needed, not {type(data).__name__}")
        content = data.encode() if isinstance(data, str) else bytes(data)
        prefix = await self._prefix(model)
        await self.artifacts.upload_artifact(artifact_path=artifact_paths.joined(prefix, name), content=content)

    async def log_model_artifacts(
        self, model: str | LoggedModel, directory: str | os.PathLike[str], artifact_path: str | None = None
    ) -> list[str]:
        """Store every file below a directory with a logged model, and return their paths below the model's root.

        All names are checked before the first is sent; a file that is there is replaced.

        Args:
            model: its id or itself.
            directory: the directory on this machine, as for `log_artifacts`.
            artifact_path: directory below the model's root; the root when None.

        Raises as `log_model_artifact`, and:
            TransferError: some files failed; it has the error of each.

        `PUT /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`, for each file
        """
        files = await async_in_thread(local_files.files_to_store, directory, artifact_path)
        prefix = await self._prefix(model)

        async def stored(path: str, meter: FileMeter) -> None:
            source = await async_in_thread(file_source, files[path], "file")
            try:
                await self._routes.put(prefix, path, source, meter, 1)
            finally:
                source.close()

        return await each_file(stored, list(files), CONCURRENCY, Meter())

    async def _prefix(self, model: str | LoggedModel) -> str:
        """Where the server's artifact proxy has a model's files."""
        found = model if isinstance(model, LoggedModel) else await self.get_logged_model(model)
        place = artifact_paths.proxied(found.artifact_uri, self.tracking_uri)
        if place is None:
            raise ArtifactError(
                f"the model's files are at {found.artifact_uri!r}, where this client cannot write; it writes through "
                "the server (mlflow-artifacts:)"
            )
        return place.prefix
