"""What the tests of artifacts in S3 look at."""

from __future__ import annotations

import httpx
import pytest


class Requests:
    """Every request that goes to the network, by whatever client of httpx."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.sent: list[httpx.Request] = []
        sync, asynchronous = httpx.HTTPTransport.handle_request, httpx.AsyncHTTPTransport.handle_async_request

        def handle(transport: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
            self.sent.append(request)
            return sync(transport, request)

        async def handle_async(transport: httpx.AsyncHTTPTransport, request: httpx.Request) -> httpx.Response:
            self.sent.append(request)
            return await asynchronous(transport, request)

        monkeypatch.setattr(httpx.HTTPTransport, "handle_request", handle)
        monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", handle_async)

    def to(self, uri: str) -> list[str]:
        """The methods of those to a server."""
        return [request.method for request in self.sent if str(request.url).startswith(uri)]

    def posted(self) -> list[str]:
        """The paths of those that post."""
        return [request.url.path for request in self.sent if request.method == "POST"]

    def clear(self) -> None:
        """Forget those so far."""
        self.sent.clear()
