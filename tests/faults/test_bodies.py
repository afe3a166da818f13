"""Bodies of a declared length are read from the connection itself, whatever is around it; all others by h11."""

from __future__ import annotations

import random
import ssl
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import h11
import httpx
import pytest
import trustme

from mlflowclient import ConnectionFailed, TimedOut
from tests.faults.peer import COLOURS, Peer, call, says
from tests.faults.store import Store
from tests.unit.test_local_files import tree

CONTENT = random.Random(8).randbytes(3_000_000)
HEADS = 300_000
"""Bytes that h11 may see: the heads, and what came together with them, which is 128 KiB at most, or 256 on asyncio."""


@pytest.fixture(autouse=True)
def received(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many bytes h11 is given, one number for each time."""
    counted: list[int] = []
    receive = h11.Connection.receive_data

    def counting(connection: h11.Connection, data: bytes) -> None:
        counted.append(len(data))
        receive(connection, data)

    monkeypatch.setattr(h11.Connection, "receive_data", counting)
    return counted


def fetch(colour: str, store: Store, directory: Path, **settings: Any) -> bytes:
    path: Path
    (path,) = call(colour, store.uri, lambda mlf: mlf.download_artifact("r", "f", directory), **settings)
    return path.read_bytes()


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("settings", [{}, {"token": lambda: "t"}], ids=["transport", "client"])
def test_only_the_head_goes_through_h11(
    colour: str, settings: dict[str, Any], received: list[int], tmp_path: Path
) -> None:
    """Whether httpx's client sends the request, or we its transport."""
    with Store({"f": CONTENT}) as store:
        assert fetch(colour, store, tmp_path, **settings) == CONTENT
    assert sum(received) < HEADS


@pytest.mark.parametrize("colour", COLOURS)
def test_over_tls(colour: str, received: list[int], tmp_path: Path) -> None:
    authority = trustme.CA()
    certificate = tmp_path / "authority"
    authority.cert_pem.write_to_path(str(certificate))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with Store({"f": CONTENT}, tls=context) as store:
        assert fetch(colour, store, tmp_path, verify=str(certificate)) == CONTENT
    assert sum(received) < HEADS


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize(
    "head", [{"Transfer-Encoding": "chunked"}, {"Content-Encoding": "none-of-ours"}], ids=["chunked", "encoded"]
)
def test_other_bodies(colour: str, head: dict[str, str], tmp_path: Path) -> None:
    with Store({"f": CONTENT}) as store:
        store.change = lambda number, asked, answer: answer._replace(headers=answer.headers | head)
        assert fetch(colour, store, tmp_path) == CONTENT


@pytest.mark.parametrize("colour", COLOURS)
def test_a_body_that_comes_with_its_head(colour: str, tmp_path: Path) -> None:
    """And more than that: what is behind the declared length is not the file's."""
    listing = '{"root_uri": "mlflow-artifacts:/1/r", "files": [{"path": "f", "is_dir": false, "file_size": 3}]}'
    listed = f"HTTP/1.1 200 OK\r\nContent-Length: {len(listing)}\r\n\r\n{listing}"
    whole = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcHTTP/1.1 200 OK\r\n"
    with Peer(says(listed, keep=True), says(whole, keep=True)) as peer:
        (path,) = call(colour, peer.uri, lambda mlf: mlf.download_artifact("r", "f", tmp_path))
    assert path.read_bytes() == b"abc"


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize(
    ("way", "error", "words"),
    [({"cut": 2_000_000}, ConnectionFailed, "2000000 of 3000000 bytes"), ({"pause": 5, "pieces": 2}, TimedOut, "")],
    ids=["cut", "silent"],
)
def test_what_ends_too_early(
    colour: str, way: dict[str, Any], error: type[Exception], words: str, tmp_path: Path
) -> None:
    with Store({"f": CONTENT}) as store:
        store.change = lambda number, asked, answer: answer._replace(**way)
        with pytest.raises(error, match=f"cut short: .*{words}"):
            fetch(colour, store, tmp_path, timeout=1.0)
    assert tree(tmp_path) == []


class _Counted(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body as a caller's own transport may hand it on."""

    seen = 0

    def __init__(self, inner: Any) -> None:
        self._stream = inner

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._stream:
            _Counted.seen += len(piece)
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._stream:
            _Counted.seen += len(piece)
            yield piece

    def close(self) -> None:
        self._stream.close()

    async def aclose(self) -> None:
        await self._stream.aclose()


class _Counting(httpx.HTTPTransport):
    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = super().handle_request(request)
        response.stream = _Counted(response.stream)
        return response


class _AsyncCounting(httpx.AsyncHTTPTransport):
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await super().handle_async_request(request)
        response.stream = _Counted(response.stream)
        return response


@pytest.mark.parametrize("colour", COLOURS)
def test_a_transport_of_ones_own_sees_every_byte(colour: str, tmp_path: Path) -> None:
    _Counted.seen = 0
    transport = _Counting() if colour == "sync" else _AsyncCounting()
    with Store({"f": CONTENT}) as store:
        assert fetch(colour, store, tmp_path, transport=transport) == CONTENT
    assert _Counted.seen > len(CONTENT)
