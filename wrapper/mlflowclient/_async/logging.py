"""What is logged to a run: params, metrics, tags, inputs and outputs; and metrics read back."""

from __future__ import annotations

import math
from collections.abc import AsyncIterator, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any, SupportsFloat

from mlflow_openapi.operations import OPERATIONS

from .. import batching, inputs, values
from ..entities import DatasetInput, LoggedModelInput, LoggedModelOutput, Metric, Run, RunInfo
from ..errors import BadRequest, InputError
from ..logged_model_entities import metric_of_model
from ..paging import Pages
from .connection import Connection
from .patterns import followed, gathered

if TYPE_CHECKING:
    from .._compat import AsyncAskPage
    from ..logged_model_entities import LoggedModel

_HISTORY_PAGE = 25_000  # points are small, and each page costs the server a sort of them all
_LOG_BATCH = OPERATIONS["logBatch"]
_MAX_HISTORY = OPERATIONS["getMetricHistory"].limits["max_results"]["maximum"]


class LoggingMethods(Connection):
    """The methods of AsyncMLflow that log to a run, and read metrics back."""

    async def log_param(self, run: str | RunInfo | Run, key: str, value: Any) -> None:
        """Log a param. The same value again changes nothing; another value is refused.

        Args:
            run: its id, its info, or itself.
            key: name of the param: at most 250 letters, digits, `_ - . space : /`.
            value: its value; becomes text of at most 6,000 characters.

        Raises:
            BadRequest: the param has another value already, or the run is deleted.
            NotFound: no run has the id.

        `POST /api/2.0/mlflow/runs/log-parameter`
        """
        await self.runs.log_param(run_id=values.run_id(run), key=values.key(key), value=values.param_value(value))

    async def log_params(self, run: str | RunInfo | Run, params: batching.Pairs) -> None:
        """Log many params, in as few requests as the server allows (100 a request).

        Args:
            run: its id, its info, or itself.
            params: `{key: value}`, or an iterable of `(key, value)` pairs, `{"key", "value"}` or Param.

        Raises as `log_batch`.
        """
        await self.log_batch(run, params=params)

    async def log_metric(
        self,
        run: str | RunInfo | Run,
        key: str,
        value: SupportsFloat | Iterable[SupportsFloat],
        *,
        timestamp: int | datetime | Iterable[int | datetime] | None = None,
        step: int | Iterable[int] | None = None,
        model_id: str | LoggedModel | None = None,
        dataset_name: str | None = None,
        dataset_digest: str | None = None,
    ) -> None:
        """Log a metric's value, or a series of values.

        Args:
            run: its id, its info, or itself.
            key: name of the metric: at most 250 letters, digits, `_ - . space : /`.
            value: a number, NaN and the infinities included, or an iterable of numbers.
            timestamp: milliseconds since 1970-01-01 UTC, or a datetime with time zone; for a series also one for each
                value. Now when None.
            step: the step; for a series the first value's, from which the others count up, or one for each value. 0
                when None.
            model_id: the logged model that the value, not a series, belongs to: its id, or itself. It is then recorded
                with the model as well. Servers before 3.1 ignore it.
            dataset_name: name of the dataset that the model was measured on; recorded with the model only.
            dataset_digest: digest of that dataset.

        Raises:
            BadRequest: the run is deleted, or no logged model has the id.
            NotFound: no run has the id.

        Warns:
            FieldIgnored: the server knows no logged models.
            InfinityStoredAsLargest: SQL stores keep an infinity as the largest double, which is read back as infinite.

        `POST /api/2.0/mlflow/runs/log-metric`, for a series `…/log-batch`
        """
        of_model = metric_of_model(model_id, dataset_name, dataset_digest)
        if batching.is_series(value):
            if of_model:
                raise InputError("model_id is for one value: log each value of the series by itself")
            await self._log(run, batching.series(key, value, timestamp=timestamp, step=step), [], [])
            return
        number = values.metric_value(value)
        try:
            await self.runs.log_metric(
                run_id=values.run_id(run),
                key=values.key(key),
                value=values.json_double(number),
                timestamp=values.now() if timestamp is None else values.timestamp(timestamp),
                step=0 if step is None else values.step(step),
                **of_model,
            )
        except BadRequest as error:
            if not (math.isnan(number) and batching.is_stored_already(error)):
                raise

    async def log_metrics(
        self,
        run: str | RunInfo | Run,
        metrics: batching.Metrics,
        *,
        timestamp: int | datetime | None = None,
        step: int | None = None,
    ) -> None:
        """Log many metrics, in as few requests as the server allows (1,000 points a request).

        Args:
            run: its id, its info, or itself.
            metrics: in any of the forms of `log_batch`.
            timestamp: for those that bring none: milliseconds since 1970-01-01 UTC, or a datetime; now when None.
            step: for those that bring none; 0 when None.

        Raises as `log_batch`.
        """
        await self._log(run, batching.metric_list(metrics, timestamp=timestamp, step=step), [], [])

    async def log_batch(
        self,
        run: str | RunInfo | Run,
        *,
        metrics: batching.Metrics | None = None,
        params: batching.Pairs | None = None,
        tags: batching.Pairs | None = None,
    ) -> None:
        """Log any number of metrics, params and tags, in order, in as few requests as the server allows.

        Everything is checked before the first request. A server takes at most 1,000 metrics, 100 params and 100 tags,
        1,000 together, a request; a request that it refuses writes nothing, those before it stay written.

        Args:
            run: its id, its info, or itself.
            metrics: `{key: value}`, or an iterable of Metric, `{"key", "value", "timestamp", "step"}`, `(key, value)`,
                `(key, value, timestamp)` or `(key, value, timestamp, step)`. Without timestamp: now; without step: 0.
            params: `{key: value}`, or an iterable of Param, `{"key", "value"}` or `(key, value)`.
            tags: in the same forms as params.

        Raises:
            InputError: something in it would be refused or mangled; nothing was sent.
            BadRequest: a param has another value already, or the run is deleted.
            NotFound: no run has the id.

        `POST /api/2.0/mlflow/runs/log-batch`
        """
        await self._log(run, batching.metric_list(metrics), batching.param_list(params), batching.tag_list(tags))

    async def _log(
        self,
        run: str | RunInfo | Run,
        metrics: list[Metric],
        params: list[tuple[str, str]],
        tags: list[tuple[str, str]],
    ) -> None:
        run_id = values.run_id(run)
        for batch in batching.batches(metrics, params, tags):
            try:
                await self._log_one_batch(run_id, batch)
            except BadRequest as error:
                if not batching.is_stored_already(error):
                    raise
                await self._log_once_more(run_id, batch)

    async def _log_one_batch(self, run_id: str, batch: batching.Batch) -> None:
        await self._transport.call(
            _LOG_BATCH,
            _LOG_BATCH.path,
            content=batching.body(run_id, batch),
            headers={"Content-Type": "application/json"},
            decode=_ignored,
        )

    async def _log_once_more(self, run_id: str, batch: batching.Batch) -> None:
        for part in batching.repeatable(batch):
            try:
                await self._log_one_batch(run_id, part)
            except BadRequest as error:
                if not (len(part.metrics) == 1 and batching.is_stored_already(error)):
                    raise

    async def set_tag(self, run: str | RunInfo | Run, key: str, value: Any) -> None:
        """Set a tag of a run.

        Args:
            run: its id, its info, or itself.
            key: name of the tag: at most 250 letters, digits, `_ - . space : /`.
            value: its value; becomes text of at most 8,000 characters.

        Raises:
            BadRequest: the run is deleted.
            NotFound: no run has the id.

        `POST /api/2.0/mlflow/runs/set-tag`
        """
        await self.runs.set_tag(run_id=values.run_id(run), key=values.key(key), value=values.tag_value(value))

    async def set_tags(self, run: str | RunInfo | Run, tags: batching.Pairs) -> None:
        """Set many tags, in as few requests as the server allows (100 a request).

        Args:
            run: its id, its info, or itself.
            tags: `{key: value}`, or an iterable of `(key, value)` pairs.

        Raises as `log_batch`.
        """
        await self.log_batch(run, tags=tags)

    async def delete_tag(self, run: str | RunInfo | Run, key: str) -> None:
        """Delete a tag of a run.

        Args:
            run: its id, its info, or itself.
            key: name of the tag.

        Raises:
            NotFound: the run has no such tag, or does not exist.
            BadRequest: the run is deleted.

        `POST /api/2.0/mlflow/runs/delete-tag`
        """
        # Not values.key: servers store any key with a new run.
        await self.runs.delete_tag(run_id=values.run_id(run), key=values.text(key, "key", min_length=1))

    async def log_inputs(
        self,
        run: str | RunInfo | Run,
        datasets: Iterable[DatasetInput] = (),
        models: Iterable[LoggedModelInput] = (),
    ) -> None:
        """Note what a run read: datasets, and logged models.

        The same again changes nothing; a dataset that the run has read already keeps its source and tags.

        Args:
            run: its id, its info, or itself.
            datasets: the datasets, with the tags of their use.
            models: the logged models; servers before 3.0 ignore them.

        Raises:
            BadRequest: the run is deleted.
            NotFound: no run has the id.

        `POST /api/2.0/mlflow/runs/log-inputs`, MLflow 2.9 or newer
        """
        found_datasets, found_models = inputs.checked_inputs(datasets, models)
        await self.runs.log_inputs(
            run_id=values.run_id(run),
            datasets=[inputs.api_dataset(item) for item in found_datasets],  # 2.22.4 refuses a request without any list
            # Absent, not empty: an empty list too is a field, of which older servers would be said to ignore it.
            models=[inputs.api_model_input(item) for item in found_models] or None,
        )

    async def log_outputs(self, run: str | RunInfo | Run, models: Iterable[LoggedModelOutput]) -> None:
        """Note which logged models a run made, each once.

        Args:
            run: its id, its info, or itself.
            models: the logged models, each with the step at which it was made.

        Raises:
            BadRequest: the run has made one of the models already, at whatever step, or is deleted; nothing is noted.
            NotFound: no run has the id.
            EndpointMissing: the server is older than 3.0.

        `POST /api/2.0/mlflow/runs/outputs`
        """
        outputs = [inputs.api_model_output(item) for item in inputs.checked_outputs(models)]
        await self.runs.log_outputs(run_id=values.run_id(run), models=outputs)

    async def get_metric_history(
        self, run: str | RunInfo | Run, key: str, *, max_results: int | None = None, page_size: int | None = None
    ) -> list[Metric]:
        """All recorded points of a metric, by timestamp, then step; paging is done here.

        A metric that was never logged has no points.

        Args:
            run: its id, its info, or itself.
            key: name of the metric.
            max_results: how many points to return at most; None for all.
            page_size: points per request; 25,000 when None. Servers before 3.0 send all at once.

        Raises:
            NotFound: no run has the id.

        `GET /api/2.0/mlflow/metrics/get-history`
        """
        return await gathered(*self._history(run, key, max_results, page_size))

    def iter_metric_history(
        self, run: str | RunInfo | Run, key: str, *, max_results: int | None = None, page_size: int | None = None
    ) -> AsyncIterator[Metric]:
        """The points that `get_metric_history` reads, one after the other.

        A page is asked for when the one before is used up. Arguments and errors as of `get_metric_history`; a bad
        argument raises at once.

        `GET /api/2.0/mlflow/metrics/get-history`, for each page
        """
        return followed(*self._history(run, key, max_results, page_size))

    def _history(
        self, run: str | RunInfo | Run, key: str, max_results: int | None, page_size: int | None
    ) -> tuple[Pages, AsyncAskPage[Metric]]:
        run_id, name = values.run_id(run), values.key(key)

        async def ask(size: int, token: str | None) -> tuple[list[Metric], str | None]:
            answer = await self.metrics.get_metric_history(
                run_id=run_id, metric_key=name, max_results=size, page_token=token
            )
            # Servers before 3.0 send everything at once, whatever the limit, and promise no order.
            page = batching.in_order(Metric.list_from_api(answer.metrics))
            if not page and token is None:  # of a run that does not exist the server says just that
                await self.runs.get_run(run_id=run_id)
            return page, answer.next_page_token

        return Pages(max_results, page_size, _MAX_HISTORY, default=_HISTORY_PAGE), ask


def _ignored(_: object) -> None:
    return None
