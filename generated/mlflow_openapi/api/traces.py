# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""Traces record what an application did for one request, as a tree of spans. They belong to an experiment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing
from ..transport import path_value as _path_value

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager, AbstractContextManager

    import httpx

    from ..models.batch_get_trace_infos_response import BatchGetTraceInfosResponse
    from ..models.batch_get_traces_response import BatchGetTracesResponse
    from ..models.calculate_trace_filter_correlation_response import CalculateTraceFilterCorrelationResponse
    from ..models.delete_traces_response import DeleteTracesResponse
    from ..models.delete_traces_v3_response import DeleteTracesV3Response
    from ..models.end_trace_response import EndTraceResponse
    from ..models.get_trace_info_response import GetTraceInfoResponse
    from ..models.get_trace_info_v3_response import GetTraceInfoV3Response
    from ..models.get_trace_response import GetTraceResponse
    from ..models.metric_aggregation import MetricAggregation
    from ..models.metric_view_type import MetricViewType
    from ..models.new_trace import NewTrace
    from ..models.otlp_resource_spans import OtlpResourceSpans
    from ..models.prompt_version_ref import PromptVersionRef
    from ..models.query_trace_metrics_response import QueryTraceMetricsResponse
    from ..models.search_traces_response import SearchTracesResponse
    from ..models.search_traces_v3_response import SearchTracesV3Response
    from ..models.start_trace_response import StartTraceResponse
    from ..models.start_trace_v3_response import StartTraceV3Response
    from ..models.trace_location import TraceLocation
    from ..models.trace_request_metadata import TraceRequestMetadata
    from ..models.trace_status import TraceStatus
    from ..models.trace_tag import TraceTag
    from ..transport import AsyncTransport, Transport

_START_TRACE_V3 = OPERATIONS["startTraceV3"]
_SEARCH_TRACES_V3 = OPERATIONS["searchTracesV3"]
_GET_TRACE = OPERATIONS["getTrace"]
_BATCH_GET_TRACES = OPERATIONS["batchGetTraces"]
_BATCH_GET_TRACE_INFOS = OPERATIONS["batchGetTraceInfos"]
_CALCULATE_TRACE_FILTER_CORRELATION = OPERATIONS["calculateTraceFilterCorrelation"]
_QUERY_TRACE_METRICS = OPERATIONS["queryTraceMetrics"]
_DELETE_TRACES_V3 = OPERATIONS["deleteTracesV3"]
_GET_TRACE_INFO_V3 = OPERATIONS["getTraceInfoV3"]
_DELETE_TRACE_TAG_V3 = OPERATIONS["deleteTraceTagV3"]
_SET_TRACE_TAG_V3 = OPERATIONS["setTraceTagV3"]
_SEARCH_TRACES = OPERATIONS["searchTraces"]
_START_TRACE = OPERATIONS["startTrace"]
_DELETE_TRACES = OPERATIONS["deleteTraces"]
_LINK_TRACES_TO_RUN = OPERATIONS["linkTracesToRun"]
_LINK_PROMPTS_TO_TRACE = OPERATIONS["linkPromptsToTrace"]
_END_TRACE = OPERATIONS["endTrace"]
_GET_TRACE_INFO = OPERATIONS["getTraceInfo"]
_DELETE_TRACE_TAG = OPERATIONS["deleteTraceTag"]
_SET_TRACE_TAG = OPERATIONS["setTraceTag"]
_GET_TRACE_ARTIFACT = OPERATIONS["getTraceArtifact"]
_EXPORT_TRACES = OPERATIONS["exportTraces"]


