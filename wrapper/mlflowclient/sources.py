"""What can be stored as an artifact, with its size, and readable more than once: a file, or content of any form."""

from __future__ import annotations

import io
import os
import re
import reprlib
import threading
from collections.abc import AsyncIterable, Callable, Collection, Iterable
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NamedTuple, Protocol, cast

from .errors import ArtifactError, InputError
from .values import shown, text

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from types import TracebackType

    from typing_extensions import Self

CHUNK = 1 << 20
"""Bytes moved at once: large enough that Python's cost per piece is small beside the copying."""

_IN_MEMORY = 8 << 20  # of what cannot be read twice; more of it is kept in a temporary file

Data = bytes | bytearray | memoryview | str | IO[bytes] | IO[str] | Iterable[bytes] | Iterable[str]
AsyncData = Data | AsyncIterable[bytes] | AsyncIterable[str]


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
    part: Callable[[int, int], AbstractContextManager[Reader]]
    """Begins to read some of it, given by its start and its size. Several parts may be read at once."""
    close: Callable[[], None]
    """Gives up what was made for it."""

    def open(self) -> AbstractContextManager[Reader]:
        """Begins to read it, from its start."""
        return self.part(0, self.size)


def local_path(value: object, argument: str) -> Path:
    """A path on this machine.

    Raises InputError for what cannot be one.
    """
    found = cast("object", os.fspath(cast("Any", value)) if hasattr(value, "__fspath__") else value)
    if not isinstance(found, str) or not found or "\0" in found:
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
                return _kept(content)
    except OSError as error:
        raise InputError(f"{named} cannot be read: {error.strerror}") from error

    def part(start: int, count: int) -> _Exactly:
        def begin() -> Any:
            content = file.open("rb", buffering=0)
            content.seek(start)
            return content

        return _Exactly(begin, count, shown_path(file), owned=True)

    return Source(size, part, _nothing)


def data_source(data: Any) -> Source:
    """Bytes, text (as UTF-8), what a file object holds from where it stands, or the pieces of an iterable in order.

    Raises InputError for anything else, and for a file object that cannot be read.
    """
    if isinstance(data, str):
        data = text(data, "data").encode()
    if isinstance(data, (bytes, bytearray, memoryview)):
        return _measured(io.BytesIO(bytes(cast("bytes", data))), 0, _nothing)
    check_data(data)
    try:
        return _stream_source(data) if hasattr(data, "read") else _kept(data)
    except (OSError, TypeError, ValueError) as error:
        if isinstance(error, (ArtifactError, InputError)):
            raise
        raise InputError(f"data={shown(data)} cannot be read: {error}") from error


def check_data(data: object) -> None:
    """Refuse what can be no content, without reading it."""
    if isinstance(data, str):
        text(data, "data")
    elif not _is_content(data):
        raise InputError(
            f"data={shown(data)}: bytes, text, a file object or an iterator over bytes or text is needed, "
            f"not {type(data).__name__}"
        )


def _is_content(data: object) -> bool:
    # A list, a set or a mapping is more likely a mistake.
    is_bytes = isinstance(data, (bytes, bytearray, memoryview))
    return is_bytes or hasattr(data, "read") or (hasattr(data, "__iter__") and not isinstance(data, Collection))


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


class Kept:
    """A copy of what can be read only once: a lost connection may need it again, and its size has to be known."""

    def __init__(self) -> None:
        import tempfile

        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  # closed with the source

    def add(self, piece: object) -> None:
        """Add bytes, or text as UTF-8."""
        if isinstance(piece, str):
            piece = text(piece, "data").encode()
        if not isinstance(piece, (bytes, bytearray, memoryview)):
            raise InputError(f"data: each piece must be bytes or text, not {type(piece).__name__}")
        try:
            self._file.write(cast("bytes", piece))
        except OSError as error:
            import tempfile

            raise ArtifactError(
                f"data is kept in {tempfile.gettempdir()!r} until it is stored: {error.strerror}; "
                "TMPDIR names another directory"
            ) from error

    def source(self) -> Source:
        """The whole, from its start."""
        return _measured(self._file, 0, self.close)

    def close(self) -> None:
        """Give it up."""
        self._file.close()


def _stream_source(stream: Any) -> Source:
    is_text = isinstance(stream.read(0), str)
    if is_text or not (hasattr(stream, "seekable") and stream.seekable()):
        return _kept(_pieces(stream))
    return _measured(stream, stream.tell(), _nothing)


def _pieces(stream: Any) -> Iterable[bytes | str]:
    while piece := stream.read(CHUNK):
        yield piece
    if piece is None:
        raise InputError(f"data={shown(stream)} does not wait for its content: a blocking file object is needed")


def _kept(pieces: Iterable[object]) -> Source:
    kept = Kept()
    try:
        for piece in pieces:
            kept.add(piece)
        return kept.source()
    except BaseException:
        kept.close()
        raise


def _measured(stream: Any, start: int, close: Callable[[], None]) -> Source:
    """What a file object that can be moved holds from a position on."""
    stream.seek(0, os.SEEK_END)
    size = max(stream.tell() - start, 0)
    lock = threading.Lock()

    def part(first: int, count: int) -> _Exactly:
        return _Exactly(lambda: _Shared(stream, lock, start + first), count, "data", owned=False)

    return Source(size, part, close)


class _Shared:
    """Reads a file object from a position of its own, while others read it from theirs."""

    def __init__(self, stream: Any, lock: threading.Lock, position: int) -> None:
        self._stream = stream
        self._lock = lock
        self._position = position

    def read(self, limit: int, /) -> bytes:
        with self._lock:
            self._stream.seek(self._position)
            piece: bytes = self._stream.read(limit)
        self._position += len(piece)
        return piece


def _nothing() -> None:
    """What is to be given up for a source that holds nothing of its own."""
