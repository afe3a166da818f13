"""The thread that does what waits for the disk: the fsyncs, the checkpoints, the status files.

It is not the sender's, because a request may hang for two minutes, and the disk cannot wait for that.
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from .. import values
from . import status_file
from .schema import FILE
from .status_file import JournalStatus, RunCounts

if TYPE_CHECKING:
    from .journal import Journal

INTERVAL = 0.5
"""Seconds between two looks at the journals."""
_CHECKPOINT_AFTER = 20_000  # rows, at about 600 bytes each
_HEARTBEAT = 10.0
_RUNS_SHOWN = 1000

_logger = logging.getLogger("mlflowclient")


class Keeper:
    """Keeps journals, from `add` to `stop`."""

    def __init__(self) -> None:
        self._journals: list[Journal] = []
        self._published: dict[int, tuple[object, float]] = {}
        self._new_places: set[Path] = set()
        """Directories of which it was not yet said what waits there."""
        self._failing: set[Path] = set()
        """Journals of which it was said that they cannot be kept."""
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def add(self, journal: Journal) -> None:
        """Keep a journal from now on."""
        publish(journal)
        self._journals.append(journal)
        self._new_places.add(journal.folder.parent)
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="mlflowclient-keeper", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """End, after what is under way."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join(5)

    def _work(self) -> None:
        while True:
            while self._new_places:
                _tell_what_waits(self._new_places.pop())
            if self._stopping.wait(INTERVAL):
                return
            for journal in list(self._journals):
                try:
                    self._keep(journal)
                except (OSError, sqlite3.Error) as error:
                    if journal.folder not in self._failing:
                        _logger.warning("the journal %s cannot be kept: %s", journal.folder, error)
                    self._failing.add(journal.folder)
                else:
                    self._failing.discard(journal.folder)

    def _keep(self, journal: Journal) -> None:
        if journal.has_unsynced:
            journal.has_unsynced = False
            if journal.fsync == "interval":
                journal.sync_to_disk()
        if journal.written >= _CHECKPOINT_AFTER:
            journal.checkpoint()
            journal.compact()
        counts = journal.totals()
        before, when = self._published.get(id(journal), (None, 0.0))
        now = time.monotonic()
        if counts != before or now - when > _HEARTBEAT:
            publish(journal)
            self._published[id(journal)] = (counts, now)


def _tell_what_waits(directory: Path) -> None:
    waiting = 0
    with contextlib.suppress(OSError):
        waiting = sum(map(status_file.is_left_behind, directory.iterdir()))
    if waiting:
        _logger.warning(
            "journals of %d processes that have ended wait in %s: to send them, python -m mlflowclient sync %s",
            waiting,
            directory,
            directory,
        )


def counts(journal: Journal) -> tuple[RunCounts, ...]:
    """What became of the records of each run in a journal."""
    with journal.lock:
        return tuple(
            RunCounts(
                key=run.spec.key,
                run_id=run.run_id,
                run_name=run.spec.run_name,
                experiment=run.spec.experiment,
                tracking_uri=run.spec.tracking_uri,
                accepted=run.accepted,
                acked=run.acked,
                refused=run.refused,
                ended=run.ended,
                error=run.error,
            )
            for run in list(journal.runs.values())[:_RUNS_SHOWN]
        )


def publish(journal: Journal, *, is_open: bool = True) -> None:
    """Write the status file of a journal."""
    with journal.publishing, contextlib.suppress(FileNotFoundError):  # closed and removed in between
        inode = (journal.folder / FILE).stat().st_ino
        now = values.now()
        status_file.write(journal.folder, JournalStatus(journal.owner, is_open, now, counts(journal), inode))
        journal.published = now
