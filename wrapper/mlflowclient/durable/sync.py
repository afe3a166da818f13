"""`mlflowclient.sync`, and what it hands out. What does the work is loaded when it is called."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from .settings import searched_directory

if TYPE_CHECKING:
    from .._async.client import AsyncMLflow
    from .._sync.client import MLflow
    from .records import Refused

Progress = Callable[[int, int], None]
"""Called with how many records are done, and how many there are."""


class SyncedJournal(msgspec.Struct, frozen=True):
    """What became of one journal."""

    folder: Path
    """Where it is; it is removed when everything in it is on the server."""
    in_use: bool = False
    """Whether it was left alone, because its owner is alive or another process delivers it."""
    accepted: int = 0
    """Records that were ever logged in it."""
    acked: int = 0
    """Those that are on the server."""
    refused: int = 0
    """Those that the server refused, now or before."""
    refusals: tuple[Refused, ...] = ()
    """The first of those, with the server's answers."""
    problems: tuple[str, ...] = ()
    """What was logged and cannot be delivered because the journal is damaged, in words."""
    last_error: str | None = None
    """What keeps the pending ones from the server."""

    @property
    def pending(self) -> int:
        """Records that are neither on the server nor refused."""
        return self.accepted - self.acked - self.refused


class SyncResult(msgspec.Struct, frozen=True):
    """What became of all journals."""

    journals: tuple[SyncedJournal, ...]

    @property
    def ok(self) -> bool:
        """Whether everything is on the server, but for what a process that is alive delivers itself."""
        return not any(item.refused or item.problems or item.pending for item in self.journals if not item.in_use)


def sync(
    directory: str | os.PathLike[str] | None = None,
    *,
    tracking_uri: str | None = None,
    client: MLflow | AsyncMLflow | None = None,
    timeout: float = 60.0,
    retry_refused: bool = False,
    progress: Progress | None = None,
) -> SyncResult:
    """Deliver what processes that have ended left in their journals, and return what became of it.

    A run whose process never said how it ended becomes FAILED. Journals of processes that are alive are left alone:
    those deliver them. A journal that is damaged, or that the server refuses, keeps no other one from being delivered.

    Args:
        directory: a journal's folder, or the directory with several; MLFLOWCLIENT_JOURNAL_DIR, or `~/.mlflow/journal`,
            when None.
        tracking_uri: where to deliver to; where each run was logged to when None.
        client: whose address and credentials to use; those of the environment when None.
        timeout: seconds without an answer after which to give up.
        retry_refused: whether to try again what the server refused before.
        progress: called with how many records are done, and how many there are.

    Raises:
        InputError: no such directory.
        ConfigError: settings of the environment that cannot work.
    """
    from .syncing import deliver_journals

    return deliver_journals(
        searched_directory(directory),
        tracking_uri=tracking_uri,
        client=client,
        timeout=timeout,
        retry_refused=retry_refused,
        progress=progress,
    )
