"""Which way the bytes of a server's artifacts take. What a server does not offer is found out once."""

from __future__ import annotations

import re
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING, NamedTuple

from mlflow_openapi.models.multipart_upload_part import MultipartUploadPart

from ... import artifact_paths, ranges
from ..._compat import AsyncClock, async_to_the_end
from ..._transfers import AsyncBody, async_each
from ...errors import ApiError, ArtifactError, ConnectionFailed, EndpointMissing, FeatureDisabled, MlflowClientError
from .listing import parent

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Mapping

    import httpx

    from mlflow_openapi.api.artifacts import AsyncArtifactsApi
    from mlflow_openapi.api.server import AsyncServerApi
    from mlflow_openapi.models.create_multipart_upload_response import CreateMultipartUploadResponse

    from ...entities import FileInfo
    from ...progress import FileMeter
    from ...ranges import Part
    from ...sources import Source
    from .downloads import Opener
    from .signed import AsyncSignedAddresses

PART = 16 << 20
"""Bytes of a part of an upload, at least; larger files take the direct way to the store, if there is one."""
_MOST_PARTS = 10_000  # S3's limit
LARGE = 1 << 20
"""Bytes from which a file is worth a request that finds out the best way."""
_ADDRESS_SECONDS = 60.0
"""How long a signed address is used again; servers give them for 300."""
_ABORT_SECONDS = 10.0
_NOT_OFFERED = (FeatureDisabled, EndpointMissing)


class _Address(NamedTuple):
    url: str
    headers: Mapping[str, str]
    until: float


