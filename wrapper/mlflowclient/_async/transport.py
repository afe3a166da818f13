"""The one way to the server: typed errors, retries by the operation's class, credentials. Below the generated code."""

from __future__ import annotations

import copy
import re
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, TypeVar, cast

from mlflow_openapi.errors import UnreadableAnswer
from mlflow_openapi.transport import AsyncContent, Query, decode_answer, request_arguments

from .._compat import AsyncClock, async_home
from .._transfers import AsyncBody
from ..errors import InputError, RequestError
from ..retry import answered, decide
from .server_version import AsyncServerVersion

if TYPE_CHECKING:
    import httpx

    from mlflow_openapi.operations import Operation

    from ..config import Config
    from ..http import Sent
    from .sending import AsyncSender

T = TypeVar("T")
_MANAGES_WORKSPACES = r"/(ajax-)?api/[0-9.]+/mlflow/workspaces(/|$)"


class AsyncClientTransport:
    """Sends the requests of one client.

    It is httpx's client underneath, made at the first request: its import and its certificate store cost more than
    everything else of a start. What a caller's own functions raise (a token function, a signer, an iterator as body)
    passes through; nothing of httpx, or of what is below it, does.

    Args:
        config: the settings.
        inner: what httpx should send through instead of the network, for tests and special networks.
    """

    def __init__(self, config: Config, inner: httpx.AsyncBaseTransport | None = None) -> None:
        self._config = config
        self._inner = inner
        self._clock = AsyncClock()
        self._senders: dict[object, AsyncSender] = {}
        self._server_version = AsyncServerVersion(self)

    async def call(
        self,
        operation: Operation,
        path: str,
        *,
        query: Query | None = None,
        json: dict[str, Any] | None = None,
        content: AsyncContent | None = None,
        headers: Mapping[str, str] | None = None,
        decode: Callable[[Any], T],
    ) -> T:
        """Send one request, perhaps several times, and return its decoded answer."""
        arguments = _arguments(operation, query, json, content, headers)
        response, sent = await self._send(operation, path, arguments, stream=False)
        try:
            _check_success(operation, response)
            answer = decode_answer(operation, response, decode)
        except UnreadableAnswer as error:
            from ..http import unreadable

            raise await self._server_version.explain(unreadable(response, error.reason, sent), operation) from None
        if operation.field_versions:
            await self._server_version.report_ignored(operation, query, json, headers)
        return answer

    @asynccontextmanager
    async def stream(
        self, operation: Operation, path: str, *, query: Query | None = None, headers: Mapping[str, str] | None = None
    ) -> AsyncGenerator[httpx.Response, None]:
        """Send one request, perhaps several times, and hand out the answer before its body is read."""
        from ..http import connection_failed, failure, is_lost

        # As it is: what a proxy compresses has another size than the listing says, and no ranges.
        arguments = _arguments(operation, query, None, None, {"Accept-Encoding": "identity", **(headers or {})})
        response, sent = await self._send(operation, path, arguments, stream=True)
        try:
            if operation.field_versions:
                await self._server_version.report_ignored(operation, query, headers)
            yield response
        except Exception as error:
            if not is_lost(error):
                raise
            what = failure(error, response.request, self._config)
            sent.may_have_happened = True
            raise connection_failed(error, f"the answer was cut short: {what.reason}", sent) from None
        finally:
            await response.aclose()

    def configured(self, config: Config) -> AsyncClientTransport:
        """This transport with other settings of what is sent with a request. It shares the connections."""
        view = copy.copy(self)
        view.__dict__["_config"] = config
        return view

    async def get_once(self, path: str) -> str:
        """The text at a path, asked for without retries and errors of ours. Raises whatever httpx or `read` raises."""
        from .sending import read

        sender = self._sender()
        request = sender.client.build_request("GET", path, headers=self._headers(path, {}))
        response = await read(await sender.send(request))
        return response.raise_for_status().text.strip()

    def prepare(self) -> None:
        """Do now what the first request would do first: import the HTTP library, read the certificates."""
        self._sender()

    async def close(self) -> None:
        """Close the connections. A later request opens new ones."""
        sender = self._senders.pop(async_home(), None)
        if sender is not None:
            await sender.client.aclose()

    async def _send(
        self, operation: Operation, path: str, arguments: dict[str, Any], *, stream: bool
    ) -> tuple[httpx.Response, Sent]:
        from ..bodies import BodyRefused
        from ..http import (
            Sent,
            answered_error,
            can_be_sent_again,
            connection_failed,
            failure,
            is_lost,
            logger,
            make_request,
            refused,
        )
        from .sending import read

        sender = self._sender()
        arguments["headers"] = self._headers(path, arguments["headers"])
        replayable = can_be_sent_again(arguments.get("content"))
        sent = Sent(self._config, operation, path)
        started = self._clock.now()
        while True:
            request = make_request(sender.client, sent, arguments)
            sent.attempts += 1
            try:
                response = await sender.send(request)
                if not (stream and response.is_success):
                    response = await read(response)
            except BodyRefused as error:
                raise refused(error, sent) from None
            except Exception as error:
                if not is_lost(error):
                    raise
                outcome: Exception = error
                what = failure(error, request, self._config)
            else:
                if response.is_success:
                    return response, sent
                outcome = answered_error(response, sent)
                what = answered(outcome)
            sent.may_have_happened |= what.may_have_happened
            decision = decide(
                self._config.retries,
                operation.retry,
                what,
                attempt=sent.attempts,
                elapsed=self._clock.now() - started,
                replayable=replayable,
            )
            if decision.wait is None:
                raise (
                    await self._server_version.explain(outcome, operation)
                    if isinstance(outcome, RequestError)
                    else connection_failed(outcome, decision.reason, sent)
                ) from None
            logger.info("%s %s, attempt %d: %s", operation.method, path, sent.attempts, decision.reason)
            await self._clock.sleep(decision.wait)

    def _headers(self, path: str, headers: dict[str, str]) -> dict[str, str]:
        # The routes that manage workspaces refuse the header that chooses one.
        if self._config.workspace is None or re.match(_MANAGES_WORKSPACES, path):
            return headers
        return {"X-MLFLOW-WORKSPACE": self._config.workspace, **headers}

    def _sender(self) -> AsyncSender:
        home = async_home()
        if home not in self._senders:
            from .sending import AsyncSender

            # Of two threads that come here at once, one has its own thrown away unused.
            self._senders.setdefault(home, AsyncSender(self._config, self._inner))
        return self._senders[home]


