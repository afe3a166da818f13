"""What the client hands out: frozen, typed views of MLflow's experiments, runs, metrics and artifacts."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

import msgspec

if TYPE_CHECKING:
    from mlflow_openapi import models as api

_LARGEST = sys.float_info.max
T = TypeVar("T")


class RunStatus(str, Enum):
    """The status of a run."""

    RUNNING = "RUNNING"
    SCHEDULED = "SCHEDULED"
    FINISHED = "FINISHED"
    FAILED = "FAILED"
    KILLED = "KILLED"

    def __str__(self) -> str:
        return self.value

    @property
    def api(self) -> api.RunStatus:
        """The status as the generated client types it."""
        return self.value

    @property
    def is_terminal(self) -> bool:
        """Whether a run with this status is over."""
        return self in (RunStatus.FINISHED, RunStatus.FAILED, RunStatus.KILLED)


_STATUSES = dict(RunStatus.__members__)  # which is made anew each time it is asked for


class ViewType(str, Enum):
    """Which lifecycle stages a search looks at."""

    ACTIVE_ONLY = "ACTIVE_ONLY"
    DELETED_ONLY = "DELETED_ONLY"
    ALL = "ALL"

    def __str__(self) -> str:
        return self.value


class Experiment(msgspec.Struct, frozen=True):
    """An experiment: a named group of runs."""

    experiment_id: str
    """Unique id: decimal digits, as a string."""
    name: str
    """Unique name; a deleted experiment keeps its name."""
    artifact_location: str = ""
    """Where artifacts of its runs go: a URI or path."""
    lifecycle_stage: str = "active"
    """`active` or `deleted`."""
    tags: Mapping[str, str] = {}
    """Tags by name."""
    creation_time: int | None = None
    """When it was created, in milliseconds since 1970-01-01 UTC."""
    last_update_time: int | None = None
    """When it last changed, in milliseconds since 1970-01-01 UTC."""

    def filter_value(self, entity_type: str, key: str) -> str | None:
        """What a filter on an attribute or a tag compares; None when it has no such value."""
        return self.tags.get(key) if entity_type == "tag" else getattr(self, key, None)

    @classmethod
    def from_api(cls, answer: api.Experiment) -> Experiment:
        """The experiment in a server's answer."""
        return cls(
            experiment_id=answer.experiment_id or "",
            name=answer.name or "",
            artifact_location=answer.artifact_location or "",
            lifecycle_stage=answer.lifecycle_stage or "",
            tags=_tags(answer.tags),
            creation_time=answer.creation_time,
            last_update_time=answer.last_update_time,
        )


# Of runs and points a server sends thousands, which the garbage collector need not look at.
class Metric(msgspec.Struct, frozen=True, gc=False):
    """One recorded point of a metric."""

    key: str
    """Name of the metric."""
    value: float
    """The value; NaN and the infinities included. The largest double stands for an infinity."""
    timestamp: int
    """When it was measured, in milliseconds since 1970-01-01 UTC."""
    step: int = 0
    """The step it was measured at."""

    @classmethod
    def list_from_api(cls, answers: Iterable[api.Metric] | None) -> list[Metric]:
        """The points in a server's answer."""
        found: list[Metric] = []
        key = ""
        for answer in answers or ():
            if answer.key != key:  # in a history all have one
                key = _name(answer.key)
            value = answer.value
            if not (isinstance(value, float) and -_LARGEST < value < _LARGEST):
                value = stored_double(value)
            found.append(cls(key, value, answer.timestamp or 0, answer.step or 0))
        return found


class Param(msgspec.Struct, frozen=True):
    """A parameter of a run."""

    key: str
    """Name of the parameter."""
    value: str
    """Its value; MLflow knows only text."""


