"""What httpx's synchronous client sends through: HTTP/1.1 over plain sockets."""

from __future__ import annotations

import socket
import ssl
import sys
from collections.abc import Callable, Iterator
from functools import partial
from threading import Semaphore
from typing import TYPE_CHECKING

import httpx

from . import BLOCKS
from .heads import Heads
from .http1 import Http1, response
from .interruption import shut_down, waits_at
from .pool import Origin, Pool, is_readable, is_reset_by_its_end, origin

if TYPE_CHECKING:
    from .heads import Answer

_HEAD = 1 << 14  # bytes of a head, and of what comes with it, that are read at once
_READ = 1 << 17  # bytes; four times as many are hardly faster, and leave holes in each thread's memory


class SocketTransport(httpx.BaseTransport):
    """Connections of one process, kept for a moment for the next request; any thread may send.

    Args:
        verify: how TLS is spoken.
        limits: of which `max_connections` and `keepalive_expiry` count.
    """

    def __init__(self, verify: ssl.SSLContext, limits: httpx.Limits) -> None:
        self._context = verify
        self._context.set_alpn_protocols(["http/1.1"])
        self._room = Semaphore(limits.max_connections or sys.maxsize)
        self._pool = Pool[_Connection](limits.keepalive_expiry)
        self._seen = Heads()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and return its answer, whose body is not read."""
        timeouts: dict[str, float | None] = request.extensions.get("timeout", {})
        connection = self._connection(request.url, timeouts.get("connect"))
        try:
            answer = connection.exchange(request, timeouts.get("write"), timeouts.get("read"))
        except BaseException:
            self._done_with(connection)
            raise
        answered = response(answer, Body(connection, timeouts.get("read"), self._done_with))
        if connection.counts:
            answered.extensions[BLOCKS] = partial(connection.blocks, seconds=timeouts.get("read"))
        return answered

    def close(self) -> None:
        """Close the connections. A thread that waits at one of them is told so."""
        for connection in self._pool.empty():
            connection.shut_down()

    def _connection(self, url: httpx.URL, seconds: float | None) -> _Connection:
        self._room.acquire()
        try:
            where = origin(url)
            connection = self._pool.take(where)
            if connection is None:
                connection = self._open(url, where, seconds)
                self._pool.add(connection)
        except BaseException:
            self._room.release()
            raise
        return connection

    def _open(self, url: httpx.URL, where: Origin, seconds: float | None) -> _Connection:
        tls = url.scheme == "https"
        host = url.raw_host.decode("ascii")
        try:
            opened = socket.create_connection((host, url.port or (443 if tls else 80)), seconds)
            try:
                opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                if tls:
                    opened = self._context.wrap_socket(opened, server_hostname=host)
            except BaseException:
                opened.close()
                raise
        except TimeoutError as error:
            raise httpx.ConnectTimeout(str(error)) from error
        except OSError as error:  # ssl.SSLError is one
            raise httpx.ConnectError(str(error)) from error
        return _Connection(where, opened, self._seen)

    def _done_with(self, connection: _Connection) -> None:
        if self._pool.give_back(connection):
            self._room.release()


class _Connection:
    """One connection, and the request that it carries."""

    def __init__(self, where: Origin, opened: socket.socket, seen: Heads) -> None:
        self.origin = where
        self._socket = opened
        self._http = Http1(seen)

    @property
    def counts(self) -> bool:
        """Whether the length of the answer's body is declared."""
        return self._http.counts

    def exchange(self, request: httpx.Request, write: float | None, read: float | None) -> Answer:
        """Send a request and return the head of its answer."""
        waits_at(self._socket)
        pieces = [self._http.head(request)]
        if is_large := self._http.is_large:
            is_reset_by_its_end(self._socket, True)
        assert isinstance(request.stream, httpx.SyncByteStream)
        for body in request.stream:
            pieces.append(self._http.data(body))
            if not self._write(pieces, write):
                break
            pieces = []
        else:
            pieces.append(self._http.end())
            self._write(pieces, write)
        while (answer := self._http.answer()) is None:
            self._http.received(self._read(_HEAD, read))
        if is_large:
            is_reset_by_its_end(self._socket, False)
        return answer

    def body(self, seconds: float | None) -> Iterator[bytes]:
        """The body of the answer, as it comes."""
        if self._http.counts:
            held = self._http.held()
            while self._http.left:
                piece = held or self._read(min(_READ, self._http.left), seconds)
                yield piece[: self._http.counted(len(piece))]
                held = b""
            return
        while (found := self._http.piece()) is not None:
            if found:
                yield found
            else:
                self._http.received(self._read(_READ, seconds))

    def blocks(self, size: int, seconds: float | None) -> Iterator[memoryview]:
        """The body, in blocks of a size but for the last. Each is good until the next is asked for.

        What came before the connection broke comes before the exception.
        """
        if held := self._http.held():
            yield memoryview(held)[: self._http.counted(len(held))]
        block, filled = memoryview(bytearray(min(size, self._http.left))), 0
        while self._http.left:
            try:
                filled += self._http.counted(self._read_into(block[filled : filled + self._http.left], seconds))
            except httpx.TransportError:
                yield block[:filled]
                raise
            if filled == len(block) or not self._http.left:
                yield block[:filled]
                filled = 0

    def is_usable(self) -> bool:
        """Whether an idle connection is still there and has nothing to say, as far as the system knows."""
        # What came with the last bytes of an answer, TLS has from the system already.
        held = isinstance(self._socket, ssl.SSLSocket) and self._socket.pending()
        return not held and not is_readable(self._socket.fileno())

    def is_ready_again(self) -> bool:
        """Whether the next request can begin, and if so, let it begin."""
        return self._http.begins_again()

    def shut_down(self) -> None:
        """End it for the thread that waits at it, which then closes it."""
        shut_down(self._socket)

    def close(self) -> None:
        """Close it at once."""
        self._socket.close()

    def _write(self, pieces: list[bytes], seconds: float | None) -> bool:
        """Whether the peer took it. One that hung up may have said why, so that is no error yet."""
        self._wait_at_most(seconds)
        data = memoryview(b"".join(pieces))
        try:
            while data:
                data = data[self._socket.send(data) :]
        except TimeoutError as error:
            raise httpx.WriteTimeout(str(error)) from error
        except OSError:
            return False
        return True

    def _read(self, most: int, seconds: float | None) -> bytes:
        """What comes next; nothing at the end of the connection."""
        self._wait_at_most(seconds)
        with _reading:
            return self._socket.recv(most)

    def _read_into(self, block: memoryview, seconds: float | None) -> int:
        """How many bytes came next, which are in the block; none at the end of the connection."""
        self._wait_at_most(seconds)
        with _reading:
            return self._socket.recv_into(block)

    def _wait_at_most(self, seconds: float | None) -> None:
        if self._socket.gettimeout() != seconds:  # setting it is a system call
            self._socket.settimeout(seconds)


class Body(httpx.SyncByteStream):
    """The body of an answer."""

    def __init__(
        self, connection: _Connection, seconds: float | None, done_with: Callable[[_Connection], None]
    ) -> None:
        self._connection, self._seconds, self._done_with = connection, seconds, done_with

    def __iter__(self) -> Iterator[bytes]:
        return self._connection.body(self._seconds)

    def close(self) -> None:
        self._done_with(self._connection)


class _Reading:
    """Around a read from a socket, whose exceptions become httpx's."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, TimeoutError):
            raise httpx.ReadTimeout(str(error)) from error
        if isinstance(error, OSError):
            raise httpx.ReadError(str(error)) from error


_reading = _Reading()
