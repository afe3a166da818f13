"""What a run read and made, checked before anything is sent. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from mlflow_openapi.models.dataset import Dataset as ApiDataset
from mlflow_openapi.models.dataset_input import DatasetInput as ApiDatasetInput
from mlflow_openapi.models.input_tag import InputTag
from mlflow_openapi.models.model_input import ModelInput
from mlflow_openapi.models.model_output import ModelOutput
from mlflow_openapi.operations import OPERATIONS

from . import values
from .entities import DatasetInput, LoggedModelInput, LoggedModelOutput
from .errors import InputError

_LIMITS = OPERATIONS["logInputs"].limits


def checked_inputs(
    datasets: Iterable[DatasetInput], models: Iterable[LoggedModelInput]
) -> tuple[list[DatasetInput], list[LoggedModelInput]]:
    """The datasets and models that a run read, each such that a server takes it."""
    found = values.items(datasets, DatasetInput, "datasets"), values.items(models, LoggedModelInput, "models")
    if not any(found):
        raise InputError("log_inputs needs at least one dataset or model")
    for item in found[0]:
        api_dataset(item)
    for model in found[1]:
        api_model_input(model)
    return found


def checked_outputs(models: Iterable[LoggedModelOutput]) -> list[LoggedModelOutput]:
    """The models that a run made, each such that a server takes it."""
    found = values.items(models, LoggedModelOutput, "models")
    if not found:
        raise InputError("log_outputs needs at least one model")
    for model in found:
        api_model_output(model)
    return found


def api_model_input(item: LoggedModelInput) -> ModelInput:
    """A model that a run read, as it is sent."""
    return ModelInput(model_id=values.text(item.model_id, "model_id", min_length=1))


def api_model_output(item: LoggedModelOutput) -> ModelOutput:
    """A model that a run made, as it is sent."""
    return ModelOutput(model_id=values.text(item.model_id, "model_id", min_length=1), step=values.step(item.step))


def api_dataset(item: DatasetInput) -> ApiDatasetInput:
    """A dataset that a run read, as it is sent."""

    def checked(name: str, given: object) -> str:
        return values.text(given, name, max_length=_LIMITS.get(f"datasets[].{name}", {}).get("maxLength"))

    dataset = item.dataset
    tags = values.mapping(item.tags, "tags")
    return ApiDatasetInput(
        tags=[
            InputTag(key=checked("tags[].key", key), value=checked("tags[].value", value))
            for key, value in tags.items()
        ],
        dataset=ApiDataset(
            name=checked("dataset.name", dataset.name),
            digest=checked("dataset.digest", dataset.digest),
            source_type=checked("dataset.source_type", dataset.source_type),
            source=checked("dataset.source", dataset.source),
            schema=None if dataset.schema is None else checked("dataset.schema", dataset.schema),
            profile=None if dataset.profile is None else checked("dataset.profile", dataset.profile),
        ),
    )
