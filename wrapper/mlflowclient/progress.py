"""How far a transfer is: counted here, told to a function, or drawn on a terminal."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from typing import Any, cast

import msgspec

from .errors import InputError, MissingLibrary
from .values import shown

_BAR_AFTER_SECONDS = 1.0


class Progress(msgspec.Struct, frozen=True):
    """How far a call that moves files is."""

    path: str
    """The file of which something moved last: its path below the run's artifact root."""
    done: int
    """Bytes moved so far, of all files. It goes back when something has to be sent again."""
    size: int
    """Bytes to move in all."""
    files_done: int
    """Files that are complete, failed ones included."""
    files: int
    """Files in all."""


Report = Callable[[Progress], object]


class Stopped(Exception):
    """Raised inside the transfers of a call that ends early. It never leaves the call."""


class Meter:
    """Counts what the transfers of one call move, from any thread.

    Args:
        report: what is told each time something moved, by one thread after the other; None for nobody.
        files: how many files there are.
        size: bytes in all of them.
    """

    def __init__(self, report: Report | None = None, files: int = 1, size: int = 0) -> None:
        self._report = report
        self._lock = threading.Lock()
        self._files = files
        self._size = size
        self._done = 0
        self._files_done = 0
        self.stopped = False

    def of(self, path: str) -> FileMeter:
        """What counts for one of the files."""
        return FileMeter(self, path)

    def stop(self) -> None:
        """Let everything that is still moving end."""
        self.stopped = True

    def count(self, path: str, moved: int, files: int = 0) -> None:
        """Add what one of the files moved."""
        if self._report is not None:
            with self._lock:
                self._done += moved
                self._files_done += files
                self._report(Progress(path, self._done, self._size, self._files_done, self._files))


class FileMeter:
    """Counts what one file moves."""

    def __init__(self, meter: Meter, path: str) -> None:
        self._meter = meter
        self._path = path
        self._done = 0
        self._stopped = False

    def moved(self, count: int) -> None:
        """Count bytes, or take some back with a negative number.

        Raises Stopped when the call is ending: a thread cannot be cancelled otherwise.
        """
        if self._stopped or self._meter.stopped:
            raise Stopped(f"{self._path!r} was given up")
        if count:
            self._done += count  # of several threads some may be lost, which a display can bear
            self._meter.count(self._path, count)

    def again(self) -> None:
        """Begin anew."""
        self._stopped = False
        self.moved(-self._done)

    def stop(self) -> None:
        """Let the parts of the file end that are still moving."""
        self._stopped = True

    def finished(self) -> None:
        """Count the file."""
        self._meter.count(self._path, 0, 1)


class Display:
    """What shows the progress of one call, as a context manager whose value is the Report.

    Args:
        wanted: the `progress` argument: a function, True for a bar, False for nothing, None for a bar on a terminal.
        title: what stands before the bar.

    Raises:
        InputError: it is none of these.
        MissingLibrary: a bar is wanted, and rich is not installed.
    """

    def __init__(self, wanted: Report | bool | None, title: str) -> None:
        self._title = title
        self._bar: Any = None
        self._task: Any = None
        self._began = time.monotonic()
        self.report: Report | None = None
        if callable(wanted):
            self.report = wanted
        elif wanted is True or (wanted is None and _is_interactive()):
            self._make_bar(required=wanted is True)
        elif wanted not in (None, False):
            raise InputError(f"progress={shown(wanted)}: True, False, None or a function is needed")
        self._at_once = wanted is True

    def __enter__(self) -> Report | None:
        return self.report

    def __exit__(self, *_: object) -> None:
        if self._task is not None:
            self._bar.stop()

    def _make_bar(self, *, required: bool) -> None:
        try:
            from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn
            from rich.progress import TransferSpeedColumn as Speed
        except ImportError:
            if required:
                raise MissingLibrary("progress=True needs rich: pip install rich, or pass a function") from None
            return
        from rich.console import Console

        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            DownloadColumn(),
            Speed(),
            TimeRemainingColumn(),
        )
        self._bar = Progress(*columns, console=Console(stderr=True), transient=False)
        self.report = self._draw

    def _draw(self, progress: Progress) -> None:
        if self._task is None:
            if not self._at_once and time.monotonic() - self._began < _BAR_AFTER_SECONDS:
                return  # short work needs no bar
            self._task = self._bar.add_task(self._title, total=progress.size)
            self._bar.start()
        files = f" {progress.files_done}/{progress.files}" if progress.files > 1 else ""
        self._bar.update(self._task, completed=progress.done, total=progress.size, description=f"{self._title}{files}")


def _is_interactive() -> bool:
    """Whether a person looks at a terminal: not in CI, and not in a notebook, whose output would be kept."""
    if os.environ.get("CI", "").lower() not in ("", "0", "false") or os.environ.get("TERM") == "dumb":
        return False
    in_notebook = "ipykernel" in sys.modules
    # stderr is None where a program has no console.
    stderr = cast("Any", sys.stderr)
    return not in_notebook and stderr is not None and bool(stderr.isatty())
