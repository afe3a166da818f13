"""The transports below httpx, where a peer of the other tests does not reach: servers that are bare sockets."""

from __future__ import annotations

import asyncio
import gc
import socket
import ssl
import threading
import time
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any

import httpx
import pytest

from mlflowclient.network.asyncio_transport import AsyncioTransport
from mlflowclient.network.socket_transport import SocketTransport
from tests.faults.peer import COLOURS, free_port, full_backlog

Serve = Callable[[socket.socket], object]
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"
EMPTY = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
LIMITS = httpx.Limits(keepalive_expiry=1.0)


@contextmanager
def served(serve: Serve) -> Iterator[str]:
    """The address of a server whose connections `serve` gets, each in a thread, and which are closed after it."""
    threads: list[threading.Thread] = []

    def on(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            serve(connection)

    def accept() -> None:
        with suppress(OSError):  # the listener is closed
            while True:
                threads.append(threading.Thread(target=on, args=(listener.accept()[0],), daemon=True))
                threads[-1].start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threads.append(threading.Thread(target=accept, daemon=True))
        threads[0].start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
        listener.shutdown(socket.SHUT_RDWR)
    for thread in threads:
        thread.join(20)
        assert not thread.is_alive()


def asked(connection: socket.socket, end: bytes = b"\r\n\r\n") -> bool:
    """Whether a request came, which is read."""
    data = b""
    while end not in data:
        piece = connection.recv(65536)
        if not piece:
            return False
        data += piece
    return True


def drained(connection: socket.socket) -> None:
    """Read until the client hangs up."""
    while connection.recv(1 << 20):
        pass


def ask(
    colour: str, uri: str, times: int = 1, method: str = "GET", content: Any = None, **timeouts: float
) -> list[Any]:
    """What the client of a colour gets, one after the other: status and text, or the exception."""
    timeout = httpx.Timeout(20.0, **timeouts)
    context = ssl.create_default_context()

    async def asynchronous() -> list[Any]:
        async with httpx.AsyncClient(transport=AsyncioTransport(context, LIMITS), timeout=timeout) as client:
            answers = list[Any]()
            for _ in range(times):
                body = content and (content if isinstance(content, bytes) else _in_turn(content()))
                try:
                    answers.append(await client.request(method, uri, content=body))
                except httpx.HTTPError as error:
                    answers.append(error)
            return answers

    def synchronous() -> list[Any]:
        with httpx.Client(transport=SocketTransport(context, LIMITS), timeout=timeout) as client:
            answers = list[Any]()
            for _ in range(times):
                body = content and (content if isinstance(content, bytes) else content())
                try:
                    answers.append(client.request(method, uri, content=body))
                except httpx.HTTPError as error:
                    answers.append(error)
            return answers

    answers = asyncio.run(asynchronous()) if colour == "async" else synchronous()
    return [(each.status_code, each.text) if isinstance(each, httpx.Response) else type(each) for each in answers]


async def _in_turn(pieces: Iterator[bytes]) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece
        await asyncio.sleep(0)


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize(("first", "text"), [(OK + b"ok", "ok"), (CHUNKED, "ok"), (EMPTY, "")])
def test_what_nobody_asked_for_is_no_answer(colour: str, first: bytes, text: str) -> None:
    connections: list[socket.socket] = []

    def serve(connection: socket.socket) -> None:
        connections.append(connection)
        while asked(connection):
            connection.sendall(first + OK + b"no")

    with served(serve) as uri:
        assert ask(colour, uri, 3) == [(200, text)] * 3
    assert len(connections) == 3


@pytest.mark.parametrize("colour", COLOURS)
def test_a_request_that_was_given_up_takes_its_connection_with_it(colour: str) -> None:
    connections: list[socket.socket] = []

    def serve(connection: socket.socket) -> None:
        connections.append(connection)
        slow = len(connections) == 1
        while asked(connection):
            if slow:
                time.sleep(0.6)
            connection.sendall(OK + (b"no" if slow else b"ok"))

    with served(serve) as uri:
        assert ask(colour, uri, 3, read=0.3) == [httpx.ReadTimeout, (200, "ok"), (200, "ok")]
    assert len(connections) == 2


async def test_so_does_one_that_is_cancelled() -> None:
    connections: list[socket.socket] = []

    def serve(connection: socket.socket) -> None:
        connections.append(connection)
        slow = len(connections) == 1
        while asked(connection):
            if not slow:
                connection.sendall(OK + b"ok")

    transport = AsyncioTransport(ssl.create_default_context(), LIMITS)
    with served(serve) as uri:
        async with httpx.AsyncClient(transport=transport, timeout=20) as client:
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(client.get(uri), 0.3)
            assert [(await client.get(uri)).text for _ in range(2)] == ["ok"] * 2
    assert len(connections) == 2


async def test_a_body_waits_for_its_reader() -> None:
    size, sent = 64 * 2**20, 0

    def serve(connection: socket.socket) -> None:
        nonlocal sent
        asked(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % size)
        while sent < size:
            connection.sendall(bytes(2**20))
            sent += 2**20

    transport = AsyncioTransport(ssl.create_default_context(), LIMITS)
    with served(serve) as uri:
        async with httpx.AsyncClient(transport=transport, timeout=20) as client, client.stream("GET", uri) as response:
            pieces = response.aiter_raw()
            read = len(await pieces.__anext__())
            await asyncio.sleep(0.3)
            assert sent < size  # nobody reads, so the rest stays where it is
            async for piece in pieces:
                read += len(piece)
            assert read == sent == size


@pytest.mark.parametrize("size", [2**18 + 1, 2**19, 2**19 + 1, 2**20])
async def test_a_connection_that_had_to_wait_for_its_reader_is_read_again(size: int) -> None:
    def serve(connection: socket.socket) -> None:
        while asked(connection):
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % size + bytes(size))

    transport = AsyncioTransport(ssl.create_default_context(), LIMITS)
    with served(serve) as uri:
        async with httpx.AsyncClient(transport=transport, timeout=5) as client:
            for _ in range(3):
                async with client.stream("GET", uri) as response:
                    read = 0
                    async for piece in response.aiter_raw():
                        await asyncio.sleep(0.05)  # in which the rest comes
                        read += len(piece)
                    assert read == size


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("pieces", [1, 64])
def test_a_peer_that_does_not_read_is_given_up(colour: str, pieces: int) -> None:
    over = threading.Event()
    content: Any = bytes(64 * 2**20) if pieces == 1 else lambda: iter([bytes(2**20)] * pieces)
    with served(lambda _: over.wait(20)) as uri:
        assert ask(colour, uri, method="POST", content=content, write=0.3) == [httpx.WriteTimeout]
        over.set()


