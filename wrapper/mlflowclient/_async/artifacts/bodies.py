"""The body of a large answer, read from the connection itself: on the way through h11 it is copied five times."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx

LARGE = 32 << 20
"""Bytes from which it is worth a connection, which is closed after such a body."""
_READ = 1 << 17  # bytes; four times as many are hardly faster, and leave holes in each thread's memory
_BELOW = ("_stream", "_httpcore_stream", "_connection")
"""Where the layers of httpx and httpcore keep the next one."""


def body(response: httpx.Response, size: int) -> AsyncIterator[bytes]:
    """The bytes of an answer, of which `size` are expected, as they were sent."""
    if size >= LARGE and response.headers.get("content-length") == str(size) and (found := _connection(response)):
        return _received(response, size, *found)
    # Undecoded, because a file may be kept compressed; the other form knows a body that was read.
    return response.aiter_raw() if "content-encoding" in response.headers else response.aiter_bytes()


def _connection(response: httpx.Response) -> tuple[bytes, Any] | None:
    """What was received of the body, and where the rest comes from; None where the answer is made in another way."""
    if "transfer-encoding" in response.headers:
        return None
    layer: Any = response.stream
    while not (hasattr(layer, "_h11_state") and hasattr(layer, "_network_stream")):
        if hasattr(layer, "take_over"):  # of asyncio_transport
            held, connection = layer.take_over()
            return held, connection
        # A layer of somebody else's may want to see the bytes.
        if type(layer).__module__.partition(".")[0] not in ("httpx", "httpcore"):
            return None
        layer = next((getattr(layer, name) for name in _BELOW if hasattr(layer, name)), None)
    held, _ = layer._h11_state.trailing_data  # noqa: SLF001
    return bytes(held), layer._network_stream  # noqa: SLF001


async def _received(response: httpx.Response, size: int, held: bytes, network: Any) -> AsyncIterator[bytes]:
    import httpcore
    import httpx

    if held:
        yield held[:size]
    left = size - len(held)
    seconds = response.request.extensions["timeout"]["read"]
    while left > 0:
        try:
            piece: bytes = await network.read(min(_READ, left), seconds)
        except httpcore.TimeoutException as error:
            raise httpx.ReadTimeout(str(error), request=response.request) from error
        except httpcore.NetworkError as error:
            raise httpx.ReadError(str(error), request=response.request) from error
        if not piece:
            raise httpx.RemoteProtocolError(f"{size - left} of {size} bytes came", request=response.request)
        left -= len(piece)
        yield piece
