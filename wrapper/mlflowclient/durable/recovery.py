"""Taking over the journal of a process that has ended, as far as it can be read."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from .. import values
from ..errors import JournalError
from . import schema, status_file
from .journal import Journal
from .schema import FILE, connected

if TYPE_CHECKING:
    from .status_file import JournalStatus

_MADE_WITHIN = 10_000  # milliseconds, generously; its status file is written right after the tables
_SLICE = 500
_DAMAGED = "damaged"


class JournalInUse(JournalError):
    """Another process has the journal open."""


class NothingLeft(JournalError):
    """The process ended while it made the journal, or removed it: nothing was logged yet, or everything delivered."""


class Recovered(msgspec.Struct):
    """A journal that was taken over."""

    journal: Journal
    problems: list[str]
    """What was logged and is not in it any more, in words; empty when it is whole."""
    last_sign: int
    """When its owner gave the last sign of life, in milliseconds since 1970-01-01 UTC."""


def is_journal(folder: Path) -> bool:
    """Whether a folder is that of a journal."""
    return (folder / FILE).is_file() or (folder / status_file.NAME).is_file()


def take_over(folder: Path, max_bytes: int) -> Recovered:
    """The journal of a process that has ended. This process owns it now.

    Raises:
        JournalInUse: its owner is alive, or another process delivers it.
        JournalError: nothing in it can be read.
    """
    status = status_file.read(folder)
    if status_file.is_owned(folder, status):
        raise JournalInUse(f"process {status.owner and status.owner.pid} has {folder} open")  # type: ignore[union-attr]
    if status is None and is_being_made(folder):
        # To open it now could take its lock away from the process that is making it.
        raise JournalInUse(f"{folder} is being made")
    problems: list[str] = []
    if not (folder / FILE).is_file():
        if status is not None and not status.is_open and not any(run.pending or run.refused for run in status.runs):
            raise NothingLeft(f"{folder} was being removed")
        raise JournalError(f"{folder} has no {FILE}")
    has_log = (folder / f"{FILE}-wal").is_file()
    try:
        if status is None and _has_nothing(folder):
            raise NothingLeft(f"{folder} was never begun")
        connection = _opened(folder)
        if problem := _damage(connection):
            connection.close()
            raise sqlite3.DatabaseError(problem)
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise JournalInUse(f"another process has {folder} open") from error
        raise JournalError(f"{folder} cannot be opened: {error}") from error
    except (sqlite3.DatabaseError, UnicodeError) as error:  # text, or names in SQLite's own messages
        problems.append(
            f"the file is damaged ({error}); what can be read of it is delivered, it is kept in {_DAMAGED}/"
        )
        connection = _salvaged(folder, error)
    journal = Journal(folder, connection, "interval", max_bytes)
    journal.is_taken_over = True
    problems += journal.load_runs()
    if not has_log and (status is None or status.is_open):
        problems.append(f"{FILE}-wal is missing, which holds what was written last: was the journal copied without it?")
    problems += _missing(journal, status)
    return Recovered(journal, problems, values.now() if status is None else status.updated)


def begun(folder: Path) -> int:
    """When a journal was made, as its name says, in milliseconds since 1970-01-01 UTC; 0 when it has another name."""
    milliseconds = folder.name.partition("-")[0]
    return int(milliseconds) if milliseconds.isdecimal() else 0


def is_being_made(folder: Path) -> bool:
    """Whether its process may not yet have made all of it."""
    return values.now() - begun(folder) < _MADE_WITHIN


def _has_nothing(folder: Path) -> bool:
    """Whether a file has no table: its process ended before it had made them, and before it accepted anything."""
    connection = connected(folder, "interval")
    try:
        return not connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0]
    finally:
        connection.close()


def _opened(folder: Path) -> sqlite3.Connection:
    connection = connected(folder, "interval")
    connection.text_factory = _decoded  # a record with damaged text is told by its checksum
    try:
        connection.execute("BEGIN IMMEDIATE")  # now nobody else has it
        connection.execute("COMMIT")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        application = connection.execute("PRAGMA application_id").fetchone()[0]
    except sqlite3.Error:
        connection.close()
        raise
    if application != schema.APPLICATION_ID:
        connection.close()
        raise sqlite3.DatabaseError("not a journal")
    if version > schema.VERSION:
        connection.close()
        raise JournalError(
            f"{folder} was written by a newer mlflowclient (format {version}, this one knows {schema.VERSION}): update"
        )
    return connection


def _damage(connection: sqlite3.Connection) -> str:
    try:
        found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if not schema.is_whole(connection):
            return "its tables are not what was made"
    except (sqlite3.DatabaseError, UnicodeError) as error:
        return str(error)
    return "" if found == "ok" else str(found).splitlines()[-1]


def _missing(journal: Journal, status: JournalStatus | None) -> list[str]:
    """What the status file counts and the journal does not have."""
    problems: list[str] = []
    here = {run.spec.key: run for run in journal.runs.values()}
    for known in () if status is None else status.runs:
        run = here.get(known.key)
        missing = known.accepted - (0 if run is None else run.accepted)
        if run is None and not known.pending and not known.refused:
            continue  # delivered, and left the file
        if missing > 0:
            problems.append(f"{missing} of {known.accepted} records of run {known.run_name or known.key} are missing")
    return problems


def _salvaged(folder: Path, error: Exception) -> sqlite3.Connection:
    """A new file with what can be read of a damaged one, which is kept."""
    files = [name for name in (FILE, f"{FILE}-wal") if (folder / name).exists()]
    with tempfile.TemporaryDirectory(prefix=".salvage-", dir=folder) as directory:
        # From a copy: SQLite changes what it opens.
        scratch, found = Path(directory), Path(directory) / "found"
        found.mkdir()
        for name in files:
            shutil.copy(folder / name, scratch / name)
        try:
            _copy_rows(scratch, found)
        except (sqlite3.DatabaseError, UnicodeError) as again:
            raise JournalError(f"{folder} is damaged, and nothing in it can be read: {error}; {again}") from error
        kept = folder / _DAMAGED
        kept.mkdir(exist_ok=True)
        for name in files:
            (folder / name).replace(kept / name)
        (found / FILE).replace(folder / FILE)
    return _opened(folder)


def _copy_rows(damaged: Path, target: Path) -> None:
    source = connected(damaged, "never")
    copy = connected(target, "never")
    try:
        source.text_factory = _decoded
        runs = [row for row in source.execute("SELECT * FROM run") if isinstance(row[0], int)]
        if not runs:
            raise sqlite3.DatabaseError("no run can be read")
        schema.create(copy)
        copy.execute("BEGIN")
        copy.executemany(schema.COPY_RUN, runs)
        for table, insert in (("record", schema.INSERT_RECORD), ("refused", schema.INSERT_REFUSED)):
            for row in _rows(source, table, runs):
                with contextlib.suppress(sqlite3.IntegrityError):  # no row of ours
                    copy.execute(insert, row)
        copy.execute("COMMIT")
    finally:
        source.close()
        copy.close()


def _decoded(text: bytes) -> str:
    return text.decode(errors="replace")


def _rows(source: sqlite3.Connection, table: str, runs: list[Any]) -> Iterator[Any]:
    """The rows of a table that can be read, past those that cannot."""
    for number, *_ in runs:
        last, end, skipped = number << 40, (number + 1) << 40, 0
        while last < end:
            size = 1 if skipped else _SLICE
            try:
                found = source.execute(
                    f"SELECT * FROM {table} WHERE id > ? AND id < ? ORDER BY id LIMIT ?",  # noqa: S608  # our own names
                    (last, end, size),
                ).fetchall()
            except (sqlite3.DatabaseError, UnicodeError):
                # One by one to the damaged place, and over it in growing steps.
                skipped += 1
                if skipped > 1:
                    last += 1 if skipped < _SLICE else 1 << min(skipped - _SLICE, 30)
                continue
            if not found:
                break
            yield from found
            last, skipped = max(found[-1][0], last + 1), 0  # in a damaged tree ids are out of order