# A connection that is reset while asyncio writes to it ends at once, whatever came before.
@pytest.mark.parametrize(("colour", "reads_on"), [("sync", True), ("sync", False), ("async", True)])
def test_a_refusal_before_the_whole_body_is_heard(colour: str, reads_on: bool) -> None:
    def serve(connection: socket.socket) -> None:
        asked(connection)
        connection.sendall(b"HTTP/1.1 413 Too Large\r\nContent-Length: 3\r\nConnection: close\r\n\r\nbig")
        if reads_on:
            connection.shutdown(socket.SHUT_WR)
            drained(connection)

    with served(serve) as uri:
        assert ask(colour, uri, 2, method="POST", content=partial(iter, [bytes(2**16)] * 1000)) == [(413, "big")] * 2


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n", None),
        (b"HTTP/1.1 200 OK\r\nX: " + bytes(2**18), None),
        (b"HTTP/1.1 200 OK\r\nContent-Le", None),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok", None),
        (b"HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\nok", None),
        (OK + b"o", None),
        (OK, None),
        (b"", None),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\no\r\n1\r\n", None),
        (b"HTTP/1.1 100 Continue\r\n\r\n" * 3 + OK + b"ok", "ok"),
        (b"HTTP/1.0 200 OK\r\n\r\nok", "ok"),
        (b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", "ok"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\no\r\n1\r\nk\r\n0\r\n\r\n", "ok"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 9\r\n\r\n2\r\nok\r\n0\r\n\r\n", "ok"),
        (b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok", "ok"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok", "ok"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", ""),
    ],
)
def test_answers_of_a_server_that_then_hangs_up(colour: str, answer: bytes, wanted: str | None) -> None:
    def serve(connection: socket.socket) -> None:
        if asked(connection):
            connection.sendall(answer)

    with served(serve) as uri:
        assert ask(colour, uri) == [httpx.RemoteProtocolError if wanted is None else (200, wanted)]


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize(
    ("answer", "method", "kept"),
    [
        (b"HTTP/1.1 204 No Content\r\n\r\n", "GET", True),
        (b"HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n", "DELETE", True),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n", "HEAD", True),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "PUT", True),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "GET", True),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "GET", False),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: x, Close\r\n\r\n", "GET", False),
        (b"HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n", "GET", False),
    ],
)
def test_what_keeps_a_connection(colour: str, answer: bytes, method: str, kept: bool) -> None:
    connections: list[socket.socket] = []

    def serve(connection: socket.socket) -> None:
        connections.append(connection)
        while asked(connection):
            connection.sendall(answer)

    with served(serve) as uri:
        statuses = {status for status, _ in ask(colour, uri, 3, method)}
    assert len(statuses) == 1
    assert len(connections) == (1 if kept else 3)


