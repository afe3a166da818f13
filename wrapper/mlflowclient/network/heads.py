"""The heads of requests and answers, which h11 judges: each that it has not just seen.

Requests to a server have the same headers again and again, and so have a quick server's answers within one second.
Measured, h11 takes 55 µs for both heads of a request, which is a quarter of what a `log_metric` costs.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import h11
import httpx

# As httpcore has it: longer heads are no answer.
_LONGEST = 100 * 1024
_KEPT = 64
_WORTH_KEEPING = 8 * 1024  # bytes, at most
_END = b"\r\n\r\n"
_TARGET = re.compile(rb"[\x21-\x7e]+")


class Answer(NamedTuple):
    """The head of an answer."""

    status: int
    headers: httpx.Headers
    version: bytes
    reason: bytes
    length: int | None
    """Bytes of the body, if that is declared. Otherwise h11 has to tell where it ends."""
    stays_open: bool
    """Whether the connection is good for another request after such a body."""


class _Translation:
    """Around what h11 does, whose exceptions become httpx's."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, h11.RemoteProtocolError):
            raise httpx.RemoteProtocolError(str(error)) from error
        if isinstance(error, h11.LocalProtocolError):
            raise httpx.LocalProtocolError(str(error)) from error


translated = _Translation()


def writer() -> h11.Connection:
    """What writes one request."""
    return h11.Connection(h11.CLIENT)


def reader(method: str) -> h11.Connection:
    """What reads the answer to a request with this method, whoever wrote that."""
    connection = h11.Connection(h11.CLIENT, max_incomplete_event_size=_LONGEST)
    connection.send(h11.Request(method=method, target="/", headers=[("Host", "")]))
    connection.send(h11.EndOfMessage())
    return connection


class Heads:
    """What one transport has just seen. Headers may be credentials, which are not to outlast their client."""

    def __init__(self) -> None:
        self._lines = lru_cache(maxsize=_KEPT)(_lines)
        self._answer = lru_cache(maxsize=_KEPT)(_answer)

    def of_request(self, request: httpx.Request) -> tuple[bytes, int] | None:
        """The head of a request, and the length of its body; None where h11 has to write all of it, or to refuse it."""
        length, others = b"", list[tuple[bytes, bytes]]()
        for header in request.headers.raw:
            name = header[0].lower()
            if name == b"content-length" and not length and header[1].isdigit():
                length = header[1]
            elif name in (b"content-length", b"transfer-encoding", b"connection") and header[1] != b"keep-alive":
                return None
            else:
                others.append(header)
        target = request.url.raw_path
        if not _TARGET.fullmatch(target):
            return None
        lines = self._lines(request.method, tuple(others))
        declared = b"\r\nContent-Length: " + length if length else b""
        return b"".join((request.method.encode("ascii"), b" ", target, lines, declared, _END)), int(length or 0)

    def of_answer(self, received: bytes) -> tuple[Answer, bytes] | None:
        """The head of an answer, and what was received behind it; None where h11 has to read all of it."""
        head, end, behind = received.partition(_END)
        if not end or len(head) > _WORTH_KEEPING or (answer := self._answer(head + end)) is None:
            return None
        return answer, behind


def _lines(method: str, headers: tuple[tuple[bytes, bytes], ...]) -> bytes:
    """What follows the target in the head of a request."""
    with translated:
        head = writer().send(h11.Request(method=method, target="/", headers=list(headers)))
    assert head is not None
    return head[head.index(b" HTTP/") :].removesuffix(_END)


def _answer(head: bytes) -> Answer | None:
    """The head of an answer, if this is one, and no more, and it declares the length of the body."""
    connection = reader("GET")
    with translated:
        connection.receive_data(head)
        event = connection.next_event()
    if not isinstance(event, h11.Response) or connection.trailing_data[0]:
        return None
    found = answer(event, "GET")
    return None if found.length is None else found


def answer(event: h11.Response, method: str) -> Answer:
    """What h11 read, as httpx has it."""
    headers = httpx.Headers(event.headers.raw_items())
    counts = method != "HEAD" and event.status_code not in (204, 304) and "transfer-encoding" not in headers
    length = int(headers["content-length"]) if counts and "content-length" in headers else None
    stays_open = event.http_version == b"1.1" and "close" not in headers.get("connection", "").lower()
    return Answer(event.status_code, headers, event.http_version, event.reason, length, stays_open)
