"""The status file beside a journal: what its owner publishes, because nobody else can read a journal that is open."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any

import attrs

from .owner import Owner

NAME = "status.json"
FORMAT = 1


@attrs.frozen
class RunCounts:
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


@attrs.frozen
class JournalStatus:
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
    part.write_text(json.dumps({"format": FORMAT, **attrs.asdict(status)}), encoding="utf-8")
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
