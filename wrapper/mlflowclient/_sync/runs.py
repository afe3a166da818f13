# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Runs: create, find, change, delete."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from mlflow_openapi.models.run_tag import RunTag
from mlflow_openapi.operations import OPERATIONS

from .. import batching, values
from ..durable.run_spec import PARENT_TAG
from ..entities import Experiment, Run, RunInfo, RunStatus, ViewType
from ..errors import InputError
from ..filters import RUNS, Expression, compile_filter, tag
from ..keys import KEY_TAG, new_key
from ..paging import Pages
from .connection import Connection
from .patterns import created_once, followed

_MAX_RESULTS = OPERATIONS["searchRuns"].limits["max_results"]["maximum"]


class RunMethods(Connection):
    """The methods of MLflow on runs."""

    def create_run(
        self,
        experiment: str | int | Experiment,
        *,
        run_name: str | None = None,
        start_time: int | datetime | None = None,
        tags: Mapping[str, Any] | None = None,
    ) -> Run:
        """A new run, with status RUNNING. Never two, also when answers get lost.

        The run carries the tag `mlflowclient.key`, a random key. When the answer is lost, the run is looked for by it
        before it is asked for again. After a timeout it is only looked for: the server may still be at it.

        Args:
            experiment: the experiment's id, or itself.
            run_name: its name; the server makes one up when None.
            start_time: milliseconds since 1970-01-01 UTC, or a datetime with time zone; now when None.
            tags: tags to set at once; keys of at most 250, values of at most 8,000 characters.

        Raises:
            NotFound: no experiment has the id.
            BadRequest: the experiment is deleted.
            RequestError: no usable answer, and the run was not found, or could not be looked for; `may_have_happened`
                tells whether it may exist nevertheless.

        `POST /api/2.0/mlflow/runs/create`
        """
        experiment_id = values.experiment_id(experiment)
        pairs = batching.tag_list(tags)
        key = new_key(name for name, _ in pairs)
        name = None if run_name is None else values.text(run_name, "run_name")
        started = values.now() if start_time is None else values.timestamp(start_time, "start_time")

        def create() -> Run:
            answer = self.runs.create_run(
                experiment_id=experiment_id,
                run_name=name,
                start_time=started,
                tags=[RunTag(*pair) for pair in (*pairs, (KEY_TAG, key))],
            )
            return Run.from_api(answer.run)

        def find() -> Run | None:
            found = self.search_runs(experiment_id, tag(KEY_TAG) == key, max_results=1)
            return found[0] if found else None

        return created_once(create, find)

    def get_run(self, run: str | RunInfo | Run) -> Run:
        """The run with this id, as the server has it now. A deleted one is returned as well.

        Args:
            run: its id, its info, or itself to read it again.

        Raises:
            NotFound: no run has the id.

        `GET /api/2.0/mlflow/runs/get`
        """
        answer = self.runs.get_run(run_id=values.run_id(run))
        return Run.from_api(answer.run)

    def get_parent_run(self, run: str | RunInfo | Run) -> Run | None:
        """The run that a run is nested in, as the server has it now; None when it is nested in none.

        Args:
            run: the inner run: its id, its info, or itself.

        Raises:
            NotFound: no run has the id, or the parent's id that the tag `mlflow.parentRunId` names.

        `GET /api/2.0/mlflow/runs/get`, for each of the two
        """
        parent = (self.get_run(run)).data.tags.get(PARENT_TAG)
        return None if parent is None else self.get_run(parent)

    def update_run(
        self,
        run: str | RunInfo | Run,
        status: RunStatus | str | None = None,
        *,
        run_name: str | None = None,
        end_time: int | datetime | None = None,
    ) -> RunInfo:
        """Change a run's status, name or end, and return its info.

        Args:
            run: its id, its info, or itself.
            status: RUNNING, SCHEDULED, FINISHED, FAILED or KILLED; unchanged when None.
            run_name: a new name; unchanged when None.
            end_time: milliseconds since 1970-01-01 UTC, or a datetime with time zone. When None: now for a status that
                ends a run, else unchanged. A server sets no end by itself.

        Raises:
            NotFound: no run has the id.
            BadRequest: the run is deleted.

        `POST /api/2.0/mlflow/runs/update`
        """
        new = None if status is None else values.status(status)
        if new is None and run_name is None and end_time is None:
            raise InputError("update_run needs a status, a run_name or an end_time")
        end = None if end_time is None else values.timestamp(end_time, "end_time")
        if end is None and new is not None and new.is_terminal:
            end = values.now()
        answer = self.runs.update_run(
            run_id=values.run_id(run),
            status=None if new is None else new.api,
            run_name=None if run_name is None else values.text(run_name, "run_name", min_length=1),
            end_time=end,
        )
        return RunInfo.from_api(answer.run_info)

    def set_terminated(
        self,
        run: str | RunInfo | Run,
        status: RunStatus | str = RunStatus.FINISHED,
        end_time: int | datetime | None = None,
    ) -> RunInfo:
        """End a run, and return its info.

        Args:
            run: its id, its info, or itself.
            status: FINISHED, FAILED or KILLED; `update_run` sets the others.
            end_time: milliseconds since 1970-01-01 UTC, or a datetime with time zone; now when None.

        Raises:
            NotFound: no run has the id.
            BadRequest: the run is deleted.

        `POST /api/2.0/mlflow/runs/update`
        """
        return self.update_run(run, values.final_status(status), end_time=end_time)

    def delete_run(self, run: str | RunInfo | Run) -> None:
        """Delete a run. It can be restored; deleting it again changes nothing.

        Args:
            run: its id, its info, or itself.

        Raises:
            NotFound: no run has the id.

        `POST /api/2.0/mlflow/runs/delete`
        """
        self.runs.delete_run(run_id=values.run_id(run))

    def restore_run(self, run: str | RunInfo | Run) -> None:
        """Restore a deleted run. Restoring it again changes nothing.

        Args:
            run: its id, its info, or itself.

        Raises:
            NotFound: no run has the id.

        `POST /api/2.0/mlflow/runs/restore`
        """
        self.runs.restore_run(run_id=values.run_id(run))

    def search_runs(
        self,
        experiments: str | int | Experiment | Iterable[str | int | Experiment],
        filter: str | Expression | None = None,
        *,
        filter_params: Mapping[str, Any] | None = None,
        filter_tags: Mapping[str, Any] | None = None,
        filter_metrics: Mapping[str, float] | None = None,
        filter_attributes: Mapping[str, Any] | None = None,
        view_type: ViewType | str = ViewType.ACTIVE_ONLY,
        max_results: int | None = None,
        order_by: str | list[str] | None = None,
        page_size: int | None = None,
    ) -> list[Run]:
        """All runs of some experiments that match; paging is done here.

        They come without `model_inputs`, from servers up to 3.1 also without `model_outputs`; `get_run` has them.

        Args:
            experiments: an experiment's id or itself, or several of those. An id that does not exist finds nothing.
            filter: a filter in MLflow's grammar (`metrics.loss < 0.3 AND params.lr = '0.1'`) or an expression
                (`(metric("loss") < 0.3) & (param("lr") == "0.1")`).
            filter_params: params that must have these values; instead of `filter`.
            filter_tags: tags that must have these values; instead of `filter`.
            filter_metrics: metrics whose latest value must be these; instead of `filter`.
            filter_attributes: attributes that must have these values; instead of `filter`.
            view_type: ACTIVE_ONLY, DELETED_ONLY or ALL.
            max_results: how many runs to return at most; None for all.
            order_by: what to sort by, such as `["metrics.loss ASC", "attributes.start_time DESC"]`; newest first when
                None.
            page_size: runs per request, 1 to 50,000; 1,000 when None.

        Raises:
            InputError: a bad argument, or `filter` together with `filter_…`.
            BadRequest: the server does not understand the filter or the order.

        `POST /api/2.0/mlflow/runs/search`
        """
        found = self.iter_runs(
            experiments,
            filter,
            filter_params=filter_params,
            filter_tags=filter_tags,
            filter_metrics=filter_metrics,
            filter_attributes=filter_attributes,
            view_type=view_type,
            max_results=max_results,
            order_by=order_by,
            page_size=page_size,
        )
        return [run for run in found]

    def iter_runs(
        self,
        experiments: str | int | Experiment | Iterable[str | int | Experiment],
        filter: str | Expression | None = None,
        *,
        filter_params: Mapping[str, Any] | None = None,
        filter_tags: Mapping[str, Any] | None = None,
        filter_metrics: Mapping[str, float] | None = None,
        filter_attributes: Mapping[str, Any] | None = None,
        view_type: ViewType | str = ViewType.ACTIVE_ONLY,
        max_results: int | None = None,
        order_by: str | list[str] | None = None,
        page_size: int | None = None,
    ) -> Iterator[Run]:
        """The runs that `search_runs` finds, one after the other.

        A page is asked for when the one before is used up. Arguments and errors as of `search_runs`; a bad
        argument raises at once.

        `POST /api/2.0/mlflow/runs/search`, for each page
        """
        ids = values.experiment_ids(experiments)
        wanted = compile_filter(
            filter,
            params=filter_params,
            tags=filter_tags,
            metrics=filter_metrics,
            attributes=filter_attributes,
            searchable=RUNS,
        )
        view = values.view_type(view_type)
        order = values.order_by(order_by)
        pages = Pages(max_results, page_size, _MAX_RESULTS)

        def ask(size: int, token: str | None) -> tuple[list[Run], str | None]:
            answer = self.runs.search_runs(
                experiment_ids=ids,
                filter=wanted.text or None,
                run_view_type=view,
                max_results=size,
                order_by=order,
                page_token=token,
            )
            return [Run.from_api(item) for item in answer.runs or ()], answer.next_page_token

        return followed(pages, ask, wanted.wants if wanted.exact else None)
