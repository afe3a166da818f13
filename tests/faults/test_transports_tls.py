"""The transports below httpx over TLS, which may hold what the system does not know of any more."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

import httpx
import pytest
import trustme

from mlflowclient.network.asyncio_transport import AsyncioTransport
from mlflowclient.network.interruption import interrupt, working_for
from mlflowclient.network.socket_transport import SocketTransport
from tests.faults.test_transports import LIMITS, OK, Serve, asked, served

RECORD = 1 << 14


class Contexts(NamedTuple):
    """Both sides of TLS."""

    client: ssl.SSLContext
    server: ssl.SSLContext


@pytest.fixture(scope="module")
def tls() -> Contexts:
    authority = trustme.CA()
    contexts = Contexts(ssl.create_default_context(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER))
    authority.configure_trust(contexts.client)
    authority.issue_cert("127.0.0.1").configure_cert(contexts.server)
    return contexts


@contextmanager
def served_by_tls(serve: Serve, tls: Contexts) -> Iterator[str]:
    """As `served`."""

    def wrapped(connection: socket.socket) -> None:
        with tls.server.wrap_socket(connection, server_side=True) as secured:
            serve(secured)

    with served(wrapped) as uri:
        yield uri.replace("http:", "https:")


def answer(body: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body


def test_what_nobody_asked_for_in_the_last_record_is_no_answer(tls: Contexts) -> None:
    def serve(connection: socket.socket) -> None:
        while asked(connection):
            connection.sendall(answer(bytes(RECORD)) + OK + b"no")

    with served_by_tls(serve, tls) as uri, httpx.Client(transport=SocketTransport(tls.client, LIMITS)) as client:
        assert [len(client.get(uri).content) for _ in range(3)] == [RECORD] * 3


async def test_nor_what_came_while_nobody_read(tls: Contexts) -> None:
    steps = [threading.Event() for _ in range(2)]

    def serve(connection: socket.socket) -> None:
        if not steps[0].is_set():  # the first connection
            asked(connection)
            connection.sendall(answer(bytes(300_000))[:-300_000])
            for step, then in zip(steps, (bytes(300_000), OK + b"no"), strict=True):
                step.wait(20)
                connection.sendall(then)
        while asked(connection):
            connection.sendall(OK + b"ok")

    with served_by_tls(serve, tls) as uri:
        async with httpx.AsyncClient(transport=AsyncioTransport(tls.client, LIMITS), timeout=20) as client:
            async with client.stream("GET", uri) as response:
                for step in steps:
                    step.set()
                    await asyncio.sleep(0.3)  # in which it comes
                assert sum([len(piece) async for piece in response.aiter_raw()]) == 300_000
            assert (await client.get(uri)).text == "ok"


@pytest.mark.parametrize("how", ["close", "interrupt"])
def test_a_connection_that_is_ended_elsewhere_is_not_read_in_the_clear(how: str, tls: Contexts) -> None:
    sent, began, ended = threading.Event(), threading.Event(), threading.Event()
    came: list[bytes] = []
    raised: list[Exception] = []
    main = threading.get_ident()

    def serve(connection: socket.socket) -> None:
        asked(connection)
        connection.sendall(answer(bytes(2**20))[:100])
        connection.sendall(bytes(RECORD * 2))
        sent.set()
        ended.wait(20)

    def get(uri: str) -> None:
        with working_for(main):
            try:
                with client.stream("GET", uri) as response:
                    for piece in response.iter_raw():
                        came.append(piece)
                        began.set()
                        ended.wait(20)
            except httpx.TransportError as error:
                raised.append(error)

    transport = SocketTransport(tls.client, LIMITS)
    with served_by_tls(serve, tls) as uri, httpx.Client(transport=transport, timeout=20) as client:
        reading = threading.Thread(target=get, args=(uri,))
        reading.start()
        assert sent.wait(20)
        assert began.wait(20)
        ends: Callable[[], None] = transport.close if how == "close" else lambda: interrupt(main)
        ends()
        ended.set()
        reading.join(20)
        assert not reading.is_alive()
    assert len(raised) == 1
    assert set(b"".join(came)) <= {0}