class TracesApi:
    """Traces record what an application did for one request, as a tree of spans. They belong to an experiment."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def start_trace_v3(self, *, trace: NewTrace) -> StartTraceV3Response:
        """Store a trace, begun or complete, without its spans.

        The client chooses the id. A trace that is there is overwritten: location, state, times and
        `client_request_id` are replaced, and taken away when absent; previews, tags and metadata are added or
        replaced, none removed. Servers before 3.14.0 may answer 500 when tags or metadata that the trace has are
        left out: always send all of them.

        The spans go to `export_traces`, before or after; or as a file `traces.json` below the tag
        `mlflow.artifactLocation`. A deleted experiment is refused with 400.

        `POST /api/3.0/mlflow/traces`, since MLflow 3.5.1. Retry class `idempotent`: a repeat changes nothing.

        Args:
            trace: A trace to be stored.

        Returns:
            StartTraceV3Response: The trace as it is stored, without spans.
        """
        _json: dict[str, Any] = {
            "trace": trace,
        }
        _path = "/api/3.0/mlflow/traces"
        return self._transport.call(_START_TRACE_V3, _path, json=_json, decode=_models.StartTraceV3Response.from_dict)

    def search_traces_v3(
        self,
        *,
        locations: list[TraceLocation],
        filter: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
    ) -> SearchTracesV3Response:
        """Search the traces of experiments.

        Traces come without their spans. Those of a deleted experiment are found as well. The pages of one search are
        taken from what the store holds at each request: a trace that is stored or deleted meanwhile may shift others
        to another page.

        `POST /api/3.0/mlflow/traces/search`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            locations: The experiments to search in. The empty list finds nothing, and an experiment that does
                not exist has no traces: neither is an error.
            filter: Which traces, as comparisons joined by `AND`; there is no `OR` and no parenthesis. All of
                them when absent or empty. What can be compared:
                * `timestamp_ms`, `execution_time_ms`, and since 3.10.1 `end_time_ms`, with a number of milliseconds
                  (`=`, `!=`, `<`, `<=`, `>`, `>=`);
                * `status`, `request_id` (the trace's id), and since 3.10.1 `client_request_id`, with a quoted text
                  (`=`, `!=`, since 3.10.1 `LIKE`, `ILIKE`, `RLIKE`) or a list of them (`IN`, `NOT IN`);
                * `name`, `tags.key` and `metadata.key` with a quoted text (`=`, `!=`, since 3.10.1 `LIKE`, `ILIKE`,
                  `RLIKE`; `IS NULL` and `IS NOT NULL` for metadata since 3.10.1, for the others since 3.14.0);
                * `run_id` with a quoted text (`=`): traces of a run, or linked to it;
                * `span.name` (since 3.5.1), `span.type`, `span.status`, `span.attributes.key` (since 3.10.1) with a
                  quoted text (as `status`), and `trace.text` (`LIKE`, `ILIKE`, since 3.10.1) for the text of all
                  spans;
                * since 3.10.1 `feedback.name` and `expectation.name` with a quoted text (as `metadata`), since
                  3.17.2 also with a number (`<`, `<=`, `>`, `>=`);
                * since 3.10.1 `prompt = 'name/version'`; since 3.14.0 `issue.id = 'iss-…'`.

                A key with other characters than letters, digits and `_` stands in backquotes or double quotes.
            max_results: Number of traces per page, from 1 to 500. Absent means 100.
            order_by: Order of the results, most important first: `timestamp_ms`, `execution_time_ms`, `status`,
                `request_id`, `experiment_id`, `name`, `tags.key` or `metadata.key`, each at most once and followed
                by `ASC` (also when absent) or `DESC`. Traces without a value come last. Ties, and everything when
                absent: latest first, then by id.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent or
                empty.

        Returns:
            SearchTracesV3Response: One page of traces.
        """
        _json: dict[str, Any] = {
            "locations": locations,
        }
        if filter is not None:
            _json["filter"] = filter
        if max_results is not None:
            _json["max_results"] = max_results
        if order_by is not None:
            _json["order_by"] = order_by
        if page_token is not None:
            _json["page_token"] = page_token
        _path = "/api/3.0/mlflow/traces/search"
        return self._transport.call(
            _SEARCH_TRACES_V3, _path, json=_json, decode=_models.SearchTracesV3Response.from_dict
        )

    def get_trace(self, *, trace_id: str, allow_partial: bool | None = None) -> GetTraceResponse:
        """Get a trace with its spans.

        Only for traces whose spans came through `export_traces` and are in the server's database; for others the
        answer is 500 `INTERNAL_ERROR`, and `get_trace_artifact` has the spans. A trace counts as complete when it
        has as many spans as its metadata `mlflow.trace.sizeStats` says; when it has fewer, the answer is 404 after 3
        seconds.

        A server without this operation answers 404 as if the trace were missing.

        `GET /api/3.0/mlflow/traces/get`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            trace_id: Id of the trace, mostly `tr-` and 32 hex digits.
            allow_partial: Whether to take, at once, a trace that is not complete. Absent means false.

        Returns:
            GetTraceResponse: The trace asked for, with its spans.
        """
        _query: dict[str, Any] = {
            "trace_id": trace_id,
            "allow_partial": allow_partial,
        }
        _path = "/api/3.0/mlflow/traces/get"
        return self._transport.call(_GET_TRACE, _path, query=_query, decode=_models.GetTraceResponse.from_dict)

    def batch_get_traces(
        self, *, trace_ids: list[str], experiment_ids: list[str] | None = None
    ) -> BatchGetTracesResponse:
        """Get several traces with their spans.

        Traces that do not exist, and those that are not complete, are left out without an error. One trace whose
        spans are not in the server's database makes the whole answer 500. A long list may not fit into an address.

        A server without this operation answers 404 as if a trace were missing.

        `GET /api/3.0/mlflow/traces/batchGet`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            trace_ids: Ids of the traces. Repeat the parameter for each.
            experiment_ids: Take traces of these experiments only. Of all when absent. Repeat the parameter for
                each. Since 3.17.2; older servers ignore it.

        Returns:
            BatchGetTracesResponse: The traces asked for, with their spans.
        """
        _query: dict[str, Any] = {
            "trace_ids": trace_ids,
            "experiment_ids": experiment_ids,
        }
        _path = "/api/3.0/mlflow/traces/batchGet"
        return self._transport.call(
            _BATCH_GET_TRACES, _path, query=_query, decode=_models.BatchGetTracesResponse.from_dict
        )

    def batch_get_trace_infos(
        self, *, trace_ids: list[str], experiment_ids: list[str] | None = None
    ) -> BatchGetTraceInfosResponse:
        """Get several traces without their spans.

        Traces that do not exist are left out without an error.

        `POST /api/3.0/mlflow/traces/batchGetInfos`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            trace_ids: Ids of the traces, in any number.
            experiment_ids: Take traces of these experiments only: of all when absent, of none when empty. Since
                3.17.2; older servers ignore it.

        Returns:
            BatchGetTraceInfosResponse: The traces asked for, without spans.
        """
        _json: dict[str, Any] = {
            "trace_ids": trace_ids,
        }
        if experiment_ids is not None:
            _json["experiment_ids"] = experiment_ids
        _path = "/api/3.0/mlflow/traces/batchGetInfos"
        return self._transport.call(
            _BATCH_GET_TRACE_INFOS, _path, json=_json, decode=_models.BatchGetTraceInfosResponse.from_dict
        )

    def calculate_trace_filter_correlation(
        self, *, experiment_ids: list[str], filter_string1: str, filter_string2: str, base_filter: str | None = None
    ) -> CalculateTraceFilterCorrelationResponse:
        """Tell whether two properties of traces have to do with each other.

        Counts the traces that one filter, the other and both hold for. Experiments that do not exist have no traces,
        which is no error.

        `POST /api/3.0/mlflow/traces/calculate-filter-correlation`, since MLflow 3.5.1. Retry class `safe`: it only
        reads.

        Args:
            experiment_ids: Ids of the experiments whose traces to count.
            filter_string1: The first filter, in the language of `search_traces_v3`.
            filter_string2: The second filter, in the language of `search_traces_v3`.
            base_filter: Count only traces that this filter holds for. All of them when absent.

        Returns:
            CalculateTraceFilterCorrelationResponse: How often two filters hold, alone and together, and what that
            says.
        """
        _json: dict[str, Any] = {
            "experiment_ids": experiment_ids,
            "filter_string1": filter_string1,
            "filter_string2": filter_string2,
        }
        if base_filter is not None:
            _json["base_filter"] = base_filter
        _path = "/api/3.0/mlflow/traces/calculate-filter-correlation"
        return self._transport.call(
            _CALCULATE_TRACE_FILTER_CORRELATION,
            _path,
            json=_json,
            decode=_models.CalculateTraceFilterCorrelationResponse.from_dict,
        )

    def query_trace_metrics(
        self,
        *,
        experiment_ids: list[str],
        view_type: MetricViewType,
        metric_name: str,
        aggregations: list[MetricAggregation],
        dimensions: list[str] | None = None,
        filters: list[str] | None = None,
        time_interval_seconds: int | None = None,
        start_time_ms: int | None = None,
        end_time_ms: int | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> QueryTraceMetricsResponse:
        """Compute numbers over traces, spans or assessments.

        What can be computed, and grouped by:
        * of `TRACES`: `trace_count` (`COUNT`; by `trace_name`, `trace_status`), `session_count` (`COUNT`; since
          3.14.0), `latency` (all but `COUNT` and `SUM`; by `trace_name`), `input_tokens`, `output_tokens`,
          `total_tokens`, and since 3.14.0 `cache_read_input_tokens` and `cache_creation_input_tokens` (all but
          `COUNT`; by `trace_name`);
        * of `SPANS`: `span_count` (`COUNT`; by `span_name`, `span_type`, `span_status`, `span_model_name`,
          `span_model_provider`), `latency` (as of traces; by `span_name`, `span_status`), `input_cost`, `output_cost`,
          `total_cost` (all but `COUNT`; by `span_model_name`, `span_model_provider`);
        * of `ASSESSMENTS`: `assessment_count` (`COUNT`; by `assessment_name`, `assessment_value`),
          `assessment_value` (as latency; by `assessment_name`).

        `MIN` and `MAX` came with 3.17.2. A latency is in milliseconds, a cost in US dollars. A count without
        dimensions is answered even when it is 0; other groups without data are left out.

        `POST /api/3.0/mlflow/traces/metrics`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            experiment_ids: Ids of the experiments. Those that do not exist have no traces, which is no error.
            view_type: What to compute from.
            metric_name: What to compute.
            aggregations: The numbers to compute.
            dimensions: What to group by. One group when absent.
            filters: Which traces, spans or assessments: comparisons that must all hold, one in each text, only
                with `=` and a quoted text. `trace.status`, `trace.tag.key`, `trace.metadata.key`, `span.name`,
                `span.status`, `span.type`, `assessment.name` or `assessment.type`.
            time_interval_seconds: Group by intervals of that many seconds, too. Needs both times. No intervals
                when absent or 0.
            start_time_ms: Count from this time on, in milliseconds since 1970-01-01 UTC.
            end_time_ms: Count up to this time, in milliseconds since 1970-01-01 UTC.
            max_results: Number of groups, at least 1. Those beyond it are dropped: MLflow's own server does not
                page. Absent means 1000.
            page_token: Where to go on. MLflow's own server ignores it.

        Returns:
            QueryTraceMetricsResponse: The numbers of all groups.
        """
        _json: dict[str, Any] = {
            "experiment_ids": experiment_ids,
            "view_type": view_type,
            "metric_name": metric_name,
            "aggregations": aggregations,
        }
        if dimensions is not None:
            _json["dimensions"] = dimensions
        if filters is not None:
            _json["filters"] = filters
        if time_interval_seconds is not None:
            _json["time_interval_seconds"] = time_interval_seconds
        if start_time_ms is not None:
            _json["start_time_ms"] = start_time_ms
        if end_time_ms is not None:
            _json["end_time_ms"] = end_time_ms
        if max_results is not None:
            _json["max_results"] = max_results
        if page_token is not None:
            _json["page_token"] = page_token
        _path = "/api/3.0/mlflow/traces/metrics"
        return self._transport.call(
            _QUERY_TRACE_METRICS, _path, json=_json, decode=_models.QueryTraceMetricsResponse.from_dict
        )

    def delete_traces_v3(
        self,
        *,
        experiment_id: str,
        max_timestamp_millis: int | None = None,
        max_traces: int | None = None,
        request_ids: list[str] | None = None,
    ) -> DeleteTracesV3Response:
        """Delete traces, with spans and assessments.

        There is no undo. Either the oldest traces, up to a time and a number, or the given ones. Ids that do not
        exist, or belong to another experiment, are left out without an error, so a repeat by ids does no harm but
        answers 0.

        `POST /api/3.0/mlflow/traces/delete-traces`, since MLflow 3.5.1. Retry class `never`: a repeat does it twice,
        or fails where the first one worked.

        Args:
            experiment_id: Id of the experiment that holds the traces. One that does not exist holds none.
            max_timestamp_millis: Delete traces that began at this time or before, in milliseconds since
                1970-01-01 UTC. Exactly one of this and `request_ids` must be given.
            max_traces: How many traces to delete at most, the oldest. All when absent. Only with
                `max_timestamp_millis`.
            request_ids: Ids of the traces to delete, at least one.

        Returns:
            DeleteTracesV3Response: What was deleted.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        if max_timestamp_millis is not None:
            _json["max_timestamp_millis"] = max_timestamp_millis
        if max_traces is not None:
            _json["max_traces"] = max_traces
        if request_ids is not None:
            _json["request_ids"] = request_ids
        _path = "/api/3.0/mlflow/traces/delete-traces"
        return self._transport.call(
            _DELETE_TRACES_V3, _path, json=_json, decode=_models.DeleteTracesV3Response.from_dict
        )

    def get_trace_info_v3(self, *, trace_id: str) -> GetTraceInfoV3Response:
        """Get a trace by its id, without its spans.

        With its assessments. `get_trace` gets the spans as well.

        `GET /api/3.0/mlflow/traces/{trace_id}`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            trace_id: Id of the trace, mostly `tr-` and 32 hex digits.

        Returns:
            GetTraceInfoV3Response: The trace asked for, without spans.
        """
        _path = f"/api/3.0/mlflow/traces/{_path_value(trace_id)}"
        return self._transport.call(_GET_TRACE_INFO_V3, _path, decode=_models.GetTraceInfoV3Response.from_dict)

    def delete_trace_tag_v3(self, *, trace_id: str, key: str) -> None:
        """Delete a tag of a trace.

        A tag that the trace does not have is answered with 404, and so is a repeat. Server 3.5.1 answers 500 to each
        of these requests; use `delete_trace_tag` there.

        `DELETE /api/3.0/mlflow/traces/{trace_id}/tags`, since MLflow 3.5.1. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            trace_id: Id of the trace, mostly `tr-` and 32 hex digits.
            key: Name of the tag.
        """
        _json: dict[str, Any] = {
            "key": key,
        }
        _path = f"/api/3.0/mlflow/traces/{_path_value(trace_id)}/tags"
        return self._transport.call(_DELETE_TRACE_TAG_V3, _path, json=_json, decode=_nothing)

    def set_trace_tag_v3(self, *, trace_id: str, key: str, value: str | None = None) -> None:
        """Set a tag of a trace.

        Replaces the value that the tag has. Tags of the server's own, `mlflow.trace.spansLocation`,
        `mlflow.trace.archiveLocation` and `mlflow.trace.archivalFailure`, are refused since 3.14.0. A trace that
        does not exist is answered with 400.

        `PATCH /api/3.0/mlflow/traces/{trace_id}/tags`, since MLflow 3.5.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            trace_id: Id of the trace, mostly `tr-` and 32 hex digits.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
            value: Value of the tag, the empty text when absent. Up to 8,000 characters are stored, and up to
                4,096 shown.
        """
        _json: dict[str, Any] = {
            "key": key,
        }
        if value is not None:
            _json["value"] = value
        _path = f"/api/3.0/mlflow/traces/{_path_value(trace_id)}/tags"
        return self._transport.call(_SET_TRACE_TAG_V3, _path, json=_json, decode=_nothing)

    def search_traces(
        self,
        *,
        experiment_ids: list[str],
        filter: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
    ) -> SearchTracesResponse:
        """Search the traces of experiments, in the form of REST 2.0.

        Servers since 3.5.1 have `search_traces_v3`, with the same filters and more in the answer.

        `GET /api/2.0/mlflow/traces`, since MLflow 2.16.2. Retry class `safe`: it only reads.

        Args:
            experiment_ids: Ids of the experiments to search in. Repeat the parameter for each.
            filter: Which traces, in the language of `search_traces_v3`.
            max_results: Number of traces per page, from 1 to 500. Absent means 100.
            order_by: A column of the order, as in `search_traces_v3`. Repeat the parameter for more columns.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent or
                empty.

        Returns:
            SearchTracesResponse: One page of traces.
        """
        _query: dict[str, Any] = {
            "experiment_ids": experiment_ids,
            "filter": filter,
            "max_results": max_results,
            "order_by": order_by,
            "page_token": page_token,
        }
        _path = "/api/2.0/mlflow/traces"
        return self._transport.call(_SEARCH_TRACES, _path, query=_query, decode=_models.SearchTracesResponse.from_dict)

    def start_trace(
        self,
        *,
        experiment_id: str,
        timestamp_ms: int | None = None,
        request_metadata: list[TraceRequestMetadata] | None = None,
        tags: list[TraceTag] | None = None,
    ) -> StartTraceResponse:
        """Begin a trace, in the form of REST 2.0.

        The server chooses the id, so two equal requests make two traces. To be able to look whether a lost one was
        executed, set a tag that only this trace has, and search for it. Its state is `IN_PROGRESS` until
        `end_trace`. Servers since 3.5.1 have `start_trace_v3`, which can be repeated.

        `POST /api/2.0/mlflow/traces`, since MLflow 2.16.2. Retry class `keyed`: before a repeat, look whether the
        first one happened.

        Args:
            experiment_id: Id of the experiment that the trace belongs to. A deleted one is refused with 400.
            timestamp_ms: When the request began, in milliseconds since 1970-01-01 UTC. Always send it: when
                absent, the trace begins in 1970.
            request_metadata: What is known of the trace, each key only once. Shown up to 250 characters.
            tags: Tags to set at once, each key only once. Not checked like those of `set_trace_tag`.

        Returns:
            StartTraceResponse: The new trace.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        if timestamp_ms is not None:
            _json["timestamp_ms"] = timestamp_ms
        if request_metadata is not None:
            _json["request_metadata"] = request_metadata
        if tags is not None:
            _json["tags"] = tags
        _path = "/api/2.0/mlflow/traces"
        return self._transport.call(_START_TRACE, _path, json=_json, decode=_models.StartTraceResponse.from_dict)

    def delete_traces(
        self,
        *,
        experiment_id: str,
        max_timestamp_millis: int | None = None,
        max_traces: int | None = None,
        request_ids: list[str] | None = None,
    ) -> DeleteTracesResponse:
        """Delete traces, on servers older than 3.5.1 too.

        There is no undo. Either the oldest traces, up to a time and a number, or the given ones. Ids that do not
        exist, or belong to another experiment, are left out without an error, so a repeat by ids does no harm but
        answers 0.

        `POST /api/2.0/mlflow/traces/delete-traces`, since MLflow 2.16.2. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            experiment_id: Id of the experiment that holds the traces. One that does not exist holds none.
            max_timestamp_millis: Delete traces that began at this time or before, in milliseconds since
                1970-01-01 UTC. Exactly one of this and `request_ids` must be given.
            max_traces: How many traces to delete at most, the oldest. All when absent. Only with
                `max_timestamp_millis`.
            request_ids: Ids of the traces to delete, at least one.

        Returns:
            DeleteTracesResponse: What was deleted.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        if max_timestamp_millis is not None:
            _json["max_timestamp_millis"] = max_timestamp_millis
        if max_traces is not None:
            _json["max_traces"] = max_traces
        if request_ids is not None:
            _json["request_ids"] = request_ids
        _path = "/api/2.0/mlflow/traces/delete-traces"
        return self._transport.call(_DELETE_TRACES, _path, json=_json, decode=_models.DeleteTracesResponse.from_dict)

    def link_traces_to_run(self, *, trace_ids: list[str], run_id: str) -> None:
        """Link traces to a run.

        The run's traces are then found with the filter `run_id = '…'`. Nothing checks that run and traces exist.
        Linking what is linked changes nothing, but server 3.5.1 answers that with 400 `BAD_REQUEST`.

        `POST /api/2.0/mlflow/traces/link-to-run`, since MLflow 3.5.1. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            trace_ids: Ids of the traces, at most 100, each only once.
            run_id: Id of the run, 32 hex digits.
        """
        _json: dict[str, Any] = {
            "trace_ids": trace_ids,
            "run_id": run_id,
        }
        _path = "/api/2.0/mlflow/traces/link-to-run"
        return self._transport.call(_LINK_TRACES_TO_RUN, _path, json=_json, decode=_nothing)

    def link_prompts_to_trace(self, *, trace_id: str, prompt_versions: list[PromptVersionRef]) -> None:
        """Link versions of prompts to a trace.

        The trace is then found with the filter `prompt = 'name/version'`. Nothing checks that the prompts exist.
        Linking what is linked changes nothing.

        `POST /api/2.0/mlflow/traces/link-prompts`, since MLflow 3.10.1. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            trace_id: Id of the trace, mostly `tr-` and 32 hex digits.
            prompt_versions: The versions of prompts that it used.
        """
        _json: dict[str, Any] = {
            "trace_id": trace_id,
            "prompt_versions": prompt_versions,
        }
        _path = "/api/2.0/mlflow/traces/link-prompts"
        return self._transport.call(_LINK_PROMPTS_TO_TRACE, _path, json=_json, decode=_nothing)

    def end_trace(
        self,
        *,
        request_id: str,
        status: TraceStatus,
        timestamp_ms: int | None = None,
        request_metadata: list[TraceRequestMetadata] | None = None,
        tags: list[TraceTag] | None = None,
    ) -> EndTraceResponse:
        """End a trace, in the form of REST 2.0.

        Sets status and duration; metadata and tags are added or replaced, none removed. A trace that has ended can
        be ended again.

        `PATCH /api/2.0/mlflow/traces/{request_id}`, since MLflow 2.16.2. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            request_id: Id of the trace, mostly `tr-` and 32 hex digits.
            status: How it went, `OK` or `ERROR`. Newer servers answer 500 to `TRACE_STATUS_UNSPECIFIED`.
            timestamp_ms: When the request ended, in milliseconds since 1970-01-01 UTC. Always send it: when
                absent, the duration becomes negative.
            request_metadata: What is known of the trace, each key only once. Shown up to 250 characters.
            tags: Tags to set at once, each key only once. Not checked like those of `set_trace_tag`.

        Returns:
            EndTraceResponse: The trace after the change.
        """
        _json: dict[str, Any] = {
            "status": status,
        }
        if timestamp_ms is not None:
            _json["timestamp_ms"] = timestamp_ms
        if request_metadata is not None:
            _json["request_metadata"] = request_metadata
        if tags is not None:
            _json["tags"] = tags
        _path = f"/api/2.0/mlflow/traces/{_path_value(request_id)}"
        return self._transport.call(_END_TRACE, _path, json=_json, decode=_models.EndTraceResponse.from_dict)

    def get_trace_info(self, *, request_id: str) -> GetTraceInfoResponse:
        """Get a trace by its id, in the form of REST 2.0.

        Without spans, and unlike `get_trace_info_v3` without previews and assessments.

        `GET /api/2.0/mlflow/traces/{request_id}/info`, since MLflow 2.16.2. Retry class `safe`: it only reads.

        Args:
            request_id: Id of the trace, mostly `tr-` and 32 hex digits.

        Returns:
            GetTraceInfoResponse: The trace asked for.
        """
        _path = f"/api/2.0/mlflow/traces/{_path_value(request_id)}/info"
        return self._transport.call(_GET_TRACE_INFO, _path, decode=_models.GetTraceInfoResponse.from_dict)

    def delete_trace_tag(self, *, request_id: str, key: str) -> None:
        """Delete a tag of a trace, on servers older than 3.5.1 too.

        A tag that the trace does not have is answered with 404, and so is a repeat.

        `DELETE /api/2.0/mlflow/traces/{request_id}/tags`, since MLflow 2.16.2. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            request_id: Id of the trace, mostly `tr-` and 32 hex digits.
            key: Name of the tag.
        """
        _json: dict[str, Any] = {
            "key": key,
        }
        _path = f"/api/2.0/mlflow/traces/{_path_value(request_id)}/tags"
        return self._transport.call(_DELETE_TRACE_TAG, _path, json=_json, decode=_nothing)

    def set_trace_tag(self, *, request_id: str, key: str, value: str | None = None) -> None:
        """Set a tag of a trace, on servers older than 3.5.1 too.

        Replaces the value that the tag has. Tags of the server's own, `mlflow.trace.spansLocation`,
        `mlflow.trace.archiveLocation` and `mlflow.trace.archivalFailure`, are refused since 3.14.0. A trace that
        does not exist is answered with 400.

        `PATCH /api/2.0/mlflow/traces/{request_id}/tags`, since MLflow 2.16.2. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            request_id: Id of the trace, mostly `tr-` and 32 hex digits.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
            value: Value of the tag, the empty text when absent. Up to 8,000 characters are stored, and up to
                4,096 shown.
        """
        _json: dict[str, Any] = {
            "key": key,
        }
        if value is not None:
            _json["value"] = value
        _path = f"/api/2.0/mlflow/traces/{_path_value(request_id)}/tags"
        return self._transport.call(_SET_TRACE_TAG, _path, json=_json, decode=_nothing)

    def get_trace_artifact(self, *, request_id: str, path: str | None = None) -> AbstractContextManager[httpx.Response]:
        """Download the spans of a trace, or a file attached to it.

        The spans of any trace, wherever they are kept: in the server's database since 3.10.1, or in the file
        `traces.json` of the trace. A trace without spans is answered with 404. Works for a trace that is not
        complete, too.

        The spans come as JSON, an object with a list `spans`. Ids in it are in base64, times in nanoseconds, and the
        values of attributes are JSON within a text.

        `GET /ajax-api/2.0/mlflow/get-trace-artifact`, since MLflow 2.16.2. Retry class `safe`: it only reads.

        Args:
            request_id: Id of the trace, mostly `tr-` and 32 hex digits.
            path: A file attached to the trace, by its UUID. The spans when absent or empty. Since 3.14.0; older
                servers ignore it and send the spans.

        Returns:
            A context manager with the answer, an httpx.Response whose body is not yet read.
        """
        _query: dict[str, Any] = {
            "request_id": request_id,
            "path": path,
        }
        _path = "/ajax-api/2.0/mlflow/get-trace-artifact"
        return self._transport.stream(_GET_TRACE_ARTIFACT, _path, query=_query)

    def export_traces(
        self,
        *,
        resource_spans: list[OtlpResourceSpans],
        x_mlflow_experiment_id: str,
        x_mlflow_run_id: str | None = None,
    ) -> None:
        """Store spans that come from OpenTelemetry.

        The standard OTLP/HTTP endpoint: an OpenTelemetry exporter can be pointed at it. It stands at the root, not
        under `/api`; `--static-prefix` moves it on 3.17.2. A span with the same trace and span id is overwritten, so
        a repeat does no harm. The trace comes into being with its first span; it is over, and has state and preview,
        once its root span has come. Either all spans of a request are stored, or none.

        Bodies may be compressed since 3.10.1 (`Content-Encoding: gzip` or `deflate`).

        `POST /v1/traces`, since MLflow 3.5.1. Not on servers under gunicorn or waitress. Retry class `idempotent`: a
        repeat changes nothing.

        Args:
            resource_spans: The spans, by the source they come from.
            x_mlflow_experiment_id: Id of the experiment that the traces belong to.
            x_mlflow_run_id: Id of a run to link the traces to whose root span is in this request. Since 3.14.0;
                older servers ignore it.
        """
        _json: dict[str, Any] = {
            "resourceSpans": resource_spans,
        }
        _headers: dict[str, str] = {}
        if x_mlflow_experiment_id is not None:
            _headers["x-mlflow-experiment-id"] = str(x_mlflow_experiment_id)
        if x_mlflow_run_id is not None:
            _headers["x-mlflow-run-id"] = str(x_mlflow_run_id)
        _path = "/v1/traces"
        return self._transport.call(_EXPORT_TRACES, _path, json=_json, headers=_headers, decode=_nothing)


class AsyncTracesApi:
    """Traces record what an application did for one request, as a tree of spans. They belong to an experiment."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def start_trace_v3(self, *, trace: NewTrace) -> StartTraceV3Response:
        """Store a trace, begun or complete, without its spans.

        The client chooses the id. A trace that is there is overwritten: location, state, times and
        `client_request_id` are replaced, and taken away when absent; previews, tags and metadata are added or
        replaced, none removed. Servers before 3.14.0 may answer 500 when tags or metadata that the trace has are
        left out: always send all of them.

        The spans go to `export_traces`, before or after; or as a file `traces.json` below the tag
        `mlflow.artifactLocation`. A deleted experiment is refused with 400.

        `POST /api/3.0/mlflow/traces`, since MLflow 3.5.1. Retry class `idempotent`: a repeat changes nothing.

        Args:
            trace: A trace to be stored.

        Returns:
            StartTraceV3Response: The trace as it is stored, without spans.
        """
        _json: dict[str, Any] = {
            "trace": trace,
        }
        _path = "/api/3.0/mlflow/traces"
        return await self._transport.call(
            _START_TRACE_V3, _path, json=_json, decode=_models.StartTraceV3Response.from_dict
        )

    async def search_traces_v3(
        self,
        *,
        locations: list[TraceLocation],
        filter: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
    ) -> SearchTracesV3Response:
        """Search the traces of experiments.

        Traces come without their spans. Those of a deleted experiment are found as well. The pages of one search are
        taken from what the store holds at each request: a trace that is stored or deleted meanwhile may shift others
        to another page.

        `POST /api/3.0/mlflow/traces/search`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            locations: The experiments to search in. The empty list finds nothing, and an experiment that does
                not exist has no traces: neither is an error.
            filter: Which traces, as comparisons joined by `AND`; there is no `OR` and no parenthesis. All of
                them when absent or empty. What can be compared:
                * `timestamp_ms`, `execution_time_ms`, and since 3.10.1 `end_time_ms`, with a number of milliseconds
                  (`=`, `!=`, `<`, `<=`, `>`, `>=`);
                * `status`, `request_id` (the trace's id), and since 3.10.1 `client_request_id`, with a quoted text
                  (`=`, `!=`, since 3.10.1 `LIKE`, `ILIKE`, `RLIKE`) or a list of them (`IN`, `NOT IN`);
                * `name`, `tags.key` and `metadata.key` with a quoted text (`=`, `!=`, since 3.10.1 `LIKE`, `ILIKE`,
                  `RLIKE`; `IS NULL` and `IS NOT NULL` for metadata since 3.10.1, for the others since 3.14.0);
                * `run_id` with a quoted text (`=`): traces of a run, or linked to it;
                * `span.name` (since 3.5.1), `span.type`, `span.status`, `span.attributes.key` (since 3.10.1) with a
                  quoted text (as `status`), and `trace.text` (`LIKE`, `ILIKE`, since 3.10.1) for the text of all
                  spans;
                * since 3.10.1 `feedback.name` and `expectation.name` with a quoted text (as `metadata`), since
                  3.17.2 also with a number (`<`, `<=`, `>`, `>=`);
                * since 3.10.1 `prompt = 'name/version'`; since 3.14.0 `issue.id = 'iss-…'`.

                A key with other characters than letters, digits and `_` stands in backquotes or double quotes.
            max_results: Number of traces per page, from 1 to 500. Absent means 100.
            order_by: Order of the results, most important first: `timestamp_ms`, `execution_time_ms`, `status`,
                `request_id`, `experiment_id`, `name`, `tags.key` or `metadata.key`, each at most once and followed
                by `ASC` (also when absent) or `DESC`. Traces without a value come last. Ties, and everything when
                absent: latest first, then by id.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent or
                empty.

        Returns:
            SearchTracesV3Response: One page of traces.
        """
        _json: dict[str, Any] = {
            "locations": locations,
        }
        if filter is not None:
            _json["filter"] = filter
        if max_results is not None:
            _json["max_results"] = max_results
        if order_by is not None:
            _json["order_by"] = order_by
        if page_token is not None:
            _json["page_token"] = page_token
        _path = "/api/3.0/mlflow/traces/search"
        return await self._transport.call(
            _SEARCH_TRACES_V3, _path, json=_json, decode=_models.SearchTracesV3Response.from_dict
        )

    async def get_trace(self, *, trace_id: str, allow_partial: bool | None = None) -> GetTraceResponse:
        """Get a trace with its spans.

        Only for traces whose spans came through `export_traces` and are in the server's database; for others the
        answer is 500 `INTERNAL_ERROR`, and `get_trace_artifact` has the spans. A trace counts as complete when it
        has as many spans as its metadata `mlflow.trace.sizeStats` says; when it has fewer, the answer is 404 after 3
        seconds.

        A server without this operation answers 404 as if the trace were missing.

        `GET /api/3.0/mlflow/traces/get`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            trace_id: Id of the trace, mostly `tr-` and 32 hex digits.
            allow_partial: Whether to take, at once, a trace that is not complete. Absent means false.

        Returns:
            GetTraceResponse: The trace asked for, with its spans.
        """
        _query: dict[str, Any] = {
            "trace_id": trace_id,
            "allow_partial": allow_partial,
        }
        _path = "/api/3.0/mlflow/traces/get"
        return await self._transport.call(_GET_TRACE, _path, query=_query, decode=_models.GetTraceResponse.from_dict)

    async def batch_get_traces(
        self, *, trace_ids: list[str], experiment_ids: list[str] | None = None
    ) -> BatchGetTracesResponse:
        """Get several traces with their spans.

        Traces that do not exist, and those that are not complete, are left out without an error. One trace whose
        spans are not in the server's database makes the whole answer 500. A long list may not fit into an address.

        A server without this operation answers 404 as if a trace were missing.

        `GET /api/3.0/mlflow/traces/batchGet`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            trace_ids: Ids of the traces. Repeat the parameter for each.
            experiment_ids: Take traces of these experiments only. Of all when absent. Repeat the parameter for
                each. Since 3.17.2; older servers ignore it.

        Returns:
            BatchGetTracesResponse: The traces asked for, with their spans.
        """
        _query: dict[str, Any] = {
            "trace_ids": trace_ids,
            "experiment_ids": experiment_ids,
        }
        _path = "/api/3.0/mlflow/traces/batchGet"
        return await self._transport.call(
            _BATCH_GET_TRACES, _path, query=_query, decode=_models.BatchGetTracesResponse.from_dict
        )

    async def batch_get_trace_infos(
        self, *, trace_ids: list[str], experiment_ids: list[str] | None = None
    ) -> BatchGetTraceInfosResponse:
        """Get several traces without their spans.

        Traces that do not exist are left out without an error.

        `POST /api/3.0/mlflow/traces/batchGetInfos`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            trace_ids: Ids of the traces, in any number.
            experiment_ids: Take traces of these experiments only: of all when absent, of none when empty. Since
                3.17.2; older servers ignore it.

        Returns:
            BatchGetTraceInfosResponse: The traces asked for, without spans.
        """
        _json: dict[str, Any] = {
            "trace_ids": trace_ids,
        }
        if experiment_ids is not None:
            _json["experiment_ids"] = experiment_ids
        _path = "/api/3.0/mlflow/traces/batchGetInfos"
        return await self._transport.call(
            _BATCH_GET_TRACE_INFOS, _path, json=_json, decode=_models.BatchGetTraceInfosResponse.from_dict
        )

    async def calculate_trace_filter_correlation(
        self, *, experiment_ids: list[str], filter_string1: str, filter_string2: str, base_filter: str | None = None
    ) -> CalculateTraceFilterCorrelationResponse:
        """Tell whether two properties of traces have to do with each other.

        Counts the traces that one filter, the other and both hold for. Experiments that do not exist have no traces,
        which is no error.

        `POST /api/3.0/mlflow/traces/calculate-filter-correlation`, since MLflow 3.5.1. Retry class `safe`: it only
        reads.

        Args:
            experiment_ids: Ids of the experiments whose traces to count.
            filter_string1: The first filter, in the language of `search_traces_v3`.
            filter_string2: The second filter, in the language of `search_traces_v3`.
            base_filter: Count only traces that this filter holds for. All of them when absent.

        Returns:
            CalculateTraceFilterCorrelationResponse: How often two filters hold, alone and together, and what that
            says.
        """
        _json: dict[str, Any] = {
            "experiment_ids": experiment_ids,
            "filter_string1": filter_string1,
            "filter_string2": filter_string2,
        }
        if base_filter is not None:
            _json["base_filter"] = base_filter
        _path = "/api/3.0/mlflow/traces/calculate-filter-correlation"
        return await self._transport.call(
            _CALCULATE_TRACE_FILTER_CORRELATION,
            _path,
            json=_json,
            decode=_models.CalculateTraceFilterCorrelationResponse.from_dict,
        )

    async def query_trace_metrics(
        self,
        *,
        experiment_ids: list[str],
        view_type: MetricViewType,
        metric_name: str,
        aggregations: list[MetricAggregation],
        dimensions: list[str] | None = None,
        filters: list[str] | None = None,
        time_interval_seconds: int | None = None,
        start_time_ms: int | None = None,
        end_time_ms: int | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> QueryTraceMetricsResponse:
        """Compute numbers over traces, spans or assessments.

        What can be computed, and grouped by:
        * of `TRACES`: `trace_count` (`COUNT`; by `trace_name`, `trace_status`), `session_count` (`COUNT`; since
          3.14.0), `latency` (all but `COUNT` and `SUM`; by `trace_name`), `input_tokens`, `output_tokens`,
          `total_tokens`, and since 3.14.0 `cache_read_input_tokens` and `cache_creation_input_tokens` (all but
          `COUNT`; by `trace_name`);
        * of `SPANS`: `span_count` (`COUNT`; by `span_name`, `span_type`, `span_status`, `span_model_name`,
          `span_model_provider`), `latency` (as of traces; by `span_name`, `span_status`), `input_cost`, `output_cost`,
          `total_cost` (all but `COUNT`; by `span_model_name`, `span_model_provider`);
        * of `ASSESSMENTS`: `assessment_count` (`COUNT`; by `assessment_name`, `assessment_value`),
          `assessment_value` (as latency; by `assessment_name`).

        `MIN` and `MAX` came with 3.17.2. A latency is in milliseconds, a cost in US dollars. A count without
        dimensions is answered even when it is 0; other groups without data are left out.

        `POST /api/3.0/mlflow/traces/metrics`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            experiment_ids: Ids of the experiments. Those that do not exist have no traces, which is no error.
            view_type: What to compute from.
            metric_name: What to compute.
            aggregations: The numbers to compute.
            dimensions: What to group by. One group when absent.
            filters: Which traces, spans or assessments: comparisons that must all hold, one in each text, only
                with `=` and a quoted text. `trace.status`, `trace.tag.key`, `trace.metadata.key`, `span.name`,
                `span.status`, `span.type`, `assessment.name` or `assessment.type`.
            time_interval_seconds: Group by intervals of that many seconds, too. Needs both times. No intervals
                when absent or 0.
            start_time_ms: Count from this time on, in milliseconds since 1970-01-01 UTC.
            end_time_ms: Count up to this time, in milliseconds since 1970-01-01 UTC.
            max_results: Number of groups, at least 1. Those beyond it are dropped: MLflow's own server does not
                page. Absent means 1000.
            page_token: Where to go on. MLflow's own server ignores it.

        Returns:
            QueryTraceMetricsResponse: The numbers of all groups.
        """
        _json: dict[str, Any] = {
            "experiment_ids": experiment_ids,
            "view_type": view_type,
            "metric_name": metric_name,
            "aggregations": aggregations,
        }
        if dimensions is not None:
            _json["dimensions"] = dimensions
        if filters is not None:
            _json["filters"] = filters
        if time_interval_seconds is not None:
            _json["time_interval_seconds"] = time_interval_seconds
        if start_time_ms is not None:
            _json["start_time_ms"] = start_time_ms
        if end_time_ms is not None:
            _json["end_time_ms"] = end_time_ms
        if max_results is not None:
            _json["max_results"] = max_results
        if page_token is not None:
            _json["page_token"] = page_token
        _path = "/api/3.0/mlflow/traces/metrics"
        return await self._transport.call(
            _QUERY_TRACE_METRICS, _path, json=_json, decode=_models.QueryTraceMetricsResponse.from_dict
        )

    async def delete_traces_v3(
        self,
        *,
        experiment_id: str,
        max_timestamp_millis: int | None = None,
        max_traces: int | None = None,
        request_ids: list[str] | None = None,
    ) -> DeleteTracesV3Response:
        """Delete traces, with spans and assessments.

        There is no undo. Either the oldest traces, up to a time and a number, or the given ones. Ids that do not
        exist, or belong to another experiment, are left out without an error, so a repeat by ids does no harm but
        answers 0.

        `POST /api/3.0/mlflow/traces/delete-traces`, since MLflow 3.5.1. Retry class `never`: a repeat does it twice,
        or fails where the first one worked.

        Args:
            experiment_id: Id of the experiment that holds the traces. One that does not exist holds none.
            max_timestamp_millis: Delete traces that began at this time or before, in milliseconds since
                1970-01-01 UTC. Exactly one of this and `request_ids` must be given.
            max_traces: How many traces to delete at most, the oldest. All when absent. Only with
                `max_timestamp_millis`.
            request_ids: Ids of the traces to delete, at least one.

        Returns:
            DeleteTracesV3Response: What was deleted.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        if max_timestamp_millis is not None:
            _json["max_timestamp_millis"] = max_timestamp_millis
        if max_traces is not None:
            _json["max_traces"] = max_traces
        if request_ids is not None:
            _json["request_ids"] = request_ids
        _path = "/api/3.0/mlflow/traces/delete-traces"
        return await self._transport.call(
            _DELETE_TRACES_V3, _path, json=_json, decode=_models.DeleteTracesV3Response.from_dict
        )

    async def get_trace_info_v3(self, *, trace_id: str) -> GetTraceInfoV3Response:
        """Get a trace by its id, without its spans.

        With its assessments. `get_trace` gets the spans as well.

        `GET /api/3.0/mlflow/traces/{trace_id}`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            trace_id: Id of the trace, mostly `tr-` and 32 hex digits.

        Returns:
            GetTraceInfoV3Response: The trace asked for, without spans.
        """
        _path = f"/api/3.0/mlflow/traces/{_path_value(trace_id)}"
        return await self._transport.call(_GET_TRACE_INFO_V3, _path, decode=_models.GetTraceInfoV3Response.from_dict)

    async def delete_trace_tag_v3(self, *, trace_id: str, key: str) -> None:
        """Delete a tag of a trace.

        A tag that the trace does not have is answered with 404, and so is a repeat. Server 3.5.1 answers 500 to each
        of these requests; use `delete_trace_tag` there.

        `DELETE /api/3.0/mlflow/traces/{trace_id}/tags`, since MLflow 3.5.1. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            trace_id: Id of the trace, mostly `tr-` and 32 hex digits.
            key: Name of the tag.
        """
        _json: dict[str, Any] = {
            "key": key,
        }
        _path = f"/api/3.0/mlflow/traces/{_path_value(trace_id)}/tags"
        return await self._transport.call(_DELETE_TRACE_TAG_V3, _path, json=_json, decode=_nothing)

    async def set_trace_tag_v3(self, *, trace_id: str, key: str, value: str | None = None) -> None:
        """Set a tag of a trace.

        Replaces the value that the tag has. Tags of the server's own, `mlflow.trace.spansLocation`,
        `mlflow.trace.archiveLocation` and `mlflow.trace.archivalFailure`, are refused since 3.14.0. A trace that
        does not exist is answered with 400.

        `PATCH /api/3.0/mlflow/traces/{trace_id}/tags`, since MLflow 3.5.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            trace_id: Id of the trace, mostly `tr-` and 32 hex digits.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
            value: Value of the tag, the empty text when absent. Up to 8,000 characters are stored, and up to
                4,096 shown.
        """
        _json: dict[str, Any] = {
            "key": key,
        }
        if value is not None:
            _json["value"] = value
        _path = f"/api/3.0/mlflow/traces/{_path_value(trace_id)}/tags"
        return await self._transport.call(_SET_TRACE_TAG_V3, _path, json=_json, decode=_nothing)

    async def search_traces(
        self,
        *,
        experiment_ids: list[str],
        filter: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
    ) -> SearchTracesResponse:
        """Search the traces of experiments, in the form of REST 2.0.

        Servers since 3.5.1 have `search_traces_v3`, with the same filters and more in the answer.

        `GET /api/2.0/mlflow/traces`, since MLflow 2.16.2. Retry class `safe`: it only reads.

        Args:
            experiment_ids: Ids of the experiments to search in. Repeat the parameter for each.
            filter: Which traces, in the language of `search_traces_v3`.
            max_results: Number of traces per page, from 1 to 500. Absent means 100.
            order_by: A column of the order, as in `search_traces_v3`. Repeat the parameter for more columns.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent or
                empty.

        Returns:
            SearchTracesResponse: One page of traces.
        """
        _query: dict[str, Any] = {
            "experiment_ids": experiment_ids,
            "filter": filter,
            "max_results": max_results,
            "order_by": order_by,
            "page_token": page_token,
        }
        _path = "/api/2.0/mlflow/traces"
        return await self._transport.call(
            _SEARCH_TRACES, _path, query=_query, decode=_models.SearchTracesResponse.from_dict
        )

    async def start_trace(
        self,
        *,
        experiment_id: str,
        timestamp_ms: int | None = None,
        request_metadata: list[TraceRequestMetadata] | None = None,
        tags: list[TraceTag] | None = None,
    ) -> StartTraceResponse:
        """Begin a trace, in the form of REST 2.0.

        The server chooses the id, so two equal requests make two traces. To be able to look whether a lost one was
        executed, set a tag that only this trace has, and search for it. Its state is `IN_PROGRESS` until
        `end_trace`. Servers since 3.5.1 have `start_trace_v3`, which can be repeated.

        `POST /api/2.0/mlflow/traces`, since MLflow 2.16.2. Retry class `keyed`: before a repeat, look whether the
        first one happened.

        Args:
            experiment_id: Id of the experiment that the trace belongs to. A deleted one is refused with 400.
            timestamp_ms: When the request began, in milliseconds since 1970-01-01 UTC. Always send it: when
                absent, the trace begins in 1970.
            request_metadata: What is known of the trace, each key only once. Shown up to 250 characters.
            tags: Tags to set at once, each key only once. Not checked like those of `set_trace_tag`.

        Returns:
            StartTraceResponse: The new trace.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        if timestamp_ms is not None:
            _json["timestamp_ms"] = timestamp_ms
        if request_metadata is not None:
            _json["request_metadata"] = request_metadata
        if tags is not None:
            _json["tags"] = tags
        _path = "/api/2.0/mlflow/traces"
        return await self._transport.call(_START_TRACE, _path, json=_json, decode=_models.StartTraceResponse.from_dict)

    async def delete_traces(
        self,
        *,
        experiment_id: str,
        max_timestamp_millis: int | None = None,
        max_traces: int | None = None,
        request_ids: list[str] | None = None,
    ) -> DeleteTracesResponse:
        """Delete traces, on servers older than 3.5.1 too.

        There is no undo. Either the oldest traces, up to a time and a number, or the given ones. Ids that do not
        exist, or belong to another experiment, are left out without an error, so a repeat by ids does no harm but
        answers 0.

        `POST /api/2.0/mlflow/traces/delete-traces`, since MLflow 2.16.2. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            experiment_id: Id of the experiment that holds the traces. One that does not exist holds none.
            max_timestamp_millis: Delete traces that began at this time or before, in milliseconds since
                1970-01-01 UTC. Exactly one of this and `request_ids` must be given.
            max_traces: How many traces to delete at most, the oldest. All when absent. Only with
                `max_timestamp_millis`.
            request_ids: Ids of the traces to delete, at least one.

        Returns:
            DeleteTracesResponse: What was deleted.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        if max_timestamp_millis is not None:
            _json["max_timestamp_millis"] = max_timestamp_millis
        if max_traces is not None:
            _json["max_traces"] = max_traces
        if request_ids is not None:
            _json["request_ids"] = request_ids
        _path = "/api/2.0/mlflow/traces/delete-traces"
        return await self._transport.call(
            _DELETE_TRACES, _path, json=_json, decode=_models.DeleteTracesResponse.from_dict
        )

    async def link_traces_to_run(self, *, trace_ids: list[str], run_id: str) -> None:
        """Link traces to a run.

        The run's traces are then found with the filter `run_id = '…'`. Nothing checks that run and traces exist.
        Linking what is linked changes nothing, but server 3.5.1 answers that with 400 `BAD_REQUEST`.

        `POST /api/2.0/mlflow/traces/link-to-run`, since MLflow 3.5.1. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            trace_ids: Ids of the traces, at most 100, each only once.
            run_id: Id of the run, 32 hex digits.
        """
        _json: dict[str, Any] = {
            "trace_ids": trace_ids,
            "run_id": run_id,
        }
        _path = "/api/2.0/mlflow/traces/link-to-run"
        return await self._transport.call(_LINK_TRACES_TO_RUN, _path, json=_json, decode=_nothing)

    async def link_prompts_to_trace(self, *, trace_id: str, prompt_versions: list[PromptVersionRef]) -> None:
        """Link versions of prompts to a trace.

        The trace is then found with the filter `prompt = 'name/version'`. Nothing checks that the prompts exist.
        Linking what is linked changes nothing.

        `POST /api/2.0/mlflow/traces/link-prompts`, since MLflow 3.10.1. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            trace_id: Id of the trace, mostly `tr-` and 32 hex digits.
            prompt_versions: The versions of prompts that it used.
        """
        _json: dict[str, Any] = {
            "trace_id": trace_id,
            "prompt_versions": prompt_versions,
        }
        _path = "/api/2.0/mlflow/traces/link-prompts"
        return await self._transport.call(_LINK_PROMPTS_TO_TRACE, _path, json=_json, decode=_nothing)

    async def end_trace(
        self,
        *,
        request_id: str,
        status: TraceStatus,
        timestamp_ms: int | None = None,
        request_metadata: list[TraceRequestMetadata] | None = None,
        tags: list[TraceTag] | None = None,
    ) -> EndTraceResponse:
        """End a trace, in the form of REST 2.0.

        Sets status and duration; metadata and tags are added or replaced, none removed. A trace that has ended can
        be ended again.

        `PATCH /api/2.0/mlflow/traces/{request_id}`, since MLflow 2.16.2. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            request_id: Id of the trace, mostly `tr-` and 32 hex digits.
            status: How it went, `OK` or `ERROR`. Newer servers answer 500 to `TRACE_STATUS_UNSPECIFIED`.
            timestamp_ms: When the request ended, in milliseconds since 1970-01-01 UTC. Always send it: when
                absent, the duration becomes negative.
            request_metadata: What is known of the trace, each key only once. Shown up to 250 characters.
            tags: Tags to set at once, each key only once. Not checked like those of `set_trace_tag`.

        Returns:
            EndTraceResponse: The trace after the change.
        """
        _json: dict[str, Any] = {
            "status": status,
        }
        if timestamp_ms is not None:
            _json["timestamp_ms"] = timestamp_ms
        if request_metadata is not None:
            _json["request_metadata"] = request_metadata
        if tags is not None:
            _json["tags"] = tags
        _path = f"/api/2.0/mlflow/traces/{_path_value(request_id)}"
        return await self._transport.call(_END_TRACE, _path, json=_json, decode=_models.EndTraceResponse.from_dict)

    async def get_trace_info(self, *, request_id: str) -> GetTraceInfoResponse:
        """Get a trace by its id, in the form of REST 2.0.

        Without spans, and unlike `get_trace_info_v3` without previews and assessments.

        `GET /api/2.0/mlflow/traces/{request_id}/info`, since MLflow 2.16.2. Retry class `safe`: it only reads.

        Args:
            request_id: Id of the trace, mostly `tr-` and 32 hex digits.

        Returns:
            GetTraceInfoResponse: The trace asked for.
        """
        _path = f"/api/2.0/mlflow/traces/{_path_value(request_id)}/info"
        return await self._transport.call(_GET_TRACE_INFO, _path, decode=_models.GetTraceInfoResponse.from_dict)

    async def delete_trace_tag(self, *, request_id: str, key: str) -> None:
        """Delete a tag of a trace, on servers older than 3.5.1 too.

        A tag that the trace does not have is answered with 404, and so is a repeat.

        `DELETE /api/2.0/mlflow/traces/{request_id}/tags`, since MLflow 2.16.2. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            request_id: Id of the trace, mostly `tr-` and 32 hex digits.
            key: Name of the tag.
        """
        _json: dict[str, Any] = {
            "key": key,
        }
        _path = f"/api/2.0/mlflow/traces/{_path_value(request_id)}/tags"
        return await self._transport.call(_DELETE_TRACE_TAG, _path, json=_json, decode=_nothing)

    async def set_trace_tag(self, *, request_id: str, key: str, value: str | None = None) -> None:
        """Set a tag of a trace, on servers older than 3.5.1 too.

        Replaces the value that the tag has. Tags of the server's own, `mlflow.trace.spansLocation`,
        `mlflow.trace.archiveLocation` and `mlflow.trace.archivalFailure`, are refused since 3.14.0. A trace that
        does not exist is answered with 400.

        `PATCH /api/2.0/mlflow/traces/{request_id}/tags`, since MLflow 2.16.2. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            request_id: Id of the trace, mostly `tr-` and 32 hex digits.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
            value: Value of the tag, the empty text when absent. Up to 8,000 characters are stored, and up to
                4,096 shown.
        """
        _json: dict[str, Any] = {
            "key": key,
        }
        if value is not None:
            _json["value"] = value
        _path = f"/api/2.0/mlflow/traces/{_path_value(request_id)}/tags"
        return await self._transport.call(_SET_TRACE_TAG, _path, json=_json, decode=_nothing)

    def get_trace_artifact(
        self, *, request_id: str, path: str | None = None
    ) -> AbstractAsyncContextManager[httpx.Response]:
        """Download the spans of a trace, or a file attached to it.

        The spans of any trace, wherever they are kept: in the server's database since 3.10.1, or in the file
        `traces.json` of the trace. A trace without spans is answered with 404. Works for a trace that is not
        complete, too.

        The spans come as JSON, an object with a list `spans`. Ids in it are in base64, times in nanoseconds, and the
        values of attributes are JSON within a text.

        `GET /ajax-api/2.0/mlflow/get-trace-artifact`, since MLflow 2.16.2. Retry class `safe`: it only reads.

        Args:
            request_id: Id of the trace, mostly `tr-` and 32 hex digits.
            path: A file attached to the trace, by its UUID. The spans when absent or empty. Since 3.14.0; older
                servers ignore it and send the spans.

        Returns:
            A context manager with the answer, an httpx.Response whose body is not yet read.
        """
        _query: dict[str, Any] = {
            "request_id": request_id,
            "path": path,
        }
        _path = "/ajax-api/2.0/mlflow/get-trace-artifact"
        return self._transport.stream(_GET_TRACE_ARTIFACT, _path, query=_query)

    async def export_traces(
        self,
        *,
        resource_spans: list[OtlpResourceSpans],
        x_mlflow_experiment_id: str,
        x_mlflow_run_id: str | None = None,
    ) -> None:
        """Store spans that come from OpenTelemetry.

        The standard OTLP/HTTP endpoint: an OpenTelemetry exporter can be pointed at it. It stands at the root, not
        under `/api`; `--static-prefix` moves it on 3.17.2. A span with the same trace and span id is overwritten, so
        a repeat does no harm. The trace comes into being with its first span; it is over, and has state and preview,
        once its root span has come. Either all spans of a request are stored, or none.

        Bodies may be compressed since 3.10.1 (`Content-Encoding: gzip` or `deflate`).

        `POST /v1/traces`, since MLflow 3.5.1. Not on servers under gunicorn or waitress. Retry class `idempotent`: a
        repeat changes nothing.

        Args:
            resource_spans: The spans, by the source they come from.
            x_mlflow_experiment_id: Id of the experiment that the traces belong to.
            x_mlflow_run_id: Id of a run to link the traces to whose root span is in this request. Since 3.14.0;
                older servers ignore it.
        """
        _json: dict[str, Any] = {
            "resourceSpans": resource_spans,
        }
        _headers: dict[str, str] = {}
        if x_mlflow_experiment_id is not None:
            _headers["x-mlflow-experiment-id"] = str(x_mlflow_experiment_id)
        if x_mlflow_run_id is not None:
            _headers["x-mlflow-run-id"] = str(x_mlflow_run_id)
        _path = "/v1/traces"
        return await self._transport.call(_EXPORT_TRACES, _path, json=_json, headers=_headers, decode=_nothing)
