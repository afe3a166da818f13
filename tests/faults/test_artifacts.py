"""Artifacts whose way is cut: a typed error, nothing half-written, and what is sent again is sent whole."""

from __future__ import annotations

import io
import json
import os
import select
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from mlflowclient import ArtifactError, ConnectionFailed, UnexpectedResponse
from mlflowclient.config import RetryPolicy
from tests.faults.peer import COLOURS, Peer, answers, call, hangs_up, says

LISTING = {"root_uri": "mlflow-artifacts:/1/r", "files": [{"path": "f", "is_dir": False, "file_size": 1000}]}
EMPTY = {"root_uri": "mlflow-artifacts:/1/r"}
TWICE = RetryPolicy(max_retries=1, backoff_factor=0)
OK = "HTTP/1.1 200 OK\r\n"

CUT_DOWNLOADS = {
    "before its length": f"{OK}Content-Length: 1000\r\n\r\n{'x' * 500}",
    "within a chunk": f"{OK}Transfer-Encoding: chunked\r\n\r\n3e8\r\n{'x' * 500}",
    "before the last chunk": f"{OK}Transfer-Encoding: chunked\r\n\r\n3e8\r\n{'x' * 1000}\r\n",
    "without a length": f"{OK}Connection: close\r\n\r\n{'x' * 500}",
}


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("cut", CUT_DOWNLOADS.values(), ids=CUT_DOWNLOADS)
def test_a_download_that_is_cut(colour: str, cut: str, tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"old")
    error = ArtifactError if "close" in cut else ConnectionFailed
    for ask in (
        lambda mlf: mlf.download_artifact("r", "f", tmp_path),
        lambda mlf: mlf.download_artifact("r", "f", tmp_path / "a" / "b" / "new"),
        lambda mlf: mlf.download_artifacts("r", "f", tmp_path / "other"),
        lambda mlf: mlf.read_artifact("r", "f"),
    ):
        with Peer(answers(LISTING), says(cut)) as peer, pytest.raises(error, match=r"cut short|only 500 came"):
            call(colour, peer.uri, ask)
    assert [path.name for path in tmp_path.rglob("*")] == ["f"]
    assert (tmp_path / "f").read_bytes() == b"old"


class Cutter:
    """A server that lists nothing, takes `limit` bytes of the first upload and hangs up, and takes later ones whole."""

    def __init__(self, limit: int) -> None:
        self.uploads: list[bytes | None] = []  # None for one that the client gave up
        self._limit = limit
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.uri = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> Cutter:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._thread.join(30)
        self._listener.close()

    def _run(self) -> None:
        # Whoever is connected is served, also when the test is over before this thread had its turn.
        while (asked := select.select([self._listener], [], [], 0.05)[0]) or not self._stopping.is_set():
            if asked:
                with self._listener.accept()[0] as connection:
                    connection.settimeout(30)
                    self._serve(connection)

    def _serve(self, connection: socket.socket) -> None:
        with connection.makefile("rb") as request:
            head = b"".join(iter(request.readline, b"\r\n")).lower()
            if head.startswith(b"get"):
                listing = json.dumps(EMPTY)
                connection.sendall(f"{OK}Content-Length: {len(listing)}\r\nConnection: close\r\n\r\n{listing}".encode())
                return
            length = int(head.partition(b"content-length: ")[2].partition(b"\r")[0])
            try:
                body = request.read(length if self.uploads else self._limit)
            except ConnectionResetError:  # the end of the connection alone passes for that of the file
                body = None
        self.uploads.append(body)
        if len(self.uploads) > 1:
            connection.sendall(f"{OK}Content-Length: 0\r\nConnection: close\r\n\r\n".encode())


CONTENT = os.urandom(3 << 20)


@contextmanager
def data(form: str, directory: Path) -> Iterator[Any]:
    """The same content in several forms."""
    path = directory / "content"
    path.write_bytes(b"skipped" + CONTENT)
    if form == "bytes":
        yield CONTENT
    elif form == "stream":
        with path.open("rb") as file:
            file.seek(7)
            yield file
    else:  # what can be read only once
        with path.open("rb", buffering=0) as file:
            file.seek(7)
            yield type("Once", (io.RawIOBase,), {"read": lambda self, limit=-1: file.read(limit)})()


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("form", ["bytes", "stream", "once"])
def test_an_upload_that_is_cut_is_sent_again_from_its_start(colour: str, form: str, tmp_path: Path) -> None:
    with data(form, tmp_path) as content, Cutter(1 << 20) as server:
        assert call(colour, server.uri, lambda mlf: mlf.log_artifact("r", "f", content), retries=TWICE) == ["f"]
    assert server.uploads == [CONTENT[: 1 << 20], CONTENT]


@pytest.mark.parametrize("colour", COLOURS)
def test_an_upload_that_is_cut_is_no_success(colour: str, tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(CONTENT)
    with Cutter(1 << 20) as server, pytest.raises(ConnectionFailed) as caught:
        call(colour, server.uri, lambda mlf: mlf.log_artifact("r", path))
    assert caught.value.may_have_happened
    assert (caught.value.method, caught.value.attempts) == ("PUT", 1)
    assert len(server.uploads) == 1


@pytest.mark.parametrize("colour", COLOURS)
def test_an_answer_that_is_lost(colour: str, tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"abc")
    with Peer(answers(EMPTY), hangs_up, answers("")) as peer:
        assert call(colour, peer.uri, lambda mlf: mlf.log_artifact("r", path), retries=TWICE) == ["f"]
    assert [asked.text.endswith("\r\n\r\nabc") for asked in peer.asked] == [False, True, True]
    with Peer(answers(EMPTY), hangs_up) as peer, pytest.raises(ConnectionFailed) as caught:
        call(colour, peer.uri, lambda mlf: mlf.log_artifact("r", path))
    assert caught.value.may_have_happened


@pytest.mark.parametrize("colour", COLOURS)
def test_a_file_that_shrinks_while_it_is_sent_is_no_success(colour: str, tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(CONTENT)

    class Shrinking(io.FileIO):
        def read(self, limit: int | None = -1, /) -> bytes:
            piece = super().read(limit)
            if piece:
                os.truncate(path, 1 << 20)
            return piece or b""

    with Shrinking(path) as stream, Cutter(2 << 20) as server, pytest.raises(ArtifactError, match="became shorter"):
        call(colour, server.uri, lambda mlf: mlf.log_artifact("r", "f", stream), retries=TWICE)
    assert server.uploads == [None]


@pytest.mark.parametrize("colour", COLOURS)
def test_a_login_page_is_no_success(colour: str) -> None:
    page = answers("<html><form>Sign in</form></html>", head="Content-Type: text/html\r\n")
    with Peer(answers(EMPTY), page) as peer, pytest.raises(UnexpectedResponse, match="web page"):
        call(colour, peer.uri, lambda mlf: mlf.log_artifact("r", "f", b"abc"))
