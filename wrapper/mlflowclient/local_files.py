"""Artifacts on this machine's disk: whole files or none, and never outside of their directory. Blocking."""

from __future__ import annotations

import atexit
import os
import stat
import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from .artifact_paths import artifact_path as checked_path
from .artifact_paths import joined, new_path_problem, unfinished, windows_problem
from .directories import Directory, Nest, leads_out
from .errors import ArtifactError, InputError
from .globs import Choice, choice
from .sources import CHUNK, Source, local_path, shown_path

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping

    from .checksums import Checksum
    from .progress import FileMeter


def files_below(directory: str | os.PathLike[str], chosen: Choice | None = None) -> list[tuple[Path, str]]:
    """Every file below a directory, or those chosen, with its path relative to it, in a stable order.

    Links to files count as the files they lead to. Raises InputError for what is no directory, and for anything inside
    that would otherwise be left out silently: a link to a directory, a special file, a directory that cannot be read.
    """
    root = local_path(directory, "directory")
    takes, skips = chosen or choice(None, None)
    found: list[tuple[Path, str]] = []
    try:
        if not root.exists():
            raise InputError(f"directory={shown_path(root)} does not exist")
        if not root.is_dir():
            raise InputError(f"directory={shown_path(root)} is not a directory; for a single file use log_artifact")
        for folder, folders, files in os.walk(root, onerror=_raise):
            here = Path(folder).relative_to(root).as_posix()
            prefix = "" if here == "." else f"{here}/"
            folders[:] = sorted(name for name in folders if not skips(prefix + name))
            for name in sorted(files + [name for name in folders if (Path(folder) / name).is_symlink()]):
                path = Path(folder) / name
                if not takes(prefix + name):
                    continue
                if not path.is_file():
                    raise InputError(
                        f"{shown_path(path)} is neither a file nor a plain directory, so it cannot be stored; "
                        "exclude= leaves it out"
                    )
                found.append((path, prefix + name))
    except OSError as error:
        raise InputError(f"directory={shown_path(root)}: {error.filename!r}: {error.strerror}") from error
    return found


def files_to_store(
    directory: str | os.PathLike[str], artifact_path: str | None, chosen: Choice | None = None
) -> dict[str, Path]:
    """What `files_below` finds, by the artifact path that each file gets below `artifact_path`, or below the root.

    Raises InputError for a path that servers would not keep as it is, too: all are checked before anything is sent.
    """
    base = checked_path(artifact_path or "", "artifact_path", empty=True)
    found = {joined(base, name): file for file, name in files_below(directory, chosen)}
    for path, file in found.items():
        if problem := new_path_problem(path):
            raise InputError(f"directory: {shown_path(file)}: {problem}; rename it, or leave it out with exclude=")
    return found


def download_root(destination: str | os.PathLike[str]) -> Path:
    """A directory to download to, there or not.

    Raises InputError when something else is in its place.
    """
    root = local_path(destination, "destination")
    with _typed(root):
        if root.exists() and not root.is_dir():
            raise InputError(f"destination={shown_path(root)} is a file; a directory is needed")
    return root


def download_target(destination: str | os.PathLike[str], path: str) -> Path:
    """The file that an artifact becomes: in `destination` if that is a directory, or ends in a slash, else itself.

    Raises InputError when no file can be put there.
    """
    place = local_path(destination, "destination")
    with _typed(place):
        target = place
        if place.is_dir() or os.fspath(destination).endswith(("/", os.sep)):
            target = inside(place, path.rpartition("/")[2])
        if target.exists() and not target.is_file():
            raise InputError(f"destination={shown_path(target)} is there and no regular file, so it is not replaced")
    return target


def inside(root: Path, path: str) -> Path:
    """The place of an artifact path below a directory.

    Raises ArtifactError when a symbolic link on the way leads out of the directory, or when this system cannot have
    files of that name.
    """
    if os.name == "nt" and (problem := windows_problem(path)):
        raise ArtifactError(f"{path!r} cannot be written here: {problem}")
    with _typed(root):
        base = root.resolve()
        target = base.joinpath(*path.split("/"))
        if not target.parent.resolve().is_relative_to(base):
            raise leads_out(target, root)
    return target


def check_targets(root: Path, sizes: Mapping[str, int]) -> None:
    """Raise ArtifactError if files of these paths and sizes cannot be below a directory, all of them together.

    As `inside`, and when its disk has no room for them, not even without the files that they replace.
    """
    import shutil

    needed = 0
    for path, size in sizes.items():
        there = size_and_time(inside(root, path))
        needed += size - (there[0] if there else 0)
    with _typed(root):
        nearest = next(folder for folder in (root, *root.absolute().parents) if folder.is_dir())
        free = shutil.disk_usage(nearest).free
    if needed > free:
        raise ArtifactError(f"{shown_path(root)} needs {needed} bytes more, and the disk has {free} left")


def size_and_time(path: Path) -> tuple[int, int] | None:
    """The size of a file and when it was written, in seconds since 1970-01-01 UTC; None when there is no such file."""
    try:
        status = path.lstat()
    except OSError:
        return None
    return (status.st_size, int(status.st_mtime)) if stat.S_ISREG(status.st_mode) else None


