# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""How operations reach the server: the interface, and plain implementations over httpx."""

from __future__ import annotations

import json
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, AbstractContextManager, asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from urllib.parse import quote

from .errors import HttpError, UnreadableAnswer

if TYPE_CHECKING:
    import httpx

    from .operations import Operation

T = TypeVar("T")
Query = Mapping[str, "str | int | float | bool | list[str] | None"]
Content = bytes | Iterable[bytes]
AsyncContent = bytes | AsyncIterable[bytes]


class Transport(Protocol):
    """What a synchronous client needs to send requests."""

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
        """Send one request and return `decode` of its JSON body, its text, or None, as `operation.answer` says."""
        ...

    def stream(
        self, operation: Operation, path: str, *, query: Query | None = None, headers: Mapping[str, str] | None = None
    ) -> AbstractContextManager[httpx.Response]:
        """Send one request and hand out the answer before its body is read."""
        ...


class AsyncTransport(Protocol):
    """What an asynchronous client needs to send requests."""

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
        """Send one request and return `decode` of its JSON body, its text, or None, as `operation.answer` says."""
        ...

    def stream(
        self, operation: Operation, path: str, *, query: Query | None = None, headers: Mapping[str, str] | None = None
    ) -> AbstractAsyncContextManager[httpx.Response]:
        """Send one request and hand out the answer before its body is read."""
        ...


class HttpxTransport:
    """Sends requests with a client of httpx, whose settings (base URL, timeout, auth) rule.

    Raises HttpError for an error status and UnreadableAnswer for a body that is not what the operation answers. What
    httpx itself raises, such as a timeout, passes through.
    """

    def __init__(self, http: httpx.Client) -> None:
        self._http = http

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
        """Send one request and return its decoded answer."""
        response = self._http.request(operation.method, path, **request_arguments(query, json, content, headers))
        check_status(response)
        return decode_answer(operation, response, decode)

    @contextmanager
    def stream(
        self, operation: Operation, path: str, *, query: Query | None = None, headers: Mapping[str, str] | None = None
    ) -> Iterator[httpx.Response]:
        """Send one request and hand out the answer before its body is read."""
        with self._http.stream(operation.method, path, **request_arguments(query, None, None, headers)) as response:
            if not response.is_success:
                response.read()
            check_status(response)
            yield response


class AsyncHttpxTransport:
    """Sends requests with an asynchronous client of httpx, whose settings (base URL, timeout, auth) rule.

    Raises HttpError for an error status and UnreadableAnswer for a body that is not what the operation answers. What
    httpx itself raises, such as a timeout, passes through.
    """

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http

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
        """Send one request and return its decoded answer."""
        response = await self._http.request(operation.method, path, **request_arguments(query, json, content, headers))
        check_status(response)
        return decode_answer(operation, response, decode)

    @asynccontextmanager
    async def stream(
        self, operation: Operation, path: str, *, query: Query | None = None, headers: Mapping[str, str] | None = None
    ) -> AsyncIterator[httpx.Response]:
        """Send one request and hand out the answer before its body is read."""
        arguments = request_arguments(query, None, None, headers)
        async with self._http.stream(operation.method, path, **arguments) as response:
            if not response.is_success:
                await response.aread()
            check_status(response)
            yield response


def request_arguments(
    query: Query | None,
    json: dict[str, Any] | None,
    content: Content | AsyncContent | None,
    headers: Mapping[str, str] | None,
) -> dict[str, Any]:
    """The arguments of httpx's `request` for one operation: None left out of the query, JSON without bare NaN."""
    arguments: dict[str, Any] = {"headers": dict(headers or {})}
    if query:
        arguments["params"] = {key: value for key, value in query.items() if value is not None}
    if json is not None:
        arguments["content"] = encode_json(json)
        arguments["headers"]["Content-Type"] = "application/json"
    elif content is not None:
        arguments["content"] = content
    return arguments


def encode_json(value: Any) -> bytes:
    """Compact JSON. Refuses bare NaN and infinities: a server answers 200 to those and stores zeros."""
    return json.dumps(value, allow_nan=False, ensure_ascii=False, separators=(",", ":")).encode()


def decode_answer(operation: Operation, response: httpx.Response, decode: Callable[[Any], T]) -> T:
    """What a complete, successful answer holds."""
    if operation.answer == "text":
        return decode(response.text)
    # What answers nothing answers `{}`, or no body at all; anything else, such as a login page, is no success.
    silent = operation.answer == "none" and not response.content.strip()
    try:
        answer = {} if silent else json.loads(response.content)
        if not isinstance(answer, dict):
            raise TypeError(f"a JSON object was expected, not {type(answer).__name__}")
        return decode(answer)
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
        raise UnreadableAnswer(operation.id, f"{type(error).__name__}: {error}") from error


def check_status(response: httpx.Response) -> None:
    """Raise HttpError unless the status is success."""
    if not response.is_success:
        raise HttpError(response.status_code, response.headers.get("content-type", ""), response.content)


def path_value(value: str, *, slashes: bool = False) -> str:
    """A value as it stands in a path: percent-encoded once, with its slashes kept or encoded.

    Raises ValueError for what would mean another resource: nothing at all, and the parts `.` and `..`, which HTTP
    libraries resolve.
    """
    if not value:
        raise ValueError("an empty text cannot be sent in a path")
    if any(part in (".", "..") for part in value.split("/")):
        raise ValueError(f"{value!r} has a part '.' or '..', which cannot be sent in a path")
    return quote(value, safe="/" if slashes else "")


def nothing(_: Any) -> None:
    """Decode an answer that holds nothing."""


def text(answer: str) -> str:
    """Decode an answer that is text."""
    return answer