def test_a_client_that_is_closed_ends_what_waits() -> None:
    came = threading.Event()

    def serve(connection: socket.socket) -> None:
        asked(connection)
        came.set()
        drained(connection)

    raised: list[Exception] = []
    client = httpx.Client(transport=SocketTransport(ssl.create_default_context(), LIMITS), timeout=60)

    def get(uri: str) -> None:
        try:
            client.get(uri)
        except httpx.HTTPError as error:
            raised.append(error)

    with served(serve) as uri:
        thread = threading.Thread(target=get, args=(uri,))
        thread.start()
        assert came.wait(20)
        client.close()
        thread.join(20)
        assert not thread.is_alive()
    assert [type(error) for error in raised] == [httpx.RemoteProtocolError]


def test_no_socket_is_lost_where_connecting_is_given_up() -> None:
    """After any number of turns of the event loop, also in the one in which it is connected."""
    context = ssl.create_default_context()

    async def given_up(uri: str, turns: int) -> None:
        async with httpx.AsyncClient(transport=AsyncioTransport(context, LIMITS)) as client:
            asking = asyncio.ensure_future(client.get(uri))
            for _ in range(turns):
                await asyncio.sleep(0)
            asking.cancel()
            with suppress(asyncio.CancelledError):
                await asking

    with served(drained) as uri, warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        for turns in range(60):
            asyncio.run(given_up(uri, turns))
        gc.collect()
    assert [str(each.message) for each in warned] == []


@pytest.mark.parametrize("silent", [True, False], ids=["silent", "refused"])
def test_the_next_address_of_a_host_is_tried(silent: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    def serve(connection: socket.socket) -> None:
        while asked(connection):
            connection.sendall(OK + b"ok")

    with served(serve) as uri, full_backlog() as silence:
        ports = [int(silence.rpartition(":")[2]) if silent else free_port(), int(uri.rstrip("/").rpartition(":")[2])]
        found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port)) for port in ports]
        with monkeypatch.context() as patched:
            patched.setattr(socket, "getaddrinfo", lambda *_, **__: found)
            assert ask("async", "http://mlflow.test/", 2) == [(200, "ok")] * 2
