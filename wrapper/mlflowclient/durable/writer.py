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
from ..errors import JournalError, JournalFull
from . import process, records, snapshots
from .records import Content
from .sender import Task

if TYPE_CHECKING:
    from ..config import Config
    from ..sources import Source
    from .journal import Journal
    from .run_spec import RunSpec
    from .settings import Settings
from .journaled_run import JournaledRun
from .status import LogStatus, RefusedRecord

_KNOWN_KEYS = 10_000
_WARN_EVERY = 30.0

_logger = logging.getLogger("mlflowclient")


class RunWriter:
    """The journaling side of one run, for any thread.

    A forked child, a process that got it pickled, and whoever logs after the run has ended, log to the same run through
    a journal of their own, begun at the first record, and neither create nor end the run.
    """

    def __init__(self, spec: RunSpec, settings: Settings, config: Config, transport: Any) -> None:
        self.spec = spec
        self._settings = settings
        self._config = config
        self._transport = transport
        self._nowhere()
        self._begin(spec)
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
        self._nowhere()

    def _nowhere(self) -> None:
        """The state before the first record in this process."""
        self._keys: set[str] = set()
        self._warned: float | None = None
        self._earlier = 0
        self._process = process.current()
        self._journal: Journal | None = None
        self._run = JournaledRun(0, self.spec)

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
        try:
            while self._journal is None or not self._journal.append(self._run, content):
                self._attach()
        except JournalFull as error:
            return self._no_room(error)
        except (JournalError, sqlite3.Error) as error:
            self._failed(1, error)
        wake = self._process.sender.wake
        if not wake.is_set():
            wake.set()
        return True

    def accept_all(self, contents: Sequence[Content]) -> int:
        """Write several records, and return how many were written: fewer than all when there is no room."""
        written = 0
        try:
            if self._journal is not None:
                written = self._journal.append_all(self._run, contents)
            if written < len(contents):
                written += self._attach().append_all(self._run, contents[written:])
        except JournalFull as error:
            self._no_room(error)
            written += error.written
        except (JournalError, sqlite3.Error) as error:
            self._failed(len(contents) - written, error)
            written = len(contents)
        self._process.sender.wake.set()
        return written

    def snapshot(self, path: str, source: Source, file: Path | None) -> Content | None:
        """An artifact, its content kept; None when there is no room, and the run waits for some."""
        try:
            journal = self._journal
            if journal is None or journal.is_foreign or self._run.is_settled:
                journal = self._attach()
            return records.artifact(path, snapshots.take(journal, source, file), values.now())
        except JournalFull as error:
            self._no_room(error)
            return None

    def end(self, status: RunStatus) -> bool:
        """Write how the run ended; False when there is no room for even that.

        A second time changes nothing, and neither does a process that does not end the run.
        """
        self._process.writers.discard(self)
        if self._is_elsewhere or not self.spec.ends_run or self._run.ended:
            return True
        try:
            self._here.end_run(self._run, records.end(status, values.now()))
        except JournalFull as error:
            self._warn("%s", error)
            return False
        except sqlite3.Error as error:
            self._failed(1, error)
        return True

    # What has become of it.

    def hurry(self) -> None:
        """Send at once."""
        if not self._is_elsewhere:
            self._process.sender.hurry(self._run)

    @property
    def has_pending(self) -> bool:
        """Whether something that this process logged is neither on the server nor refused."""
        return not self._is_elsewhere and self._run.pending > 0

    def mark(self) -> int:
        """How many records were accepted until now, for `is_settled`."""
        return self._earlier + self._run.accepted

    def is_settled(self, mark: int) -> bool:
        """Whether all records before a mark are on the server or refused."""
        return self._is_elsewhere or self._earlier + self._run.acked + self._run.refused >= mark

    def to_disk(self) -> None:
        """Make what was logged survive a loss of power."""
        if not self._is_elsewhere and self._settings.fsync != "never":
            self._here.sync_to_disk()

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
        run, earlier = self._run, self._earlier
        if self._is_elsewhere:
            return LogStatus(run.accepted, 0, 0, run.refused, run_id=run.run_id, last_error=run.error)
        journal = self._here
        with journal.lock:
            refused = journal.refused(run) if run.refused and journal.is_open else []
            return LogStatus(
                accepted=earlier + run.accepted,
                acked=earlier + run.acked,
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

    @property
    def _is_elsewhere(self) -> bool:
        """Whether this process has logged nothing to the run yet."""
        return self._journal is None or self._journal.is_foreign

    @property
    def _here(self) -> Journal:
        assert self._journal is not None
        return self._journal

    def _begin(self, spec: RunSpec) -> Journal:
        self._process = process.current()
        journal = self._process.journal(self._settings.directory, self._settings.fsync, self._settings.max_bytes)
        run = journal.add_run(spec)
        run.exit_timeout = self._settings.exit_timeout
        self._process.sender.add(Task(self._process.way(self._config, self._transport), journal, run))
        self._journal, self._run = journal, run
        return journal

    def _attach(self) -> Journal:
        """Go on in a journal of this process, to a run that another one, or this one earlier, begins and ends."""
        with process.lock():
            journal = self._journal
            if journal is not None and not journal.is_foreign and not self._run.is_settled:
                return journal  # another thread was faster
            earlier = 0 if self._is_elsewhere else self._earlier + self._run.accepted
            journal = self._begin(self.spec.attached(self._run.run_id))
            self._earlier = earlier
            return journal

    def _no_room(self, error: JournalFull) -> bool:
        if self._settings.on_full == "raise":
            raise error
        self._run.error = str(error)
        self._here.make_room()
        self._warn("%s; logging waits until there is room", error)
        return False

    def _failed(self, count: int, error: Exception) -> None:
        # A training must not end because of its log: what is lost is counted, and said.
        if self._journal is None or self._journal.is_foreign:
            self._run.accepted += count
            self._run.refused += count
            self._run.error = f"{count} records could not be journaled: {error}"
        else:
            self._journal.lost(self._run, count, error)
        self._warn("%s", self._run.error)

    def _warn(self, text: str, *arguments: object) -> None:
        now = time.monotonic()
        if self._warned is None or now - self._warned > _WARN_EVERY:
            self._warned = now
            _logger.warning(text, *arguments)
