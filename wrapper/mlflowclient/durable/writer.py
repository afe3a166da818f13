"""What a durable run does at each call: check, fix time and step, write to the journal. Nothing of the network."""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import batching, values
from ..entities import Metric, RunStatus
from ..errors import JournalFull
from . import process, records, snapshots
from .records import Content
from .sender import Task

if TYPE_CHECKING:
    from ..config import Config
    from .journal import Journal, JournaledRun
    from .run_spec import RunSpec
    from .settings import Settings
from .status import LogStatus, RefusedRecord

_KNOWN_KEYS = 10_000
_WARN_EVERY = 30.0

_logger = logging.getLogger("mlflowclient")


class RunWriter:
    """The journaling side of one run, for any thread.

    In a forked child it begins a journal of its own at the first record; the same when it is pickled, or when the run
    has ended. What is written there belongs to the same run, which that process neither creates nor ends.
    """

    def __init__(self, spec: RunSpec, settings: Settings, config: Config, transport: Any) -> None:
        self.spec = spec
        self._settings = settings
        self._config = config
        self._transport = transport
        self._keys: set[str] = set()
        self._warned = 0.0
        self._process = process.current()
        self._journal, self._run = self._begin(spec)
        self._process.writers.add(self)

    def __getstate__(self) -> dict[str, Any]:
        return {
            "spec": self.spec.attached(self._run.run_id),
            "_settings": self._settings,
            "_config": self._config,
            "_transport": self._transport,
        }

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._keys = set()
        self._warned = 0.0
        self._process = process.current()
        self._journal, self._run = self._begin(self.spec)

    @property
    def run_id(self) -> str | None:
        """The server's id, once it is known."""
        return self._run.run_id

    @property
    def exit_timeout(self) -> float:
        """Seconds for which the end waits."""
        return self._settings.exit_timeout

    # What each call becomes. All of it is checked before any of it is written.

    def metric(self, key: Any, value: Any, timestamp: Any, step: Any) -> Content | list[Content]:
        """A metric's value, or a series of values."""
        if (
            type(value) is float
            and timestamp is None
            and (step is None or (type(step) is int and -values.INT64_MAX <= step <= values.INT64_MAX))
            and value - value == 0.0  # finite
            and key.__class__ is str
            and key in self._keys
        ):
            return Content("metric", key, value + 0.0, time.time_ns() // 1_000_000, step or 0)
        if batching.is_series(value):
            return [records.metric(item) for item in batching.series(key, value, timestamp=timestamp, step=step)]
        name = values.key(key)
        if len(self._keys) < _KNOWN_KEYS:
            self._keys.add(name)
        number = values.metric_value(value)
        when = values.now() if timestamp is None else values.timestamp(timestamp)
        return records.metric(Metric(name, number, when, 0 if step is None else values.step(step)))

    def accept(self, content: Content) -> bool:
        """Write one record; False when there is no room, and the run waits for some."""
        if self._journal.is_foreign or self._run.is_settled:
            self._attach()
        try:
            self._journal.append(self._run, content)
        except JournalFull as error:
            return self._no_room(error)
        except sqlite3.Error as error:
            self._failed(1, error)
        wake = self._process.sender.wake
        if not wake.is_set():
            wake.set()
        return True

    def accept_all(self, contents: Sequence[Content]) -> int:
        """Write several records, and return how many were written: fewer than all when there is no room."""
        if self._journal.is_foreign or self._run.is_settled:
            self._attach()
        try:
            written = self._journal.append_all(self._run, contents)
        except JournalFull as error:
            self._no_room(error)
            written = error.written
        except sqlite3.Error as error:
            self._failed(len(contents), error)
            written = len(contents)
        self._process.sender.wake.set()
        return written

    def snapshot(self, path: str, source: Any, file: Path | None) -> Content | None:
        """An artifact, its content kept; None when there is no room, and the run waits for some."""
        if self._journal.is_foreign or self._run.is_settled:
            self._attach()
        try:
            taken = snapshots.take(self._journal, source, file)
        except JournalFull as error:
            self._no_room(error)
            return None
        return records.artifact(path, taken, values.now())

    def end(self, status: RunStatus, *, timestamp: int | None = None) -> None:
        """Write how the run ended. A second time changes nothing, and neither does a process that only attached."""
        self._process.writers.discard(self)
        if self._journal.is_foreign or not self.spec.ends_run or self._run.ended:
            return
        content = records.end(status, values.now() if timestamp is None else timestamp)
        try:
            self._journal.end_run(self._run, content)
        except (JournalFull, sqlite3.Error) as error:
            self._failed(1, error)
        self.hurry()

    # What has become of it.

    def hurry(self) -> None:
        """Send at once."""
        if not self._journal.is_foreign:
            self._process.sender.hurry(self._run)

    @property
    def has_pending(self) -> bool:
        """Whether something that this process logged is neither on the server nor refused."""
        return not self._journal.is_foreign and self._run.pending > 0

    def mark(self) -> int:
        """How many records were accepted until now, for `is_settled`."""
        return self._run.accepted

    def is_settled(self, mark: int) -> bool:
        """Whether all records before a mark are on the server or refused."""
        return self._journal.is_foreign or self._run.acked + self._run.refused >= mark

    def to_disk(self) -> None:
        """Make what was logged survive a loss of power."""
        if self._journal.is_open and self._settings.fsync != "never":
            self._journal.sync_to_disk()

    @property
    def waited_in_vain(self) -> bool:
        """Whether a wait for the server ended with nothing done: the next one is not begun."""
        return self._process.sender.is_quiet_since_vain_wait or self._process.leave_now

    def note_vain_wait(self) -> None:
        """Remember that a wait was for nothing, until something is delivered."""
        self._process.sender.is_quiet_since_vain_wait = True

    def leave_now(self) -> None:
        """The user does not want to wait any more, neither here nor at the end of the process."""
        self._process.leave_now = True

    def status(self) -> LogStatus:
        """The counts, at one moment."""
        journal, run = self._journal, self._run
        if journal.is_foreign:
            return LogStatus(0, 0, 0, 0, run_id=run.run_id)
        with journal.lock:
            refused = journal.refused(run) if run.refused and journal.is_open else []
            return LogStatus(
                accepted=run.accepted,
                acked=run.acked,
                pending=run.pending,
                refused=run.refused,
                refusals=tuple(
                    RefusedRecord(
                        item.record.kind,
                        item.record.key,
                        item.record.value,
                        item.refusal.message,
                        item.refusal.status,
                        item.refusal.error_code,
                    )
                    for item in refused
                ),
                journal=journal.folder,
                run_id=run.run_id,
                last_error=run.error,
            )

    def _begin(self, spec: RunSpec) -> tuple[Journal, JournaledRun]:
        journal = self._process.journal(self._settings.directory, self._settings.fsync, self._settings.max_bytes)
        run = journal.add_run(spec)
        run.exit_timeout = self._settings.exit_timeout
        way = self._process.way(self._config, self._transport)
        self._process.sender.add(Task(way, journal, run))
        return journal, run

    def _attach(self) -> None:
        """Go on in a journal of this process, to a run that another one, or this one earlier, begins and ends."""
        self._process = process.current()
        self.spec = self.spec.attached(self._run.run_id)
        self._journal, self._run = self._begin(self.spec)

    def _no_room(self, error: JournalFull) -> bool:
        if self._settings.on_full == "raise":
            raise error
        self._run.error = str(error)
        self._warn("%s; logging waits until there is room", error)
        return False

    def _failed(self, count: int, error: Exception) -> None:
        # A training must not end because of its log: what is lost is counted, and said.
        self._journal.lost(self._run, count, error)
        self._warn("%s", self._run.error)

    def _warn(self, text: str, *arguments: object) -> None:
        if time.monotonic() - self._warned > _WARN_EVERY or not self._warned:
            self._warned = time.monotonic()
            _logger.warning(text, *arguments)
