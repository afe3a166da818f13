# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""Runs, and what is logged to them, such as metrics, params, tags, inputs and outputs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing

if TYPE_CHECKING:
    from ..models.create_run_response import CreateRunResponse
    from ..models.dataset_input import DatasetInput
    from ..models.get_run_response import GetRunResponse
    from ..models.metric import Metric
    from ..models.model_input import ModelInput
    from ..models.model_output import ModelOutput
    from ..models.non_finite_double import NonFiniteDouble
    from ..models.param import Param
    from ..models.run_status import RunStatus
    from ..models.run_tag import RunTag
    from ..models.search_datasets_response import SearchDatasetsResponse
    from ..models.search_runs_response import SearchRunsResponse
    from ..models.update_run_response import UpdateRunResponse
    from ..models.view_type import ViewType
    from ..transport import AsyncTransport, Transport

_CREATE_RUN = OPERATIONS["createRun"]
_GET_RUN = OPERATIONS["getRun"]
_SEARCH_RUNS = OPERATIONS["searchRuns"]
_UPDATE_RUN = OPERATIONS["updateRun"]
_DELETE_RUN = OPERATIONS["deleteRun"]
_RESTORE_RUN = OPERATIONS["restoreRun"]
_LOG_METRIC = OPERATIONS["logMetric"]
_LOG_PARAM = OPERATIONS["logParam"]
_LOG_BATCH = OPERATIONS["logBatch"]
_LOG_MODEL = OPERATIONS["logModel"]
_LOG_INPUTS = OPERATIONS["logInputs"]
_LOG_OUTPUTS = OPERATIONS["logOutputs"]
_SET_TAG = OPERATIONS["setTag"]
_DELETE_TAG = OPERATIONS["deleteTag"]
_SEARCH_DATASETS = OPERATIONS["searchDatasets"]


