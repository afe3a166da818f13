# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The recorded points of metrics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS

if TYPE_CHECKING:
    from ..models.get_metric_history_bulk_interval_response import GetMetricHistoryBulkIntervalResponse
    from ..models.get_metric_history_bulk_response import GetMetricHistoryBulkResponse
    from ..models.get_metric_history_response import GetMetricHistoryResponse
    from ..transport import AsyncTransport, Transport

_GET_METRIC_HISTORY = OPERATIONS["getMetricHistory"]
_GET_METRIC_HISTORY_BULK_INTERVAL = OPERATIONS["getMetricHistoryBulkInterval"]
_GET_METRIC_HISTORY_BULK = OPERATIONS["getMetricHistoryBulk"]


class MetricsApi:
    """The recorded points of metrics."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_metric_history(
        self, *, run_id: str, metric_key: str, page_token: str | None = None, max_results: int | None = None
    ) -> GetMetricHistoryResponse:
        """List all recorded points of one metric of a run.

        In order of timestamp, then step, then value since 3.1.4; in no stated order before. A run or a metric that
        does not exist has no points, and is no error.

        Always send `max_results`: servers from 3.1.4 to 3.10.1 answer a request without it with nothing but a token
        that leads nowhere, and newer ones with everything at once. Older ones always send everything, and no token.

        `GET /api/2.0/mlflow/metrics/get-history`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            run_id: Id of the run, 32 hex digits.
            metric_key: Name of the metric.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.
                Ignored before 3.1.4. Since 2.9.2.
            max_results: Number of points per page, at least 1. The server has no upper limit of its own. Ignored
                before 3.1.4. Since 2.9.2.

        Returns:
            GetMetricHistoryResponse: Recorded points of a metric.
        """
        _query: dict[str, Any] = {
            "run_id": run_id,
            "metric_key": metric_key,
            "page_token": page_token,
            "max_results": max_results,
        }
        _path = "/api/2.0/mlflow/metrics/get-history"
        return self._transport.call(
            _GET_METRIC_HISTORY, _path, query=_query, decode=_models.GetMetricHistoryResponse.from_dict
        )

    def get_metric_history_bulk_interval(
        self,
        *,
        run_ids: list[str],
        metric_key: str,
        start_step: int | None = None,
        end_step: int | None = None,
        max_results: int | None = None,
    ) -> GetMetricHistoryBulkIntervalResponse:
        """Sample the recorded points of one metric of several runs.

        For charts: at most about `max_results` points per run, spread evenly, always with the first and last of the
        range. Run by run in the order asked for, each in order of its steps. Runs that do not exist have no points,
        and a run that is named twice has its points twice. MLflow does not document this operation.

        Servers before 3.17.2 choose steps common to all runs instead, send each run's points at these, and thus a
        few more points than asked for, or many more where several share a step; without `start_step` they begin at
        step 0.

        `GET /api/2.0/mlflow/metrics/get-history-bulk-interval`, since MLflow 2.16.2. Retry class `safe`: it only
        reads.

        Args:
            run_ids: Id of a run. Repeat the parameter for more, at most 100; servers under gunicorn take about
                95, since a request line may have 4,094 bytes there.
            metric_key: Name of the metric.
            start_step: First step of the range. Only together with `end_step`.
            end_step: Last step of the range, not below `start_step`. Only together with it.
            max_results: Number of points per run, from 1 to 2,500. 1 asks for the last point. Absent means 2500.

        Returns:
            GetMetricHistoryBulkIntervalResponse: Sampled points of a metric of several runs.
        """
        _query: dict[str, Any] = {
            "run_ids": run_ids,
            "metric_key": metric_key,
            "start_step": start_step,
            "end_step": end_step,
            "max_results": max_results,
        }
        _path = "/api/2.0/mlflow/metrics/get-history-bulk-interval"
        return self._transport.call(
            _GET_METRIC_HISTORY_BULK_INTERVAL,
            _path,
            query=_query,
            decode=_models.GetMetricHistoryBulkIntervalResponse.from_dict,
        )

    def get_metric_history_bulk(
        self, *, run_id: list[str], metric_key: str, max_results: int | None = None
    ) -> GetMetricHistoryBulkResponse:
        """List the recorded points of one metric of several runs.

        In order of run id, not of the request, then timestamp, step and value; a run named twice has its points
        once. Stops at 25,000 points of all runs together, without saying so and with no way to get further ones; for
        many points `get_metric_history` or `get_metric_history_bulk_interval` is better. Runs that do not exist have
        no points; with basic-auth they are answered with 404. Only under `/ajax-api/`.

        `GET /ajax-api/2.0/mlflow/metrics/get-history-bulk`, since MLflow 2.9.2. Retry class `safe`: it only reads.

        Args:
            run_id: Id of a run. Repeat the parameter for more, at most 100; 2.9.2 takes 20, and servers under
                gunicorn about 95, since a request line may have 4,094 bytes there.
            metric_key: Name of the metric.
            max_results: Number of points of all runs together, from 1 to 25,000; more counts as 25,000. Absent
                means 25000.

        Returns:
            GetMetricHistoryBulkResponse: Recorded points of a metric of several runs.
        """
        _query: dict[str, Any] = {
            "run_id": run_id,
            "metric_key": metric_key,
            "max_results": max_results,
        }
        _path = "/ajax-api/2.0/mlflow/metrics/get-history-bulk"
        return self._transport.call(
            _GET_METRIC_HISTORY_BULK, _path, query=_query, decode=_models.GetMetricHistoryBulkResponse.from_dict
        )


class AsyncMetricsApi:
    """The recorded points of metrics."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def get_metric_history(
        self, *, run_id: str, metric_key: str, page_token: str | None = None, max_results: int | None = None
    ) -> GetMetricHistoryResponse:
        """List all recorded points of one metric of a run.

        In order of timestamp, then step, then value since 3.1.4; in no stated order before. A run or a metric that
        does not exist has no points, and is no error.

        Always send `max_results`: servers from 3.1.4 to 3.10.1 answer a request without it with nothing but a token
        that leads nowhere, and newer ones with everything at once. Older ones always send everything, and no token.

        `GET /api/2.0/mlflow/metrics/get-history`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            run_id: Id of the run, 32 hex digits.
            metric_key: Name of the metric.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.
                Ignored before 3.1.4. Since 2.9.2.
            max_results: Number of points per page, at least 1. The server has no upper limit of its own. Ignored
                before 3.1.4. Since 2.9.2.

        Returns:
            GetMetricHistoryResponse: Recorded points of a metric.
        """
        _query: dict[str, Any] = {
            "run_id": run_id,
            "metric_key": metric_key,
            "page_token": page_token,
            "max_results": max_results,
        }
        _path = "/api/2.0/mlflow/metrics/get-history"
        return await self._transport.call(
            _GET_METRIC_HISTORY, _path, query=_query, decode=_models.GetMetricHistoryResponse.from_dict
        )

    async def get_metric_history_bulk_interval(
        self,
        *,
        run_ids: list[str],
        metric_key: str,
        start_step: int | None = None,
        end_step: int | None = None,
        max_results: int | None = None,
    ) -> GetMetricHistoryBulkIntervalResponse:
        """Sample the recorded points of one metric of several runs.

        For charts: at most about `max_results` points per run, spread evenly, always with the first and last of the
        range. Run by run in the order asked for, each in order of its steps. Runs that do not exist have no points,
        and a run that is named twice has its points twice. MLflow does not document this operation.

        Servers before 3.17.2 choose steps common to all runs instead, send each run's points at these, and thus a
        few more points than asked for, or many more where several share a step; without `start_step` they begin at
        step 0.

        `GET /api/2.0/mlflow/metrics/get-history-bulk-interval`, since MLflow 2.16.2. Retry class `safe`: it only
        reads.

        Args:
            run_ids: Id of a run. Repeat the parameter for more, at most 100; servers under gunicorn take about
                95, since a request line may have 4,094 bytes there.
            metric_key: Name of the metric.
            start_step: First step of the range. Only together with `end_step`.
            end_step: Last step of the range, not below `start_step`. Only together with it.
            max_results: Number of points per run, from 1 to 2,500. 1 asks for the last point. Absent means 2500.

        Returns:
            GetMetricHistoryBulkIntervalResponse: Sampled points of a metric of several runs.
        """
        _query: dict[str, Any] = {
            "run_ids": run_ids,
            "metric_key": metric_key,
            "start_step": start_step,
            "end_step": end_step,
            "max_results": max_results,
        }
        _path = "/api/2.0/mlflow/metrics/get-history-bulk-interval"
        return await self._transport.call(
            _GET_METRIC_HISTORY_BULK_INTERVAL,
            _path,
            query=_query,
            decode=_models.GetMetricHistoryBulkIntervalResponse.from_dict,
        )

    async def get_metric_history_bulk(
        self, *, run_id: list[str], metric_key: str, max_results: int | None = None
    ) -> GetMetricHistoryBulkResponse:
        """List the recorded points of one metric of several runs.

        In order of run id, not of the request, then timestamp, step and value; a run named twice has its points
        once. Stops at 25,000 points of all runs together, without saying so and with no way to get further ones; for
        many points `get_metric_history` or `get_metric_history_bulk_interval` is better. Runs that do not exist have
        no points; with basic-auth they are answered with 404. Only under `/ajax-api/`.

        `GET /ajax-api/2.0/mlflow/metrics/get-history-bulk`, since MLflow 2.9.2. Retry class `safe`: it only reads.

        Args:
            run_id: Id of a run. Repeat the parameter for more, at most 100; 2.9.2 takes 20, and servers under
                gunicorn about 95, since a request line may have 4,094 bytes there.
            metric_key: Name of the metric.
            max_results: Number of points of all runs together, from 1 to 25,000; more counts as 25,000. Absent
                means 25000.

        Returns:
            GetMetricHistoryBulkResponse: Recorded points of a metric of several runs.
        """
        _query: dict[str, Any] = {
            "run_id": run_id,
            "metric_key": metric_key,
            "max_results": max_results,
        }
        _path = "/ajax-api/2.0/mlflow/metrics/get-history-bulk"
        return await self._transport.call(
            _GET_METRIC_HISTORY_BULK, _path, query=_query, decode=_models.GetMetricHistoryBulkResponse.from_dict
        )
