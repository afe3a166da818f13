"""One request over the network, once, and the whole of its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from .._compat import async_network
from ..bodies import Pieces, must_be_counted
from ..http import make_client

if TYPE_CHECKING:
    from ..config import Config


class AsyncSender:
    """httpx's client, without its detours.

    Its `send` costs a third as much again as the transport below it, for hooks, redirects and histories that nobody
    asks for here. What is left of its work when no authentication needs to see the answer is keeping cookies, so a
    request goes straight to the transport then. Which proxy an address has only httpx's client knows: where the
    environment names one, the client sends.

    Args:
        config: the settings.
        inner: what to send through instead of the network.
    """

    def __init__(self, config: Config, inner: httpx.AsyncBaseTransport | None) -> None:
        transport = async_network(config) if inner is None else inner
        self.client = make_client(httpx.AsyncClient, config, transport)
        self._direct = transport if self.client.auth is None else None

    async def send(self, request: httpx.Request) -> httpx.Response:
        """The answer, whose body is not read. Raises whatever httpx raises."""
        if self._direct is None:
            return await self.client.send(request, stream=True)
        response = await self._direct.handle_async_request(request)
        response.request = request
        if "set-cookie" in response.headers:
            self.client.cookies.extract_cookies(response)
        return response


async def read(response: httpx.Response) -> httpx.Response:
    """The answer with its body, which is UTF-8 whatever its header says: some charsets would break its decoding.

    Raises BodyRefused for one that is too large, and whatever httpx raises.
    """
    answered = response
    try:
        if must_be_counted(response):
            pieces = Pieces(response)
            async for piece in response.aiter_bytes():
                pieces.add(piece)
            answered = pieces.response()
        else:
            await response.aread()
    finally:
        await response.aclose()  # also after a body that is refused or cannot be decompressed
    answered.encoding = "utf-8"
    return answered
