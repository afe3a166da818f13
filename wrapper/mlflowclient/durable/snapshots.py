"""Snapshots of artifacts: what a file held at the call, kept in the journal's folder until the server has it."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import zlib
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from ..artifact_paths import joined
from ..errors import ArtifactError, JournalFull
from ..sources import CHUNK, Source, shown_path
from .journal import ARTIFACTS, Journal

if TYPE_CHECKING:
    from .._sync.client import MLflow
    from .records import Record

_FICLONE = 0x40049409  # linux/fs.h: share the blocks of another file until one of the two changes


class NotWhole(ArtifactError):
    """What the server has is not what was sent."""


def take(journal: Journal, source: Source, file: Path | None) -> dict[str, Any]:
    """Keep what a source holds now, and return what the record says of it.

    A file system that can share blocks is asked to. A file that nobody may write is linked: it cannot change in place.
    Everything else is copied.

    Raises:
        JournalFull: there is no room.
        ArtifactError: the source became shorter while it was read.
    """
    folder = journal.folder / ARTIFACTS
    folder.mkdir(mode=0o700, exist_ok=True)
    if journal.artifact_bytes + source.size > journal.max_bytes:
        raise JournalFull(f"the journal {str(journal.folder)!r} may have {journal.max_bytes} bytes, snapshots included")
    name = os.urandom(8).hex()
    target = folder / name
    try:
        checksum = None if file is not None and _shared(file, target, source.size) else _copied(source, target, journal)
    except BaseException as error:
        target.unlink(missing_ok=True)
        if isinstance(error, OSError) and not isinstance(error, ArtifactError):
            raise JournalFull(f"no room for a snapshot in {shown_path(folder)}: {error.strerror}") from error
        raise
    journal.artifact_bytes += source.size
    return {"file": name, "size": source.size, "checksum": checksum}


def discard(journal: Journal, snapshot: dict[str, Any]) -> None:
    """Drop a snapshot that no record needs."""
    with contextlib.suppress(OSError):
        (journal.folder / ARTIFACTS / snapshot["file"]).unlink(missing_ok=True)
    journal.artifact_bytes = max(0, journal.artifact_bytes - int(snapshot["size"]))


def remove(journal: Journal, record: Record) -> None:
    """Drop the snapshot of a record that the server has."""
    discard(journal, json.loads(str(record.value)))


def upload(client: MLflow, journal: Journal, run_id: str, record: Record) -> None:
    """Send a snapshot, and look whether the server has all of it.

    Raises:
        ArtifactError: the snapshot is not what it was, or the run's store cannot be written.
        NotWhole: the server has something else.
    """
    path = str(record.key)
    snapshot = json.loads(str(record.value))
    file = journal.folder / ARTIFACTS / snapshot["file"]
    with _checked(file, path, snapshot) as content:
        client.log_artifact(run_id, path, content)
    directory = path.rpartition("/")[0]
    listed = {item.path: item.size for item in client.list_artifacts(run_id, directory)}
    if listed.get(joined(path)) != snapshot["size"]:
        raise NotWhole(f"the server has {listed.get(path)} of {snapshot['size']} bytes of {path!r}")


def _checked(file: Path, path: str, snapshot: dict[str, Any]) -> IO[bytes]:
    """The content of a snapshot, which is what it was."""
    try:
        content = file.open("rb")
        is_whole = os.fstat(content.fileno()).st_size == snapshot["size"]
        if is_whole and snapshot["checksum"] is not None:
            is_whole = _checksum(content) == snapshot["checksum"]
            content.seek(0)
    except FileNotFoundError:
        raise ArtifactError(f"the snapshot of {path!r} is not in the journal's folder: {shown_path(file)}") from None
    except OSError as error:
        raise ArtifactError(f"the snapshot of {path!r} cannot be read: {error.strerror}: {shown_path(file)}") from error
    if not is_whole:
        content.close()
        raise ArtifactError(f"the snapshot of {path!r} is damaged: {shown_path(file)}")
    return content


def _shared(file: Path, target: Path, size: int) -> bool:
    """Whether a file could be kept without copying it."""
    with contextlib.suppress(OSError):
        if not file.stat().st_mode & 0o222:
            os.link(file, target)
            return True
    if sys.platform == "linux":
        import fcntl

        with contextlib.suppress(OSError), file.open("rb") as content, target.open("wb") as copy:
            fcntl.ioctl(copy.fileno(), _FICLONE, content.fileno())
            return os.fstat(copy.fileno()).st_size == size
    return False


def _copied(source: Source, target: Path, journal: Journal) -> int:
    checksum = 0
    with source.open() as content, target.open("wb") as copy:
        while piece := content.read(CHUNK):
            copy.write(piece)
            checksum = zlib.crc32(piece, checksum)
        copy.flush()
        if journal.fsync == "always":
            os.fsync(copy.fileno())
    return checksum


def _checksum(content: IO[bytes]) -> int:
    checksum = 0
    while piece := content.read(CHUNK):
        checksum = zlib.crc32(piece, checksum)
    return checksum
