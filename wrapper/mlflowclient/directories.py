"""Directories on this machine, held open: what is done in one is done there, whatever its path leads to meanwhile.

Otherwise whoever may write to a directory could put a link in the way of a file, between the check and the write. Where
a system cannot hold directories, as Windows, paths are used. Blocking.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, TypeVar

from typing_extensions import Self

from .errors import ArtifactError
from .sources import shown_path

T = TypeVar("T")
_HOLDS = os.open in os.supports_dir_fd
# O_PATH, because a directory that one may write to need not be one that one may list.
_FLAGS = getattr(os, "O_PATH", os.O_RDONLY) | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)
_TRIES = 10


class Directory:
    """A directory, open until it is closed. What is in it goes by its name alone.

    Args:
        path: where it is, with no link in it.
        name: its name, if the directory that it is in is open.
        held: that directory.

    Raises:
        ArtifactError: it is none, or a link to one.
    """

    def __init__(self, path: Path, name: str | None = None, held: int | None = None) -> None:
        self.path = path
        self._descriptor: int | None = None
        try:
            if _HOLDS:
                self._descriptor = os.open(name or path, _FLAGS, dir_fd=held)
            elif not stat.S_ISDIR(path.lstat().st_mode):
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
        except OSError as error:
            if error.errno in (errno.ENOTDIR, errno.ELOOP):
                raise ArtifactError(f"{shown_path(path)} is there and no directory") from None
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Hold it no more."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def new_file(self, name: str) -> BinaryIO:
        """A file that was not there, to be written."""
        where, held = self._within(name)
        return open(where, "xb", opener=lambda path, flags: os.open(path, flags, 0o666, dir_fd=held))

    def file(self, name: str) -> BinaryIO:
        """A file that is there, to be read."""
        where, held = self._within(name)
        return open(where, "rb", buffering=0, opener=lambda path, flags: os.open(path, flags, dir_fd=held))

    def size(self, name: str) -> int:
        """Bytes of a file."""
        where, held = self._within(name)
        return os.stat(where, dir_fd=held).st_size

    def set_time(self, name: str, seconds: int) -> None:
        """Say when a file was written, in seconds since 1970-01-01 UTC."""
        where, held = self._within(name)
        os.utime(where, (seconds, seconds), dir_fd=held)

    def rename(self, name: str, new: str) -> None:
        """Give a file another name. One that has it is replaced."""
        where, held = self._within(name)
        os.replace(where, self._within(new)[0], src_dir_fd=held, dst_dir_fd=held)

    def remove_file(self, name: str) -> None:
        """Remove a file."""
        where, held = self._within(name)
        os.unlink(where, dir_fd=held)

    def directory(self, name: str) -> Directory:
        """A directory in it, open, too."""
        return Directory(self.path / name, *self._within(name))

    def make_directory(self, name: str) -> None:
        """Make a directory in it."""
        where, held = self._within(name)
        os.mkdir(where, dir_fd=held)

    def remove_directory(self, name: str) -> None:
        """Remove an empty directory from it."""
        where, held = self._within(name)
        os.rmdir(where, dir_fd=held)

    def _within(self, name: str) -> tuple[str, int | None]:
        """What the system's functions are told of something in it."""
        return (str(self.path / name), None) if self._descriptor is None else (name, self._descriptor)


class Nest:
    """A directory below another one, and what was made for it.

    Args:
        root: the directory that is not left.
        below: the directory in it, or itself.
    """

    def __init__(self, root: Path, below: Path) -> None:
        self._root = root
        self._below = below
        self._made: list[Path] = []

    def use(self, action: Callable[[Directory], T]) -> tuple[Directory, T]:
        """The directory, open, made with those above it as they are missing, and what a function gives that needs it.

        Who made a directory removes it when that transfer fails, and may do so at the moment when another finds it.

        Raises:
            ArtifactError: something on the way is no directory, or leads out of the root.
        """
        for _ in range(_TRIES):
            with suppress(FileNotFoundError):
                return self._used(action)
        return self._used(action)

    def remove(self) -> None:
        """Remove what was made, as far as nothing is in it."""
        while self._made:
            path = self._made.pop()
            with suppress(OSError, ArtifactError):
                if path.parent.is_relative_to(self._base):
                    with self._entered(path.parent, make=False) as directory:
                        directory.remove_directory(path.name)
                else:
                    path.rmdir()

    def _used(self, action: Callable[[Directory], T]) -> tuple[Directory, T]:
        make_directory(self._root, self._made)
        # Links that stay inside are followed, as what they are now; on the way there, there is none.
        self._base, below = self._root.resolve(), self._below.resolve()
        if not below.is_relative_to(self._base):
            raise leads_out(self._below, self._root)
        directory = self._entered(below, make=True)
        try:
            return directory, action(directory)
        except BaseException:
            directory.close()
            raise

    def _entered(self, below: Path, *, make: bool) -> Directory:
        directory = Directory(self._base)
        for name in below.relative_to(self._base).parts:
            with directory as above:
                if make:
                    with suppress(FileExistsError):
                        above.make_directory(name)
                        self._made.append(above.path / name)
                directory = above.directory(name)
        return directory


def make_directory(directory: Path, made: list[Path]) -> None:
    """Make a directory, with those above it that are missing, and note in `made` what was made."""
    if not directory.is_dir():
        if directory.parent != directory:
            make_directory(directory.parent, made)
        try:
            directory.mkdir()
        except FileExistsError:
            # Whoever made it may have taken it away again, which is the FileNotFoundError that `Nest.use` knows.
            if not stat.S_ISDIR(directory.lstat().st_mode) and not directory.is_dir():
                raise ArtifactError(f"{shown_path(directory)} is there and no directory") from None
        else:
            made.append(directory)


def leads_out(path: Path, root: Path) -> ArtifactError:
    """The exception for a link that leads away."""
    return ArtifactError(f"{shown_path(path)} leads out of {shown_path(root)} through a symbolic link")