class AsyncRoutes:
    """The ways to one server's artifacts, for one client.

    Args:
        api: its operations on artifacts.
        server: its operations on itself.
        signed: what speaks to addresses that the server signs.
    """

    def __init__(self, api: AsyncArtifactsApi, server: AsyncServerApi, signed: AsyncSignedAddresses) -> None:
        self._api = api
        self._server = server
        self._signed = signed
        self._clock = AsyncClock()
        self._multipart = True
        self._proxy_signs = True
        self._runs_are_signed = True
        self._streams_slowly: bool | None = None

    # Uploads.

    async def put(self, prefix: str, path: str, source: Source, meter: FileMeter, streams: int) -> None:
        """Store a file below the proxy's root: in parts straight in the store behind it, or through the server."""
        whole = artifact_paths.joined(prefix, path)
        if self._multipart and source.size > PART and await self._put_in_parts(whole, source, meter, streams):
            return
        await self._api.upload_artifact(artifact_path=whole, content=AsyncBody(source, meter))

    async def _put_in_parts(self, whole: str, source: Source, meter: FileMeter, streams: int) -> bool:
        """Whether the server let it; nothing is there otherwise."""
        directory, name = parent(whole), whole.rpartition("/")[2]
        divided = ranges.parts(source.size, PART, _MOST_PARTS)
        try:
            upload = await self._api.create_multipart_upload(artifact_path=directory, path=name, num_parts=len(divided))
        except _NOT_OFFERED:
            self._multipart = False
            return False
        try:
            stored = await self._send_parts(upload, divided, source, meter, streams)
            await self._api.complete_multipart_upload(
                artifact_path=directory, path=name, parts=stored, upload_id=upload.upload_id
            )
        except BaseException as error:
            await async_to_the_end(lambda: self._abort(directory, name, upload.upload_id), _ABORT_SECONDS)
            if isinstance(error, ConnectionFailed) and not error.may_have_happened:
                self._multipart = False  # the store cannot be reached from here
                meter.again()
                return False
            raise
        return True

    async def _send_parts(
        self,
        upload: CreateMultipartUploadResponse,
        divided: list[Part],
        source: Source,
        meter: FileMeter,
        streams: int,
    ) -> list[MultipartUploadPart]:
        given = sorted(upload.credentials or (), key=lambda credential: credential.part_number)
        if [credential.part_number for credential in given] != list(range(1, len(divided) + 1)):
            raise ArtifactError(f"the server gives addresses for {len(given)} of {len(divided)} parts")

        async def send(number: int) -> MultipartUploadPart:
            credential = given[number]
            body = AsyncBody(source, meter, divided[number])
            etag = await self._signed.put(credential.url, credential.headers, body)
            return MultipartUploadPart(credential.part_number, etag, credential.url)

        return await async_each(send, range(len(divided)), streams, meter.stop)

    async def _abort(self, directory: str, name: str, upload_id: str | None) -> None:
        try:
            await self._api.abort_multipart_upload(artifact_path=directory, path=name, upload_id=upload_id)
        except MlflowClientError:
            """What went wrong before says more."""

    async def put_signed(self, run_id: str, path: str, source: Source, meter: FileMeter) -> bool:
        """Store a run's file straight in the run's store, at an address that the server signs; whether it did."""
        try:
            given = await self._api.create_presigned_upload_url(run_id=run_id, path=path)
        except (*_NOT_OFFERED, ApiError):
            return False
        await self._signed.put(given.presigned_url, given.headers, AsyncBody(source, meter))
        return True

    # Downloads.

    async def reading(self, run_id: str, prefix: str | None, entry: FileInfo) -> Opener:
        """What asks for a run's file.

        Args:
            run_id: the run.
            prefix: the run's part of the paths of the proxy; None if its artifacts are not behind it.
            entry: the file.
        """
        if entry.size > LARGE and (signed := await self._signed_reading(run_id, prefix, entry.path)):
            return signed
        # Through the proxy, 2.22 drops the connection when a file's name is not Latin-1. Handing out a run's file, any
        # server mistakes some beginnings, and copies a file from a remote store to its own disk first.
        odd = artifact_paths.has_odd_start(entry.path)
        by_run = prefix is None or not (entry.path.isascii() or odd)
        if prefix is not None and not by_run and not odd and entry.size > LARGE:
            by_run = await self._is_slow(prefix)
        whole = artifact_paths.joined(prefix or "", entry.path)

        def opened(part: str | None, etag: str | None) -> AbstractAsyncContextManager[httpx.Response]:
            if by_run:
                return self._api.get_run_artifact(run_id=run_id, path=entry.path, range=part, if_range=etag)
            return self._api.download_artifact(artifact_path=whole, range=part, if_range=etag)

        return opened

    async def _is_slow(self, prefix: str) -> bool:
        """Whether the proxy sends files line by line, though it has them in a directory: servers before 3.14 do."""
        if self._streams_slowly is None:
            version = re.match(r"(\d+)\.(\d+)", await self._server.get_version())
            old = version is not None and (int(version[1]), int(version[2])) < (3, 14)
            self._streams_slowly = old and not await self._has_a_store(prefix)
        return self._streams_slowly

    async def _has_a_store(self, prefix: str) -> bool:
        """Whether there is more than a directory behind the proxy. Only a store knows that there is no such upload."""
        try:
            await self._api.abort_multipart_upload(artifact_path=prefix, path="none", upload_id="none")
        except _NOT_OFFERED:
            return False
        except ApiError:
            pass
        return True

    async def _signed_reading(self, run_id: str, prefix: str | None, path: str) -> Opener | None:
        if not (self._runs_are_signed if prefix is None else self._proxy_signs):
            return None
        address: list[_Address] = []

        async def fresh() -> _Address:
            if not address or address[0].until < self._clock.now():
                address[:] = [await self._signed_address(run_id, prefix, path)]
            return address[0]

        @asynccontextmanager
        async def opened(part: str | None, etag: str | None) -> AsyncGenerator[httpx.Response, None]:
            at = await fresh()
            async with self._signed.opened(at.url, at.headers, part, etag) as response:
                yield response

        try:
            async with opened("bytes=0-0", None):
                return opened
        except MlflowClientError as error:
            # What is not offered, or not to be reached from here, is not asked for again.
            if not isinstance(error, ApiError) or isinstance(error, _NOT_OFFERED):
                self._proxy_signs = self._proxy_signs and prefix is None
                self._runs_are_signed = self._runs_are_signed and prefix is not None
            return None

    async def _signed_address(self, run_id: str, prefix: str | None, path: str) -> _Address:
        until = self._clock.now() + _ADDRESS_SECONDS
        if prefix is None:
            mine = await self._api.create_presigned_download_url(run_id=run_id, path=path)
            return _Address(mine.presigned_url, mine.headers or {}, until)
        whole = artifact_paths.joined(prefix, path)
        proxied = await self._api.get_presigned_download_url(artifact_path=whole)
        return _Address(proxied.url, proxied.headers or {}, until)
