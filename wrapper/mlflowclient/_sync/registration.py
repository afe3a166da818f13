# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Registering models: from a run, from a logged model, as a copy of another version."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from mlflow_openapi.operations import OPERATIONS

from .. import registered, values
from ..errors import ApiError, EndpointMissing, NotFound, concluded
from ..keys import KEY_TAG
from ..paging import Pages
from ..registered import AWAIT, ModelVersion, RegisteredModel, RunPath
from .artifacts import ArtifactMethods
from .model_versions import ModelVersionMethods
from .patterns import gathered

if TYPE_CHECKING:
    from mlflow_openapi.models import LoggedModel

    from ..entities import Run


class RegistrationMethods(ModelVersionMethods, ArtifactMethods):
    """The methods of MLflow that register models."""

    def register_model(
        self,
        model_uri: str,
        name: str | RegisteredModel,
        await_registration_for: float | None = AWAIT,
        *,
        tags: Mapping[str, Any] | None = None,
        description: str | None = None,
    ) -> ModelVersion:
        """A new version of a registered model, which is made if there is none.

        When the server refuses the version, a registered model that this call has made is deleted again.

        Args:
            model_uri: where the model is. `runs:/<run id>/<path>`: below the run's artifacts, where the version's
                source then is, or the run's logged model of that name. `models:/<id>`: a logged model.
                `models:/<name>/<version>`: another version. Anything else is the source as it is, such as
                `s3://bucket/model`.
            name: the registered model's name, as for `create_registered_model`, or itself.
            await_registration_for: seconds to wait until the version is READY; 0 or None not to wait.
            tags: tags of the version.
            description: what is new in this version.

        Raises:
            NotFound: no such run, or nothing at that path of it.
            BadRequest: the server refuses the source.
            RegistrationFailed: the version did not become READY.
            RequestError: as for `create_model_version`.

        `GET …/runs/get`, `GET …/artifacts/list`, `POST …/logged-models/search`, `GET …/registered-models/get`,
        `POST …/registered-models/create`, `POST …/model-versions/create`
        """
        model = registered.new_model_name(name)
        path = registered.run_path(registered.source(model_uri, "model_uri"))
        registered.version_tag_pairs(tags)
        if description is not None:
            values.text(description, "description")
        registered.seconds(await_registration_for, "await_registration_for")
        source = self._source(path) if path else model_uri
        return self._added(
            model,
            source,
            path and path.run_id,
            tags,
            description=description,
            await_creation_for=await_registration_for,
            model_id=registered.logged_model_id(source),
        )

    def _added(self, name: str, *arguments: Any, **keywords: Any) -> ModelVersion:
        """The version that `create_model_version` makes, of a model that is made if there is none.

        When the server refuses the version, in words of its own, a model that was made for it is deleted again.
        """
        target, is_new = self._found_or_created_model(name)
        try:
            return self.create_model_version(target, *arguments, **keywords)
        except ApiError as error:
            if is_new and error.error_code is not None:
                self._delete_unused(target)
            raise

    def _source(self, path: RunPath) -> str:
        """Where the model is that a run has at a path. What MLflow would take for one comes first."""
        run = self.get_run(path.run_id)
        files = self.list_artifacts(run, path.path)
        in_run = f"{run.info.artifact_uri.rstrip('/')}/{path.path}"
        if any(PurePosixPath(file.path).name == "MLmodel" for file in files):
            return in_run
        steps = {output.model_id: output.step for output in run.model_outputs}
        models = [model.info.model_id for model in self._models_of(run) if model.info.name == path.path]
        if models:
            return f"models:/{max(models, key=lambda model: steps.get(model, -1))}"
        if files:
            return in_run
        message = f"run {path.run_id} has neither artifacts nor a logged model at {path.path!r}"
        raise concluded(NotFound, OPERATIONS["listArtifacts"], message, "list_artifacts shows what it has")

    def _models_of(self, run: Run) -> list[LoggedModel]:
        def ask(size: int, token: str | None) -> tuple[list[LoggedModel], str | None]:
            answer = self.logged_models.search_logged_models(
                experiment_ids=[run.info.experiment_id],
                filter=f"source_run_id = '{run.run_id}'",
                max_results=size,
                page_token=token,
            )
            return list(answer.models or ()), answer.next_page_token

        try:
            return gathered(Pages(None, None, 1000), ask)
        except EndpointMissing:  # older servers have no logged models
            return []

    def copy_model_version(self, src_model_uri: str | ModelVersion, dst_name: str | RegisteredModel) -> ModelVersion:
        """A copy of a version as a new version of another registered model, which is made if there is none.

        The copy's source is `models:/<name>/<version>`; run, tags and description are those of the original. When the
        server refuses the copy, a registered model that this call has made is deleted again.

        Args:
            src_model_uri: the version, or its address: `models:/<name>/<version>`, `models:/<name>@<alias>`,
                `models:/<name>/<stage>` or `models:/<name>/latest`.
            dst_name: the other model's name, or itself.

        Raises:
            InputError: the version is a prompt's.
            NotFound: no such version.
            RequestError: as for `create_model_version`.

        `GET …/model-versions/get`, `GET …/registered-models/get`, `POST …/registered-models/create`,
        `POST …/model-versions/create`
        """
        target = registered.new_model_name(dst_name, "dst_name")
        given = src_model_uri
        original = (
            self.get_model_version(given)
            if isinstance(given, ModelVersion)
            else self._referred(registered.version_reference(given, "models", "src_model_uri"))
        )
        tags = {key: value for key, value in original.tags.items() if key != KEY_TAG}
        registered.version_tag_pairs(tags)
        return self._added(
            target,
            f"models:/{original.name}/{original.version}",
            original.run_id or None,
            tags,
            original.run_link or None,
            description=original.description or None,
        )
