"""Dies before or after the n-th thing that touches the disk or the network, so at every place for a crash.

Those are each statement of SQLite, before and after, and each file that is opened, renamed or removed and each
connection, as Python's audit hooks tell. Nothing of the library knows of it.
"""

from __future__ import annotations

import itertools
import os
import signal
import sqlite3
import sys
from pathlib import Path
from typing import Any

_EVENTS = frozenset(
    {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "shutil.rmtree", "socket.connect"}
)


def die_at(point: int, counted: Path) -> None:
    """From now on count, and kill this process at a point; one that is never reached tells how many there are."""
    descriptor = os.open(counted, os.O_WRONLY | os.O_CREAT)
    numbers = itertools.count(1)

    def reached() -> None:
        number = next(numbers)
        os.pwrite(descriptor, f"{number:8}".encode(), 0)
        if number == point:
            os.kill(os.getpid(), signal.SIGKILL)

    class Cursor(sqlite3.Cursor):
        def execute(self, *arguments: Any) -> Any:
            reached()
            try:
                return super().execute(*arguments)
            finally:
                reached()

        def executemany(self, *arguments: Any) -> Any:
            reached()
            try:
                return super().executemany(*arguments)
            finally:
                reached()

    class Connection(sqlite3.Connection):
        def cursor(self, factory: Any = Cursor) -> Any:
            return super().cursor(factory)

        def execute(self, *arguments: Any) -> Any:
            return self.cursor().execute(*arguments)

        def executescript(self, *arguments: Any) -> Any:
            reached()
            try:
                return super().executescript(*arguments)
            finally:
                reached()

        def close(self) -> None:
            reached()
            super().close()
            reached()

    real = sqlite3.connect

    def connect(*arguments: Any, **options: Any) -> Any:
        return real(*arguments, **options, factory=Connection)

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        # Reading source files and the machine's own would be most of the points.
        if event not in _EVENTS or (event == "open" and not _is_written(arguments)):
            return
        reached()

    sqlite3.connect = connect
    sys.addaudithook(hook)


def _is_written(arguments: tuple[Any, ...]) -> bool:
    _, mode, flags = arguments
    return bool(flags & (os.O_WRONLY | os.O_RDWR)) if mode is None else "w" in mode