class NewFile:
    """A file that is there whole or not at all: written under another name, then renamed.

    A cancelled task leaves its thread behind, hence the lock: what is discarded cannot come back.

    Args:
        target: where it will be.
        root: a directory above it that no link on the way may lead out of; its own when None.
    """

    def __init__(self, target: Path, root: Path | None = None) -> None:
        self._target = target
        self._part = _random_name()
        self._nest = Nest(root or target.parent, target.parent)
        self._directory: Directory
        self._file: BinaryIO | None = None
        self._lock = threading.Lock()
        self._discarded = False

    def begin(self, size: int) -> None:
        """Make the directories that are missing, and the file under its other name, if the disk has room for it."""
        with self._lock, _typed(self._target):
            if not self._discarded:
                self._directory, self._file = self._nest.use(lambda directory: self._opened(directory, size))
                _begun[self] = os.getpid()

    def _opened(self, directory: Directory, size: int) -> BinaryIO:
        import shutil

        if size > (free := shutil.disk_usage(directory.path).free):
            raise ArtifactError(f"{shown_path(self._target)} needs {size} bytes, and the disk has {free} left")
        if self._target.exists() and not self._target.is_file():
            raise ArtifactError(f"{shown_path(self._target)} is there and no regular file, so it is not replaced")
        return directory.new_file(self._part)

    def write(self, position: int, pieces: Iterable[bytes | memoryview]) -> None:
        """Put content where it belongs."""
        with self._lock, _typed(self._target):
            if self._file is not None:
                self._file.seek(position)
                for piece in pieces:
                    self._file.write(piece)

    def finish(self, size: int, modified: int | None = None, checksum: Checksum | None = None) -> None:
        """Give the file its name, if it has the size and the checksum. One that has the name is replaced.

        Args:
            size: bytes that must be in it.
            modified: when its content was written, in seconds since 1970-01-01 UTC; now when None.
            checksum: what must be that of its content; any when None.
        """
        with self._lock, _typed(self._target):
            if self._file is not None:
                self._file.close()
                if (written := self._directory.size(self._part)) != size:
                    raise ArtifactError(f"{shown_path(self._target)} has {written} bytes on the disk, not {size}")
                if checksum is not None:
                    with self._directory.file(self._part) as content:
                        checksum.check(self._target.name, iter(lambda: content.read(CHUNK), b""))
                if modified is not None:
                    with suppress(OSError, OverflowError):  # some file systems keep no such time
                        self._directory.set_time(self._part, modified)
                self._directory.rename(self._part, self._target.name)
                self._directory.close()
                _begun.pop(self, None)

    def discard(self) -> None:
        """Leave nothing behind, not even the directories that were made."""
        with self._lock:
            self._discarded = True
            _begun.pop(self, None)
            if self._file is not None:
                with suppress(OSError):  # what could not be written cannot be written on closing either
                    self._file.close()
                self._file = None
                with self._directory, suppress(OSError):
                    self._directory.remove_file(self._part)
            self._nest.remove()


_begun: dict[NewFile, int] = {}
"""The files that are being written, each with the process that does it."""


@atexit.register
def _discard_what_is_begun() -> None:
    """An interrupted program does not wait for ever for threads that wait for a server."""
    for file, process in list(_begun.items()):
        if process == os.getpid():
            file.discard()


class Probe:
    """Something in a directory that only who sees the same directory can name.

    It is a new directory with one file. A name that nobody asked for before cannot be in a network file system's cache
    of what is not there, and the file's name is not sent with the question.
    """

    def __init__(self, directory: Path) -> None:
        self.folder = _random_name()
        self.path = f"{self.folder}/{os.urandom(8).hex()}"
        self._file = directory / self.path
        self._nest = Nest(directory, self._file.parent)
        self._lock = threading.Lock()  # as in NewFile
        self._removed = False

    def create(self) -> None:
        """Make it, with the directories that are missing."""
        with self._lock, _typed(self._file.parents[1]):
            if not self._removed:
                directory, file = self._nest.use(lambda directory: directory.new_file(self._file.name))
                with directory:
                    file.close()

    def remove(self) -> None:
        """Leave nothing behind."""
        with self._lock:
            self._removed = True
            with suppress(OSError):
                self._file.unlink(missing_ok=True)
            self._nest.remove()


def ensure_directory(root: Path, path: str) -> None:
    """Make a directory, the one of an artifact path below it if that is not empty, unless it is there."""
    with _typed(root):
        Nest(root, inside(root, path) if path else root).use(Directory.close)


def store(root: Path, path: str, source: Source, meter: FileMeter) -> None:
    """Write a source to its place below a directory."""
    file = NewFile(inside(root, path), root)
    position = 0
    try:
        file.begin(source.size)
        with source.open() as content:
            while piece := content.read(CHUNK):
                file.write(position, [piece])
                position += len(piece)
                meter.moved(len(piece))
        file.finish(source.size)
    except BaseException:
        file.discard()
        raise


def remove(root: Path, path: str) -> None:
    """Delete a file or directory below a directory."""
    import shutil

    target = inside(root, path)
    with _typed(target):
        if target.is_dir() and not target.is_symlink():
            shutil.rmtree(target)
        else:
            target.unlink()


def _random_name() -> str:
    return unfinished(os.urandom(8).hex())


def _raise(error: OSError) -> None:
    raise error


@contextmanager
def _typed(path: Path) -> Generator[None, None, None]:
    """Turn the system's errors into ours."""
    try:
        yield
    except ArtifactError:
        raise
    except OSError as error:
        raise ArtifactError(f"{shown_path(path)}: {error.strerror or error}") from error
