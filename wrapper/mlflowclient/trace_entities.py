"""Traces: what the client hands out, from answers of REST 3.0 and 2.0, and the form in which they are stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Literal, cast

import msgspec

from .assessment_entities import Assessment, milliseconds
from .values import text

if TYPE_CHECKING:
    from mlflow_openapi import models as api

    from .spans import Span

TraceState = Literal["STATE_UNSPECIFIED", "OK", "ERROR", "IN_PROGRESS"]

NAME_TAG = "mlflow.traceName"
LOCATION_TAG = "mlflow.artifactLocation"


class TraceInfo(msgspec.Struct, frozen=True):
    """A trace, what one request to an application did, without its spans."""

    trace_id: str
    """Unique id: `tr-` and 32 hex digits, on servers before 3.5 32 hex digits."""
    experiment_id: str
    """Id of the experiment that holds it."""
    request_time: int
    """When the request began, in milliseconds since 1970-01-01 UTC."""
    state: TraceState | str = "STATE_UNSPECIFIED"
    """OK, ERROR, IN_PROGRESS or STATE_UNSPECIFIED; another text when the server knows more."""
    execution_duration: int | None = None
    """How long it took, in milliseconds; None while that is not known."""
    client_request_id: str | None = None
    """The id that the application itself gave the request."""
    request_preview: str | None = None
    """The beginning of the request, for display. Servers before 3.5 have none."""
    response_preview: str | None = None
    """The beginning of the response, for display. Servers before 3.5 have none."""
    trace_metadata: Mapping[str, str] = {}
    """What is known of the trace from its start, values up to 250 characters."""
    tags: Mapping[str, str] = {}
    """Tags by name, values up to 4,096 characters, MLflow's own (`mlflow.…`) included."""
    assessments: tuple[Assessment, ...] = ()
    """What people and programs say about it."""

    @property
    def name(self) -> str | None:
        """Its name, which is the tag `mlflow.traceName`."""
        return self.tags.get(NAME_TAG)

    def filter_value(self, entity_type: str, key: str) -> str | None:
        """What a filter on an attribute or a tag compares; None when it has no such value."""
        return self.tags.get(key) if entity_type == "tag" else getattr(self, key, None)

    @classmethod
    def from_api(cls, answer: api.TraceInfoV3) -> TraceInfo:
        """The trace in a server's answer."""
        place = answer.trace_location.mlflow_experiment
        duration = answer.execution_duration
        return cls(
            trace_id=answer.trace_id,
            experiment_id=place.experiment_id if place else "",
            request_time=milliseconds(answer.request_time),
            state=answer.state,
            execution_duration=None if duration is None else round(float(duration.removesuffix("s")) * 1000),
            client_request_id=answer.client_request_id,
            request_preview=answer.request_preview,
            response_preview=answer.response_preview,
            trace_metadata=answer.trace_metadata or {},
            tags=answer.tags or {},
            assessments=tuple(Assessment.from_api(item) for item in answer.assessments or ()),
        )

    @classmethod
    def from_api_v2(cls, answer: api.TraceInfo) -> TraceInfo:
        """The trace in an answer of REST 2.0, which servers before 3.5 have."""
        status = answer.status
        return cls(
            trace_id=answer.request_id,
            experiment_id=answer.experiment_id,
            request_time=answer.timestamp_ms,
            state="STATE_UNSPECIFIED" if status == "TRACE_STATUS_UNSPECIFIED" else status,
            execution_duration=answer.execution_time_ms or None,
            trace_metadata={item.key: item.value for item in answer.request_metadata or ()},
            tags={item.key: item.value for item in answer.tags or ()},
        )

    def to_api(self) -> api.NewTrace:
        """The trace in the form in which it is stored."""
        from mlflow_openapi import models as api

        state: api.TraceState = self.state  # type: ignore[assignment]  # or a text of a newer server, sent back to it
        return api.NewTrace(
            api.NewTraceInfo(
                trace_id=self.trace_id,
                trace_location=experiment_location(self.experiment_id),
                request_time=rfc_3339(self.request_time),
                client_request_id=self.client_request_id,
                execution_duration=None if self.execution_duration is None else f"{self.execution_duration / 1000}s",
                state=state,
                request_preview=self.request_preview,
                response_preview=self.response_preview,
                trace_metadata=dict(self.trace_metadata),
                tags=dict(self.tags),
            )
        )


class Trace(msgspec.Struct, frozen=True):
    """A trace with its spans."""

    info: TraceInfo
    """The trace itself."""
    spans: tuple[Span, ...] = ()
    """Its steps, in the order in which the server delivers them."""


def experiment_location(experiment_id: str) -> api.TraceLocation:
    """The place of an experiment's traces, as requests name it."""
    from mlflow_openapi import models as api

    return api.TraceLocation("MLFLOW_EXPERIMENT", api.MlflowExperimentLocation(experiment_id))


def metadata_list(given: Mapping[str, str]) -> list[api.TraceRequestMetadata]:
    """Metadata, as requests of REST 2.0 have it."""
    from mlflow_openapi import models as api

    return [api.TraceRequestMetadata(key, value) for key, value in given.items()]


def tag_list(given: Mapping[str, str]) -> list[api.TraceTag]:
    """Tags, as requests of REST 2.0 have them."""
    from mlflow_openapi import models as api

    return [api.TraceTag(key, value) for key, value in given.items()]


def rfc_3339(milliseconds: int) -> str:
    """A time in the form that requests have: servers lose the fields behind a time in any other."""
    seconds, rest = divmod(milliseconds, 1000)
    return f"{datetime.fromtimestamp(seconds, timezone.utc):%Y-%m-%dT%H:%M:%S}.{rest:03}Z"


def trace_ids(traces: object) -> list[str]:
    """The ids of one trace or several, each once, in order."""
    one = isinstance(traces, (str, TraceInfo, Trace)) or not isinstance(traces, Iterable)
    several = cast("Iterable[object]", [traces] if one else traces)
    return list(dict.fromkeys(trace_id(each) for each in several))


def trace_id(trace: object) -> str:
    """The id of a trace given as its id or itself."""
    found = trace.info if isinstance(trace, Trace) else trace
    return text(found.trace_id if isinstance(found, TraceInfo) else found, "trace", min_length=1)
