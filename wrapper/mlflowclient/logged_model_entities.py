"""Logged models: sets of files with params, metrics and tags of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

import msgspec

from .entities import stored_double
from .errors import InputError
from .values import as_text, mapping, shown, text

if TYPE_CHECKING:
    from mlflow_openapi import models as api


class LoggedModelMetric(msgspec.Struct, frozen=True):
    """One recorded point of a metric of a logged model."""

    key: str
    """Name of the metric."""
    value: float
    """The value. The largest double stands for an infinity; of a NaN the server (3.17.2) says 0."""
    timestamp: int
    """When it was measured, in milliseconds since 1970-01-01 UTC."""
    step: int = 0
    """The step it was measured at."""
    dataset_name: str | None = None
    """Name of the dataset it was measured on."""
    dataset_digest: str | None = None
    """Digest of that dataset."""
    run_id: str | None = None
    """Id of the run that logged it."""


class LoggedModel(msgspec.Struct, frozen=True):
    """A logged model."""

    model_id: str
    """Unique id: `m-` and 32 hex digits."""
    experiment_id: str
    """Id of the experiment that it belongs to."""
    name: str
    """Its name, which need not be unique."""
    artifact_uri: str
    """Where its files are: a URI or path."""
    status: str
    """PENDING, READY or UPLOAD_FAILED; another text when the server knows more."""
    creation_timestamp: int
    """When it was created, in milliseconds since 1970-01-01 UTC."""
    last_updated_timestamp: int
    """When its status was last set, in milliseconds since 1970-01-01 UTC."""
    model_type: str = ""
    """What kind of model it is, as its creator said."""
    source_run_id: str = ""
    """Id of the run that makes it; empty when nothing was said."""
    params: Mapping[str, str] = {}
    """Its params by name."""
    tags: Mapping[str, str] = {}
    """Its tags by name."""
    metrics: tuple[LoggedModelMetric, ...] = ()
    """All points that were logged with its id."""

    def filter_value(self, entity_type: str, key: str) -> str | None:
        """What a filter on a param, a tag or an attribute compares; None when it has no such value."""
        if entity_type == "param":
            return self.params.get(key)
        return self.tags.get(key) if entity_type == "tag" else getattr(self, key, None)

    @classmethod
    def from_api(cls, answer: api.LoggedModel) -> LoggedModel:
        """The logged model in a server's answer."""
        info, data = answer.info, answer.data
        return cls(
            model_id=info.model_id,
            experiment_id=info.experiment_id,
            name=info.name,
            artifact_uri=info.artifact_uri,
            status=info.status.removeprefix(_PREFIX),
            creation_timestamp=info.creation_timestamp_ms,
            last_updated_timestamp=info.last_updated_timestamp_ms,
            model_type=info.model_type or "",
            source_run_id=info.source_run_id or "",
            params={item.key: item.value for item in data.params or ()},
            tags={item.key: item.value for item in info.tags or ()},
            metrics=tuple(
                LoggedModelMetric(
                    item.key,
                    stored_double(item.value),
                    item.timestamp,
                    item.step or 0,
                    item.dataset_name,
                    item.dataset_digest,
                    item.run_id,
                )
                for item in data.metrics or ()
            ),
        )


_PREFIX = "LOGGED_MODEL_"
_STATUSES: dict[str, api.LoggedModelStatus] = {
    "PENDING": "LOGGED_MODEL_PENDING",
    "READY": "LOGGED_MODEL_READY",
    "UPLOAD_FAILED": "LOGGED_MODEL_UPLOAD_FAILED",
}


def model_id(model: object, argument: str = "model") -> str:
    """The id of a logged model given as its id or itself."""
    return text(model.model_id if isinstance(model, LoggedModel) else model, argument, min_length=1)


def metric_of_model(model: object, dataset_name: object, dataset_digest: object) -> dict[str, str]:
    """The fields of a point that belongs to a logged model. A server would drop half a dataset, or one without a model.

    Raises InputError for those.
    """
    if model is None:
        if dataset_name is not None or dataset_digest is not None:
            raise InputError("dataset_name and dataset_digest need model_id: servers keep them with a model only")
        return {}
    fields = {"model_id": model_id(model, "model_id")}
    if (dataset_name is None) != (dataset_digest is None):
        raise InputError("dataset_name and dataset_digest say together which dataset it is: give both")
    for argument, given in (("dataset_name", dataset_name), ("dataset_digest", dataset_digest)):
        if given is not None:
            fields[argument] = text(given, argument, min_length=1)
    return fields


def model_status(value: object) -> api.LoggedModelStatus:
    """A status as requests have it. A server would store one that it does not know as unspecified."""
    found = _STATUSES.get(value.removeprefix(_PREFIX)) if isinstance(value, str) else None
    if found is None:
        raise InputError(f"status={shown(value)}: one of {', '.join(_STATUSES)} is needed")
    return found


def pairs(given: object, argument: str) -> list[tuple[str, str]]:
    """Params or tags of a logged model; unlike a run's, any key will do, and any length on SQLite."""
    found = mapping({} if given is None else given, argument)
    return [(text(key, argument, min_length=1), text(as_text(value), argument)) for key, value in found.items()]


def order_columns(given: object) -> list[api.SearchLoggedModelsOrderBy] | None:
    """What to order logged models by, given as one or several clauses such as `metrics.loss DESC`, or as mappings."""
    from mlflow_openapi import models as api

    if given is None:
        return None
    columns: list[api.SearchLoggedModelsOrderBy] = []
    for clause in [given] if isinstance(given, str) else _mappings(given, "order_by", strings=True):
        if isinstance(clause, str):
            name, _, direction = text(clause, "order_by").strip().rpartition(" ")
            if direction.upper() not in ("ASC", "DESC"):
                name, direction = f"{name} {direction}", "ASC"
            columns.append(
                api.SearchLoggedModelsOrderBy(text(name.strip(), "order_by", min_length=1), direction.upper() == "ASC")
            )
        else:
            _check_names(clause, {"field_name"}, {"ascending", "dataset_name", "dataset_digest"}, "order_by")
            columns.append(api.SearchLoggedModelsOrderBy(**clause))
    return columns


def dataset_list(given: object) -> list[api.SearchLoggedModelsDataset] | None:
    """Datasets, given as mappings with `dataset_name` and `dataset_digest`: an entry without a digest finds nothing."""
    from mlflow_openapi import models as api

    if given is None:
        return None
    items = _mappings(given, "datasets")
    for item in items:
        _check_names(item, {"dataset_name", "dataset_digest"}, set(), "datasets")
    return [api.SearchLoggedModelsDataset(**item) for item in items]


def _mappings(given: object, argument: str, *, strings: bool = False) -> list[Any]:
    """One or several mappings, with texts among them if wanted."""
    one = isinstance(given, (str, bytes, Mapping)) or not isinstance(given, Iterable)
    found: list[object] = [cast("object", given)] if one else list(cast("Iterable[object]", given))
    if not all(isinstance(each, Mapping) or (strings and isinstance(each, str)) for each in found):
        also = ", or clauses such as 'metrics.loss DESC'," if strings else ""
        raise InputError(f"{argument}={shown(found)}: mappings{also} are needed")
    return found


def _check_names(item: Mapping[str, Any], needed: set[str], allowed: set[str], argument: str) -> None:
    if not needed <= set(item) <= needed | allowed:
        names = ", ".join(sorted(needed | allowed))
        raise InputError(
            f"{argument}: {shown(dict(item))}: the fields are {names}, of which needed: {', '.join(needed)}"
        )
