"""What differs between the two colours where files move, and cannot be derived by renaming. Paired by hand.

As in `_compat`, each `async_…` name has its `sync_…` twin, and each `Async…` one its twin without that.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Sequence
from threading import get_ident
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from ._compat import async_in_thread
from .errors import InputError
from .network import BLOCKS
from .network.interruption import interrupt, working_for
from .ranges import Part
from .sources import CHUNK, Kept, Source, check_data, data_source

if TYPE_CHECKING:
    import httpx

    from .checksums import Counted
    from .progress import FileMeter

AsyncNothing: TypeAlias = Awaitable[None]
"""What a function returns that only does something."""
Nothing: TypeAlias = None
Pieces: TypeAlias = "Sequence[bytes | memoryview]"
"""Some bytes in a row."""
# Bytes that are written at once. Each of the requests under way has as many in memory; asyncio holds more besides.
_ASYNC_BLOCK = 1 << 18
_SYNC_BLOCK = 1 << 20
_TRIED = 0.02  # seconds for which one thread works alone, again and again
_QUICK = 1000  # items a second
T = TypeVar("T")
R = TypeVar("R")
_END_SECONDS = 10.0


async def async_each(
    function: Callable[[T], Awaitable[R]], items: Iterable[T], limit: int, stop: Callable[[], None]
) -> list[R]:
    """The results of a function for each item, in order, with at most `limit` calls at once.

    The first exception ends the others, and is raised. They are cancelled.
    """
    waiting = list(enumerate(items))
    if min(limit, len(waiting)) <= 1:
        return [await function(item) for _, item in waiting]
    import anyio

    waiting.reverse()
    results: dict[int, R] = {}
    raised: list[Exception] = []

    async def work() -> None:
        while waiting and not raised:
            number, item = waiting.pop()
            try:
                results[number] = await function(item)
            except Exception as error:  # noqa: BLE001  # raised below
                raised.append(error)
                stop()
                group.cancel_scope.cancel()

    count = len(waiting)
    async with anyio.create_task_group() as group:
        for _ in range(min(limit, count)):
            group.start_soon(work)
    if raised:
        raise raised[0]
    return [results[number] for number in range(count)]


def sync_each(function: Callable[[T], R], items: Iterable[T], limit: int, stop: Callable[[], None]) -> list[R]:
    """The results of a function for each item, in order, with at most `limit` calls at once, each in a thread.

    One thread begins; the others join it as soon as it does not get through them at once.

    The first exception ends the others, and is raised; so does an interrupt of the waiting thread. What is running is
    told by `stop`, since nothing can cancel a thread, and waited for; after an interrupt its requests are cut.
    """
    waiting = list(enumerate(items))
    if min(limit, len(waiting)) <= 1:
        return [function(item) for _, item in waiting]
    from concurrent.futures import ThreadPoolExecutor, wait

    waiting.reverse()
    results: dict[int, R] = {}
    raised: list[Exception] = []
    done, here = 0, get_ident()

    def work() -> None:
        with working_for(here):
            while not raised:
                try:
                    number, item = waiting.pop()  # from a list, which no two threads get the same of
                except IndexError:
                    break
                try:
                    results[number] = function(item)
                except Exception as error:  # noqa: BLE001  # raised below
                    raised.append(error)
                    stop()

    count = len(waiting)
    with ThreadPoolExecutor(min(limit, count), "mlflowclient") as pool:
        try:
            working = [pool.submit(work)]
            # Threads share one interpreter: where a single one is quick, others would only be in its way.
            while len(working) < min(limit, count) and not wait(working, _TRIED).done:
                before, done = done, len(results)
                if done - before < _TRIED * _QUICK:
                    working += [pool.submit(work) for _ in range(min(limit, count) - 1)]
            for one in working:
                one.result()
        except BaseException:
            waiting.clear()
            stop()
            interrupt(here)
            raise
    if raised:
        raise raised[0]
    return [results[number] for number in range(count)]


async def async_ended(action: Callable[[], Awaitable[T]], stop: Callable[[], None]) -> T:
    """The result of what would leave something behind if it was cut off: cancelled, it is told by `stop` to end."""
    import asyncio

    import anyio

    running = asyncio.ensure_future(action())
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        stop()
        with anyio.CancelScope(shield=True):
            await asyncio.wait([running], timeout=_END_SECONDS)
        if running.done() and not running.cancelled():
            running.exception()  # looked at, and no news
        running.cancel()
        raise


def sync_ended(action: Callable[[], T], stop: Callable[[], None]) -> T:  # noqa: ARG001
    """The result of what would leave something behind if it was cut off, which an interrupt does not do."""
    return action()


class AsyncBody:
    """A source, or a part of one, as a request body, read anew for each attempt, without blocking the event loop."""

    def __init__(self, source: Source, meter: FileMeter, part: Part | None = None) -> None:
        self._source = source
        self._meter = meter
        self._start, self.size = part or Part(0, source.size)
        self._sent = 0
        self.counted: Counted | None = None
        """What adds up the bytes that are sent."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        self._meter.moved(-self._sent)
        self._sent = 0
        if self.counted:
            self.counted.begin()
        with self._source.part(self._start, self.size) as file:
            while piece := await async_in_thread(file.read, CHUNK):
                if self.counted:
                    await async_in_thread(self.counted.add, piece)
                yield piece
                self._sent += len(piece)
                self._meter.moved(len(piece))


