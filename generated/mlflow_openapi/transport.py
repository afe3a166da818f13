# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""How operations reach the server: the interface, and plain implementations over httpx."""

from __future__ import annotations

import json
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, AbstractContextManager, asynccontextmanager, contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast
from urllib.parse import quote

import msgspec

from .errors import HttpError, UnreadableAnswer

if TYPE_CHECKING:
    import httpx

    from .operations import Operation

T = TypeVar("T")
Query = Mapping[str, "str | int | float | bool | list[str] | None"]
Content = bytes | Iterable[bytes]
AsyncContent = bytes | AsyncIterable[bytes]

_ENCODER = msgspec.json.Encoder()
_SINGLE = frozenset({str, int, float, bool, type(None)})


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
        """Send one request and return `decode` of its JSON body, its text, or None, as `operation.answer` says.

        `json` may hold models; `encode_json` writes it, and `decode_answer` reads the answer.
        """
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
        """Send one request and return `decode` of its JSON body, its text, or None, as `operation.answer` says.

        `json` may hold models; `encode_json` writes it, and `decode_answer` reads the answer.
        """
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
    # msgspec is many times faster, but writes NaN as null, and times and bytes, which JSON does not have, as text.
    if isinstance(value, dict) and all(map(_is_simple, value.values())):
        try:
            encoded = _ENCODER.encode(value)
        except (OverflowError, TypeError, ValueError):
            pass  # such as a subclass of float
        else:
            if b"null" not in encoded:
                return encoded
    return json.dumps(value, allow_nan=False, ensure_ascii=False, separators=(",", ":"), default=_as_dict).encode()


def _is_simple(value: Any) -> bool:
    """Whether a value is of the kinds that JSON has, and models have: one of them, or a list."""
    kinds = set(map(type, value)) if type(value) is list else (type(value),)
    return all(kind in _SINGLE or issubclass(kind, msgspec.Struct) for kind in kinds)


def _as_dict(value: Any) -> Any:
    if isinstance(value, msgspec.Struct):
        return value.to_dict()  # type: ignore[attr-defined]
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")


def decode_answer(operation: Operation, response: httpx.Response, decode: Callable[[Any], T]) -> T:
    """What a complete, successful answer holds."""
    if operation.answer == "text":
        return decode(response.text)
    # What answers nothing answers `{}`, or no body at all; anything else, such as a login page, is no success.
    silent = operation.answer == "none" and not response.content.strip()
    try:
        return decode_json(b"{}" if silent else response.content, decode)
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
        raise UnreadableAnswer(operation.id, f"{type(error).__name__}: {error}") from error


def decode_json(body: bytes, decode: Callable[[Any], T]) -> T:
    """`decode` of a JSON object.

    Instead of a model's `from_dict`, msgspec reads straight into the model. What it refuses, such as a bare NaN or a
    number where text is declared, `from_dict` has to judge.
    """
    model = getattr(decode, "__self__", None)
    if isinstance(model, type) and issubclass(model, msgspec.Struct):
        try:
            return cast("T", _decoder(model).decode(body))
        except (RecursionError, ValueError, msgspec.DecodeError):  # before 0.21 that is no ValueError
            pass
    answer = json.loads(body)
    if not isinstance(answer, dict):
        raise TypeError(f"a JSON object was expected, not {type(answer).__name__}")
    return decode(answer)


@cache
def _decoder(model: type[T]) -> msgspec.json.Decoder[T]:
    return msgspec.json.Decoder(model)


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
