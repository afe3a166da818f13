"""Delivers the journals of processes that have ended."""

from __future__ import annotations

import contextlib
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .. import values
from ..entities import RunStatus
from ..errors import InputError, JournalError
from . import records
from .keeper import publish
from .outcomes import in_words
from .recovery import JournalInUse, NothingLeft, Recovered, begun, is_being_made, is_journal, take_over
from .sender import Task, Way
from .settings import DEFAULT_MAX_BYTES
from .sync import Progress, SyncedJournal, SyncResult

if TYPE_CHECKING:
    from .._async.client import AsyncMLflow
    from .._sync.client import MLflow
    from .journal import Journal

_STUCK_TRIES = 3
_PUBLISH_EVERY = 5.0
_CHECKPOINT_AFTER = 20_000


def deliver_journals(
    directory: Path,
    *,
    tracking_uri: str | None,
    client: MLflow | AsyncMLflow | None,
    timeout: float,
    retry_refused: bool,
    progress: Progress | None,
) -> SyncResult:
    """See `sync`."""
    _remove_empty(directory)
    folders = journals_in(directory)
    reports: list[SyncedJournal] = []
    opened: list[Recovered] = []
    for folder in folders:
        try:
            opened.append(take_over(folder, DEFAULT_MAX_BYTES))
        except NothingLeft:
            shutil.rmtree(folder, ignore_errors=True)
        except JournalInUse as error:
            reports.append(SyncedJournal(folder, in_use=True, last_error=in_words(error)))
        except JournalError as error:
            reports.append(SyncedJournal(folder, problems=(in_words(error),)))
    try:
        _deliver(opened, _ways(tracking_uri, client), timeout, retry_refused, progress)
    finally:
        reports += [_closed(item) for item in opened]
    return SyncResult(tuple(sorted(reports, key=lambda item: item.folder)))


def journals_in(directory: Path) -> list[Path]:
    """The folders of journals in a directory, or the directory itself when it is one."""
    if is_journal(directory):
        return [directory]
    if not directory.exists():
        return []
    if not directory.is_dir():
        raise InputError(f"directory={str(directory)!r} is no directory")
    return sorted(folder for folder in directory.iterdir() if folder.is_dir() and is_journal(folder))


def _remove_empty(directory: Path) -> None:
    """Remove what a process left that ended between making the folder and the file in it."""
    for folder in directory.glob("*-*-*"):
        if begun(folder) and not is_being_made(folder):
            with contextlib.suppress(OSError):  # has something in it
                folder.rmdir()


def _ways(tracking_uri: str | None, client: MLflow | AsyncMLflow | None) -> Callable[[str, str | None], Way]:
    """From a server and a workspace to the way there, one for each."""
    found: dict[tuple[str, str | None], Way] = {}

    def way(uri: str, workspace: str | None) -> Way:
        if (uri, workspace) not in found:
            from ..config import Config

            config = client.config if client is not None else Config.resolve(tracking_uri or uri, workspace=workspace)
            found[uri, workspace] = Way(config, None if client is None else client.transport, threading.Lock())
        return found[uri, workspace]

    return way


def _deliver(
    opened: list[Recovered],
    way: Callable[[str, str | None], Way],
    timeout: float,
    retry_refused: bool,
    progress: Progress | None,
) -> None:
    tasks: list[Task] = []
    for item in opened:
        publish(item.journal)
        if retry_refused:
            item.journal.retry_refused()
        _say_how_they_ended(item)
        tasks += [
            Task(way(run.spec.tracking_uri, run.spec.workspace), item.journal, run)
            for run in item.journal.runs.values()
        ]
    # Those that make runs come before those that only write to them.
    tasks.sort(key=lambda task: not task.run.spec.ends_run)
    total = sum(task.run.accepted for task in tasks)
    last_answer = time.monotonic()

    def show() -> None:
        if progress is not None:
            progress(sum(task.run.acked + task.run.refused for task in tasks), total)

    for _ in _turns(tasks):
        show()
        now = time.monotonic()
        if any(task.way.pace.is_open for task in tasks) and now - last_answer > timeout:
            return
        for task in tasks:
            if task.run.pending and task.pace.failures < _STUCK_TRIES and task.ready_at() <= time.monotonic():
                if task.step(time.monotonic):
                    last_answer = time.monotonic()
                _keep(task.journal)
    show()


def _turns(tasks: list[Task]) -> Iterator[None]:
    """One turn after the other, until nothing is left that could be delivered."""
    while left := [task for task in tasks if task.run.pending and task.pace.failures < _STUCK_TRIES]:
        yield
        soonest = min(task.ready_at() for task in left)
        time.sleep(min(max(soonest - time.monotonic(), 0.0), 1.0))


def _say_how_they_ended(item: Recovered) -> None:
    for run in item.journal.runs.values():
        if run.spec.ends_run and run.ended is None:
            item.journal.end_run(run, records.end(RunStatus.FAILED, item.last_sign))


def _keep(journal: Journal) -> None:
    if journal.written >= _CHECKPOINT_AFTER:
        journal.checkpoint()
    if values.now() - journal.published > _PUBLISH_EVERY * 1000:
        publish(journal)


def _closed(item: Recovered) -> SyncedJournal:
    journal = item.journal
    runs = list(journal.runs.values())
    report = SyncedJournal(
        journal.folder,
        accepted=journal.forgotten + sum(run.accepted for run in runs),
        acked=journal.forgotten + sum(run.acked for run in runs),
        refused=sum(run.refused for run in runs),
        refusals=tuple(refused for run in runs for refused in journal.refused(run)),
        problems=tuple(item.problems),
        last_error=next((run.error for run in runs if run.error), None),
    )
    publish(journal, is_open=False)
    journal.close(keep=bool(item.problems))
    return report
