"""What a process has of all this: its journals, its two threads, and what happens when it forks or ends."""

from __future__ import annotations

import atexit
import contextlib
import logging
import os
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from ..entities import RunStatus
from .journal import Journal
from .keeper import Keeper, publish
from .sender import Sender, Way

if TYPE_CHECKING:
    from ..config import Config
    from .journaled_run import JournaledRun
    from .settings import Fsync
    from .writer import RunWriter

_logger = logging.getLogger("mlflowclient")
_JOIN_SECONDS = 1.0
_POLL_SECONDS = 0.02


class Process:
    """The journals and threads of this process."""

    def __init__(self) -> None:
        self.sender = Sender()
        self.keeper = Keeper()
        self.writers: set[RunWriter] = set()
        """Runs that have begun and not ended."""
        self.leave_now = False
        """Whether the user wants to leave without waiting."""
        self._journals: dict[tuple[Path, Fsync, int], Journal] = {}
        self._ways: WeakValueDictionary[int, Way] = WeakValueDictionary()

    def journal(self, directory: Path, fsync: Fsync, max_bytes: int) -> Journal:
        """The process's journal in a directory."""
        with _lock:
            found = self._journals.get((directory, fsync, max_bytes))
            if found is None:
                found = self._journals[directory, fsync, max_bytes] = Journal.create(directory, fsync, max_bytes)
                self.keeper.add(found)
            return found

    def way(self, config: Config, transport: Any) -> Way:
        """The way to the server of a client."""
        with _lock:
            found = self._ways.get(id(config))
            if found is None:
                found = self._ways[id(config)] = Way(config, transport, self.sender.loading)
            return found

    def all_journals(self) -> list[Journal]:
        """The journals that are open."""
        return list(self._journals.values())

    def end(self) -> None:
        """At the end of the process: say how the runs ended, send what is left for a bounded time, and close."""
        try:
            self._wait()
        except KeyboardInterrupt:
            self.leave_now = True
        stopped = self.sender.stop(0.0 if self.leave_now else _JOIN_SECONDS)
        self.keeper.stop()
        left = [journal for journal in self.all_journals() if not journal.is_empty()]
        if stopped:
            for journal in self.all_journals():
                with contextlib.suppress(Exception):
                    publish(journal, is_open=False)
                    journal.close()
        for journal in left:
            runs = list(journal.runs.values())
            pending, refused = sum(run.pending for run in runs), sum(run.refused for run in runs)
            count = pending or refused
            sys.stderr.write(
                f"mlflowclient: {count} record{'s' * (count != 1)} {'not on' if pending else 'refused by'} the server"
                f"{' yet' * bool(pending)}, kept in {journal.folder}. "
                f"To {'send' if pending else 'see'} them: python -m mlflowclient "
                f"{'sync' if pending else 'journal'} {journal.folder}\n"
            )

    def _runs(self) -> list[JournaledRun]:
        return [run for journal in self.all_journals() for run in list(journal.runs.values())]

    def _wait(self) -> None:
        # An exception that ended the program, which the interpreter has shown by now.
        crashed = getattr(sys, "last_value", None) is not None
        for writer in list(self.writers):
            writer.end(RunStatus.FAILED if crashed else RunStatus.FINISHED)
        if self.leave_now or self.sender.is_quiet_since_vain_wait:
            return
        deadline = time.monotonic() + max((run.exit_timeout for run in self._runs()), default=0.0)
        for run in self._runs():
            self.sender.hurry(run)
        while time.monotonic() < deadline and any(run.pending for run in self._runs()):
            time.sleep(_POLL_SECONDS)


_lock = threading.RLock()
_process: Process | None = None
_is_registered = False


def lock() -> threading.RLock:
    """What makes changes to the process's journals exclusive; in a forked child it is a new one."""
    return _lock


def current() -> Process:
    """This process's."""
    global _process, _is_registered  # noqa: PLW0603  # there is one process
    with _lock:
        if _process is None:
            _process = Process()
            atexit.register(_process.end)
            _end_with_multiprocessing(_process)
            if not _is_registered and hasattr(os, "register_at_fork"):
                os.register_at_fork(before=_before_fork, after_in_parent=_after_fork, after_in_child=_in_child)
            _is_registered = True
        return _process


def _end_with_multiprocessing(process: Process) -> None:
    """The workers of multiprocessing leave by os._exit, after its own finalizers."""
    multiprocessing = sys.modules.get("multiprocessing")
    if multiprocessing is not None and multiprocessing.parent_process() is not None:
        from multiprocessing import util

        util.Finalize(None, process.end, exitpriority=10)
        atexit.unregister(process.end)


def _locks() -> list[Any]:
    if _process is None:
        return []
    return [_process.sender.loading, *(journal.lock for journal in _process.all_journals())]


def _before_fork() -> None:
    # No thread may be inside SQLite, or importing: a child could never get the locks that it holds there.
    _lock.acquire()
    for lock in _locks():
        lock.acquire()


def _after_fork() -> None:
    for lock in _locks():
        lock.release()
    _lock.release()


def _in_child() -> None:
    global _process, _lock  # noqa: PLW0603
    from . import signals

    if _process is not None:
        for journal in _process.all_journals():
            journal.is_foreign = True
            journal.lock = threading.RLock()
        atexit.unregister(_process.end)
        _process = None
    _lock = threading.RLock()
    signals.forget()
