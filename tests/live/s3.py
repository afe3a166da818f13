"""What the tests of artifacts in S3 look at."""

from __future__ import annotations

from typing import Any

import httpx
import pytest


class Requests:
    """Every request that any client of httpx sends."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.sent: list[httpx.Request] = []
        sync, asynchronous = httpx.Client.send, httpx.AsyncClient.send

        def send(client: httpx.Client, request: httpx.Request, **more: Any) -> httpx.Response:
            self.sent.append(request)
            return sync(client, request, **more)

        async def send_async(client: httpx.AsyncClient, request: httpx.Request, **more: Any) -> httpx.Response:
            self.sent.append(request)
            return await asynchronous(client, request, **more)

        monkeypatch.setattr(httpx.Client, "send", send)
        monkeypatch.setattr(httpx.AsyncClient, "send", send_async)

    def to(self, uri: str) -> list[str]:
        """The methods of those to a server."""
        return [request.method for request in self.sent if str(request.url).startswith(uri)]

    def posted(self) -> list[str]:
        """The paths of those that post."""
        return [request.url.path for request in self.sent if request.method == "POST"]

    def clear(self) -> None:
        """Forget those so far."""
        self.sent.clear()
