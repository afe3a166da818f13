"""What can be stored as an artifact: a file, bytes, text or a file object, with its size, readable more than once."""

from __future__ import annotations

import io
import os
import re
import reprlib
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, NamedTuple, Protocol, cast

from .errors import ArtifactError, InputError
from .values import shown, text

if TYPE_CHECKING:
    from typing_extensions import Self

CHUNK = 1 << 20
"""Bytes moved at once: large enough that Python's cost per piece is small beside the copying."""

_IN_MEMORY = 8 << 20  # of a file object that cannot be read twice; more of it is kept in a temporary file

Data = bytes | bytearray | memoryview | str | IO[bytes] | IO[str]


class Reader(Protocol):
    """What the content of a source is read from."""

    def read(self, limit: int, /) -> bytes:
        """The next bytes, at most `limit`; none at the end."""
        ...


class Source(NamedTuple):
    """Something to store.

    Its size is known beforehand, because some servers store an empty file, with status 200, when it is not declared.
    """

    size: int
    """Bytes in it."""
    open: Callable[[], AbstractContextManager[Reader]]
    """Begins to read it, from its start."""
    close: Callable[[], None]
    """Gives up what was made for it."""


def local_path(value: object, argument: str) -> Path:
    """A path on this machine.

    Raises InputError for what cannot be one.
    """
    found = cast("object", os.fspath(cast("Any", value)) if hasattr(value, "__fspath__") else value)
    if not isinstance(found, str) or "\0" in found:
        raise InputError(f"{argument}={shown(value)}: a path on this machine is needed, as text or a Path")
    return Path(found)


def shown_path(path: Path) -> str:
    """A path as it appears in an error message: much longer than other values, since its end matters."""
    shortened = reprlib.Repr()
    shortened.maxstring = 500
    return shortened.repr(str(path))


def file_source(path: str | os.PathLike[str], argument: str = "path_or_name") -> Source:
    """A file on this machine, as long as it is now: what is appended while it is read is left out.

    Raises InputError when it is not there, is a directory, is no regular file, or cannot be read.
    """
    file = local_path(path, argument)
    named = f"{argument}={shown_path(file)}"
    try:
        if file.is_dir():
            raise InputError(f"{named} is a directory: use log_artifacts")
        if not file.exists():
            raise InputError(f"{named} does not exist; to store content under that name, pass it as data")
        if not file.is_file():
            raise InputError(f"{named} is no regular file, so it has no size and no end")
        with file.open("rb") as content:
            size = os.fstat(content.fileno()).st_size
            if not size and content.read(1):  # such as those in /proc, which have content and no size
                content.seek(0)
                return _kept(content, is_text=False)
    except OSError as error:
        raise InputError(f"{named} cannot be read: {error.strerror}") from error

    def opened() -> _Exactly:
        return _Exactly(lambda: file.open("rb", buffering=0), size, shown_path(file), owned=True)

    return Source(size, opened, _nothing)


def data_source(data: Any) -> Source:
    """Bytes, text (as UTF-8), or what a file object holds from where it stands.

    Raises InputError for anything else, and for a file object that cannot be read.
    """
    if isinstance(data, str):
        data = text(data, "data").encode()
    if isinstance(data, (bytes, bytearray, memoryview)):
        content = bytes(cast("bytes", data))
        return Source(len(content), lambda: io.BytesIO(content), _nothing)
    check_data(data)
    try:
        return _stream_source(data)
    except (OSError, TypeError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(f"data={shown(data)} cannot be read: {error}") from error


def check_data(data: object) -> None:
    """Refuse what can be no content, without reading it."""
    if isinstance(data, str):
        text(data, "data")
    elif not isinstance(data, (bytes, bytearray, memoryview)) and not hasattr(data, "read"):
        raise InputError(f"data={shown(data)}: bytes, text or a file object is needed, not {type(data).__name__}")


def check_is_content(name: str, data: object) -> None:
    """Refuse text that is probably meant as a directory: MLflow's own `log_artifact` takes that as third argument."""
    if isinstance(data, str) and re.fullmatch(r"[\w./-]{1,250}", data) and Path(name).is_file():
        raise InputError(
            f"data={shown(data)} with the existing file {shown_path(Path(name))}: to store the file in that directory "
            "pass artifact_path=; to store the text under that name pass it as bytes"
        )


class _Exactly:
    """Reads a file up to a size: more would break a request that declared it, less must not pass for the whole.

    The file is opened by the first `read`, which may happen in another thread.
    """

    def __init__(self, begin: Callable[[], Any], size: int, name: str, *, owned: bool) -> None:
        self._begin = begin
        self._file: Any = None
        self._left = size
        self._size = size
        self._name = name
        self._owned = owned

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._owned and self._file is not None:
            self._file.close()

    def read(self, limit: int, /) -> bytes:
        try:
            if self._file is None:
                self._file = self._begin()
            piece: bytes = self._file.read(min(limit, self._left))
        except (OSError, ValueError) as error:
            raise ArtifactError(f"{self._name} cannot be read any more: {error}") from error
        if not piece and self._left:
            raise ArtifactError(
                f"{self._name} became shorter while it was read: {self._size - self._left} of {self._size} bytes"
            )
        self._left -= len(piece)
        return piece


def _stream_source(stream: Any) -> Source:
    is_text = isinstance(stream.read(0), str)
    if is_text or not (hasattr(stream, "seekable") and stream.seekable()):
        return _kept(stream, is_text=is_text)
    return _measured(stream, stream.tell(), _nothing)


def _kept(stream: Any, *, is_text: bool) -> Source:
    """A copy of what a file object holds: a lost connection may need it again, and its size has to be known."""
    kept = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  # closed with the source
    try:
        while piece := stream.read(CHUNK):
            kept.write(text(piece, "data").encode() if is_text else piece)
        if piece is None:
            raise InputError(f"data={shown(stream)} does not wait for its content: a blocking file object is needed")
        return _measured(kept, 0, kept.close)
    except BaseException:
        kept.close()
        raise


def _measured(stream: Any, start: int, close: Callable[[], None]) -> Source:
    stream.seek(0, os.SEEK_END)
    size = max(stream.tell() - start, 0)

    def from_start() -> Any:
        stream.seek(start)
        return stream

    return Source(size, lambda: _Exactly(from_start, size, "data", owned=False), close)


def _nothing() -> None:
    """What is to be given up for a source that holds nothing of its own."""
