"""The one thread of a process that sends: every run of every journal in turn, paced by what the servers can bear."""

from __future__ import annotations

import contextlib
import logging
import random
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .connecting import connect
from .delivery import Delivery
from .keeper import publish
from .outcomes import Outcome, in_words, outcome
from .pacing import Pace
from .planning import SLICE
from .resolving import NotThereYet

if TYPE_CHECKING:
    from .._sync.client import MLflow
    from ..config import Config
    from .journal import Journal
    from .journaled_run import JournaledRun

LINGER = 0.3
"""Seconds that the first record waits for company, so that a request carries many."""
_LOOK_EVERY = 0.03
_LONGEST_NAP = 5.0

_logger = logging.getLogger("mlflowclient")


class Way:
    """The way to a server with one client's settings, shared by the runs of that client."""

    def __init__(self, config: Config, transport: Any, loading: threading.Lock) -> None:
        self.config = config
        self._loading = loading
        self.pace = Pace(random.random)
        self._transport = transport
        self._client: MLflow | None = None

    def client(self) -> MLflow:
        """The client, made when it is first needed."""
        if self._client is None:
            with self._loading:
                self._client = connect(self.config, self._transport)
        return self._client

    def close(self) -> None:
        """Close its connections."""
        if self._client is not None:
            self._client.close()


class Task:
    """One run to deliver."""

    def __init__(self, way: Way, journal: Journal, run: JournaledRun) -> None:
        self.way = way
        self.journal = journal
        self.run = run
        self.pace = Pace(random.random)
        self._delivery: Delivery | None = None
        self._is_begun = False

    @property
    def has_work(self) -> bool:
        """Whether something is to be sent."""
        return self.run.pending > 0 or (self.run.spec.ends_run and not self._is_begun)

    def ready_at(self) -> float:
        """When the next request may be sent for it."""
        return max(self.way.pace.ready_at(), self.pace.ready_at())

    def step(self, clock: Callable[[], float]) -> bool:
        """Deliver one slice; False when that failed, and has to be tried again later."""
        self.way.pace.sending(clock())
        was_away = self.way.pace.is_open
        try:
            if self._delivery is None:
                self._delivery = Delivery(self.way.client(), self.journal, self.run)
            self._delivery.next_slice()
        except Exception as error:  # noqa: BLE001  # whatever it is, the thread must go on
            self._failed(error, clock())
            return False
        self._is_begun = True
        self.way.pace.succeeded()
        self.pace.succeeded()
        self.run.error = None
        if was_away:
            _logger.warning("%s answers again; what waited is being sent", self.way.config.base_url)
        if self.run.ended and not self.run.pending:
            # First told, then forgotten: a run that is in neither place would look lost.
            with contextlib.suppress(OSError):
                publish(self.journal)
                self.journal.forget(self.run)
        return True

    def _failed(self, error: Exception, now: float) -> None:
        self.run.error = in_words(error)
        what = Outcome.RUN_IS_STUCK if isinstance(error, NotThereYet) else outcome(error)
        if what is Outcome.SERVER_IS_AWAY:
            if not self.way.pace.is_open:
                _logger.warning(
                    "%s cannot be used now: %s. What is logged is kept in %s and sent when it can be",
                    self.way.config.base_url,
                    self.run.error,
                    self.journal.folder,
                )
            self.way.pace.failed(now, getattr(error, "retry_after", None))
        else:
            if not self.pace.is_open:
                _logger.warning("run %s waits: %s", self.run.run_id or self.run.spec.key, self.run.error)
            self.pace.failed(now, getattr(error, "retry_after", None))
            self.way.pace.succeeded()


class Sender:
    """Sends in the background, from `start` to `stop`."""

    def __init__(self) -> None:
        self.wake = threading.Event()
        """Set by whoever logs."""
        self.is_quiet_since_vain_wait = False
        """Whether somebody waited for an answer until the end, and none has come since."""
        self.loading = threading.Lock()
        """Held while a client is made: no process may fork meanwhile."""
        self._urgent = threading.Event()
        self._stopping = False
        self._lock = threading.RLock()
        self._tasks: dict[int, Task] = {}
        self._thread: threading.Thread | None = None

    def add(self, task: Task) -> None:
        """Deliver a run from now on."""
        with self._lock:
            self._tasks[id(task.run)] = task
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="mlflowclient-sender", daemon=True)
                self._thread.start()
        self.hurry(task.run)

    def hurry(self, run: JournaledRun) -> None:
        """Do not wait for more before sending: somebody waits for this run."""
        with self._lock:
            task = self._tasks.get(id(run))
            if task is not None:
                for pace in (task.way.pace, task.pace):
                    pace.hurry(time.monotonic())
        self._urgent.set()
        self.wake.set()

    def stop(self, timeout: float) -> bool:
        """End after the request that is under way; False when that takes longer."""
        self._stopping = True
        self._urgent.set()
        self.wake.set()
        if self._thread is not None:
            self._thread.join(timeout)
            return not self._thread.is_alive()
        return True

    def _work(self) -> None:
        nap = _LONGEST_NAP
        while not self._stopping:
            self.wake.wait(nap)
            self._linger()
            self._urgent.clear()
            self.wake.clear()
            try:
                nap = self._send_what_is_due()
            except Exception:  # without this thread nothing would ever be sent
                _logger.exception("sending failed")
                nap = _LONGEST_NAP

    def _linger(self) -> None:
        """Wait for company for the first record, but not when there is a full request already."""
        until = time.monotonic() + LINGER
        while not self._urgent.wait(_LOOK_EVERY) and time.monotonic() < until:
            with self._lock:
                if any(task.run.pending >= SLICE for task in self._tasks.values()):
                    return

    def _send_what_is_due(self) -> float:
        """Send until nothing is due, and return for how many seconds that will be so."""
        while not self._stopping:
            now = time.monotonic()
            with self._lock:
                waiting = [task for task in self._tasks.values() if task.has_work]
                for key in [key for key, task in self._tasks.items() if task.run.is_settled]:
                    self._remove(key)
            due = [task for task in waiting if task.ready_at() <= now]
            for task in due:
                if self._stopping:
                    break
                if task.ready_at() <= time.monotonic() and task.step(time.monotonic):
                    self.is_quiet_since_vain_wait = False
            if not due:
                soonest = min((task.ready_at() for task in waiting), default=now + _LONGEST_NAP)
                return min(max(soonest - now, 0.001), _LONGEST_NAP)
        return 0.0

    def _remove(self, key: int) -> None:
        task = self._tasks.pop(key)
        if not any(other.way is task.way for other in self._tasks.values()):
            task.way.close()
