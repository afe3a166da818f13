"""Traces: begin, end, read, tag and delete them, store and read their spans."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import msgspec

from mlflow_openapi.operations import OPERATIONS

from .. import artifact_paths, batching, values
from ..errors import ArtifactError, BadRequest, EndpointMissing, InputError, NotFound, concluded, names_nothing
from ..filters import tag
from ..keys import KEY_TAG, new_key
from ..spans import Span, otlp_source, read_spans_file, spans_file
from ..trace_entities import (
    LOCATION_TAG,
    NAME_TAG,
    Trace,
    TraceInfo,
    metadata_list,
    tag_list,
    trace_id,
    trace_ids,
)
from .patterns import created_once
from .trace_searches import TraceSearchMethods

if TYPE_CHECKING:
    from ..entities import Experiment, Run, RunInfo

_SPANS_FILE = "traces.json"


class TraceMethods(TraceSearchMethods):
    """The methods of AsyncMLflow on traces."""

    async def start_trace(
        self,
        experiment: str | int | Experiment,
        name: str | None = None,
        *,
        request_preview: str | None = None,
        request_time: int | datetime | None = None,
        client_request_id: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        tags: Mapping[str, Any] | None = None,
    ) -> TraceInfo:
        """A new trace, with state IN_PROGRESS until `end_trace`. Never two, also when answers get lost.

        Its spans come with `log_spans`.

        Args:
            experiment: the id of the experiment that it belongs to, or itself.
            name: its name, which becomes the tag `mlflow.traceName`.
            request_preview: the beginning of the request, for display. Servers before 3.5 have none.
            request_time: milliseconds since 1970-01-01 UTC, or a datetime with time zone; now when None.
            client_request_id: the id that the application itself gave the request. Servers before 3.5 have none.
            metadata: what is known of the trace from its start, such as `{"mlflow.trace.session": "7"}`; values are
                shown up to 250 characters.
            tags: tags to set at once.

        Raises:
            BadRequest: the experiment is deleted.
            NotFound: no experiment has the id.

        `POST /api/3.0/mlflow/traces`, with an id that this client chooses. On servers before 3.5
        `POST /api/2.0/mlflow/traces`: there the trace carries the tag `mlflowclient.key`; see `create_run`.
        """
        named = {} if name is None else {NAME_TAG: values.text(name, "name", min_length=1)}
        new = TraceInfo(
            trace_id=f"tr-{uuid4().hex}",
            experiment_id=values.experiment_id(experiment),
            request_time=values.now() if request_time is None else values.timestamp(request_time, "request_time"),
            state="IN_PROGRESS",
            client_request_id=_text(client_request_id, "client_request_id"),
            request_preview=_text(request_preview, "request_preview"),
            trace_metadata=dict(batching.tag_list(metadata)),
            tags={**dict(batching.tag_list(tags)), **named},
        )
        try:
            answer = await self.traces.start_trace_v3(trace=new.to_api())
            return TraceInfo.from_api(answer.trace.trace_info)
        except EndpointMissing:
            return await self._start_trace_v2(new)

    async def _start_trace_v2(self, new: TraceInfo) -> TraceInfo:
        key = new_key(new.tags)

        async def create() -> TraceInfo:
            older = await self.traces.start_trace(
                experiment_id=new.experiment_id,
                timestamp_ms=new.request_time,
                request_metadata=metadata_list(new.trace_metadata),
                tags=tag_list({**new.tags, KEY_TAG: key}),
            )
            return TraceInfo.from_api_v2(older.trace_info)

        async def find() -> TraceInfo | None:
            found = await self.search_traces(new.experiment_id, tag(KEY_TAG) == key, max_results=1)
            return found[0] if found else None

        return await created_once(create, find)

    async def end_trace(
        self,
        trace: str | TraceInfo | Trace,
        state: str = "OK",
        *,
        response_preview: str | None = None,
        end_time: int | datetime | None = None,
        metadata: Mapping[str, Any] | None = None,
        tags: Mapping[str, Any] | None = None,
    ) -> TraceInfo:
        """End a trace, and return it as it is then. It can be ended again, which replaces state and duration.

        Args:
            trace: its id or itself.
            state: OK or ERROR.
            response_preview: the beginning of the response, for display. Servers before 3.5 have none.
            end_time: milliseconds since 1970-01-01 UTC, or a datetime with time zone; now when None.
            metadata: to be added to what is known of the trace.
            tags: to be added to its tags.

        Raises:
            NotFound: no trace has the id.

        `GET /api/3.0/mlflow/traces/{trace_id}`, then `POST /api/3.0/mlflow/traces`, which stores it anew; on servers
        before 3.5 `PATCH /api/2.0/mlflow/traces/{request_id}`.
        """
        if state not in ("OK", "ERROR"):
            raise InputError(f"state={values.shown(state)}: OK or ERROR is needed")
        ended = values.now() if end_time is None else values.timestamp(end_time, "end_time")
        more_metadata, more_tags = dict(batching.tag_list(metadata)), dict(batching.tag_list(tags))
        response = _text(response_preview, "response_preview")
        info = await self.get_trace_info(trace)
        info = msgspec.structs.replace(
            info,
            state=state,
            execution_duration=max(ended - info.request_time, 0),
            response_preview=info.response_preview if response is None else response,
            # All of them, since servers before 3.14 answer 500 when some of the trace's own are left out.
            trace_metadata={**info.trace_metadata, **more_metadata},
            tags={**info.tags, **more_tags},
        )
        try:
            await self.traces.start_trace_v3(trace=info.to_api())
        except EndpointMissing:
            older = await self.traces.end_trace(
                request_id=info.trace_id,
                status="OK" if state == "OK" else "ERROR",
                timestamp_ms=ended,
                request_metadata=metadata_list(more_metadata),
                tags=tag_list(more_tags),
            )
            return TraceInfo.from_api_v2(older.trace_info)
        return info

    async def log_spans(
        self, trace: str | TraceInfo | Trace, spans: Iterable[Span], *, run: str | RunInfo | Run | None = None
    ) -> None:
        """Store the spans of a trace.

        A span with the id of one that is there replaces it. On servers before 3.14 the spans replace all that the trace
        has, so log all of them at once there.

        Args:
            trace: its id or itself.
            spans: the spans; one of them, or of those logged before, is the root, without a `parent_id`.
            run: id of a run, its info or itself, to link the trace to. Needs 3.14.

        Raises:
            ArtifactError: the server is older than 3.14, and its artifacts are where this client cannot write.

        `POST /v1/traces`; on servers before 3.14 the file `traces.json` of the trace, through the artifact proxy.
        """
        items = values.items(spans, Span, "spans")
        run_id = None if run is None else values.run_id(run)
        info = await self.get_trace_info(trace) if isinstance(trace, str) else _info(trace)
        try:
            await self.traces.export_traces(
                resource_spans=[otlp_source(info.trace_id, items)],
                x_mlflow_experiment_id=info.experiment_id,
                x_mlflow_run_id=run_id,
            )
        except (EndpointMissing, BadRequest) as error:
            # Before 3.14 it takes no JSON.
            if isinstance(error, BadRequest) and "application/json" not in error.message:
                raise
            place = artifact_paths.proxied(info.tags.get(LOCATION_TAG, ""), self.tracking_uri)
            if place is None:
                raise ArtifactError(
                    f"the server takes no spans, and the trace's files are at {info.tags.get(LOCATION_TAG)!r}, "
                    "where this client cannot write"
                ) from error
            await self.artifacts.upload_artifact(
                artifact_path=artifact_paths.joined(place.prefix, _SPANS_FILE),
                content=spans_file(info.trace_id, items),
            )

    async def get_trace_info(self, trace: str | TraceInfo | Trace) -> TraceInfo:
        """The trace with this id, with its assessments and without its spans, as the server has it now.

        Args:
            trace: its id or itself.

        Raises:
            NotFound: no trace has the id.

        `GET /api/3.0/mlflow/traces/{trace_id}`; on servers before 3.5 `GET /api/2.0/mlflow/traces/{request_id}/info`.
        """
        identity = trace_id(trace)
        try:
            answer = await self.traces.get_trace_info_v3(trace_id=identity)
            return TraceInfo.from_api(answer.trace.trace_info)
        except EndpointMissing:
            return TraceInfo.from_api_v2((await self.traces.get_trace_info(request_id=identity)).trace_info)

    async def get_trace(self, trace: str | TraceInfo | Trace) -> Trace:
        """The trace with this id and its spans, those that have come so far.

        Args:
            trace: its id or itself.

        Raises:
            NotFound: no trace has the id.

        `get_trace_info`, then `GET /ajax-api/2.0/mlflow/get-trace-artifact`, which has the spans of any trace.
        """
        info = await self.get_trace_info(trace)
        try:
            async with self.traces.get_trace_artifact(request_id=info.trace_id) as response:
                return Trace(info, read_spans_file(await response.aread()))
        except NotFound:  # it has none yet
            return Trace(info)

    async def delete_traces(
        self,
        experiment: str | int | Experiment,
        *,
        traces: str | TraceInfo | Trace | Iterable[str | TraceInfo | Trace] | None = None,
        max_timestamp_millis: int | datetime | None = None,
        max_traces: int | None = None,
    ) -> int:
        """Delete traces of an experiment, with spans and assessments, and return how many there were.

        There is no undo. Ids that do not exist, or belong to another experiment, are no error.

        Args:
            experiment: its id, or itself.
            traces: one or several, by id or themselves; this, or `max_timestamp_millis`.
            max_timestamp_millis: delete those that began at this time or before, in milliseconds since 1970-01-01 UTC,
                or a datetime with time zone.
            max_traces: with `max_timestamp_millis`, delete at most that many, the oldest; all when None.

        `POST /api/2.0/mlflow/traces/delete-traces`
        """
        if (traces is None) == (max_timestamp_millis is None) or (traces is not None and max_traces is not None):
            raise InputError("delete_traces needs either traces, or max_timestamp_millis and perhaps max_traces")
        identities = None if traces is None else trace_ids(traces)
        if identities == []:
            return 0
        answer = await self.traces.delete_traces(
            experiment_id=values.experiment_id(experiment),
            request_ids=identities,
            max_timestamp_millis=None
            if max_timestamp_millis is None
            else values.timestamp(max_timestamp_millis, "max_timestamp_millis"),
            max_traces=max_traces,
        )
        return answer.traces_deleted

    async def set_trace_tag(self, trace: str | TraceInfo | Trace, key: str, value: Any) -> None:
        """Set a tag of a trace.

        Args:
            trace: its id or itself.
            key: name of the tag: at most 250 letters, digits, `_ - . space : /`.
            value: its value; becomes text, of which 8,000 characters are stored and 4,096 shown.

        Raises:
            NotFound: no trace has the id.
            BadRequest: the tag is the server's own.

        `PATCH /api/2.0/mlflow/traces/{request_id}/tags`
        """
        identity = trace_id(trace)
        try:
            await self.traces.set_trace_tag(request_id=identity, key=values.key(key), value=values.tag_value(value))
        except BadRequest as error:
            if not names_nothing(error):
                raise
            raise concluded(NotFound, OPERATIONS["setTraceTag"], f"no trace has the id {identity!r}") from error

    async def delete_trace_tag(self, trace: str | TraceInfo | Trace, key: str) -> None:
        """Delete a tag of a trace.

        Args:
            trace: its id or itself.
            key: name of the tag.

        Raises:
            NotFound: the trace has no such tag, or does not exist.

        `DELETE /api/2.0/mlflow/traces/{request_id}/tags`
        """
        await self.traces.delete_trace_tag(request_id=trace_id(trace), key=values.text(key, "key", min_length=1))

    async def link_traces_to_run(
        self, traces: str | TraceInfo | Trace | Iterable[str | TraceInfo | Trace], run: str | RunInfo | Run
    ) -> None:
        """Link traces to a run: `search_traces` finds them with the filter `run_id = '…'`.

        Nothing checks that traces and run exist.

        Args:
            traces: one or several, any number, by id or themselves.
            run: its id, its info, or itself.

        Raises:
            EndpointMissing: the server is older than 3.5.

        `POST /api/2.0/mlflow/traces/link-to-run`, for each hundred.
        """
        run_id = values.run_id(run)
        identities = trace_ids(traces)
        most: int = OPERATIONS["linkTracesToRun"].limits["trace_ids"]["maxItems"]
        for start in range(0, len(identities), most):
            await self.traces.link_traces_to_run(trace_ids=identities[start : start + most], run_id=run_id)


def _text(given: object, argument: str) -> str | None:
    return None if given is None else values.text(given, argument)


def _info(trace: TraceInfo | Trace) -> TraceInfo:
    return trace.info if isinstance(trace, Trace) else trace
