# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""One request over the network, once, and the whole of its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from .._compat import sync_network
from ..bodies import Pieces, must_be_counted
from ..http import make_client

if TYPE_CHECKING:
    from ..config import Config


class Sender:
    """httpx's client, without its detours.

    Its `send` costs a third as much again as the transport below it, for hooks, redirects and histories that nobody
    asks for here. What is left of its work when no authentication needs to see the answer is keeping cookies, so a
    request goes straight to the transport then. Which proxy an address has only httpx's client knows: where the
    environment names one, the client sends.

    Args:
        config: the settings.
        inner: what to send through instead of the network.
    """

    def __init__(self, config: Config, inner: httpx.BaseTransport | None) -> None:
        transport = sync_network(config) if inner is None else inner
        self.client = make_client(httpx.Client, config, transport)
        self._direct = transport if self.client.auth is None else None

    def send(self, request: httpx.Request) -> httpx.Response:
        """The answer, whose body is not read. Raises whatever httpx raises."""
        if self._direct is None:
            return self.client.send(request, stream=True)
        response = self._direct.handle_request(request)
        response.request = request
        if "set-cookie" in response.headers:
            self.client.cookies.extract_cookies(response)
        return response


def read(response: httpx.Response) -> httpx.Response:
    """The answer with its body, which is UTF-8 whatever its header says: some charsets would break its decoding.

    Raises BodyRefused for one that is too large, and whatever httpx raises.
    """
    answered = response
    try:
        if must_be_counted(response):
            pieces = Pieces(response)
            for piece in response.iter_bytes():
                pieces.add(piece)
            answered = pieces.response()
        else:
            response.read()
    finally:
        response.close()  # also after a body that is refused or cannot be decompressed
    answered.encoding = "utf-8"
    return answered
