"""A server on 127.0.0.1 that does with each request what it is told, however wrong; and calls in both colours."""

from __future__ import annotations

import asyncio
import json
import select
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from mlflowclient import AsyncMLflow, MLflow
from mlflowclient.config import RetryPolicy

COLOURS = ("sync", "async")
ONCE = RetryPolicy(max_retries=0)
EXPERIMENT = {"experiment_id": "7", "name": "x", "artifact_location": "a", "lifecycle_stage": "active"}


class Asked(NamedTuple):
    """A request as it arrived."""

    connection: int
    """The number of its connection, from 1 on."""
    text: str
    """Its head and body."""


Behaviour = Callable[["Peer", socket.socket], bool]
"""Answers a request that was read; whether the connection stays open."""


class Peer:
    """A running server. Answers requests one after the other, the last behaviour for all that follow.

    Args:
        behaviours: what to do with the requests.
        tls: its side of TLS; None for plain HTTP.
    """

    def __init__(self, *behaviours: Behaviour, tls: ssl.SSLContext | None = None) -> None:
        self.asked: list[Asked] = []
        self.connections = 0
        self.stopping = threading.Event()
        self._behaviours = behaviours
        self._tls = tls
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        scheme = "https" if tls else "http"
        self.port: int = self._listener.getsockname()[1]
        self.uri = f"{scheme}://127.0.0.1:{self.port}"

    def __enter__(self) -> Peer:
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self.stopping.set()
        for thread in self._threads:
            thread.join(10)
            assert not thread.is_alive()
        self._listener.close()

    def _start(self, target: Callable[..., None], *arguments: Any) -> None:
        thread = threading.Thread(target=target, args=arguments)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self.stopping.is_set():
            if select.select([self._listener], [], [], 0.05)[0]:
                self._start(self._serve, self._listener.accept()[0])

    def _serve(self, connection: socket.socket) -> None:
        self.connections += 1
        number = self.connections
        try:
            if self._tls is not None:
                connection = self._tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
                _shake_hands(connection)
            while (text := self._read(connection)) is not None:
                with self._lock:
                    self.asked.append(Asked(number, text))
                    behaviour = self._behaviours[min(len(self.asked), len(self._behaviours)) - 1]
                if not behaviour(self, connection):
                    break
        except OSError:  # the client went away, or TLS did not come about
            pass
        finally:
            connection.close()

    def _read(self, connection: socket.socket) -> str | None:
        data = b""
        while not _is_complete(data):
            while not (isinstance(connection, ssl.SSLSocket) and connection.pending()):
                if self.stopping.is_set():
                    return None
                if select.select([connection], [], [], 0.05)[0]:
                    break
            piece = connection.recv(65536)
            if not piece:
                return None
            data += piece
        return data.decode(errors="replace")


def _shake_hands(connection: ssl.SSLSocket) -> None:
    try:
        connection.do_handshake()
    except OSError:
        # Closed with something unread, the connection would be reset, and the client might not see why.
        connection.settimeout(1)
        socket.socket.shutdown(connection, socket.SHUT_WR)
        while socket.socket.recv(connection, 65536):
            pass
        raise


def _is_complete(data: bytes) -> bool:
    if data.startswith(b"\x16"):  # TLS where none is expected
        return True
    head, end, body = data.partition(b"\r\n\r\n")
    fields = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:])
    if fields.get(b"transfer-encoding") == b"chunked":
        return body.endswith(b"0\r\n\r\n")
    return bool(end) and len(body) >= int(fields.get(b"content-length", b"0"))


def says(raw: bytes | str, *, keep: bool = False) -> Behaviour:
    """Sends these bytes; then hangs up, unless told to keep the connection."""

    def answer(_: Peer, connection: socket.socket) -> bool:
        connection.sendall(raw.encode() if isinstance(raw, str) else raw)
        return keep

    return answer


def answers(body: Any, status: str = "200 OK", head: str = "") -> Behaviour:
    """Answers as it should be, and keeps the connection."""
    text = body if isinstance(body, str) else json.dumps(body)
    return says(f"HTTP/1.1 {status}\r\nContent-Length: {len(text.encode())}\r\n{head}\r\n{text}", keep=True)


def found() -> Behaviour:
    """Answers with an experiment."""
    return answers({"experiment": EXPERIMENT})


def hangs_up(_: Peer, connection: socket.socket) -> bool:
    """Closes the connection without a word."""
    return False


def resets(_: Peer, connection: socket.socket) -> bool:
    """Resets the connection."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return False


def is_silent(peer: Peer, _: socket.socket) -> bool:
    """Says nothing as long as the test runs."""
    peer.stopping.wait(30)
    return False


def call(colour: str, uri: str, *asks: Callable[[Any], Any], **settings: Any) -> list[Any]:
    """The results of calls, one after the other, on one client of that colour.

    Args:
        colour: `sync` or `async`.
        uri: the server's address.
        asks: functions from a client to what its method returns.
        settings: of the client; by default nothing is repeated.
    """
    settings = {"retries": ONCE, "timeout": 20.0} | settings
    if colour == "sync":
        with MLflow(uri, **settings) as mlf:
            return [ask(mlf) for ask in asks]

    async def asked() -> list[Any]:
        async with AsyncMLflow(uri, **settings) as mlf:
            return [await ask(mlf) for ask in asks]

    return asyncio.run(asked())


@contextmanager
def full_backlog() -> Iterator[str]:
    """The address of a server that accepts no connection: connecting to it takes for ever."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(listener.getsockname())
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            for one in waiting:
                one.close()


def free_port() -> int:
    """A port on which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port