class RunsApi:
    """Runs, and what is logged to them, such as metrics, params, tags, inputs and outputs."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_run(
        self,
        *,
        experiment_id: str,
        run_name: str | None = None,
        start_time: int | None = None,
        tags: list[RunTag] | None = None,
        user_id: str | None = None,
    ) -> CreateRunResponse:
        """Create a run.

        Two equal requests make two runs. To be able to look whether a lost one was executed, set a tag that only
        this run has, and search for it. The run starts with status `RUNNING`.

        `POST /api/2.0/mlflow/runs/create`, since MLflow 2.0.1. Retry class `keyed`: before a repeat, look whether
        the first one happened.

        Args:
            experiment_id: Id of the experiment that the run belongs to. A deleted one is refused with 400.
            run_name: Name of the run, which need not be unique. The server makes one up when absent or empty. It
                is also kept as the tag `mlflow.runName`. A store on PostgreSQL refuses more than 250 characters.
            start_time: When the run started, in milliseconds since 1970-01-01 UTC. Always send it: when absent,
                the run starts in 1970.
            tags: Tags to set at once, each key only once. Not checked like the tags of other operations: a store
                on PostgreSQL refuses keys and values that are too long, one on SQLite takes anything. A tag
                `mlflow.runName` must agree with `run_name`.
            user_id: Deprecated. Who runs it. Use the tag `mlflow.user`, which this does not set.

        Returns:
            CreateRunResponse: The new run.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        if run_name is not None:
            _json["run_name"] = run_name
        if start_time is not None:
            _json["start_time"] = start_time
        if tags is not None:
            _json["tags"] = tags
        if user_id is not None:
            _json["user_id"] = user_id
        _path = "/api/2.0/mlflow/runs/create"
        return self._transport.call(_CREATE_RUN, _path, json=_json, decode=_models.CreateRunResponse.from_dict)

    def get_run(self, *, run_id: str) -> GetRunResponse:
        """Get a run by its id.

        With the latest point of each metric, all params and tags, and what the run read and made. A deleted run is
        returned as well, with `lifecycle_stage` `deleted`.

        `GET /api/2.0/mlflow/runs/get`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            run_id: Id of the run, 32 hex digits.

        Returns:
            GetRunResponse: The run asked for.
        """
        _query: dict[str, Any] = {
            "run_id": run_id,
        }
        _path = "/api/2.0/mlflow/runs/get"
        return self._transport.call(_GET_RUN, _path, query=_query, decode=_models.GetRunResponse.from_dict)

    def search_runs(
        self,
        *,
        experiment_ids: list[str] | None = None,
        filter: str | None = None,
        run_view_type: ViewType | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
    ) -> SearchRunsResponse:
        """Search the runs of experiments.

        Runs come with the same content as one by one, except that the logged models they read (`model_inputs`) are
        left out. The runs of a deleted experiment count as deleted.

        The pages of one search are taken from what the store holds at each request: a run that is created or deleted
        meanwhile may shift others to another page.

        `POST /api/2.0/mlflow/runs/search`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            experiment_ids: Ids of the experiments to search in. Without any nothing is found, and experiments
                that do not exist have no runs: neither is an error.
            filter: Which runs, as comparisons joined by `AND`; there is no `OR` and no parenthesis. All of them
                when absent or empty. What can be compared:
                * `metrics.key`, the latest value, and `start_time` and `end_time` with a number (`=`, `!=`, `<`,
                  `<=`, `>`, `>=`);
                * `params.key` and `tags.key` with a quoted text (`=`, `!=`, `LIKE`, `ILIKE`, and since 3.14.0 `IS
                  NULL`, `IS NOT NULL`);
                * `run_name`, `status`, `user_id`, `artifact_uri` and `run_id` with a quoted text (`=`, `!=`, `LIKE`,
                  `ILIKE`), `run_id` also with a list of them (`IN`, `NOT IN`);
                * `dataset.name`, `dataset.digest` and `dataset.context`, the tag `mlflow.data.context`, with a
                  quoted text (as `run_name`, and `IN`, `NOT IN`). Since 2.9.2.

                A key with other characters than letters, digits and `_` stands in backquotes or double quotes.
            run_view_type: Which lifecycle stages a search looks at. Absent means `ACTIVE_ONLY`.
            max_results: Number of runs per page, from 1 to 50,000. Absent means 1000.
            order_by: Order of the results, most important first: `metrics.key`, `params.key`, `tags.key`, or one
                of `start_time`, `end_time`, `run_name`, `status`, `user_id`, `artifact_uri` and `run_id`, each at
                most once and followed by `ASC` (also when absent) or `DESC`. Runs without a value come last, those
                whose metric is NaN before them. Ties, and everything when absent: latest `start_time` first, then
                `run_id`.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            SearchRunsResponse: One page of runs.
        """
        _json: dict[str, Any] = {}
        if experiment_ids is not None:
            _json["experiment_ids"] = experiment_ids
        if filter is not None:
            _json["filter"] = filter
        if run_view_type is not None:
            _json["run_view_type"] = run_view_type
        if max_results is not None:
            _json["max_results"] = max_results
        if order_by is not None:
            _json["order_by"] = order_by
        if page_token is not None:
            _json["page_token"] = page_token
        _path = "/api/2.0/mlflow/runs/search"
        return self._transport.call(_SEARCH_RUNS, _path, json=_json, decode=_models.SearchRunsResponse.from_dict)

    def update_run(
        self, *, run_id: str, status: RunStatus | None = None, end_time: int | None = None, run_name: str | None = None
    ) -> UpdateRunResponse:
        """Change the status, end time or name of a run.

        What is absent stays as it is; server 2.0.1 however resets `status` and `end_time`, so send both there. A run
        that has ended can still be logged to, and be set back to `RUNNING`. A deleted run is refused with 400.

        `POST /api/2.0/mlflow/runs/update`, since MLflow 2.0.1. Retry class `idempotent`: a repeat changes nothing.

        Args:
            run_id: Id of the run, 32 hex digits.
            status: The new status. None of them sets `end_time`.
            end_time: When the run ended, in milliseconds since 1970-01-01 UTC. 0 takes the end time away.
            run_name: The new name, which also becomes the tag `mlflow.runName`. The empty text changes nothing.
                A store on PostgreSQL refuses more than 250 characters.

        Returns:
            UpdateRunResponse: The run after the change, without what was logged to it.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
        }
        if status is not None:
            _json["status"] = status
        if end_time is not None:
            _json["end_time"] = end_time
        if run_name is not None:
            _json["run_name"] = run_name
        _path = "/api/2.0/mlflow/runs/update"
        return self._transport.call(_UPDATE_RUN, _path, json=_json, decode=_models.UpdateRunResponse.from_dict)

    def delete_run(self, *, run_id: str) -> None:
        """Delete a run, restorably.

        Marks the run as deleted; nothing is erased until the server's `mlflow gc`. A deleted run can be read, but
        not changed. Since 3.14.0 the assessments that came from the run are erased at once.

        `POST /api/2.0/mlflow/runs/delete`, since MLflow 2.0.1. Retry class `idempotent`: a repeat changes nothing.

        Args:
            run_id: Id of the run, 32 hex digits.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
        }
        _path = "/api/2.0/mlflow/runs/delete"
        return self._transport.call(_DELETE_RUN, _path, json=_json, decode=_nothing)

    def restore_run(self, *, run_id: str) -> None:
        """Restore a deleted run.

        A run that is not deleted stays as it is. Works in a deleted experiment, too.

        `POST /api/2.0/mlflow/runs/restore`, since MLflow 2.0.1. Retry class `idempotent`: a repeat changes nothing.

        Args:
            run_id: Id of the run, 32 hex digits.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
        }
        _path = "/api/2.0/mlflow/runs/restore"
        return self._transport.call(_RESTORE_RUN, _path, json=_json, decode=_nothing)

    def log_metric(
        self,
        *,
        run_id: str,
        key: str,
        value: float | NonFiniteDouble,
        timestamp: int,
        step: int | None = None,
        model_id: str | None = None,
        dataset_name: str | None = None,
        dataset_digest: str | None = None,
    ) -> None:
        """Log one point of a metric.

        Two points are the same if key, value, timestamp and step are: the second is then dropped. Hence a repeat
        does nothing, as long as it carries the timestamp of the first. Servers before 3.17.2 answer a repeated NaN
        with 400 `BAD_REQUEST`; the first one counts.

        The run's value of the metric is that with the largest step, among these the latest timestamp, among these
        the largest value.

        `POST /api/2.0/mlflow/runs/log-metric`, since MLflow 2.0.1. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            run_id: Id of the run, 32 hex digits.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
            value: A 64-bit floating point number, or one of three strings for what JSON numbers cannot say.
            timestamp: When it was measured, in milliseconds since 1970-01-01 UTC.
            step: The step it was measured at; may be negative. Absent means 0.
            model_id: Id of a logged model that the value belongs to; it is then recorded with the model as well.
                Since 3.1.4; older servers ignore it.
            dataset_name: Name of the dataset it was measured on. Kept only with `model_id`, with the model.
                Since 3.1.4.
            dataset_digest: Digest of that dataset. Since 3.1.4.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
            "key": key,
            "value": value,
            "timestamp": timestamp,
        }
        if step is not None:
            _json["step"] = step
        if model_id is not None:
            _json["model_id"] = model_id
        if dataset_name is not None:
            _json["dataset_name"] = dataset_name
        if dataset_digest is not None:
            _json["dataset_digest"] = dataset_digest
        _path = "/api/2.0/mlflow/runs/log-metric"
        return self._transport.call(_LOG_METRIC, _path, json=_json, decode=_nothing)

    def log_param(self, *, run_id: str, key: str, value: str | None = None) -> None:
        """Log a param.

        A param is written once: the same value again changes nothing, another one is refused with 400,
        `INVALID_PARAMETER_VALUE`.

        `POST /api/2.0/mlflow/runs/log-parameter`, since MLflow 2.0.1. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            run_id: Id of the run, 32 hex digits.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
            value: Value of the param, always a text; what is longer than 6,000 characters is cut off. Servers up
                to 2.9.2 refuse instead of cutting, and 2.0.1 takes only 500 characters. The empty text when absent.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
            "key": key,
        }
        if value is not None:
            _json["value"] = value
        _path = "/api/2.0/mlflow/runs/log-parameter"
        return self._transport.call(_LOG_PARAM, _path, json=_json, decode=_nothing)

    def log_batch(
        self,
        *,
        run_id: str,
        metrics: list[Metric] | None = None,
        params: list[Param] | None = None,
        tags: list[RunTag] | None = None,
    ) -> None:
        """Log metrics, params and tags of one run together.

        Every item is checked before the first is written, and the server then writes params, metrics and tags, in
        this order. A param that has another value already is refused with 400, and nothing of the batch is written.
        Equal points of a metric are stored once; of a tag given twice the last value counts; a param given twice is
        refused.

        A repeat does nothing, as long as it carries the same timestamps. But servers before 3.17.2 answer 400
        `BAD_REQUEST` to a repeat with a NaN in it, and those up to 3.1.4 to one with more than 100 different
        metrics, though all of it is stored.

        One item of the wrong type, such as a step with a fraction, is answered with 200; it is stored with that
        field as 0, and everything after it is lost.

        `POST /api/2.0/mlflow/runs/log-batch`, since MLflow 2.0.1. At most 1,000 `metrics`, `params` and `tags`
        together. Retry class `idempotent`: a repeat changes nothing.

        Args:
            run_id: Id of the run, 32 hex digits.
            metrics: Points of metrics, at most 1,000.
            params: Params, at most 100.
            tags: Tags, at most 100.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
        }
        if metrics is not None:
            _json["metrics"] = metrics
        if params is not None:
            _json["params"] = params
        if tags is not None:
            _json["tags"] = tags
        _path = "/api/2.0/mlflow/runs/log-batch"
        return self._transport.call(_LOG_BATCH, _path, json=_json, decode=_nothing)

    def log_model(self, *, run_id: str, model_json: str) -> None:
        """Note in a run's tags that it made a model.

        Appends an entry to the JSON list in the run's tag `mlflow.log-model.history`; a repeat appends it again. The
        model's files are not touched, and no logged model is made: for those there are operations of their own. The
        tag is not cut like others; a store on PostgreSQL refuses an entry with which it grows over 8,000 characters.

        `POST /api/2.0/mlflow/runs/log-model`, since MLflow 2.0.1. Retry class `never`: a repeat does it twice, or
        fails where the first one worked.

        Args:
            run_id: Id of the run, 32 hex digits.
            model_json: The content of the model's `MLmodel` file as JSON, in a text. The object needs
                `artifact_path`, `flavors`, `utc_time_created` and `run_id`; of the others only `model_uuid` is kept.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
            "model_json": model_json,
        }
        _path = "/api/2.0/mlflow/runs/log-model"
        return self._transport.call(_LOG_MODEL, _path, json=_json, decode=_nothing)

    def log_inputs(
        self, *, run_id: str, datasets: list[DatasetInput] | None = None, models: list[ModelInput] | None = None
    ) -> None:
        """Log which datasets and logged models a run reads.

        A dataset is known by its name and digest within the experiment. One that the run reads already stays as it
        is, its tags included, and the first one counts when a request has it twice.

        `POST /api/2.0/mlflow/runs/log-inputs`, since MLflow 2.9.2. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            run_id: Id of the run, 32 hex digits.
            datasets: Datasets that the run reads. Servers before 3.1.4 refuse a request without it.
            models: Logged models that the run reads. Since 3.1.4; older servers ignore it.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
        }
        if datasets is not None:
            _json["datasets"] = datasets
        if models is not None:
            _json["models"] = models
        _path = "/api/2.0/mlflow/runs/log-inputs"
        return self._transport.call(_LOG_INPUTS, _path, json=_json, decode=_nothing)

    def log_outputs(self, *, run_id: str, models: list[ModelOutput]) -> None:
        """Log which logged models a run makes.

        Each model only once per run: a repeat is answered with 400, `BAD_REQUEST`, and stores nothing. The outputs
        that the run has tell whether a lost request was executed.

        `POST /api/2.0/mlflow/runs/outputs`, since MLflow 3.1.4. Retry class `never`: a repeat does it twice, or
        fails where the first one worked.

        Args:
            run_id: Id of the run, 32 hex digits.
            models: Logged models that the run makes; the server does not check that they exist.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
            "models": models,
        }
        _path = "/api/2.0/mlflow/runs/outputs"
        return self._transport.call(_LOG_OUTPUTS, _path, json=_json, decode=_nothing)

    def set_tag(self, *, run_id: str, key: str, value: str | None = None) -> None:
        """Set a tag of a run.

        Replaces the value that the tag has. The tag `mlflow.runName` is the run's name: setting it renames the run.

        `POST /api/2.0/mlflow/runs/set-tag`, since MLflow 2.0.1. Retry class `idempotent`: a repeat changes nothing.

        Args:
            run_id: Id of the run, 32 hex digits.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
            value: Value of the tag; what is longer than 8,000 characters is cut off, on 2.16.2 what is longer
                than 5,000. Servers up to 2.9.2 refuse what is longer than 5,000. The empty text when absent.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
            "key": key,
        }
        if value is not None:
            _json["value"] = value
        _path = "/api/2.0/mlflow/runs/set-tag"
        return self._transport.call(_SET_TAG, _path, json=_json, decode=_nothing)

    def delete_tag(self, *, run_id: str, key: str) -> None:
        """Delete a tag of a run.

        A tag that the run does not have is answered with 404, like a run that does not exist. The run keeps its name
        when the tag `mlflow.runName` goes.

        `POST /api/2.0/mlflow/runs/delete-tag`, since MLflow 2.0.1. Retry class `never`: a repeat does it twice, or
        fails where the first one worked.

        Args:
            run_id: Id of the run, 32 hex digits.
            key: Name of the tag.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
            "key": key,
        }
        _path = "/api/2.0/mlflow/runs/delete-tag"
        return self._transport.call(_DELETE_TAG, _path, json=_json, decode=_nothing)

    def search_datasets(self, *, experiment_ids: list[str]) -> SearchDatasetsResponse:
        """List the datasets that runs of experiments read.

        Each dataset once per use it is put to (`context`), at most 1,000 in no stated order; there is no way to get
        further ones. Not the evaluation datasets. Experiments that do not exist have none, and are no error. Only
        under `/ajax-api/`.

        `POST /ajax-api/2.0/mlflow/experiments/search-datasets`, since MLflow 2.9.2. Retry class `safe`: it only
        reads.

        Args:
            experiment_ids: Ids of the experiments, from 1 to 20.

        Returns:
            SearchDatasetsResponse: The datasets that runs of experiments read.
        """
        _json: dict[str, Any] = {
            "experiment_ids": experiment_ids,
        }
        _path = "/ajax-api/2.0/mlflow/experiments/search-datasets"
        return self._transport.call(
            _SEARCH_DATASETS, _path, json=_json, decode=_models.SearchDatasetsResponse.from_dict
        )


class AsyncRunsApi:
    """Runs, and what is logged to them, such as metrics, params, tags, inputs and outputs."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create_run(
        self,
        *,
        experiment_id: str,
        run_name: str | None = None,
        start_time: int | None = None,
        tags: list[RunTag] | None = None,
        user_id: str | None = None,
    ) -> CreateRunResponse:
        """Create a run.

        Two equal requests make two runs. To be able to look whether a lost one was executed, set a tag that only
        this run has, and search for it. The run starts with status `RUNNING`.

        `POST /api/2.0/mlflow/runs/create`, since MLflow 2.0.1. Retry class `keyed`: before a repeat, look whether
        the first one happened.

        Args:
            experiment_id: Id of the experiment that the run belongs to. A deleted one is refused with 400.
            run_name: Name of the run, which need not be unique. The server makes one up when absent or empty. It
                is also kept as the tag `mlflow.runName`. A store on PostgreSQL refuses more than 250 characters.
            start_time: When the run started, in milliseconds since 1970-01-01 UTC. Always send it: when absent,
                the run starts in 1970.
            tags: Tags to set at once, each key only once. Not checked like the tags of other operations: a store
                on PostgreSQL refuses keys and values that are too long, one on SQLite takes anything. A tag
                `mlflow.runName` must agree with `run_name`.
            user_id: Deprecated. Who runs it. Use the tag `mlflow.user`, which this does not set.

        Returns:
            CreateRunResponse: The new run.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        if run_name is not None:
            _json["run_name"] = run_name
        if start_time is not None:
            _json["start_time"] = start_time
        if tags is not None:
            _json["tags"] = tags
        if user_id is not None:
            _json["user_id"] = user_id
        _path = "/api/2.0/mlflow/runs/create"
        return await self._transport.call(_CREATE_RUN, _path, json=_json, decode=_models.CreateRunResponse.from_dict)

    async def get_run(self, *, run_id: str) -> GetRunResponse:
        """Get a run by its id.

        With the latest point of each metric, all params and tags, and what the run read and made. A deleted run is
        returned as well, with `lifecycle_stage` `deleted`.

        `GET /api/2.0/mlflow/runs/get`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            run_id: Id of the run, 32 hex digits.

        Returns:
            GetRunResponse: The run asked for.
        """
        _query: dict[str, Any] = {
            "run_id": run_id,
        }
        _path = "/api/2.0/mlflow/runs/get"
        return await self._transport.call(_GET_RUN, _path, query=_query, decode=_models.GetRunResponse.from_dict)

    async def search_runs(
        self,
        *,
        experiment_ids: list[str] | None = None,
        filter: str | None = None,
        run_view_type: ViewType | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
    ) -> SearchRunsResponse:
        """Search the runs of experiments.

        Runs come with the same content as one by one, except that the logged models they read (`model_inputs`) are
        left out. The runs of a deleted experiment count as deleted.

        The pages of one search are taken from what the store holds at each request: a run that is created or deleted
        meanwhile may shift others to another page.

        `POST /api/2.0/mlflow/runs/search`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            experiment_ids: Ids of the experiments to search in. Without any nothing is found, and experiments
                that do not exist have no runs: neither is an error.
            filter: Which runs, as comparisons joined by `AND`; there is no `OR` and no parenthesis. All of them
                when absent or empty. What can be compared:
                * `metrics.key`, the latest value, and `start_time` and `end_time` with a number (`=`, `!=`, `<`,
                  `<=`, `>`, `>=`);
                * `params.key` and `tags.key` with a quoted text (`=`, `!=`, `LIKE`, `ILIKE`, and since 3.14.0 `IS
                  NULL`, `IS NOT NULL`);
                * `run_name`, `status`, `user_id`, `artifact_uri` and `run_id` with a quoted text (`=`, `!=`, `LIKE`,
                  `ILIKE`), `run_id` also with a list of them (`IN`, `NOT IN`);
                * `dataset.name`, `dataset.digest` and `dataset.context`, the tag `mlflow.data.context`, with a
                  quoted text (as `run_name`, and `IN`, `NOT IN`). Since 2.9.2.

                A key with other characters than letters, digits and `_` stands in backquotes or double quotes.
            run_view_type: Which lifecycle stages a search looks at. Absent means `ACTIVE_ONLY`.
            max_results: Number of runs per page, from 1 to 50,000. Absent means 1000.
            order_by: Order of the results, most important first: `metrics.key`, `params.key`, `tags.key`, or one
                of `start_time`, `end_time`, `run_name`, `status`, `user_id`, `artifact_uri` and `run_id`, each at
                most once and followed by `ASC` (also when absent) or `DESC`. Runs without a value come last, those
                whose metric is NaN before them. Ties, and everything when absent: latest `start_time` first, then
                `run_id`.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            SearchRunsResponse: One page of runs.
        """
        _json: dict[str, Any] = {}
        if experiment_ids is not None:
            _json["experiment_ids"] = experiment_ids
        if filter is not None:
            _json["filter"] = filter
        if run_view_type is not None:
            _json["run_view_type"] = run_view_type
        if max_results is not None:
            _json["max_results"] = max_results
        if order_by is not None:
            _json["order_by"] = order_by
        if page_token is not None:
            _json["page_token"] = page_token
        _path = "/api/2.0/mlflow/runs/search"
        return await self._transport.call(_SEARCH_RUNS, _path, json=_json, decode=_models.SearchRunsResponse.from_dict)

    async def update_run(
        self, *, run_id: str, status: RunStatus | None = None, end_time: int | None = None, run_name: str | None = None
    ) -> UpdateRunResponse:
        """Change the status, end time or name of a run.

        What is absent stays as it is; server 2.0.1 however resets `status` and `end_time`, so send both there. A run
        that has ended can still be logged to, and be set back to `RUNNING`. A deleted run is refused with 400.

        `POST /api/2.0/mlflow/runs/update`, since MLflow 2.0.1. Retry class `idempotent`: a repeat changes nothing.

        Args:
            run_id: Id of the run, 32 hex digits.
            status: The new status. None of them sets `end_time`.
            end_time: When the run ended, in milliseconds since 1970-01-01 UTC. 0 takes the end time away.
            run_name: The new name, which also becomes the tag `mlflow.runName`. The empty text changes nothing.
                A store on PostgreSQL refuses more than 250 characters.

        Returns:
            UpdateRunResponse: The run after the change, without what was logged to it.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
        }
        if status is not None:
            _json["status"] = status
        if end_time is not None:
            _json["end_time"] = end_time
        if run_name is not None:
            _json["run_name"] = run_name
        _path = "/api/2.0/mlflow/runs/update"
        return await self._transport.call(_UPDATE_RUN, _path, json=_json, decode=_models.UpdateRunResponse.from_dict)

    async def delete_run(self, *, run_id: str) -> None:
        """Delete a run, restorably.

        Marks the run as deleted; nothing is erased until the server's `mlflow gc`. A deleted run can be read, but
        not changed. Since 3.14.0 the assessments that came from the run are erased at once.

        `POST /api/2.0/mlflow/runs/delete`, since MLflow 2.0.1. Retry class `idempotent`: a repeat changes nothing.

        Args:
            run_id: Id of the run, 32 hex digits.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
        }
        _path = "/api/2.0/mlflow/runs/delete"
        return await self._transport.call(_DELETE_RUN, _path, json=_json, decode=_nothing)

    async def restore_run(self, *, run_id: str) -> None:
        """Restore a deleted run.

        A run that is not deleted stays as it is. Works in a deleted experiment, too.

        `POST /api/2.0/mlflow/runs/restore`, since MLflow 2.0.1. Retry class `idempotent`: a repeat changes nothing.

        Args:
            run_id: Id of the run, 32 hex digits.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
        }
        _path = "/api/2.0/mlflow/runs/restore"
        return await self._transport.call(_RESTORE_RUN, _path, json=_json, decode=_nothing)

    async def log_metric(
        self,
        *,
        run_id: str,
        key: str,
        value: float | NonFiniteDouble,
        timestamp: int,
        step: int | None = None,
        model_id: str | None = None,
        dataset_name: str | None = None,
        dataset_digest: str | None = None,
    ) -> None:
        """Log one point of a metric.

        Two points are the same if key, value, timestamp and step are: the second is then dropped. Hence a repeat
        does nothing, as long as it carries the timestamp of the first. Servers before 3.17.2 answer a repeated NaN
        with 400 `BAD_REQUEST`; the first one counts.

        The run's value of the metric is that with the largest step, among these the latest timestamp, among these
        the largest value.

        `POST /api/2.0/mlflow/runs/log-metric`, since MLflow 2.0.1. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            run_id: Id of the run, 32 hex digits.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
            value: A 64-bit floating point number, or one of three strings for what JSON numbers cannot say.
            timestamp: When it was measured, in milliseconds since 1970-01-01 UTC.
            step: The step it was measured at; may be negative. Absent means 0.
            model_id: Id of a logged model that the value belongs to; it is then recorded with the model as well.
                Since 3.1.4; older servers ignore it.
            dataset_name: Name of the dataset it was measured on. Kept only with `model_id`, with the model.
                Since 3.1.4.
            dataset_digest: Digest of that dataset. Since 3.1.4.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
            "key": key,
            "value": value,
            "timestamp": timestamp,
        }
        if step is not None:
            _json["step"] = step
        if model_id is not None:
            _json["model_id"] = model_id
        if dataset_name is not None:
            _json["dataset_name"] = dataset_name
        if dataset_digest is not None:
            _json["dataset_digest"] = dataset_digest
        _path = "/api/2.0/mlflow/runs/log-metric"
        return await self._transport.call(_LOG_METRIC, _path, json=_json, decode=_nothing)

    async def log_param(self, *, run_id: str, key: str, value: str | None = None) -> None:
        """Log a param.

        A param is written once: the same value again changes nothing, another one is refused with 400,
        `INVALID_PARAMETER_VALUE`.

        `POST /api/2.0/mlflow/runs/log-parameter`, since MLflow 2.0.1. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            run_id: Id of the run, 32 hex digits.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
            value: Value of the param, always a text; what is longer than 6,000 characters is cut off. Servers up
                to 2.9.2 refuse instead of cutting, and 2.0.1 takes only 500 characters. The empty text when absent.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
            "key": key,
        }
        if value is not None:
            _json["value"] = value
        _path = "/api/2.0/mlflow/runs/log-parameter"
        return await self._transport.call(_LOG_PARAM, _path, json=_json, decode=_nothing)

    async def log_batch(
        self,
        *,
        run_id: str,
        metrics: list[Metric] | None = None,
        params: list[Param] | None = None,
        tags: list[RunTag] | None = None,
    ) -> None:
        """Log metrics, params and tags of one run together.

        Every item is checked before the first is written, and the server then writes params, metrics and tags, in
        this order. A param that has another value already is refused with 400, and nothing of the batch is written.
        Equal points of a metric are stored once; of a tag given twice the last value counts; a param given twice is
        refused.

        A repeat does nothing, as long as it carries the same timestamps. But servers before 3.17.2 answer 400
        `BAD_REQUEST` to a repeat with a NaN in it, and those up to 3.1.4 to one with more than 100 different
        metrics, though all of it is stored.

        One item of the wrong type, such as a step with a fraction, is answered with 200; it is stored with that
        field as 0, and everything after it is lost.

        `POST /api/2.0/mlflow/runs/log-batch`, since MLflow 2.0.1. At most 1,000 `metrics`, `params` and `tags`
        together. Retry class `idempotent`: a repeat changes nothing.

        Args:
            run_id: Id of the run, 32 hex digits.
            metrics: Points of metrics, at most 1,000.
            params: Params, at most 100.
            tags: Tags, at most 100.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
        }
        if metrics is not None:
            _json["metrics"] = metrics
        if params is not None:
            _json["params"] = params
        if tags is not None:
            _json["tags"] = tags
        _path = "/api/2.0/mlflow/runs/log-batch"
        return await self._transport.call(_LOG_BATCH, _path, json=_json, decode=_nothing)

    async def log_model(self, *, run_id: str, model_json: str) -> None:
        """Note in a run's tags that it made a model.

        Appends an entry to the JSON list in the run's tag `mlflow.log-model.history`; a repeat appends it again. The
        model's files are not touched, and no logged model is made: for those there are operations of their own. The
        tag is not cut like others; a store on PostgreSQL refuses an entry with which it grows over 8,000 characters.

        `POST /api/2.0/mlflow/runs/log-model`, since MLflow 2.0.1. Retry class `never`: a repeat does it twice, or
        fails where the first one worked.

        Args:
            run_id: Id of the run, 32 hex digits.
            model_json: The content of the model's `MLmodel` file as JSON, in a text. The object needs
                `artifact_path`, `flavors`, `utc_time_created` and `run_id`; of the others only `model_uuid` is kept.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
            "model_json": model_json,
        }
        _path = "/api/2.0/mlflow/runs/log-model"
        return await self._transport.call(_LOG_MODEL, _path, json=_json, decode=_nothing)

    async def log_inputs(
        self, *, run_id: str, datasets: list[DatasetInput] | None = None, models: list[ModelInput] | None = None
    ) -> None:
        """Log which datasets and logged models a run reads.

        A dataset is known by its name and digest within the experiment. One that the run reads already stays as it
        is, its tags included, and the first one counts when a request has it twice.

        `POST /api/2.0/mlflow/runs/log-inputs`, since MLflow 2.9.2. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            run_id: Id of the run, 32 hex digits.
            datasets: Datasets that the run reads. Servers before 3.1.4 refuse a request without it.
            models: Logged models that the run reads. Since 3.1.4; older servers ignore it.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
        }
        if datasets is not None:
            _json["datasets"] = datasets
        if models is not None:
            _json["models"] = models
        _path = "/api/2.0/mlflow/runs/log-inputs"
        return await self._transport.call(_LOG_INPUTS, _path, json=_json, decode=_nothing)

    async def log_outputs(self, *, run_id: str, models: list[ModelOutput]) -> None:
        """Log which logged models a run makes.

        Each model only once per run: a repeat is answered with 400, `BAD_REQUEST`, and stores nothing. The outputs
        that the run has tell whether a lost request was executed.

        `POST /api/2.0/mlflow/runs/outputs`, since MLflow 3.1.4. Retry class `never`: a repeat does it twice, or
        fails where the first one worked.

        Args:
            run_id: Id of the run, 32 hex digits.
            models: Logged models that the run makes; the server does not check that they exist.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
            "models": models,
        }
        _path = "/api/2.0/mlflow/runs/outputs"
        return await self._transport.call(_LOG_OUTPUTS, _path, json=_json, decode=_nothing)

    async def set_tag(self, *, run_id: str, key: str, value: str | None = None) -> None:
        """Set a tag of a run.

        Replaces the value that the tag has. The tag `mlflow.runName` is the run's name: setting it renames the run.

        `POST /api/2.0/mlflow/runs/set-tag`, since MLflow 2.0.1. Retry class `idempotent`: a repeat changes nothing.

        Args:
            run_id: Id of the run, 32 hex digits.
            key: Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`,
                `:`, `/` and spaces. It is also read as a path, so it may not start with `/` or `..`, end with `/`,
                nor have an empty, `.` or `..` part. Servers on Windows, and 2.9.2 and older, refuse the colon.
            value: Value of the tag; what is longer than 8,000 characters is cut off, on 2.16.2 what is longer
                than 5,000. Servers up to 2.9.2 refuse what is longer than 5,000. The empty text when absent.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
            "key": key,
        }
        if value is not None:
            _json["value"] = value
        _path = "/api/2.0/mlflow/runs/set-tag"
        return await self._transport.call(_SET_TAG, _path, json=_json, decode=_nothing)

    async def delete_tag(self, *, run_id: str, key: str) -> None:
        """Delete a tag of a run.

        A tag that the run does not have is answered with 404, like a run that does not exist. The run keeps its name
        when the tag `mlflow.runName` goes.

        `POST /api/2.0/mlflow/runs/delete-tag`, since MLflow 2.0.1. Retry class `never`: a repeat does it twice, or
        fails where the first one worked.

        Args:
            run_id: Id of the run, 32 hex digits.
            key: Name of the tag.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
            "key": key,
        }
        _path = "/api/2.0/mlflow/runs/delete-tag"
        return await self._transport.call(_DELETE_TAG, _path, json=_json, decode=_nothing)

    async def search_datasets(self, *, experiment_ids: list[str]) -> SearchDatasetsResponse:
        """List the datasets that runs of experiments read.

        Each dataset once per use it is put to (`context`), at most 1,000 in no stated order; there is no way to get
        further ones. Not the evaluation datasets. Experiments that do not exist have none, and are no error. Only
        under `/ajax-api/`.

        `POST /ajax-api/2.0/mlflow/experiments/search-datasets`, since MLflow 2.9.2. Retry class `safe`: it only
        reads.

        Args:
            experiment_ids: Ids of the experiments, from 1 to 20.

        Returns:
            SearchDatasetsResponse: The datasets that runs of experiments read.
        """
        _json: dict[str, Any] = {
            "experiment_ids": experiment_ids,
        }
        _path = "/ajax-api/2.0/mlflow/experiments/search-datasets"
        return await self._transport.call(
            _SEARCH_DATASETS, _path, json=_json, decode=_models.SearchDatasetsResponse.from_dict
        )
