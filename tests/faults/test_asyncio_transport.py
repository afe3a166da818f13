"""The transport of the asynchronous client, where a peer of the other tests does not reach: raw servers of asyncio."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import httpx
import pytest

from mlflowclient.asyncio_transport import AsyncioTransport

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n"


@asynccontextmanager
async def served(serve: Serve, **timeouts: float) -> AsyncIterator[tuple[httpx.AsyncClient, str]]:
    """A client that sends through the transport, and the address of a server whose connections `serve` gets."""
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    transport = AsyncioTransport(ssl.create_default_context(), httpx.Limits(keepalive_expiry=1.0))
    try:
        async with httpx.AsyncClient(transport=transport, timeout=httpx.Timeout(20.0, **timeouts)) as client:
            yield client, f"http://127.0.0.1:{port}/"
    finally:
        server.close()


async def test_what_nobody_asked_for_is_no_answer() -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(OK + b"ok" + OK + b"no")
        await reader.read()
        writer.close()

    async with served(serve) as (client, uri):
        assert [(await client.get(uri)).text for _ in range(3)] == ["ok"] * 3


async def test_a_cancelled_request_takes_its_connection_with_it() -> None:
    connections = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal connections
        connections += 1
        slow = connections == 1
        with suppress(asyncio.IncompleteReadError):
            while await reader.readuntil(b"\r\n\r\n"):
                if not slow:
                    writer.write(OK + b"ok")
        writer.close()

    async with served(serve) as (client, uri):
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(client.get(uri), 0.3)
        assert [(await client.get(uri)).text for _ in range(2)] == ["ok"] * 2
    assert connections == 2


async def test_a_body_waits_for_its_reader() -> None:
    size, sent = 64 * 2**20, 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal sent
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % size)
        with suppress(ConnectionError):
            while sent < size:
                writer.write(bytes(2**20))
                sent += 2**20
                await writer.drain()
        writer.close()

    async with served(serve) as (client, uri), client.stream("GET", uri) as response:
        pieces = response.aiter_raw()
        read = len(await pieces.__anext__())
        await asyncio.sleep(0.3)
        assert sent < size  # nobody reads, so the rest stays where it is
        async for piece in pieces:
            read += len(piece)
        assert read == sent == size


async def test_a_peer_that_does_not_read_is_given_up() -> None:
    over = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await over.wait()
        writer.close()

    async def pieces() -> AsyncIterator[bytes]:
        while True:
            yield bytes(2**20)

    async with served(serve, write=0.3) as (client, uri):
        for content in (bytes(64 * 2**20), pieces()):
            with pytest.raises(httpx.WriteTimeout):
                await client.post(uri, content=content)
        over.set()


async def test_a_refusal_before_the_whole_body_is_heard() -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 413 Too Large\r\nContent-Length: 3\r\nConnection: close\r\n\r\nbig")
        writer.write_eof()
        await reader.read()
        writer.close()

    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(1000):
            yield bytes(2**16)
            await asyncio.sleep(0)

    async with served(serve) as (client, uri):
        response = await client.post(uri, content=pieces())
    assert (response.status_code, response.text) == (413, "big")


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n", httpx.RemoteProtocolError),
        (b"HTTP/1.1 200 OK\r\nX: " + bytes(2**18), httpx.RemoteProtocolError),
        (b"HTTP/1.1 200 OK\r\nContent-Le", httpx.RemoteProtocolError),
        (OK + b"o", httpx.RemoteProtocolError),
        (b"", httpx.RemoteProtocolError),
        (b"HTTP/1.1 100 Continue\r\n\r\n" * 3 + OK + b"ok", None),
        (b"HTTP/1.0 200 OK\r\n\r\nok", None),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\no\r\n1\r\nk\r\n0\r\n\r\n", None),
    ],
)
async def test_answers(answer: bytes, error: type[Exception] | None) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)
        writer.close()

    async with served(serve) as (client, uri):
        for _ in range(2):
            if error is None:
                assert (await client.get(uri)).text == "ok"
            else:
                with pytest.raises(error):
                    await client.get(uri)
