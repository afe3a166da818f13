"""Artifacts on this machine's disk: whole files or none, and never outside of their directory. Blocking."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from .errors import ArtifactError, InputError
from .sources import CHUNK, Source
from .values import shown


def files_below(directory: str | os.PathLike[str]) -> list[tuple[Path, str]]:
    """Every file below a directory, with its path relative to it, in a stable order.

    Links to files count as the files they lead to. Raises InputError for what is no directory, and for a link to a
    directory or a special file inside, which would otherwise be left out silently.
    """
    root = Path(directory)
    if not root.is_dir():
        raise InputError(f"directory={shown(str(root))} is not a directory; for a single file use log_artifact")
    found: list[tuple[Path, str]] = []
    for folder, folders, files in os.walk(root):
        folders.sort()
        for name in sorted(files + [name for name in folders if (Path(folder) / name).is_symlink()]):
            path = Path(folder) / name
            if not path.is_file():
                raise InputError(f"{shown(str(path))} is neither a file nor a plain directory, so it cannot be stored")
            found.append((path, path.relative_to(root).as_posix()))
    return found


def inside(root: Path, path: str) -> Path:
    """The place of an artifact path below a directory.

    Raises ArtifactError when a symbolic link on the way leads out of the directory.
    """
    base = root.resolve()
    target = base.joinpath(*path.split("/"))
    if not target.parent.resolve().is_relative_to(base):
        raise ArtifactError(f"{str(target)!r} leads out of {str(root)!r} through a symbolic link")
    return target


def target(destination: str | os.PathLike[str], path: str) -> Path:
    """The file that an artifact becomes: in `destination` if that is a directory, or ends in a slash, else itself."""
    place = Path(destination)
    if place.is_dir() or os.fspath(destination).endswith("/"):
        return place / path.rsplit("/", 1)[-1]
    return place


def make_directory(directory: Path) -> None:
    """Make a directory if it is missing.

    Raises InputError when a file is in its place.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise InputError(f"destination={shown(str(directory))} is a file; a directory is needed") from None


@contextmanager
def replacing(target: Path) -> Generator[BinaryIO, None, None]:
    """A file to write that becomes `target` when the block ends well, and nothing when it does not."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir():
        raise ArtifactError(f"{str(target)!r} is a directory, so no file can be written there")
    part = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            yield file
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def check_shared(directory: Path, experiment_id: str) -> None:
    """Refuse a run's artifact directory that this machine does not seem to share with the server.

    The run's own part of `<root>/<experiment id>/<run id>/artifacts` comes into being with the first artifact; what is
    above it must be there already, or the name means nothing on this machine.
    """
    experiment = directory.parent.parent
    if not experiment.is_dir() and not (experiment.name == experiment_id and experiment.parent.is_dir()):
        raise ArtifactError(
            f"the server keeps the run's artifacts in {str(directory)!r}, which this machine does not have: share the "
            "directory, or start the server with --serve-artifacts"
        )


def store(root: Path, path: str, source: Source) -> Path:
    """Write a source to its place below a directory, and return the place."""
    target = inside(root, path)
    with replacing(target) as file, source.open() as content:
        shutil.copyfileobj(content, file, CHUNK)
    return target


def remove(root: Path, path: str) -> None:
    """Delete a file or directory below a directory."""
    target = inside(root, path)
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    else:
        target.unlink()