class RunInfo(msgspec.Struct, frozen=True, gc=False):
    """What a run is, without what was logged to it."""

    run_id: str
    """Unique id."""
    experiment_id: str
    """Id of the experiment it belongs to."""
    run_name: str = ""
    """Its name; the server makes one up when none is given."""
    status: RunStatus | str = RunStatus.RUNNING
    """Its status; a plain string when the server knows one that this version does not."""
    start_time: int | None = None
    """When it started, in milliseconds since 1970-01-01 UTC."""
    end_time: int | None = None
    """When it ended, in milliseconds since 1970-01-01 UTC; None while it runs."""
    artifact_uri: str = ""
    """Where its artifacts are: a URI or path."""
    lifecycle_stage: str = "active"
    """`active` or `deleted`."""
    user_id: str = ""
    """Who started it, as the client that created it said."""

    @classmethod
    def from_api(cls, answer: api.RunInfo) -> RunInfo:
        """The run's info in a server's answer."""
        return cls(
            run_id=answer.run_id or "",
            experiment_id=answer.experiment_id or "",
            run_name=answer.run_name or "",
            status=_status(answer.status or ""),
            start_time=answer.start_time,
            end_time=answer.end_time,
            artifact_uri=answer.artifact_uri or "",
            lifecycle_stage=answer.lifecycle_stage or "",
            user_id=answer.user_id or "",
        )


