"""What the tests of artifacts in S3 look at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from mlflowclient.network.asyncio_transport import AsyncioTransport
from mlflowclient.network.socket_transport import SocketTransport


class Requests:
    """Every request that goes to the network, by whatever client of httpx."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.sent: list[httpx.Request] = []
        for transport in (httpx.AsyncHTTPTransport, AsyncioTransport):
            monkeypatch.setattr(transport, "handle_async_request", self._noting(transport.handle_async_request))
        for synchronous in (httpx.HTTPTransport, SocketTransport):
            monkeypatch.setattr(synchronous, "handle_request", self._noting(synchronous.handle_request))

    def _noting(self, handle: Callable[[Any, httpx.Request], Any]) -> Callable[[Any, httpx.Request], Any]:
        def noted(transport: Any, request: httpx.Request) -> Any:
            self.sent.append(request)
            return handle(transport, request)

        return noted

    def to(self, uri: str) -> list[str]:
        """The methods of those to a server."""
        return [request.method for request in self.sent if str(request.url).startswith(uri)]

    def posted(self) -> list[str]:
        """The paths of those that post."""
        return [request.url.path for request in self.sent if request.method == "POST"]

    def clear(self) -> None:
        """Forget those so far."""
        self.sent.clear()
