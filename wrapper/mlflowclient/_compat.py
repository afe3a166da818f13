"""The few things that differ between the two colours and cannot be derived by renaming. Paired by hand.

`tools/unasync.py` turns each `async_…` name into its `sync_…` twin, and `AsyncClock` into `Clock`.
"""

from __future__ import annotations

import os
import time
from collections.abc import Awaitable, Callable, Coroutine, Generator, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Annotated, Any, Generic, ParamSpec, Protocol, TypeAlias, TypeVar

from .paging import Page

if TYPE_CHECKING:
    import httpx

    from .config import Config


class _AsyncContext(Protocol):
    async def __aenter__(self) -> Any: ...

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


R = TypeVar("R", bound=_AsyncContext)
S = TypeVar("S")
P = ParamSpec("P")
T = TypeVar("T")

AsyncPagedOperation: TypeAlias = Callable[P, Awaitable[Page[T]]]
PagedOperation: TypeAlias = Callable[P, Page[T]]

AsyncAction: TypeAlias = Callable[[], Awaitable[T]]
"""A request, perhaps with others around it, that is yet to be sent."""
Action: TypeAlias = Callable[[], T]
"""A request, perhaps with others around it, that is yet to be sent."""

AsyncAskPage: TypeAlias = Callable[[int, str | None], Awaitable[tuple[Sequence[T], str | None]]]
"""Asks for a page, by its size and its token, and gives what is on it and the token of the next one."""
AskPage: TypeAlias = Callable[[int, str | None], tuple[Sequence[T], str | None]]
"""Asks for a page, by its size and its token, and gives what is on it and the token of the next one."""


class AsyncClock:
    """Time as retries see it; a test has one of its own."""

    def now(self) -> float:
        """Seconds since some moment."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait without blocking the event loop."""
        import anyio

        await anyio.sleep(seconds)


class Clock:
    """Time as retries see it; a test has one of its own."""

    def now(self) -> float:
        """Seconds since some moment."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        from .network.interruption import waits_for

        waits_for(seconds)


def async_home() -> object:
    """What open connections belong to, and nothing else may use: this process and its running event loop."""
    import asyncio

    try:
        return os.getpid(), asyncio.get_running_loop()
    except RuntimeError:  # trio
        return os.getpid()


def sync_home() -> object:
    """What open connections belong to, and nothing else may use: this process."""
    return os.getpid()


async def async_in_thread(function: Callable[..., T], *arguments: Any) -> T:
    """The result of a function that may wait for a disk, without blocking the event loop."""
    import anyio.to_thread

    return await anyio.to_thread.run_sync(function, *arguments)


def sync_in_thread(function: Callable[..., T], *arguments: Any) -> T:
    """The result of a function that may wait for a disk."""
    return function(*arguments)


async def async_to_the_end(action: AsyncAction[object], seconds: float) -> None:
    """Do what must be done even by a task that is being cancelled, if that takes no longer."""
    import anyio

    with anyio.move_on_after(seconds, shield=True):
        await action()


def sync_to_the_end(action: Action[object], seconds: float) -> None:  # noqa: ARG001
    """Do what must be done; a thread is never cancelled."""
    action()


def async_network(config: Config) -> httpx.AsyncBaseTransport | None:
    """What a client sends through; None where that is for httpx to find."""
    import asyncio

    import httpx

    from .http import network

    try:
        asyncio.get_running_loop()
    except RuntimeError:  # trio
        return network(httpx.AsyncHTTPTransport, config)
    from .network.asyncio_transport import AsyncioTransport

    return network(AsyncioTransport, config)


def sync_network(config: Config) -> httpx.BaseTransport | None:
    """What a client sends through; None where that is for httpx to find."""
    from .http import network
    from .network.socket_transport import SocketTransport

    return network(SocketTransport, config)


class AsyncOpening(Generic[R]):
    """What has to be awaited before it can be used, or entered at once as a context manager."""

    def __init__(self, open_it: Callable[[], Coroutine[Any, Any, R]]) -> None:
        self._open = open_it
        self._opened: R | None = None

    def __await__(self) -> Generator[Any, Any, R]:
        return self._open().__await__()

    async def __aenter__(self) -> R:
        self._opened = await self._open()
        await self._opened.__aenter__()
        return self._opened

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._opened is not None:
            await self._opened.__aexit__(kind, error, trace)


Opening = Annotated[S, "can be used at once"]


def async_opening(open_it: Callable[[], Coroutine[Any, Any, R]]) -> AsyncOpening[R]:
    """What `open_it` makes, once it is awaited or entered."""
    return AsyncOpening(open_it)


def sync_opening(open_it: Callable[[], S]) -> S:
    """What `open_it` makes."""
    return open_it()
