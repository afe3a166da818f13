"""Whether a file has to be moved at all: what is the same on both sides is left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import local_files
from ..._compat import async_in_thread
from ...errors import ApiError, ArtifactError, InputError
from ...sources import CHUNK, file_source
from .files import FileMethods
from .routes import LARGE

if TYPE_CHECKING:
    from pathlib import Path

    from ..._transfers import Pieces
    from ...checksums import Checksum
    from ...entities import FileInfo
    from ...progress import FileMeter
    from ...sources import Source


class SamenessMethods(FileMethods):
    """Compares files of a run with files of this machine."""

    async def _has_content(
        self, run_id: str, root: str, entry: FileInfo, source: Source, meter: FileMeter, *, streams: int
    ) -> bool:
        """Whether a run's file has the content of a source.

        Its checksum tells, where its store declares one. Otherwise it is read, as far as the first difference.
        """
        if entry.size != source.size:
            return False

        async def compare(position: int, pieces: Pieces) -> None:
            if await async_in_thread(_differs, source, position, pieces):
                raise _DifferentError

        try:
            download = await self._download(run_id, root, entry, compare, meter)
            if entry.size > LARGE:
                await download.etag()
            if download.checksum:
                await async_in_thread(_check, entry.path, source, download.checksum)
                meter.moved(entry.size)
            else:
                await download.run(streams)
        except (_DifferentError, ArtifactError, ApiError):  # what cannot be read now is moved anew
            meter.again()
            return False
        return True

    async def _is_there(
        self, run_id: str, root: str, entry: FileInfo, target: Path, meter: FileMeter, *, streams: int
    ) -> bool:
        """Whether a file of this machine has the content of a run's."""
        if await async_in_thread(local_files.size_and_time, target) is None:
            return False
        try:
            source = await async_in_thread(file_source, target)
        except InputError:
            return False
        try:
            return await self._has_content(run_id, root, entry, source, meter, streams=streams)
        finally:
            source.close()

    async def _has_time(self, run_id: str, root: str, entry: FileInfo, target: Path, meter: FileMeter) -> bool:
        """Whether a file of this machine has the size of a run's, and the time at which that was written."""
        found = await async_in_thread(local_files.size_and_time, target)
        if found is None or found[0] != entry.size:
            return False

        async def nowhere(position: int, pieces: Pieces) -> None:
            """Nothing is fetched."""

        asked = await self._download(run_id, root, entry, nowhere, meter)
        same = await asked.etag() is not None and asked.modified == found[1]
        if same:
            meter.moved(entry.size)
        return same


class _DifferentError(Exception):
    """The content of two files is not the same."""


def _differs(source: Source, position: int, pieces: Pieces) -> bool:
    with source.part(position, sum(map(len, pieces))) as content:
        return any(content.read(len(piece)) != piece for piece in pieces)


def _check(path: str, source: Source, checksum: Checksum) -> None:
    with source.open() as content:
        checksum.check(path, iter(lambda: content.read(CHUNK), b""))