class SyncBody:
    """A source, or a part of one, as a request body, read anew for each attempt."""

    def __init__(self, source: Source, meter: FileMeter, part: Part | None = None) -> None:
        self._source = source
        self._meter = meter
        self._start, self.size = part or Part(0, source.size)
        self._sent = 0
        self.counted: Counted | None = None
        """What adds up the bytes that are sent."""

    def __iter__(self) -> Iterator[bytes]:
        self._meter.moved(-self._sent)
        self._sent = 0
        if self.counted:
            self.counted.begin()
        with self._source.part(self._start, self.size) as file:
            while piece := file.read(CHUNK):
                if self.counted:
                    self.counted.add(piece)
                yield piece
                self._sent += len(piece)
                self._meter.moved(len(piece))


def async_check_data(data: object) -> None:
    """Refuse what can be no content, without reading it."""
    if not hasattr(data, "__aiter__"):
        check_data(data)


def sync_check_data(data: object) -> None:
    """Refuse what can be no content, without reading it."""
    if hasattr(data, "__aiter__"):
        raise InputError("data: an asynchronous iterable can be read by AsyncMLflow only")
    check_data(data)


async def async_source(data: Any) -> Source:
    """What content of any form holds."""
    if hasattr(data, "read") or not hasattr(data, "__aiter__"):
        return await async_in_thread(data_source, data)
    kept = Kept()
    try:
        async for piece in data:
            await async_in_thread(kept.add, piece)
        return await async_in_thread(kept.source)
    except BaseException:
        kept.close()
        raise


def sync_source(data: Any) -> Source:
    """What content of any form holds."""
    return data_source(data)


async def async_blocks(response: httpx.Response) -> AsyncIterator[Pieces]:
    """The body as it was sent, as many pieces at once as are worth a write.

    What came before a failure comes before its exception. Pieces are good until the next ones are asked for.
    """
    pieces, gathered = list[bytes](), 0
    # Undecoded, because a file may be kept compressed; the other form knows a body that was read.
    body = response.aiter_raw() if "content-encoding" in response.headers else response.aiter_bytes()
    try:
        async for piece in body:
            pieces.append(piece)
            gathered += len(piece)
            if gathered >= _ASYNC_BLOCK:
                yield pieces
                pieces, gathered = [], 0
    except Exception:
        yield pieces
        raise
    yield pieces


def sync_blocks(response: httpx.Response) -> Iterator[Pieces]:
    """The body as it was sent, as many pieces at once as are worth a write.

    What came before a failure comes before its exception. Pieces are good until the next ones are asked for.
    """
    if (blocks := response.extensions.get(BLOCKS)) is not None and not response.is_stream_consumed:
        for block in blocks(_SYNC_BLOCK):
            yield [block]
        yield ()
        return
    pieces, gathered = list[bytes](), 0
    # Undecoded, because a file may be kept compressed; the other form knows a body that was read.
    body = response.iter_raw() if "content-encoding" in response.headers else response.iter_bytes()
    try:
        for piece in body:
            pieces.append(piece)
            gathered += len(piece)
            if gathered >= _SYNC_BLOCK:
                yield pieces
                pieces, gathered = [], 0
    except Exception:
        yield pieces
        raise
    yield pieces