class RunData:
    """What was logged to a run: the latest value of each metric, the params, the tags.

    It cannot be changed. Of a run that a server sent, each mapping is made when it is first asked for: most of the time
    of a search went into mappings that nobody looked at.
    """

    __slots__ = ("_metric_points", "_params", "_tags")
    # Each is a mapping, or the list in the answer that it will be made of, which is not kept then.
    _metric_points: Mapping[str, Metric] | list[api.Metric]
    _params: Mapping[str, str] | list[api.Param]
    _tags: Mapping[str, str] | list[api.RunTag]

    def __init__(
        self,
        metric_points: Mapping[str, Metric] | None = None,
        params: Mapping[str, str] | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        _set(self, "_metric_points", {} if metric_points is None else metric_points)
        _set(self, "_params", {} if params is None else params)
        _set(self, "_tags", {} if tags is None else tags)

    @classmethod
    def from_api(cls, answer: api.RunData) -> RunData:
        """The run's data in a server's answer."""
        found = cls.__new__(cls)
        put = object.__setattr__
        put(found, "_metric_points", answer.metrics or [])
        put(found, "_params", answer.params or [])
        put(found, "_tags", answer.tags or [])
        return found

    @property
    def metric_points(self) -> Mapping[str, Metric]:
        """The latest point of each metric: the one with the largest step, then timestamp, then value."""
        found = self._metric_points
        if isinstance(found, list):
            found = _set(self, "_metric_points", {point.key: point for point in Metric.list_from_api(found)})
        return found

    @property
    def metrics(self) -> Mapping[str, float]:
        """The latest value of each metric, by name."""
        return {key: point.value for key, point in self.metric_points.items()}

    @property
    def params(self) -> Mapping[str, str]:
        """Params by name."""
        found = self._params
        if isinstance(found, list):
            found = _set(self, "_params", {_name(param.key): param.value or "" for param in found})
        return found

    @property
    def tags(self) -> Mapping[str, str]:
        """Tags by name, MLflow's own (`mlflow.…`) included."""
        found = self._tags
        if isinstance(found, list):
            found = _set(self, "_tags", {_name(tag.key): tag.value or "" for tag in found})
        return found

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{name}: a RunData cannot be changed")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, RunData):
            return NotImplemented
        return self._parts() == other._parts()

    __hash__ = None  # type: ignore[assignment]  # as of every class that holds mappings

    def __repr__(self) -> str:
        points, params, tags = self._parts()
        return f"RunData(metric_points={points!r}, params={params!r}, tags={tags!r})"

    def __reduce__(self) -> Any:
        return RunData, self._parts()

    def _parts(self) -> tuple[Mapping[str, Metric], Mapping[str, str], Mapping[str, str]]:
        return self.metric_points, self.params, self.tags


class Dataset(msgspec.Struct, frozen=True):
    """A dataset that a run read."""

    name: str
    """Its name, at most 500 characters."""
    digest: str
    """A fingerprint of its content, at most 36 characters."""
    source_type: str
    """The kind of source, such as `local`, `s3` or `http`."""
    source: str
    """Where it came from, as the source type writes it, at most 65,535 characters."""
    schema: str | None = None
    """Its schema, as text, at most 1,048,575 characters."""
    profile: str | None = None
    """A summary of its content, as text, at most 16,777,215 characters."""


class DatasetInput(msgspec.Struct, frozen=True):
    """A dataset as the input of a run."""

    dataset: Dataset
    """The dataset."""
    tags: Mapping[str, str] = {}
    """Tags of the use, such as `{"mlflow.data.context": "training"}`."""


class LoggedModelInput(msgspec.Struct, frozen=True):
    """A logged model as the input of a run."""

    model_id: str
    """Id of the logged model."""


class LoggedModelOutput(msgspec.Struct, frozen=True):
    """A logged model that a run made."""

    model_id: str
    """Id of the logged model."""
    step: int = 0
    """The step at which it was made."""


class Run(msgspec.Struct, frozen=True):
    """A run: its info, what was logged to it, what it read and made."""

    info: RunInfo
    """What the run is."""
    data: RunData = msgspec.field(default_factory=RunData)
    """What was logged to it."""
    dataset_inputs: tuple[DatasetInput, ...] = ()
    """The datasets it read."""
    model_inputs: tuple[LoggedModelInput, ...] = ()
    """The logged models it read."""
    model_outputs: tuple[LoggedModelOutput, ...] = ()
    """The logged models it made."""

    @property
    def run_id(self) -> str:
        """Its id."""
        return self.info.run_id

    def filter_value(self, entity_type: str, key: str) -> str | None:
        """What a filter on a param, a tag or an attribute compares; None when it has no such value."""
        if entity_type == "param":
            return self.data.params.get(key)
        return self.data.tags.get(key) if entity_type == "tag" else getattr(self.info, key, None)

    @classmethod
    def from_api(cls, answer: api.Run) -> Run:
        """The run in a server's answer."""
        inputs, outputs = answer.inputs, answer.outputs
        return cls(
            info=RunInfo.from_api(answer.info),
            data=RunData.from_api(answer.data),
            dataset_inputs=tuple(_dataset_input(item) for item in (inputs and inputs.dataset_inputs) or ()),
            model_inputs=tuple(
                LoggedModelInput(item.model_id or "") for item in (inputs and inputs.model_inputs) or ()
            ),
            model_outputs=tuple(
                LoggedModelOutput(item.model_id or "", item.step or 0)
                for item in (outputs and outputs.model_outputs) or ()
            ),
        )


class FileInfo(msgspec.Struct, frozen=True):
    """A file among a run's artifacts."""

    path: str
    """Its path below the run's artifact root."""
    size: int
    """Its size in bytes."""
    is_dir: ClassVar[bool] = False
    """Always False."""


class DirInfo(msgspec.Struct, frozen=True):
    """A directory among a run's artifacts."""

    path: str
    """Its path below the run's artifact root."""
    size: ClassVar[int] = 0
    """Always 0."""
    is_dir: ClassVar[bool] = True
    """Always True."""


def stored_double(value: object) -> float:
    """A metric's value as it was logged.

    SQL stores keep an infinity as the largest double of its sign (mlflow/store/tracking/sqlalchemy_store.py,
    `sanitize_metric_value`), so exactly that number is read as the infinity it stands for.
    """
    number = float(value or 0.0)  # type: ignore[arg-type]  # a number, or one of the strings of NonFiniteDouble
    if abs(number) == _LARGEST:
        return float("inf") if number > 0 else float("-inf")
    return number


@lru_cache(maxsize=1024)
def _name(key: str | None) -> str:
    """A key as the object that other runs with the same have, too: a thousand runs bring each name a thousand times."""
    return key or ""


def _set(data: RunData, name: str, value: T) -> T:
    object.__setattr__(data, name, value)
    return value


def _status(value: str) -> RunStatus | str:
    return _STATUSES.get(value, value)


def _tags(tags: Iterable[api.ExperimentTag | api.RunTag | api.InputTag] | None) -> dict[str, str]:
    return {tag.key or "": tag.value or "" for tag in tags or ()}


def _dataset_input(item: api.DatasetInput) -> DatasetInput:
    dataset = item.dataset
    return DatasetInput(
        dataset=Dataset(
            name=dataset.name or "",
            digest=dataset.digest or "",
            source_type=dataset.source_type or "",
            source=dataset.source or "",
            schema=dataset.schema,
            profile=dataset.profile,
        ),
        tags=_tags(item.tags),
    )
