"""One request over the network, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from .._compat import async_network
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
