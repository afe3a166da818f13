"""What httpx's asynchronous client sends through on asyncio: HTTP/1.1 over asyncio's own connections."""

from __future__ import annotations

import asyncio
import ssl
import sys
from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING, cast

import anyio
import httpx

from .connecting import connected
from .heads import Heads
from .http1 import Http1, response
from .pool import Origin, Pool, is_readable, is_reset_by_its_end, origin

if TYPE_CHECKING:
    from .heads import Answer

# What may be received before anybody reads it; asyncio reads 256 KiB at once.
_AHEAD = 256 * 1024


class AsyncioTransport(httpx.AsyncBaseTransport):
    """Connections of one event loop, kept for a moment for the next request.

    Args:
        verify: how TLS is spoken.
        limits: of which `max_connections` and `keepalive_expiry` count.
    """

    def __init__(self, verify: ssl.SSLContext, limits: httpx.Limits) -> None:
        self._context = verify
        self._context.set_alpn_protocols(["http/1.1"])
        self._room = asyncio.Semaphore(limits.max_connections or sys.maxsize)
        self._pool = Pool[_Connection](limits.keepalive_expiry)
        self._seen = Heads()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and return its answer, whose body is not read."""
        timeouts: dict[str, float | None] = request.extensions.get("timeout", {})
        connection = await self._connection(request.url, timeouts.get("connect"))
        try:
            answer = await connection.exchange(request, timeouts.get("write"), timeouts.get("read"))
        except BaseException:
            self._done_with(connection)
            raise
        return response(answer, Body(connection, timeouts.get("read"), self._done_with))

    async def aclose(self) -> None:
        """Close the connections. A task that waits at one of them is told so."""
        for connection in self._pool.empty():
            connection.close()
        await asyncio.sleep(0)  # in which asyncio closes the sockets

    async def _connection(self, url: httpx.URL, seconds: float | None) -> _Connection:
        await self._room.acquire()
        try:
            where = origin(url)
            connection = self._pool.take(where)
            if connection is None:
                connection = await self._open(url, where, seconds)
                self._pool.add(connection)
        except BaseException:
            self._room.release()
            raise
        return connection

    async def _open(self, url: httpx.URL, where: Origin, seconds: float | None) -> _Connection:
        tls = url.scheme == "https"
        host = url.raw_host.decode("ascii")
        try:
            with anyio.fail_after(seconds):
                _, connection = await asyncio.get_running_loop().create_connection(
                    lambda: _Connection(where, self._seen),
                    sock=await connected(host, url.port or (443 if tls else 80)),
                    ssl=self._context if tls else None,
                    server_hostname=host if tls else None,
                )
        except TimeoutError as error:
            raise httpx.ConnectTimeout(str(error)) from error
        except OSError as error:  # ssl.SSLError is one
            raise httpx.ConnectError(str(error)) from error
        return connection

    def _done_with(self, connection: _Connection) -> None:
        if self._pool.give_back(connection):
            self._room.release()


class _Connection(asyncio.Protocol):
    """One connection, and the request that it carries."""

    def __init__(self, where: Origin, seen: Heads) -> None:
        self.origin = where
        self._loop = asyncio.get_running_loop()
        self._http = Http1(seen)
        self._waiting: asyncio.Future[None] | None = None
        self._came: list[bytes] = []
        self._ahead = 0
        self._full = False
        self._ended = False
        self._lost = False
        self._error: Exception | None = None

    # What asyncio calls.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._came.append(data)
        self._ahead += len(data)
        if self._ahead > _AHEAD:
            self._transport.pause_reading()
        self._wake()

    def eof_received(self) -> None:
        self._ended = True
        self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        self._error = exc
        self._ended = self._lost = True
        self._full = False
        self._wake()

    def pause_writing(self) -> None:
        self._full = True

    def resume_writing(self) -> None:
        self._full = False
        self._wake()

    def _wake(self) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)

    # What the transport calls.

    async def exchange(self, request: httpx.Request, write: float | None, read: float | None) -> Answer:
        """Send a request and return the head of its answer."""
        pieces = [self._http.head(request)]
        if is_large := self._http.is_large:
            self._is_reset_by_its_end(True)
        assert isinstance(request.stream, httpx.AsyncByteStream)
        async for body in request.stream:
            pieces.append(self._http.data(body))
            if self._ended:  # a server may refuse before it has read everything; its answer says why
                break
            await self._write(pieces, write)
            pieces = []
        else:
            pieces.append(self._http.end())
            await self._write(pieces, write)
        while (answer := self._http.answer()) is None:
            self._http.received(await self._read(read))
        if is_large:
            self._is_reset_by_its_end(False)
        return answer

    async def body(self, seconds: float | None) -> AsyncIterator[bytes]:
        """The body of the answer, as it comes."""
        if self._http.counts:
            held = self._http.held()
            while self._http.left:
                piece = held or await self._read(seconds)
                yield piece[: self._http.counted(len(piece))]
                held = b""
            return
        while (found := self._http.piece()) is not None:
            if found:
                yield found
            else:
                self._http.received(await self._read(seconds))

    def is_usable(self) -> bool:
        """Whether an idle connection is still there and has nothing to say, as far as the system knows."""
        if self._ended or self._came or self._transport.is_closing():
            return False
        return not is_readable(self._transport.get_extra_info("socket").fileno())

    def is_ready_again(self) -> bool:
        """Whether the next request can begin, and if so, let it begin."""
        return not self._ended and not self._came and self._http.begins_again()

    def close(self) -> None:
        """Close it at once."""
        if not self._lost:  # asyncio's transport cannot be told again
            self._transport.abort()

    def _is_reset_by_its_end(self, reset: bool) -> None:
        if not self._lost:
            is_reset_by_its_end(self._transport.get_extra_info("socket"), reset)

    async def _write(self, pieces: list[bytes], seconds: float | None) -> None:
        if not self._ended:
            self._transport.write(b"".join(pieces))
        while self._full:
            await self._wait(seconds, httpx.WriteTimeout)

    async def _read(self, seconds: float | None) -> bytes:
        """What has come since the last time, or comes next; nothing at the end of the connection."""
        while not self._came and not self._ended:
            await self._wait(seconds, httpx.ReadTimeout)
        if not self._came and self._error is not None:
            raise httpx.ReadError(str(self._error)) from self._error
        found = b"".join(self._came)
        self._came.clear()
        was_full, self._ahead = self._ahead > _AHEAD, 0
        if was_full:
            self._transport.resume_reading()
            await asyncio.sleep(0)  # in which TLS passes on what came meanwhile: it may be too much for this answer
        return found

    async def _wait(self, seconds: float | None, late: type[httpx.TimeoutException]) -> None:
        """Until something happens to the connection."""
        waiting = self._waiting = self._loop.create_future()
        timer = None if seconds is None else self._loop.call_later(seconds, _set_exception, waiting, late)
        try:
            await waiting
        finally:
            self._waiting = None
            if timer is not None:
                timer.cancel()


class Body(httpx.AsyncByteStream):
    """The body of an answer."""

    def __init__(
        self, connection: _Connection, seconds: float | None, done_with: Callable[[_Connection], None]
    ) -> None:
        self._connection, self._seconds, self._done_with = connection, seconds, done_with

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._connection.body(self._seconds)

    async def aclose(self) -> None:
        self._done_with(self._connection)


def _set_exception(waiting: asyncio.Future[None], late: type[httpx.TimeoutException]) -> None:
    if not waiting.done():
        waiting.set_exception(late(""))
