"""The few things that differ between the two colours and cannot be derived by renaming. Paired by hand.

`tools/unasync.py` turns each `async_…` name into its `sync_…` twin.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, TypeVar

from .sources import CHUNK, Source

T = TypeVar("T")


async def async_sleep(seconds: float) -> None:
    """Wait without blocking the event loop."""
    import anyio

    await anyio.sleep(seconds)


def sync_sleep(seconds: float) -> None:
    """Wait."""
    time.sleep(seconds)


async def async_in_thread(function: Callable[..., T], *arguments: Any) -> T:
    """The result of a function that may wait for a disk, without blocking the event loop."""
    import anyio.to_thread

    return await anyio.to_thread.run_sync(function, *arguments)


def sync_in_thread(function: Callable[..., T], *arguments: Any) -> T:
    """The result of a function that may wait for a disk."""
    return function(*arguments)


class AsyncBody:
    """A source as a request body, read anew for each attempt, without blocking the event loop."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.size = source.size

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with self._source.open() as file:
            while piece := await async_in_thread(file.read, CHUNK):
                yield piece


class SyncBody:
    """A source as a request body, read anew for each attempt."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.size = source.size

    def __iter__(self) -> Iterator[bytes]:
        with self._source.open() as file:
            while piece := file.read(CHUNK):
                yield piece
