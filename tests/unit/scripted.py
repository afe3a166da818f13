"""What unit tests put in place of the network: a function for httpx's MockTransport that answers from a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx

from mlflowclient.config import RetryPolicy

URI = "http://mlflow.example:5000"
EXPERIMENT = {"experiment_id": "7", "name": "x", "artifact_location": "a", "lifecycle_stage": "active"}
ONCE = RetryPolicy(max_retries=0)
"""Sends every request once."""

Answer = httpx.Response | Exception | Callable[[httpx.Request], httpx.Response]


class Script:
    """Answers requests one after the other; the last answer serves for all that follow.

    Attributes:
        requests: what was asked.
        bodies: what each of them carried.
    """

    def __init__(self, *answers: Answer) -> None:
        self._answers = answers
        self.requests: list[httpx.Request] = []
        self.bodies: list[bytes] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        # A copy: a signer that sends again changes the headers of the first.
        self.requests.append(httpx.Request(request.method, request.url, headers=request.headers))
        self.bodies.append(request.content)
        answer = self._answers[min(len(self.requests), len(self._answers)) - 1]
        if isinstance(answer, Exception):
            raise answer
        if not isinstance(answer, httpx.Response):
            return answer(request)
        # A new one each time: an answer can be read once.
        return httpx.Response(answer.status_code, headers=answer.headers, stream=httpx.ByteStream(raw(answer)))


def raw(answer: httpx.Response) -> bytes:
    """The bytes of an answer, compressed as they are."""
    return b"".join(answer.stream)  # type: ignore[arg-type]  # of these tests all are made of bytes


def reply(status: int, body: Any = b"", **headers: str) -> httpx.Response:
    """An answer with a body of bytes, text, or anything else as JSON; header names with `_` for `-`."""
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    if isinstance(body, (bytes, str)):
        content = body.encode() if isinstance(body, str) else body
        return httpx.Response(status, headers=names, stream=httpx.ByteStream(content))
    return httpx.Response(status, headers=names, json=body)


def fault(code: str, status: int) -> httpx.Response:
    """An error as MLflow sends it."""
    return reply(status, {"error_code": code, "message": "its words"})
