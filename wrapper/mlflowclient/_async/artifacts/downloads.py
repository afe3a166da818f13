"""The bytes of one file from a server, however often the way is cut: parts at once, taken up again where they ended."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING

from ... import checksums, ranges
from ..._transfers import AsyncNothing, Pieces, async_blocks, async_each
from ...errors import ApiError, ArtifactError, ConnectionFailed
from ...http import logger
from ...ranges import Part
from ...retry import Failure, decide

if TYPE_CHECKING:
    import httpx

    from ..._compat import AsyncClock
    from ...checksums import Checksum
    from ...config import RetryPolicy
    from ...entities import FileInfo
    from ...progress import FileMeter

PART = 32 << 20
"""Bytes of a part, at least. A request costs nothing beside them, and a cut loses none of them."""
_LARGEST = 8  # times that: a part may cost a connection, and one that is too large would be waited for in the end

# Several requests at once make up for what holds each of them back. At the speed of memory nothing does, and they would
# only be in each other's way: measured on two cores, 1,500 MiB/s with eight and 2,300 with one.
_FIRST = 16  # so much less than a part comes alone, to see how quick it is
_QUICK = 250 << 20  # bytes a second

Opener = Callable[[str | None, str | None], AbstractAsyncContextManager["httpx.Response"]]
"""Asks for a file, with values for `Range` and `If-Range`."""
Write = Callable[[int, Pieces], AsyncNothing]
"""Takes bytes, given by their position in the file. After position 0 came again, all before counts no more."""


class _Changed(Exception):
    """The file is not any more what it was when its first part came, or the server cannot tell."""


class AsyncDownload:
    """One file on its way here.

    Args:
        opened: asks for it.
        entry: its path, and the size that a listing declared, which is what must come.
        write: what takes its bytes.
        meter: what counts them.
        policy: how often, and how long, a part that brings nothing new is asked for again.
        clock: what time it is.
    """

    def __init__(
        self, opened: Opener, entry: FileInfo, write: Write, meter: FileMeter, *, policy: RetryPolicy, clock: AsyncClock
    ) -> None:
        self._opened = opened
        self._entry = entry
        self._write = write
        self._meter = meter
        self._policy = policy
        self._clock = clock
        self.modified: int | None = None
        """When the file was written, in seconds since 1970-01-01 UTC, as far as the server says."""
        self.checksum: Checksum | None = None
        """Of the whole file, as far as the server says."""

    async def run(self, streams: int) -> None:
        """Fetch it, in parts at once if it is large and the server promises that they are of the same file.

        Raises:
            ArtifactError: more or fewer bytes came than the file has.
            RequestError: the server refuses, or cannot be reached any more.
        """
        whole = Part(0, self._entry.size)
        if streams > 1 and whole.size > PART and (etag := await self.etag()):
            begun = self._clock.now()
            try:
                await self._fetch(first := Part(0, PART // _FIRST), etag)
                quick = self._clock.now() - begun < first.size / _QUICK
                size = min(max(PART, -(-whole.size // streams)), _LARGEST * PART)
                rest = whole.size - first.size
                parts = ranges.parts(rest, rest if quick else size, start=first.end)
                await async_each(lambda part: self._fetch(part, etag), parts, streams, self._meter.stop)
            except _Changed:
                self._meter.again()
            else:
                return
        await self._fetch(whole, None)

    async def etag(self) -> str | None:
        """What tells this content of the file from any other; None when the server serves no ranges of it."""
        if not self._entry.size:
            return None  # it has no first byte to ask for
        async with self._opened("bytes=0-0", None) as response:
            self._note(response)
            if response.status_code == 206 and ranges.content_range(response.headers) == (Part(0, 1), self._entry.size):
                return ranges.strong_etag(response.headers)
        return None

    async def _fetch(self, part: Part, wanted: str | None) -> None:
        """Fetch a part of the file with the ETag `wanted`; of whatever is there now when that is None."""
        etag, position, attempt, since = wanted, part.start, 0, self._clock.now()
        while True:
            begun, answered = position, False
            problem: Exception
            try:
                async with self._opened(part.header(position) if etag else None, etag) as response:
                    answered = True
                    self._note(response)
                    if not etag or response.status_code != 206:
                        if wanted:
                            raise _Changed
                        # The server began anew: the file changed, or was never divisible.
                        self._meter.moved(part.start - position)
                        begun = position = part.start
                        etag = ranges.strong_etag(response.headers) if ranges.serves_ranges(response.headers) else None
                    else:
                        self._check_range(response, Part(position, part.end - position))
                    async for pieces in async_blocks(response):
                        position = await self._took(part, position, pieces)
                    if position == part.end:
                        return
                    problem = self._wrong_size(f"only {position}")
                    if {"content-length", "transfer-encoding"} & response.headers.keys():
                        raise problem  # that was all the server has, not a connection that was cut
            except ApiError as error:
                if error.status != 416 or not etag:
                    raise
                if wanted:
                    raise _Changed from None
                etag, problem = None, error  # the file became shorter
            except ConnectionFailed as error:
                if not answered:
                    raise  # it was asked for often enough
                problem = error
            if position > begun:
                since = self._clock.now()
                attempt = 0 if etag else attempt
            attempt += 1
            decision = decide(
                self._policy,
                "safe",
                Failure("the answer was cut short", may_have_happened=True, transient=True),
                attempt=attempt,
                elapsed=self._clock.now() - since,
                replayable=True,
                random=random.random,
            )
            if decision.wait is None:
                raise problem from None
            logger.info("%s, byte %d: %s", self._entry.path, position, decision.reason)
            await self._clock.sleep(decision.wait)

    async def _took(self, part: Part, position: int, pieces: Pieces) -> int:
        """Pass on what came, and return the position behind it."""
        count = sum(map(len, pieces))
        if position + count > part.end:
            raise self._wrong_size("more")  # whatever comes, it is not the file, and could fill the disk
        if count or not part.size:
            await self._write(position, pieces)
            self._meter.moved(count)
        return position + count

    def _note(self, response: httpx.Response) -> None:
        self.modified = ranges.last_modified(response.headers)
        if response.status_code != 206 or self.checksum is None:  # a part is of the file that is known already
            self.checksum = checksums.declared(response.status_code, response.headers)

    def _check_range(self, response: httpx.Response, asked: Part) -> None:
        came = ranges.content_range(response.headers)
        if came != (asked, self._entry.size):
            raise ArtifactError(
                f"{self._entry.path!r}: bytes {asked.start}-{asked.end - 1} of {self._entry.size} were asked for, and "
                f"the server sent {response.headers.get('content-range', 'no Content-Range')!r}"
            )

    def _wrong_size(self, came: str) -> ArtifactError:
        return ArtifactError(
            f"{self._entry.path!r} has {self._entry.size} bytes according to the server, but {came} came; "
            "was it written just now, or is a login page in between?"
        )
