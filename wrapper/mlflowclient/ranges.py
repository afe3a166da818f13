"""How a large file is divided into parts, and what a server's answer says about the bytes it brings. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_CONTENT_RANGE = r"bytes (\d+)-(\d+)/(\d+)"


class Part(NamedTuple):
    """Some consecutive bytes of a file."""

    start: int
    size: int

    @property
    def end(self) -> int:
        """Behind the last byte."""
        return self.start + self.size

    def header(self, position: int) -> str:
        """The `Range` header for what is left of it from a position on."""
        return f"bytes={position}-{self.end - 1}"


def parts(size: int, part_size: int, most: int | None = None, *, start: int = 0) -> list[Part]:
    """`size` bytes from `start` on in parts of `part_size`, or of more where `most` parts must do. One when empty."""
    if most is not None:
        part_size = max(part_size, -(-size // most))
    return [Part(start + begin, min(part_size, size - begin)) for begin in range(0, max(size, 1), part_size)]


def strong_etag(headers: Mapping[str, str]) -> str | None:
    """The `ETag` of an answer, if equal ETags mean equal bytes."""
    etag = headers.get("etag", "")
    return etag if re.fullmatch(r'"[^"]*"', etag) else None


def serves_ranges(headers: Mapping[str, str]) -> bool:
    """Whether the server says that it can send the rest of the same bytes later."""
    return headers.get("accept-ranges", "").lower() == "bytes" and strong_etag(headers) is not None


def content_range(headers: Mapping[str, str]) -> tuple[Part, int] | None:
    """Which bytes a 206 brings, and the size of the whole file; None when it does not say."""
    found = re.fullmatch(_CONTENT_RANGE, headers.get("content-range", "").strip().lower())
    if not found:
        return None
    first, last, size = map(int, found.groups())
    return Part(first, last - first + 1), size


def last_modified(headers: Mapping[str, str]) -> int | None:
    """When the file was written, in seconds since 1970-01-01 UTC; None when the server does not say."""
    from email.utils import parsedate_to_datetime

    try:
        return int(parsedate_to_datetime(headers["last-modified"]).timestamp())
    except (KeyError, OverflowError, ValueError):
        return None
