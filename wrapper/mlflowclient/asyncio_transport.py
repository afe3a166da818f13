"""What httpx's asynchronous client sends through on asyncio: HTTP/1.1 by h11, over asyncio's own connections.

httpx's own transport takes ten turns of the event loop and three times the CPU for a request, and with newer anyio a
failing import for each lock besides (docs/architecture.md). This one knows what this client needs: no proxy, no HTTP/2.
Its exceptions are httpx's, and the tests of misbehaving peers hold for it.
"""

from __future__ import annotations

import asyncio
import select
import ssl
import sys
import time
from collections.abc import AsyncIterator, Callable, Generator
from contextlib import contextmanager
from typing import Any, cast

import anyio
import h11
import httpx

_Origin = tuple[str, str, int | None]
# As httpcore has it: longer headers are no answer.
_LONGEST_HEAD = 100 * 1024
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
        self._keep = limits.keepalive_expiry or 0.0
        self._room = asyncio.Semaphore(limits.max_connections or sys.maxsize)
        self._idle: list[_Connection] = []  # the one that was used last is the last
        self._busy: set[_Connection] = set()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and return its answer, whose body is not read."""
        timeouts: dict[str, float | None] = request.extensions.get("timeout", {})
        url = request.url
        await self._room.acquire()
        try:
            connection = self._kept((url.scheme, url.host, url.port)) or await self._open(url, timeouts.get("connect"))
        except BaseException:
            self._room.release()
            raise
        self._busy.add(connection)
        try:
            answer = await connection.exchange(request, timeouts.get("write"), timeouts.get("read"))
        except BaseException:
            self._done_with(connection)
            raise
        return httpx.Response(
            answer.status_code,
            headers=answer.headers.raw_items(),
            stream=Body(connection, timeouts.get("read"), self._done_with),
            extensions={"http_version": b"HTTP/" + answer.http_version, "reason_phrase": answer.reason},
        )

    async def aclose(self) -> None:
        """Close the connections."""
        for connection in [*self._idle, *self._busy]:
            connection.close()
            self._done_with(connection)
        self._idle.clear()
        await asyncio.sleep(0)  # in which asyncio closes the sockets

    def _kept(self, origin: _Origin) -> _Connection | None:
        """A connection that can be used again."""
        oldest = time.monotonic() - self._keep
        while self._idle and self._idle[0].used < oldest:
            self._idle.pop(0).close()
        for connection in reversed(self._idle):
            if connection.origin == origin:
                self._idle.remove(connection)
                if connection.is_usable():
                    return connection
                connection.close()
        return None

    async def _open(self, url: httpx.URL, seconds: float | None) -> _Connection:
        if url.scheme not in ("http", "https"):
            raise httpx.UnsupportedProtocol(f"Request URL has an unsupported protocol '{url.scheme}://'.")
        tls = url.scheme == "https"
        host = url.raw_host.decode("ascii")
        try:
            with anyio.fail_after(seconds):
                _, connection = await asyncio.get_running_loop().create_connection(
                    lambda: _Connection((url.scheme, url.host, url.port)),
                    host,
                    url.port or (443 if tls else 80),
                    ssl=self._context if tls else None,
                    happy_eyeballs_delay=0.25,
                )
        except TimeoutError as error:
            raise httpx.ConnectTimeout(str(error)) from error
        except OSError as error:  # ssl.SSLError is one
            raise httpx.ConnectError(str(error)) from error
        return connection

    def _done_with(self, connection: _Connection) -> None:
        if connection not in self._busy:  # closed meanwhile
            return
        self._busy.remove(connection)
        self._room.release()
        if connection.is_ready_again():
            self._idle.append(connection)
        else:
            connection.close()


class _Connection(asyncio.Protocol):
    """One connection, and the request that it carries."""

    def __init__(self, origin: _Origin) -> None:
        self.origin = origin
        self.used = 0.0
        self._loop = asyncio.get_running_loop()
        self._http = h11.Connection(h11.CLIENT, max_incomplete_event_size=_LONGEST_HEAD)
        self._waiting: asyncio.Future[None] | None = None
        self._rest: list[bytes] | None = None
        self._ahead = 0
        self._full = False
        self._ended = False
        self._error: Exception | None = None

    # What asyncio calls.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        if self._rest is None:
            self._http.receive_data(data)
        else:
            self._rest.append(data)
        self._ahead += len(data)
        if self._ahead > _AHEAD:
            self._transport.pause_reading()
        self._wake()

    def eof_received(self) -> None:
        self._ended = True
        self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        self._error = exc
        self._ended = True
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

    async def exchange(self, request: httpx.Request, write: float | None, read: float | None) -> h11.Response:
        """Send a request and return the head of its answer."""
        with _translated():
            pieces = [
                self._sent(h11.Request(method=request.method, target=request.url.raw_path, headers=request.headers.raw))
            ]
        assert isinstance(request.stream, httpx.AsyncByteStream)
        async for body in request.stream:
            with _translated():
                pieces.append(self._sent(h11.Data(data=body)))
            if self._ended:  # a server may refuse before it has read everything; its answer says why
                break
            if not isinstance(request.stream, httpx.ByteStream):
                await self._write(pieces, write)
                pieces = []
        else:
            with _translated():
                pieces.append(self._sent(h11.EndOfMessage()))
        await self._write(pieces, write)
        while True:
            event = await self._next_event(read)
            if isinstance(event, h11.Response):
                return event
            if not isinstance(event, h11.InformationalResponse) or event.status_code == 101:
                raise httpx.RemoteProtocolError(f"{type(event).__name__} instead of an answer")

    async def next_piece(self, seconds: float | None) -> bytes | None:
        """The next bytes of the answer's body; None at its end."""
        event = await self._next_event(seconds)
        return bytes(event.data) if isinstance(event, h11.Data) else None

    def take_over(self) -> bytes:
        """What has come of the body and was not read; from now on `read` has the rest, and h11 knows nothing of it."""
        self._rest = []
        return bytes(self._http.trailing_data[0])

    async def read(self, most: int, seconds: float | None) -> bytes:
        """What has come since the last time, or comes next; nothing at the end of the connection."""
        assert self._rest is not None
        while not self._rest and not self._ended:
            await self._more(seconds)
        if not self._rest and self._error is not None:
            raise httpx.ReadError(str(self._error)) from self._error
        found = b"".join(self._rest)
        self._rest = [found[most:]] if len(found) > most else []
        return found[:most]

    def is_usable(self) -> bool:
        """Whether an idle connection is still there and has nothing to say, as far as the system knows."""
        if self._ended or self._ahead or self._transport.is_closing():
            return False
        return not _is_readable(self._transport.get_extra_info("socket").fileno())

    def is_ready_again(self) -> bool:
        """Whether the next request can begin, and if so, let it begin."""
        if self._ended or self._http.our_state is not h11.DONE or self._http.their_state is not h11.DONE:
            return False
        if self._http.trailing_data[0]:  # what nobody asked for would be the next request's answer
            return False
        self._http.start_next_cycle()
        self._ahead = 0
        self.used = time.monotonic()
        return True

    def close(self) -> None:
        """Close it at once."""
        self._transport.abort()

    def _sent(self, event: h11.Request | h11.Data | h11.EndOfMessage) -> bytes:
        return self._http.send(event) or b""

    async def _write(self, pieces: list[bytes], seconds: float | None) -> None:
        if not self._ended:
            self._transport.write(b"".join(pieces))
        while self._full:
            await self._wait(seconds, httpx.WriteTimeout)

    async def _next_event(self, seconds: float | None) -> Any:
        while True:
            with _translated():
                event = self._http.next_event()
            if event is not h11.NEED_DATA:
                return event
            if not self._ended:
                await self._more(seconds)
            elif self._error is not None:
                raise httpx.ReadError(str(self._error)) from self._error
            elif self._http.their_state is h11.SEND_RESPONSE:
                raise httpx.RemoteProtocolError("Server disconnected without sending a response.")
            else:
                self._http.receive_data(b"")  # the end of a body without a length, or of one that was cut short

    async def _more(self, seconds: float | None) -> None:
        """Until there is more to read, or its end."""
        if self._ahead > _AHEAD:
            self._transport.resume_reading()
        self._ahead = 0
        await self._wait(seconds, httpx.ReadTimeout)

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

    async def __aiter__(self) -> AsyncIterator[bytes]:
        while (piece := await self._connection.next_piece(self._seconds)) is not None:
            yield piece

    async def aclose(self) -> None:
        self._done_with(self._connection)

    def take_over(self) -> tuple[bytes, _Connection]:
        """What has come of the body, and where to read the rest past h11, which would copy it."""
        return self._connection.take_over(), self._connection


@contextmanager
def _translated() -> Generator[None]:
    try:
        yield
    except h11.RemoteProtocolError as error:
        raise httpx.RemoteProtocolError(str(error)) from error
    except h11.LocalProtocolError as error:
        raise httpx.LocalProtocolError(str(error)) from error


def _set_exception(waiting: asyncio.Future[None], late: type[httpx.TimeoutException]) -> None:
    if not waiting.done():
        waiting.set_exception(late(""))


def _is_readable(descriptor: int) -> bool:
    if not hasattr(select, "poll"):  # Windows
        return bool(select.select([descriptor], [], [], 0)[0])
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    return bool(poll.poll(0))
