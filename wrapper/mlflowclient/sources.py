"""What can be stored as an artifact: a file, bytes, text or a file object, with its size, readable more than once."""

from __future__ import annotations

import io
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import IO, Any, BinaryIO, NamedTuple, cast

from .errors import InputError
from .values import shown

CHUNK = 1 << 20
"""Bytes moved at once: large enough that Python's cost per piece is small beside the copying."""

_IN_MEMORY = 8 << 20  # of a file object that cannot be read twice; more of it is kept in a temporary file

Data = bytes | bytearray | memoryview | str | IO[bytes] | IO[str]


class Source(NamedTuple):
    """Something to store.

    Its size is known beforehand, because some servers store an empty file, with status 200, when it is not declared.
    """

    size: int
    """Bytes in it."""
    open: Callable[[], AbstractContextManager[BinaryIO]]
    """Begins to read it, from its start."""


def file_source(path: str | os.PathLike[str]) -> Source:
    """A file on this machine.

    Raises InputError when it is not there, is a directory, or is no regular file.
    """
    file = Path(path)
    if file.is_dir():
        raise InputError(f"path={shown(str(file))} is a directory: use log_artifacts")
    if not file.exists():
        raise InputError(f"path={shown(str(file))} does not exist; to store content under that name, pass it as data")
    if not file.is_file():
        raise InputError(f"path={shown(str(file))} is no regular file, so it has no size and no end")
    try:
        with file.open("rb"):
            pass
    except OSError as error:
        raise InputError(f"path={shown(str(file))} cannot be read: {error.strerror}") from error
    return Source(file.stat().st_size, lambda: file.open("rb", buffering=0))


def data_source(data: Any) -> Source:
    """Bytes, text (as UTF-8), or what a file object holds from where it stands.

    Raises InputError for anything else.
    """
    if isinstance(data, str):
        data = data.encode()
    if isinstance(data, (bytes, bytearray, memoryview)):
        content = bytes(cast("bytes", data))
        return Source(len(content), lambda: io.BytesIO(content))
    if not hasattr(data, "read"):
        raise InputError(f"data={shown(data)}: bytes, text or a file object is needed, not {type(data).__name__}")
    return _stream_source(data)


def check_is_content(name: str | os.PathLike[str], data: object) -> None:
    """Refuse text that is probably meant as a directory: MLflow's own `log_artifact` takes that as third argument."""
    if isinstance(data, str) and re.fullmatch(r"[\w./-]{1,250}", data) and Path(name).is_file():
        raise InputError(
            f"data={shown(data)} with the existing file {shown(os.fspath(name))}: to store the file in that directory "
            "pass artifact_path=; to store the text under that name pass it as bytes"
        )


def _stream_source(stream: Any) -> Source:
    if isinstance(stream, io.TextIOBase):
        return data_source(stream.read())
    if not (hasattr(stream, "seekable") and stream.seekable()):
        # A lost connection may need it again, and its size has to be known.
        kept = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  # lives as long as the source
        shutil.copyfileobj(stream, kept, CHUNK)
        kept.seek(0)
        stream = kept
    start = stream.tell()
    size = stream.seek(0, os.SEEK_END) - start

    @contextmanager
    def from_start() -> Generator[BinaryIO, None, None]:
        stream.seek(start)
        yield stream

    return Source(size, from_start)
