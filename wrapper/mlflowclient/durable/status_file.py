"""The status file beside a journal: what its owner publishes, because nobody else can read a journal that is open."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any

import msgspec

from .. import values
from .owner import Owner
from .schema import FILE

NAME = "status.json"
FORMAT = 1
_FOREIGN_HEARTBEAT = 60_000  # milliseconds; an owner writes the file every ten seconds


class RunCounts(msgspec.Struct, frozen=True):
    """What became of the records of one run."""

    key: str
    run_id: str | None
    run_name: str | None
    experiment: str
    tracking_uri: str
    accepted: int
    acked: int
    refused: int
    ended: str | None = None
    error: str | None = None

    @property
    def pending(self) -> int:
        """Records that are neither on the server nor refused."""
        return self.accepted - self.acked - self.refused


class JournalStatus(msgspec.Struct, frozen=True):
    """What a status file says."""

    owner: Owner | None
    """The process that wrote it."""
    is_open: bool
    """Whether that process had the journal open."""
    updated: int
    """When it was written, in milliseconds since 1970-01-01 UTC."""
    runs: tuple[RunCounts, ...]
    inode: int = 0
    """Which file the journal was: a copy has another one."""


def write(folder: Path, status: JournalStatus) -> None:
    """Replace the status file. Whoever reads it sees the old one or the new one."""
    part = folder / f".{NAME}.part"
    part.write_text(json.dumps({"format": FORMAT, **msgspec.to_builtins(status)}), encoding="utf-8")
    os.replace(part, folder / NAME)  # noqa: PTH105  # plain and atomic


def read(folder: Path) -> JournalStatus | None:
    """What the status file says; None when there is none that can be read."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        found: dict[str, Any] = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return JournalStatus(
            owner=Owner.from_json(found["owner"]),
            is_open=bool(found["is_open"]),
            updated=int(found["updated"]),
            runs=tuple(RunCounts(**item) for item in found["runs"]),
            inode=int(found["inode"]),
        )
    return None


def is_owned(folder: Path, status: JournalStatus | None) -> bool:
    """Whether the process that wrote the status file may still be at it."""
    if status is None or status.owner is None or not status.is_open:
        return False
    if status.owner.is_here:
        return status.owner.is_alive
    with contextlib.suppress(OSError):
        if (folder / FILE).stat().st_ino != status.inode:
            return False  # a copy: nobody writes to it
    # Of a process on another machine only its last sign of life can be seen.
    return values.now() - status.updated < _FOREIGN_HEARTBEAT


def is_left_behind(folder: Path) -> bool:
    """Whether a folder is a journal that waits for `sync`: its process has ended, and not all was on the server."""
    status = read(folder)
    return (
        status is not None
        and not is_owned(folder, status)
        and any(run.pending or run.ended is None for run in status.runs)
    )