def _arguments(
    operation: Operation,
    query: Query | None,
    json: dict[str, Any] | None,
    content: AsyncContent | None,
    headers: Mapping[str, str] | None,
) -> dict[str, Any]:
    """What httpx needs to make the request. Raises InputError for what no request can carry."""
    if content is not None and not isinstance(cast("object", content), (bytes, AsyncIterable)):
        raise InputError(f"content: bytes or an asynchronous iterable of bytes is needed, not {type(content).__name__}")
    if isinstance(content, AsyncIterator) and not hasattr(content, "read"):
        # As a generator, of which alone httpx notices that it is used up, when a signer sends it again.
        content = (piece async for piece in content)
    try:
        arguments = request_arguments(query, json, content, headers)
    except (RecursionError, TypeError, ValueError) as error:
        raise InputError(f"{operation.id}: a field cannot be written as JSON: {error}") from None
    if isinstance(content, AsyncBody):  # without a declared length some servers store an empty file
        arguments["headers"]["Content-Length"] = str(content.size)
    return arguments


def _check_success(operation: Operation, response: httpx.Response) -> None:
    """Refuse what the plain transport lets pass: a web page for text, and silence where MLflow says done."""
    if operation.answer == "text" and response.text.lstrip().startswith("<"):
        raise UnreadableAnswer(operation.id, "a web page")
    # Of what answers nothing, only OTLP's route and the artifact routes of newer servers leave out the empty object.
    may_be_empty = operation.app in ("artifacts", "fastapi") or response.status_code == 204
    if operation.answer == "none" and not may_be_empty and not response.content.strip():
        raise UnreadableAnswer(operation.id, "an empty body")
