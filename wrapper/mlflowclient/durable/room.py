"""Room on a disk: whether there is any, and a spare file that makes way when there is none."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

SPARE = "spare"
_BYTES = 2 << 20  # measured: to settle records takes a twelfth of the room that they take, when they are long


class Spare:
    """A file in a journal's folder that holds nothing but room: for a bad day, when what delivers cannot write."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / SPARE
        self.is_missing = False
        """Whether it made way, and there has been no room for it since."""
        self.keep()
        self.is_missing = False  # a disk that had no room for it from the start takes what it can

    def keep(self) -> None:
        """Have it, if there is room."""
        try:
            if not self._file.exists():
                self._file.write_bytes(os.urandom(_BYTES))  # nothing that a file system could make smaller
        except OSError as error:
            self.drop()
            # A limit on each file, not on all: this one would make no room for another.
            self.is_missing = error.errno != errno.EFBIG
        else:
            self.is_missing = False

    def drop(self) -> None:
        """Make room."""
        self.is_missing = True
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True)


def is_full(folder: Path, file: Path) -> bool:
    """Whether a file in a folder cannot grow: SQLite calls a quota that is used up an I/O error."""
    probe = folder / ".probe"
    try:
        size = file.stat().st_size
        with probe.open("wb") as content:
            content.write(b"0" * 65536)
            content.seek(size)  # files may be limited each for itself
            content.write(b"0" * 65536)
    except OSError as error:
        return error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    finally:
        with contextlib.suppress(OSError):
            probe.unlink(missing_ok=True)
    return False
