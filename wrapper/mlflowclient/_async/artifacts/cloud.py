"""Artifacts straight in S3, Google Cloud Storage or Azure, with credentials of this machine, by obstore."""

from __future__ import annotations

import os
import re
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from ... import clouds
from ..._transfers import AsyncBody, async_ended
from ...errors import ApiError, ArtifactError, ConnectionFailed
from ...libraries import needed

if TYPE_CHECKING:
    from collections.abc import Generator

    from ...artifact_paths import Cloud
    from ...config import Config
    from ...progress import FileMeter
    from ...sources import Source
    from .downloads import Opener

_PART = 5 << 20  # the least that S3 takes
_PARTS_AT_ONCE = 2  # each is in memory
_MOST_PARTS = 10_000


class AsyncCloudAnswer(msgspec.Struct):
    """What is needed of an answer to a download."""

    status_code: int
    headers: Mapping[str, str]
    aiter_bytes: Callable[[], AsyncIterator[bytes]]
    extensions: Mapping[str, Any] = {}


class AsyncCloudStore:
    """The artifacts of one run in a cloud."""

    def __init__(self, cloud: Cloud, config: Config) -> None:
        self._uri = cloud.uri
        self._obstore = needed("obstore", "mlflowclient[cloud]", f"{cloud.uri!r}, which is not behind the server,")
        given = clouds.settings(cloud, os.environ, Path.home())
        self._store = clouds.store(given, config.retries.max_retries, config.timeout)

    async def put(self, path: str, source: Source, meter: FileMeter, streams: int) -> None:  # noqa: ARG002
        """Store a file."""
        if source.size <= _PART:
            content = b"".join([piece async for piece in AsyncBody(source, meter)])
            with self._typed(path):
                await self._obstore.put_async(self._store, path, content, use_multipart=False)
            return
        with self._typed(path):
            # What it reads from may break off, which makes the library give up the parts; cancelled, it leaves them.
            await async_ended(
                lambda: self._obstore.put_async(
                    self._store,
                    path,
                    AsyncBody(source, meter).__aiter__(),
                    use_multipart=True,
                    chunk_size=max(_PART, -(-source.size // _MOST_PARTS)),
                    max_concurrency=_PARTS_AT_ONCE,
                ),
                meter.stop,
            )

    async def delete(self, path: str) -> None:
        """Delete what is there: the file, and everything below the directory."""
        with self._typed(path):
            below = [item["path"] for item in await self._obstore.list(self._store, prefix=f"{path}/").collect_async()]
            await self._obstore.delete_async(self._store, below)
            try:
                await self._obstore.delete_async(self._store, path)
            except FileNotFoundError:  # what S3 passes over in silence
                if not below:
                    raise

    def reading(self, path: str) -> Opener:
        """What asks for a file."""

        @asynccontextmanager
        async def opened(part: str | None, etag: str | None) -> AsyncGenerator[Any, None]:
            options: dict[str, Any] = {}
            if part is not None:
                first, last = part.removeprefix("bytes=").split("-")
                options["range"] = (int(first), int(last) + 1)
            if etag is not None:
                options["if_match"] = etag
            with self._typed(path):
                try:
                    answer = await self._obstore.get_async(self._store, path, options=options)
                except self._obstore.exceptions.PreconditionError:
                    # The file is another one now: as a server does with `If-Range`, all of it.
                    answer, part = await self._obstore.get_async(self._store, path), None
                yield _answered(answer, part)

        return opened

    @contextmanager
    def _typed(self, path: str) -> Generator[None, None, None]:
        """Turn the library's errors into ours."""
        errors = self._obstore.exceptions
        try:
            yield
        except FileNotFoundError as error:
            raise ArtifactError(f"{self._uri}/{path} is not there: {_first_line(error)}") from None
        except (errors.PermissionDeniedError, errors.UnauthenticatedError) as error:
            raise ArtifactError(
                f"{self._uri}/{path}: the store refuses this machine's credentials: {_first_line(error)}"
            ) from None
        except errors.BaseError as error:
            words = _first_line(error)
            if "169.254.169.254" in words:  # where machines in clouds ask for theirs
                raise ArtifactError(
                    f"{self._uri}/{path}: this machine has no credentials for it; set those of the cloud "
                    "(AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, GOOGLE_APPLICATION_CREDENTIALS, "
                    "AZURE_STORAGE_CONNECTION_STRING)"
                ) from None
            if "416" in words or "InvalidRange" in words:
                raise ApiError("no such part", method="GET", path=path, attempts=1, status=416) from None
            raise ConnectionFailed(
                f"{self._uri}/{path}: {words}", method="PUT", path=path, attempts=1, may_have_happened=True
            ) from None


def _answered(answer: Any, part: str | None) -> AsyncCloudAnswer:
    meta, (start, end) = answer.meta, answer.range
    headers = {"accept-ranges": "bytes", "content-length": str(end - start)}
    if meta["e_tag"]:
        headers["etag"] = meta["e_tag"]
    if part is not None:
        headers["content-range"] = f"bytes {start}-{end - 1}/{meta['size']}"

    async def pieces() -> AsyncIterator[bytes]:
        async for piece in answer.stream(min_chunk_size=1 << 16):
            yield bytes(piece)

    return AsyncCloudAnswer(200 if part is None else 206, headers, pieces)


def _first_line(error: Exception) -> str:
    """The library's words without its `Debug source`, and without queries, which may be signed."""
    line = str(error).partition("\n")[0]
    return re.sub(r"\?\S*", "", line)[:500]
