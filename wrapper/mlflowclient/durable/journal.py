"""One journal: a folder with a SQLite file that one process owns, its status file, and snapshots of artifacts."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import sqlite3
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .. import values
from ..errors import JournalError, JournalFull
from . import records, schema
from .journal_file import JournalFile
from .journaled_run import JournaledRun
from .owner import Owner
from .records import RUN_SHIFT, Content, Record, Refusal, Refused
from .run_spec import RunSpec
from .schema import FILE

if TYPE_CHECKING:
    from .settings import Fsync

ARTIFACTS = "artifacts"

_CHUNK = 2000  # records of one transaction: others wait for its end
_SLICE_BYTES = 2 << 20
_REFUSED_SHOWN = 100
_CHECKPOINT_AT_ONCE = 1 << 30


def _weight(content: Content) -> int:
    """How many rows of the usual length a record is worth in the log."""
    return 1 + len(content.value) // 256 if isinstance(content.value, str) else 1


def remove(folder: Path) -> None:
    """Remove a journal of which nothing is left. Its status file, which says so, goes last."""
    with contextlib.suppress(OSError):
        for name in (FILE, f"{FILE}-wal"):
            (folder / name).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


class Journal:
    """An open journal. Every method takes the lock; `append` is the one that must be quick."""

    def __init__(self, folder: Path, connection: sqlite3.Connection, fsync: Fsync, max_bytes: int) -> None:
        self.folder = folder
        self.lock = threading.RLock()
        self.owner = Owner.current()
        self.fsync: Fsync = fsync
        self.is_foreign = False
        """Whether this is a forked child, to which the journal does not belong."""
        self.is_taken_over = False
        """Whether another process wrote it, which has ended."""
        self.runs: dict[int, JournaledRun] = {}
        self.written = 0
        """Rows written since the last checkpoint, longer ones counted as several."""
        self.has_unsynced = False
        """Whether something was written that a loss of power could undo."""
        self.published = 0
        """When its status file was written, in milliseconds since 1970-01-01 UTC."""
        self.publishing = threading.Lock()
        """Held by who writes its status file: what is newer must not be replaced by what is older."""
        self.forgotten = 0
        """Records of runs that have left the file."""
        self.artifact_bytes = 0
        self.max_bytes = max_bytes
        self._file = JournalFile(folder, connection, max_bytes)
        self._is_open = True

    @classmethod
    def create(cls, directory: Path, fsync: Fsync, max_bytes: int) -> Journal:
        """A new journal in a folder of its own below a directory.

        Raises:
            JournalError: it cannot be written there.
        """
        name = f"{values.now()}-{os.getpid()}-{secrets.token_hex(4)}"
        folder = directory / name
        try:
            directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.mkdir(mode=0o700)
            connection = schema.connected(folder, fsync)
            schema.create(connection)
        except (OSError, sqlite3.Error) as error:
            shutil.rmtree(folder, ignore_errors=True)
            raise JournalError(
                f"no journal can be written in {str(directory)!r}: {error}; pass journal_dir=, set "
                "MLFLOWCLIENT_JOURNAL_DIR, or pass durable=False to log without one"
            ) from error
        return cls(folder, connection, fsync, max_bytes)

    # What the process that logs does.

    def add_run(self, spec: RunSpec) -> JournaledRun:
        """Begin to journal a run.

        Raises:
            JournalError: the disk is full, or fails.
        """
        with self.lock:
            try:
                text = spec.to_json()
                self._file.execute(schema.INSERT_RUN, text, spec.run_id, records.run_checksum(text, spec.run_id))
            except sqlite3.Error as error:
                raise JournalError(f"the journal {str(self.folder)!r} cannot take a run: {error}") from error
            number = self._file.number("SELECT last_insert_rowid()")
            self.runs[number] = run = JournaledRun(number, spec)
            return run

    def append(self, run: JournaledRun, content: Content) -> bool:
        """Write one record. When this returns True, the record survives the end of the process.

        False when the run is over, or belongs to the process that this one was forked from.

        Raises:
            JournalFull: the disk is full, or the journal as large as it may be.
            sqlite3.Error: the disk failed.
        """
        with self.lock:
            if run.is_settled or self.is_foreign:
                return False
            self._file.check_room()
            number = run.accepted + 1
            record_id = (run.number << RUN_SHIFT) + number
            try:
                self._file.cursor.execute(schema.INSERT_RECORD, records.row(record_id, content))
            except sqlite3.IntegrityError:
                self._recount(run)
                return self.append(run, content)
            except sqlite3.Error as error:
                raise self._file.problem(error) from error
            run.accepted = number
            self.written += _weight(content)
            self.has_unsynced = True
            return True

    def append_all(self, run: JournaledRun, contents: Sequence[Content]) -> int:
        """Write several records, in pieces that are there whole or not at all, and return how many were written.

        Fewer than all when the run is over, or belongs to the process that this one was forked from.

        Raises as `append`; JournalFull has `written`, the number of those that were written before.
        """
        written = 0
        while written < len(contents):
            piece = contents[written : written + _CHUNK]
            with self.lock:
                if run.is_settled or self.is_foreign:
                    break
                first = (run.number << RUN_SHIFT) + run.accepted + 1
                rows = [records.row(first + index, content) for index, content in enumerate(piece)]
                try:
                    self._file.check_room()
                    with self._file.transaction():
                        self._file.cursor.executemany(schema.INSERT_RECORD, rows)
                except sqlite3.IntegrityError:
                    self._recount(run)
                    continue
                except JournalFull as full:
                    full.written = written
                    raise
                except sqlite3.Error as error:
                    problem = self._file.problem(error)
                    if isinstance(problem, JournalFull):
                        problem.written = written
                    raise problem from error
                run.accepted += len(piece)
                self.has_unsynced = True
                self.written += sum(map(_weight, piece))
            written += len(piece)
        return written

    def end_run(self, run: JournaledRun, content: Content) -> None:
        """Write how a run ended, for which there is room in a journal that is full otherwise."""
        with self.lock:
            with self._file.last_room():
                self.append(run, content)
            run.ended = str(content.value)
            with contextlib.suppress(sqlite3.Error):  # the record says it too
                self._file.execute("UPDATE run SET ended = ? WHERE no = ?", run.ended, run.number)

    def _recount(self, run: JournaledRun) -> None:
        """Count rows that were written, and not counted because a signal's handler raised right then."""
        first, end = records.first_id(run.number), records.first_id(run.number + 1)
        last = self._file.number("SELECT MAX(id) FROM record WHERE id > ? AND id < ?", first, end)
        run.accepted = last - first

    def lost(self, run: JournaledRun, count: int, error: Exception) -> None:
        """Count records that could not be written because the disk failed. Nothing is silent."""
        with self.lock:
            run.accepted += count
            run.refused += count
            run.error = f"{count} records could not be written to the journal: {error}"

    # What delivers does.

    def next_records(self, run: JournaledRun, limit: int) -> list[Record]:
        """The oldest records of a run that are not settled."""
        first, end = records.first_id(run.number), records.first_id(run.number + 1)
        found: list[Record] = []
        size = 0
        with self.lock:
            self._file.cursor.execute(
                "SELECT * FROM record WHERE id > ? AND id < ? ORDER BY id LIMIT ?", (first, end, limit)
            )
            for item in self._file.cursor:
                record = Record._make(item)
                found.append(record)
                size += len(record.value) if isinstance(record.value, str) else 0
                if size > _SLICE_BYTES:  # such as the profiles of datasets
                    break
            if found and found[-1].id - first > run.accepted:
                self._recount(run)
        return found

    def settle(self, run: JournaledRun, found: Sequence[Record], refused: Sequence[tuple[Record, Refusal]]) -> None:
        """Note what became of the oldest records of a run: on the server, but for those refused."""
        acked = len(found) - len(refused)
        with self.lock:
            now = values.now()

            def settle() -> None:
                with self._file.transaction():
                    self._file.cursor.executemany(
                        schema.INSERT_REFUSED,
                        [(*record, why.status, why.error_code, why.message, now) for record, why in refused],
                    )
                    self._file.execute("DELETE FROM record WHERE id BETWEEN ? AND ?", found[0].id, found[-1].id)
                    self._file.execute("UPDATE run SET acked = acked + ? WHERE no = ?", acked, run.number)

            self._file.write_surely(settle)
            run.acked += acked
            run.refused += len(refused)
            self.written += len(found) // 4 + 4

    def creating(self, run: JournaledRun) -> None:
        """Note, before it is sent, that the creation of a run is sent."""
        with self.lock:
            self._file.write_surely(
                lambda: self._file.execute("UPDATE run SET attempts = attempts + 1 WHERE no = ?", run.number)
            )
            run.attempts += 1

    def resolved(self, run: JournaledRun, run_id: str) -> None:
        """Note which run on the server it is."""
        with self.lock:
            checksum = records.run_checksum(run.spec.to_json(), run_id)
            self._file.write_surely(
                lambda: self._file.execute(
                    "UPDATE run SET run_id = ?, checksum = ? WHERE no = ?", run_id, checksum, run.number
                )
            )
            run.run_id = run_id

    def forget(self, run: JournaledRun) -> bool:
        """Drop a run of which nothing is left to do; False when something is."""
        with self.lock:
            if run.pending or run.refused:
                return False
            self._file.execute("DELETE FROM run WHERE no = ?", run.number)
            self.runs.pop(run.number, None)
            self.forgotten += run.accepted
            run.is_settled = True
            return True

    def refused(self, run: JournaledRun, limit: int = _REFUSED_SHOWN) -> list[Refused]:
        """The first records of a run that were refused."""
        with self.lock:
            found = self._file.execute(
                "SELECT * FROM refused WHERE id > ? AND id < ? ORDER BY id LIMIT ?",
                records.first_id(run.number),
                records.first_id(run.number + 1),
                limit,
            )
            return [Refused(Record._make(item[:7]), Refusal(item[9], item[7], item[8]), item[10]) for item in found]

    def retry_refused(self) -> None:
        """Make what was refused pending again."""
        with self.lock:
            with self._file.transaction():
                self._file.execute(
                    "INSERT INTO record SELECT id, kind, key, value, timestamp, step, checksum FROM refused"
                )
                self._file.execute("DELETE FROM refused")
            for run in self.runs.values():
                run.refused = 0

    # What the keeper does.

    def checkpoint(self) -> None:
        """Move what is in the write-ahead log to the file itself."""
        with self.lock:
            self._file.checkpoint()
            self.written = 0

    def make_room(self) -> None:
        """Have the keeper do a checkpoint, after which the log begins anew."""
        self.written = _CHECKPOINT_AT_ONCE

    def sync_to_disk(self) -> None:
        """Make what was written survive a loss of power. Nobody waits for it: it needs no lock."""
        self._file.sync_to_disk()

    def totals(self) -> tuple[object, ...]:
        """What changes whenever there is something new to say of the journal."""
        with self.lock:
            return tuple((run.accepted, run.acked, run.refused, run.run_id, run.error) for run in self.runs.values())

    def is_empty(self) -> bool:
        """Whether nothing is left in it."""
        with self.lock:
            return not any(run.pending or run.refused for run in self.runs.values())

    def compact(self) -> None:
        """Give free space back when there is much of it and little else."""
        with self.lock:
            self._file.compact()

    def close(self, *, keep: bool = False) -> None:
        """Close the file, and remove the folder when nothing is left in it, unless it is to be kept."""
        with self.lock:
            if not self._is_open or self.is_foreign:
                return
            self._is_open = False
            empty = self.is_empty()
            self._file.close()
        if empty and not keep:
            remove(self.folder)

    @property
    def is_open(self) -> bool:
        """Whether it can be written."""
        return self._is_open and not self.is_foreign

    def load_runs(self) -> list[str]:
        """Take over the runs of the process that owned the file before, and return what is wrong, in words."""
        problems: list[str] = []
        with self.lock:
            for number, spec, run_id, checksum, attempts, acked, ended in self._file.execute("SELECT * FROM run"):
                if checksum != records.run_checksum(spec, run_id):
                    problems.append(f"which run its run {number} is cannot be read; the records of that one stay in it")
                    continue
                run = JournaledRun(number, RunSpec.from_json(spec))
                run.run_id, run.attempts, run.acked, run.ended = run_id, attempts, acked, ended
                low, high = records.first_id(number), records.first_id(number + 1)
                [(pending,)] = self._file.execute("SELECT COUNT(*) FROM record WHERE id > ? AND id < ?", low, high)
                [(run.refused,)] = self._file.execute("SELECT COUNT(*) FROM refused WHERE id > ? AND id < ?", low, high)
                for (status,) in self._file.execute(
                    "SELECT value FROM record WHERE id > ? AND id < ? AND kind = 'end'", low, high
                ):
                    run.ended = status
                run.accepted = run.acked + run.refused + pending
                self.runs[run.number] = run
        return problems
