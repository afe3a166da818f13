# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""The one way to the server: typed errors, retries by the operation's class, credentials. Below the generated code."""

from __future__ import annotations

import json as jsonlib
import logging
import os
import random
import threading
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from mlflow_openapi.errors import UnreadableAnswer
from mlflow_openapi.transport import Content, Query, decode_answer, request_arguments

from .._compat import SyncBody, sync_sleep
from ..retry import decide

if TYPE_CHECKING:
    import httpx

    from mlflow_openapi.operations import Operation

    from ..config import Config
    from ..errors import ApiError, UnexpectedResponse

T = TypeVar("T")
_logger = logging.getLogger("mlflowclient")


class ClientTransport:
    """Sends the requests of one client.

    It is httpx's client underneath, made at the first request: its import and its certificate store cost more than
    everything else of a start.

    Args:
        config: the settings.
        inner: what httpx should send through instead of the network, for tests and special networks.
    """

    def __init__(self, config: Config, inner: httpx.BaseTransport | None = None) -> None:
        self._config = config
        self._inner = inner
        self._client: httpx.Client | None = None
        self._owner = os.getpid()
        self._making = threading.Lock()

    def call(
        self,
        operation: Operation,
        path: str,
        *,
        query: Query | None = None,
        json: dict[str, Any] | None = None,
        content: Content | None = None,
        headers: Mapping[str, str] | None = None,
        decode: Callable[[Any], T],
    ) -> T:
        """Send one request, perhaps several times, and return its decoded answer."""
        arguments = request_arguments(query, json, content, headers)
        if isinstance(content, SyncBody):  # without a declared length some servers store an empty file
            arguments["headers"]["Content-Length"] = str(content.size)
        response, attempts = self._send(operation, path, arguments, stream=False)
        try:
            _check_success(operation, response)
            return decode_answer(operation, response, decode)
        except UnreadableAnswer as error:
            from ..http import unexpected, why_unexpected

            reason = why_unexpected(response, error.reason)
            raise unexpected(response, reason, config=self._config, path=path, attempts=attempts) from error

    @contextmanager
    def stream(
        self, operation: Operation, path: str, *, query: Query | None = None, headers: Mapping[str, str] | None = None
    ) -> Generator[httpx.Response, None]:
        """Send one request, perhaps several times, and hand out the answer before its body is read."""
        import httpx

        from ..http import connection_failed

        arguments = request_arguments(query, None, None, headers)
        response, attempts = self._send(operation, path, arguments, stream=True)
        try:
            yield response
        except httpx.RequestError as error:
            raise connection_failed(
                error,
                f"the answer was cut short: {error}",
                config=self._config,
                operation=operation,
                path=path,
                attempts=attempts,
                may_have_happened=True,
            ) from error
        finally:
            response.close()

    def close(self) -> None:
        """Close the connections. A later request opens new ones."""
        client, self._client = self._client, None
        if client is not None and self._owner == os.getpid():
            client.close()

    def _send(
        self, operation: Operation, path: str, arguments: dict[str, Any], *, stream: bool
    ) -> tuple[httpx.Response, int]:
        import httpx

        from ..http import answered_error, answered_failure, can_be_sent_again, connection_failed, failure

        client = self._http()
        headers = self._headers(path, arguments.pop("headers"))
        replayable = can_be_sent_again(arguments.get("content"))
        started = time.monotonic()
        attempt, happened = 0, False
        while True:
            attempt += 1
            problem: ApiError | UnexpectedResponse | None = None
            cause: httpx.RequestError | None = None
            try:
                request = client.build_request(operation.method, path, headers=headers, **arguments)
                response = client.send(request, stream=stream)
                if response.is_success:
                    return response, attempt
                if stream:
                    response.read()
            except httpx.RequestError as error:
                cause, what = error, failure(error)
            else:
                problem = answered_error(response, operation, config=self._config, path=path, attempts=attempt)
                what = answered_failure(problem)
            happened = happened or what.may_have_happened
            decision = decide(
                self._config.retries,
                operation.retry,
                what,
                attempt=attempt,
                elapsed=time.monotonic() - started,
                replayable=replayable,
                random=random.random,
            )
            if decision.wait is None:
                if cause is None:
                    raise problem or AssertionError("an attempt that failed has a problem or a cause")
                raise connection_failed(
                    cause,
                    decision.reason,
                    config=self._config,
                    operation=operation,
                    path=path,
                    attempts=attempt,
                    may_have_happened=happened,
                ) from cause
            _logger.info("%s %s, attempt %d: %s", operation.method, path, attempt, decision.reason)
            sync_sleep(decision.wait)

    def _headers(self, path: str, headers: dict[str, str]) -> dict[str, str]:
        # The routes that manage workspaces refuse the header that chooses one.
        if self._config.workspace is None or "/mlflow/workspaces" in path:
            return headers
        return {"X-MLFLOW-WORKSPACE": self._config.workspace, **headers}

    def _http(self) -> httpx.Client:
        # Connections that came through a fork belong to the parent, too: a child makes its own.
        if self._client is None or self._owner != os.getpid():
            import httpx

            from ..http import client_arguments

            with self._making:
                if self._client is None or self._owner != os.getpid():
                    self._client = httpx.Client(transport=self._inner, **client_arguments(self._config))
                    self._owner = os.getpid()
        return self._client


def _check_success(operation: Operation, response: httpx.Response) -> None:
    """Refuse a web page where MLflow says done: a login page with status 200 must not pass for a logged metric."""
    if operation.answer == "text" and response.text.lstrip().startswith("<"):
        raise UnreadableAnswer(operation.id, "a web page")
    if operation.answer == "none" and response.content.strip() not in (b"", b"{}"):
        try:
            answer = jsonlib.loads(response.content)
        except ValueError as error:
            raise UnreadableAnswer(operation.id, str(error)) from error
        if not isinstance(answer, dict):
            raise UnreadableAnswer(operation.id, "not a JSON object")
