from __future__ import annotations

import codecs
import gc
import gzip
import io
import os
import resource
import tempfile
import threading
from pathlib import Path
from typing import Any

import pytest

from mlflowclient import ArtifactError, InputError
from mlflowclient.sources import CHUNK, Source, check_data, check_is_content, data_source, file_source
from tests.unit.unprivileged import unprivileged


def content(source: Source, limit: int = CHUNK) -> bytes:
    """All of a source, read as an upload reads it."""
    with source.open() as file:
        return b"".join(iter(lambda: file.read(limit), b""))


def twice(source: Source) -> bytes:
    """The content of a source that can be read again, and is as long as it says."""
    first = content(source)
    assert content(source, 3) == first
    assert source.size == len(first)
    source.close()
    return first


class Once(io.RawIOBase):
    """A stream that can be read, and nothing else: a pipe, a socket."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._data.readinto(memoryview(buffer)[:7])  # short reads, as a network has them


class Minimal:
    """An object that has nothing but `read`."""

    def __init__(self, *pieces: Any) -> None:
        self._pieces = list(pieces)

    def read(self, limit: int = -1) -> Any:
        return (self._pieces.pop(0) if self._pieces else b"") if limit else self._pieces[0][:0]


def at(position: int, stream: Any) -> Any:
    stream.seek(position)
    return stream


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", b""),
        (b"abc", b"abc"),
        (bytearray(b"abc"), b"abc"),
        (memoryview(b"abcdef")[::2], b"ace"),
        ("", b""),
        ("naïve 日本", "naïve 日本".encode()),
        (io.BytesIO(b"abcdef"), b"abcdef"),
        (at(2, io.BytesIO(b"abcdef")), b"cdef"),
        (at(9, io.BytesIO(b"abcdef")), b""),
        (io.StringIO("näh\n"), "näh\n".encode()),
        (at(1, io.StringIO("näh")), "äh".encode()),
        (Once(b"x" * 100_000), b"x" * 100_000),
        (io.BufferedReader(Once(b"abc")), b"abc"),
        (io.TextIOWrapper(Once("äö".encode("latin-1")), "latin-1"), "äö".encode()),
        (Minimal(b"ab", b"c"), b"abc"),
        (Minimal("ä", "b"), "äb".encode()),
        (codecs.getreader("latin-1")(io.BytesIO("äö".encode("latin-1"))), "äö".encode()),
        (gzip.GzipFile(fileobj=io.BytesIO(gzip.compress(b"abc" * 1000))), b"abc" * 1000),
    ],
)
def test_every_form_of_content(data: Any, expected: bytes) -> None:
    assert twice(data_source(data)) == expected


def test_files_of_the_standard_library(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"\xc3\xa4bc")
    for mode, buffering in (("rb", -1), ("rb", 0), ("r", -1), ("r+", -1), ("rb+", -1)):
        with (tmp_path / "f").open(mode, buffering, encoding=None if "b" in mode else "utf-8") as file:
            assert twice(data_source(file)) == "äbc".encode(), mode
    for mode in ("w+", "w+b"):
        encoding = None if "b" in mode else "utf-8"
        for kind in (tempfile.NamedTemporaryFile, tempfile.SpooledTemporaryFile, tempfile.TemporaryFile):
            with kind(mode=mode, encoding=encoding) as file:
                file.write("äbc" if encoding else "äbc".encode())
                file.seek(0)
                assert twice(data_source(file)) == "äbc".encode(), (kind, mode)


def test_later_changes_of_a_buffer_do_not_count() -> None:
    data = bytearray(b"abc")
    source = data_source(data)
    data[:] = b"xyz"
    assert content(source) == b"abc"


def test_a_large_stream_is_not_kept_in_memory() -> None:
    source = data_source(Once(b"x" * (9 << 20)))
    assert twice(source) == b"x" * (9 << 20)
    # Nothing is left open: that would be a ResourceWarning, which fails the test.
    del source
    gc.collect()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (7, "not int"),
        (None, "not NoneType"),
        (["a"], "not list"),
        (Path("a"), "not PosixPath"),
        ("a\ud800", "surrogate"),
    ],
)
def test_what_is_no_content(data: Any, why: str) -> None:
    with pytest.raises(InputError, match=f"^data=.*{why}"):
        data_source(data)
    with pytest.raises(InputError, match=f"^data=.*{why}"):
        check_data(data)


def closed() -> io.BytesIO:
    stream = io.BytesIO(b"a")
    stream.close()
    return stream


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (closed(), "closed"),
        (Minimal(b"a", None), "blocking"),
        (io.StringIO("a\ud800"), "surrogate"),
        (type("NoLimit", (), {"read": lambda self: b"a"})(), "cannot be read"),
    ],
)
def test_what_cannot_be_read(data: Any, why: str) -> None:
    with pytest.raises(InputError, match=f"(?s)^data=.*{why}"):
        data_source(data)


def test_a_file_that_is_open_for_writing(tmp_path: Path) -> None:
    with (tmp_path / "f").open("wb") as file, pytest.raises(InputError, match="cannot be read"):
        data_source(file)


def test_checking_reads_nothing() -> None:
    stream = io.BytesIO(b"abc")
    for data in (stream, "a", b"a", bytearray(), memoryview(b"")):
        check_data(data)
    assert stream.tell() == 0


def test_a_disk_too_small_for_what_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (9 << 20, limits[1]))
    try:
        with pytest.raises(ArtifactError, match=f"^data is kept in '{tmp_path}' .*: File too large; TMPDIR"):
            data_source(bytes(1 << 20) for _ in range(20))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list(tmp_path.iterdir()) == []


def test_text_that_was_meant_as_a_directory(tmp_path: Path) -> None:
    (tmp_path / "plot.png").touch()
    existing = str(tmp_path / "plot.png")
    with pytest.raises(InputError, match="artifact_path="):
        check_is_content(existing, "plots")
    for name, data in ((existing, b"plots"), (existing, "two words"), ("new.txt", "plots"), (str(tmp_path), "plots")):
        check_is_content(name, data)


def test_file(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"abc")
    (tmp_path / "link").symlink_to("f")
    (tmp_path / "empty").touch()
    assert twice(file_source(tmp_path / "f")) == b"abc"
    assert twice(file_source(str(tmp_path / "link"))) == b"abc"
    assert twice(file_source(tmp_path / "empty")) == b""


def test_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "plain").touch()
    for path, why in (
        (tmp_path, "log_artifacts"),
        (tmp_path / "missing", "does not exist"),
        (tmp_path / "plain" / "below", "does not exist"),
        (tmp_path / "dangling", "does not exist"),
        (tmp_path / "loop", "does not exist|cannot be read"),
        (tmp_path / "fifo", "no regular file"),
        (tmp_path / ("x" * 300), "cannot be read|does not exist"),
        (".", "log_artifacts"),
        ("", "a path on this machine"),
        ("nul\0", "a path on this machine"),
        (b"bytes", "a path on this machine"),
        (7, "a path on this machine"),
    ):
        with pytest.raises(InputError, match=f"^path_or_name=.*({why})"):
            file_source(path)  # type: ignore[arg-type]


def test_an_unreadable_file() -> None:
    with unprivileged() as directory:
        (directory / "secret").write_bytes(b"abc")
        (directory / "secret").chmod(0)
        (directory / "closed").mkdir()
        (directory / "closed" / "f").touch()
        (directory / "closed").chmod(0)
        for path in ("secret", "closed/f"):
            with pytest.raises(InputError, match="cannot be read: Permission denied"):
                file_source(directory / path)
        (directory / "closed").chmod(0o700)


def test_a_file_that_does_not_tell_its_size(tmp_path: Path) -> None:
    # Linux has such files; elsewhere a plain one must do.
    path = next(path for path in (Path("/proc/self/limits"), tmp_path / "f") if path.exists() or not path.touch())
    assert twice(file_source(path)) == path.read_bytes()


def test_a_growing_file_is_stored_as_it_was(tmp_path: Path) -> None:
    log = tmp_path / "train.log"
    log.write_bytes(b"one\n")
    source = file_source(log)
    with log.open("ab") as file:
        file.write(b"two\n")
    assert content(source) == b"one\n"


def test_a_growing_stream_is_stored_as_it_was() -> None:
    stream = io.BytesIO(b"one")
    source = data_source(stream)
    stream.write(b"onetwo")
    assert content(source) == b"one"


@pytest.mark.parametrize("how", ["truncated", "deleted"])
def test_a_shrinking_file_is_no_success(tmp_path: Path, how: str) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"abcdef")
    source = file_source(path)
    if how == "deleted":
        path.unlink()
    else:
        path.write_bytes(b"abc")
    with pytest.raises(ArtifactError, match=r"became shorter.*3 of 6|No such file"):
        content(source)


def test_a_stream_that_is_closed_meanwhile() -> None:
    stream = io.BytesIO(b"abc")
    source = data_source(stream)
    stream.close()
    with pytest.raises(ArtifactError, match="cannot be read any more"):
        content(source)


def test_files_are_opened_by_the_thread_that_reads(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"abc")
    source = file_source(tmp_path / "f")
    readers: list[int] = []

    def begin() -> Any:
        readers.append(threading.get_ident())
        return io.BytesIO(b"abc")

    with source.open() as file:
        file._begin = begin  # type: ignore[attr-defined]
        thread = threading.Thread(target=file.read, args=(3,))
        thread.start()
        thread.join()
    assert readers == [thread.ident]
