"""The SQLite file of a journal: its connection, its transactions, and how large it may become.

Whoever uses it holds the journal's lock.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import sqlite3
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from ..errors import JournalFull
from .room import Spare, is_full
from .schema import FILE

_NO_LIMIT = 2**32 - 2
_LEAST_PAGES = 64
_MANY_FREE = 1 << 15
_FEW_USED = 1 << 12


class JournalFile:
    """An open file.

    The connection is never garbage: in a forked child its end would write to the parent's file.
    """

    def __init__(self, folder: Path, connection: sqlite3.Connection, max_bytes: int) -> None:
        self.folder = folder
        self.max_bytes = max_bytes
        self.cursor = connection.cursor()
        self._connection = connection
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(connection))
        self._spare = Spare(folder)
        self._page_size = self.number("PRAGMA page_size")
        self._most_pages = max(max_bytes // self._page_size, _LEAST_PAGES)
        self._limit(self._most_pages)

    def execute(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        """The rows that a statement gives."""
        return self.cursor.execute(sql, parameters).fetchall()

    def number(self, sql: str, *parameters: object) -> int:
        """The number that a statement gives."""
        return int(self.execute(sql, *parameters)[0][0])

    @contextlib.contextmanager
    def transaction(self) -> Generator[None]:
        """What is written in the block is there as a whole, or not at all."""
        try:
            self.execute("BEGIN IMMEDIATE")  # where a signal's handler may raise, too
            yield
            self.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):  # SQLite itself may have rolled back
                self.execute("ROLLBACK")
            raise

    def check_room(self) -> None:
        """Refuse what is logged as long as the spare file is missing: what delivers comes first.

        Raises:
            JournalFull: it is.
        """
        if self._spare.is_missing:
            raise self._full("the disk is full")

    @contextlib.contextmanager
    def last_room(self) -> Generator[None]:
        """For the end of a run there is room in a journal that is full otherwise."""
        is_missing, self._spare.is_missing = self._spare.is_missing, False
        self._limit(_NO_LIMIT)
        try:
            yield
        finally:
            self._limit(self._most_pages)
            self._spare.is_missing = is_missing

    def write_surely(self, write: Callable[[], object]) -> None:
        """Write what delivering needs, also where there is no room: room comes from nothing else."""
        self._limit(_NO_LIMIT)
        try:
            write()
        except sqlite3.Error as error:
            if not isinstance(self.problem(error), JournalFull):
                raise
            self._spare.drop()
            self._begin_log_anew()
            write()
        finally:
            self._limit(self._most_pages)
        if self._spare.is_missing:
            self._begin_log_anew()
            self._spare.keep()

    def _begin_log_anew(self) -> None:
        """Move the log to the file, if there is room enough for that; else the log grows on."""
        room = shutil.disk_usage(self.folder).free
        pages, free = self.number("PRAGMA page_count"), self.number("PRAGMA freelist_count")
        if free > pages // 2 and 2 * (pages - free) * self._page_size < room:
            self._give_back()
        elif pages * self._page_size - (self.folder / FILE).stat().st_size < room // 2:
            with contextlib.suppress(sqlite3.Error):
                self.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def compact(self) -> None:
        """Give free space back when there is much of it and little else."""
        free, pages = self.number("PRAGMA freelist_count"), self.number("PRAGMA page_count")
        if free > _MANY_FREE and pages - free < _FEW_USED:
            self._give_back()

    def _give_back(self) -> None:
        with contextlib.suppress(sqlite3.Error):  # no room even for that
            self.execute("VACUUM")
            self.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def checkpoint(self) -> None:
        """Move what is in the write-ahead log to the file itself; not into the room that the spare file left."""
        if not self._spare.is_missing:
            self.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def sync_to_disk(self) -> None:
        """Make what was written survive a loss of power. This needs no lock."""
        # Only the log, never the file itself: closing a second descriptor of that one would drop its lock.
        with contextlib.suppress(OSError):
            log = os.open(self.folder / f"{FILE}-wal", os.O_RDONLY)
            try:
                os.fsync(log)
            finally:
                os.close(log)

    def close(self) -> None:
        """Close it."""
        self._connection.close()
        ctypes.pythonapi.Py_DecRef(ctypes.py_object(self._connection))

    def problem(self, error: sqlite3.Error) -> Exception:
        """What an error of SQLite means to whoever logs."""
        return self._full(error) if "full" in str(error) or is_full(self.folder, self.folder / f"{FILE}-wal") else error

    def _full(self, why: object) -> JournalFull:
        return JournalFull(
            f"the journal {str(self.folder)!r} cannot take more: {why}; it may have {self.max_bytes} bytes"
        )

    def _limit(self, pages: int) -> None:
        self.execute(f"PRAGMA max_page_count = {pages}")
