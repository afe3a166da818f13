"""A peer of the artifact methods that lies, for what no real server does."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any
from urllib.parse import unquote

import httpx

PROXIED = "mlflow-artifacts:/1/run/artifacts"
_PROXY = "/api/2.0/mlflow-artifacts/artifacts/1/run/artifacts/"


class Endless(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that goes on for ever; `sent` counts what was taken of it."""

    sent = 0

    def __iter__(self) -> Iterator[bytes]:
        while True:
            self.sent += 1000
            yield b"x" * 1000

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


def entry(path: Any, size: Any = None, *, is_dir: Any = False) -> dict[str, Any]:
    """One entry of a listing."""
    return {"path": path, "is_dir": is_dir} | ({} if size is None else {"file_size": size})


class Peer:
    """Answers for one run, `run`; `transport` leads to it.

    Args:
        listings: the entries of each directory, or a function that makes them up; its None is an error.
        files: the body of each file, as it is sent.
        root: the run's artifact root.

    Attributes:
        requests: method and path of every request, in order.
        uploads: what was stored, by path.
    """

    def __init__(
        self,
        listings: dict[str, list[Any]] | Callable[[str], list[Any] | None],
        files: dict[str, Any] | None = None,
        *,
        root: str = PROXIED,
    ) -> None:
        self._listings = listings
        self._files = files or {}
        self._root = root
        self.requests: list[str] = []
        self.uploads: dict[str, bytes] = {}
        self.transport = httpx.MockTransport(self._answer)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        path = unquote(request.url.raw_path.decode().split("?")[0])
        query = dict(request.url.params)
        self.requests.append(f"{request.method} {path}")
        if path == "/api/2.0/mlflow/runs/get":
            info = {"run_id": "run", "experiment_id": "1", "artifact_uri": self._root, "status": "RUNNING"}
            info |= {"start_time": 1, "lifecycle_stage": "active"}
            return httpx.Response(200, json={"run": {"info": info, "data": {}}})
        if path == "/api/2.0/mlflow/artifacts/list":
            return self._listing(query.get("path", ""))
        if path == "/version":
            return httpx.Response(200, text="3.17.2")
        if "/mlflow-artifacts/presigned/" in path or "/mlflow-artifacts/mpu/" in path:
            return httpx.Response(501, json={"error_code": "NOT_IMPLEMENTED", "message": "not supported"})
        name = query["path"] if path == "/get-artifact" else path.removeprefix(_PROXY)
        if request.method == "PUT":
            self.uploads[name] = request.content
            return httpx.Response(200)
        body = self._files[name]
        return body if isinstance(body, httpx.Response) else httpx.Response(200, content=body)

    def _listing(self, path: str) -> httpx.Response:
        files = self._listings(path) if callable(self._listings) else self._listings.get(path, [])
        if files is None:
            return httpx.Response(500, html="<h1>Internal Server Error</h1>")
        # Not httpx's own JSON, which cannot carry the lone surrogates that MLflow sends for undecodable names.
        return httpx.Response(200, content=json.dumps({"root_uri": self._root, "files": files}))
