"""How large an answer may be that is read as a whole: a server must not be able to fill the memory unnoticed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx

LARGEST = 1 << 30
"""Bytes, decompressed. A page of 50,000 runs has some hundred MB."""

ENCODINGS = "gzip, deflate"
"""What an answer may be compressed as, and only once: these make at most a thousand bytes of one."""

_SLICE = 1 << 12  # bytes that are decompressed at once, and then counted


class BodyRefused(Exception):
    """A body that is not read to its end."""

    def __init__(self, response: httpx.Response, reason: str) -> None:
        super().__init__(response, reason)
        self.response = response
        self.reason = reason


def must_be_counted(response: httpx.Response) -> bool:
    """Whether only reading it tells how large a body is; otherwise it has the length that its head declares.

    Raises BodyRefused for one that is too large by its head.
    """
    encoding = response.headers.get("content-encoding", "")
    if encoding.lower() in ENCODINGS.split(", "):
        response.stream = _Slices(response.stream)
        return True
    if encoding:  # nobody asked for it; several in a row could make a thousand thousands of a byte
        del response.headers["content-encoding"]
    length = response.headers.get("content-length", "")
    if "transfer-encoding" in response.headers or not (length.isdecimal() and len(length) < 20):
        return True
    if int(length) > LARGEST:
        raise _too_large(response)
    return False


class Pieces:
    """The pieces of a body, which are counted."""

    def __init__(self, response: httpx.Response) -> None:
        self._response = response
        self._pieces: list[bytes] = []
        self._size = 0

    def add(self, piece: bytes) -> None:
        """Take in the next piece. Raises BodyRefused when that makes the body too large."""
        self._pieces.append(piece)
        self._size += len(piece)
        if self._size > LARGEST:
            raise _too_large(self._response)

    def response(self) -> httpx.Response:
        """The answer with the whole body."""
        answer = self._response
        headers = [(name, value) for name, value in answer.headers.raw if name.lower() != b"content-encoding"]
        return httpx.Response(
            answer.status_code,
            headers=headers,
            content=b"".join(self._pieces),
            request=answer.request,
            extensions=answer.extensions,
        )


def _too_large(response: httpx.Response) -> BodyRefused:
    return BodyRefused(response, f"the body has more than {LARGEST:,} bytes, which no answer of MLflow's has")


class _Slices(httpx.AsyncByteStream, httpx.SyncByteStream):
    """A stream in small pieces."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._stream:
            yield from _sliced(piece)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._stream:
            for each in _sliced(piece):
                yield each

    def close(self) -> None:
        self._stream.close()

    async def aclose(self) -> None:
        await self._stream.aclose()


def _sliced(piece: bytes) -> Iterator[bytes]:
    return (piece[start : start + _SLICE] for start in range(0, len(piece), _SLICE))
