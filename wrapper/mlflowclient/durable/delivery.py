"""Delivers one run: its records in order, in as few requests as the server takes, and at last how it ended."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from mlflow_openapi.models.metric import Metric as ApiMetric
from mlflow_openapi.models.param import Param as ApiParam
from mlflow_openapi.models.run_tag import RunTag

from .. import values
from ..batching import is_stored_already
from ..entities import RunStatus
from ..errors import BadRequest, NotFound, RequestError
from . import planning, records, snapshots
from .outcomes import Outcome, outcome, refusal
from .planning import Batch, Item, Request, Single
from .records import Refusal
from .resolving import RunIsGone, is_gone_on_with, remove_ghosts, resolve
from .run_spec import REFUSED_TAG

if TYPE_CHECKING:
    from .._sync.client import MLflow
    from .journal import Journal
    from .journaled_run import JournaledRun
    from .records import Record

_logger = logging.getLogger("mlflowclient")
_TRIES = 8  # of a request that the server fails at while it does others
_UPLOADS = 3


class Delivery:
    """The delivery of one run from one journal. Only one thread may have it.

    Args:
        client: a client that tries each request once.
        journal: the journal.
        run: the run in it.
    """

    def __init__(self, client: MLflow, journal: Journal, run: JournaledRun) -> None:
        self.client = client
        self.journal = journal
        self.run = run
        self._is_resolved = False
        self._gone: Refusal | None = None
        self._failed: tuple[int, int] = (0, 0)  # the first record of the slice that fails, and how often it did

    def next_slice(self) -> int:
        """Deliver the oldest records, and return how many were settled; 0 when nothing is left.

        Raises what the client raises when the server is away, or the run stuck: then nothing was settled, and the same
        is to be tried again later.
        """
        self._resolve()
        found = planning.until_end(self.journal.next_records(self.run, planning.SLICE))
        if not found:
            return 0
        refused: dict[int, tuple[Record, Refusal]] = {}

        def refuse(item: Item, why: Refusal) -> None:
            refused.update((record.id, (record, why)) for record in item.records)

        intact = [record for record in found if record.is_intact]
        for record in found:
            if not record.is_intact:
                refuse(Item((record,)), Refusal("the record was damaged in the journal"))
        for request in planning.plan(intact):
            try:
                self._send(request, refuse)
            except RequestError as error:
                if outcome(error) is not Outcome.RUN_IS_STUCK or not self._fails_every_time(found[0].id):
                    raise
                self._refuse_some(request, refuse, error)
        self.journal.settle(self.run, found, list(refused.values()))
        for record, why in refused.values():
            _logger.warning("refused by the server: %s of run %s: %s", record.shown, self._name, why.message)
        for record in found:
            if record.kind == "artifact" and record.id not in refused:
                snapshots.remove(self.journal, record)
        return len(found)

    @property
    def _name(self) -> str:
        return self.run.run_id or self.run.spec.run_name or self.run.spec.key

    def _resolve(self) -> None:
        if self._is_resolved:
            return
        try:
            resolve(self.client, self.journal, self.run)
        except (NotFound, RunIsGone) as error:
            if self.run.run_id is None:
                raise
            self._gone = refusal(error)
        self._is_resolved = True

    def _send(self, request: Request, refuse: Callable[[Item, Refusal], None]) -> None:
        if self._gone:
            for item in request.items:
                refuse(item, self._gone)
        elif isinstance(request, Batch):
            self._send_batch(request, refuse)
        else:
            self._send_single(request, refuse)

    def _send_batch(self, batch: Batch, refuse: Callable[[Item, Refusal], None]) -> None:
        try:
            self._log(batch)
        except RequestError as error:
            if outcome(error) is not Outcome.REFUSED:
                raise
            if is_stored_already(error):
                self._send_again(batch, refuse)
            elif self._is_gone():
                self._send(batch, refuse)
            elif len(batch.items) == 1:
                refuse(batch.items[0], refusal(error))
            else:
                for part in planning.halves(batch):
                    self._send_batch(part, refuse)

    def _send_again(self, batch: Batch, refuse: Callable[[Item, Refusal], None]) -> None:
        """Send what is, at least in part, on a server that does not see it."""
        for part in planning.repeatable(batch):
            try:
                self._log(part)
            except BadRequest as error:
                if is_stored_already(error) and len(part.items) == 1 and self._is_stored(part.items[0]):
                    continue
                if len(part.items) == 1:
                    refuse(part.items[0], refusal(error))
                else:
                    for half in planning.halves(part):
                        self._send_batch(half, refuse)

    def _is_stored(self, item: Item) -> bool:
        wanted = item.point
        return any(
            (stored.timestamp, stored.step) == (wanted.timestamp, wanted.step)
            and (stored.value == wanted.value or stored.value != stored.value)  # NaN
            for stored in self.client.get_metric_history(str(self.run.run_id), wanted.key)
        )

    def _log(self, batch: Batch) -> None:
        points = [item.point for item in batch.metrics]
        self.client.runs.log_batch(
            run_id=str(self.run.run_id),
            metrics=[
                ApiMetric(
                    key=point.key, value=values.json_double(point.value), timestamp=point.timestamp, step=point.step
                )
                for point in points
            ],
            params=[ApiParam(key=item.key, value=str(item.record.value)) for item in batch.params],
            tags=[RunTag(key=item.key, value=str(item.record.value)) for item in batch.tags],
        )

    def _send_single(self, single: Single, refuse: Callable[[Item, Refusal], None]) -> None:
        record = single.item.record
        run_id = str(self.run.run_id)
        try:
            if record.kind == "inputs":
                self.client.log_inputs(run_id, *records.inputs_of(record))
            elif record.kind == "outputs":
                self._send_outputs(run_id, record)
            elif record.kind == "artifact":
                self._send_artifact(run_id, record)
            else:
                self._send_end(run_id, record)
        except Exception as error:
            if outcome(error) is not Outcome.REFUSED:
                raise
            self._is_gone()
            refuse(single.item, refusal(error))

    def _send_outputs(self, run_id: str, record: Record) -> None:
        wanted = records.outputs_of(record)
        try:
            self.client.log_outputs(run_id, wanted)
        except BadRequest:
            # The server refuses a repeat; that of a request whose answer was lost has done its work.
            stored = self.client.get_run(run_id).model_outputs
            if not all(item in stored for item in wanted):
                raise

    def _send_artifact(self, run_id: str, record: Record) -> None:
        for tries_left in reversed(range(_UPLOADS)):
            try:
                snapshots.upload(self.client, self.journal, run_id, record)
            except snapshots.NotWhole:
                if not tries_left:
                    raise
            else:
                return

    def _send_end(self, run_id: str, record: Record) -> None:
        remove_ghosts(self.client, self.run, run_id)
        status = RunStatus(str(record.value))
        found = self.client.get_run(run_id)
        if is_gone_on_with(found, self.run.spec, self.journal.folder.name):
            return
        if self.run.refused:
            self.client.set_tag(run_id, REFUSED_TAG, self.run.refused)
        self.client.update_run(run_id, status, end_time=record.timestamp)

    def _is_gone(self) -> bool:
        """Whether the server refuses everything because there is no such run any more."""
        try:
            info = self.client.get_run(str(self.run.run_id)).info
        except NotFound as error:
            self._gone = refusal(error)
        else:
            if info.lifecycle_stage == "deleted":
                self._gone = Refusal(f"the run {info.run_id} is deleted")
        return self._gone is not None

    def _fails_every_time(self, first: int) -> bool:
        """Whether the server has failed often at the same records, while it answers other questions."""
        record, times = self._failed
        self._failed = (first, times + 1 if record == first else 1)
        return self._failed[1] >= _TRIES and not self._is_gone()

    def _refuse_some(self, request: Request, refuse: Callable[[Item, Refusal], None], error: RequestError) -> None:
        """Find what it is in a request that makes the server fail, and send the rest."""
        if isinstance(request, Single) or len(request.items) == 1:
            refuse(request.items[0], refusal(error))
            return
        for part in planning.halves(request):
            try:
                self._send_batch(part, refuse)
            except RequestError as again:
                if outcome(again) is not Outcome.RUN_IS_STUCK:
                    raise
                self._refuse_some(part, refuse, again)
