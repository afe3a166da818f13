"""Where a run's artifacts are, and what writes them there and reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ... import artifact_paths, local_files, values
from ..._compat import AsyncClock, async_in_thread
from ...artifact_paths import Cloud, Local, Place, Proxied
from ...clouds import can_reach_clouds
from ...entities import DirInfo, FileInfo, Run, RunInfo
from ...errors import ArtifactError, MissingLibrary, MlflowClientError, ServerError
from .listing import ListingMethods, parent
from .routes import AsyncRoutes
from .signed import AsyncSignedAddresses

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import httpx
    from typing_extensions import Self

    from mlflow_openapi.api.artifacts import AsyncArtifactsApi

    from ..._transfers import Pieces
    from ...config import Config
    from ...progress import FileMeter
    from ...sources import Source
    from .cloud import AsyncCloudStore
    from .downloads import AsyncDownload, Write


class AsyncStore(Protocol):
    """What writes the artifacts of one run."""

    async def put(self, path: str, source: Source, meter: FileMeter, streams: int) -> None:
        """Store a file under a path below the run's artifact root. One that is there is replaced."""
        ...

    async def delete(self, path: str) -> None:
        """Delete what is there."""
        ...


class AsyncProxy:
    """Artifacts that move through the server, or past it if it says how."""

    def __init__(self, api: AsyncArtifactsApi, routes: AsyncRoutes, prefix: str) -> None:
        self._api = api
        self._routes = routes
        self._prefix = prefix

    async def put(self, path: str, source: Source, meter: FileMeter, streams: int) -> None:
        """Store a file."""
        await self._routes.put(self._prefix, path, source, meter, streams)

    async def delete(self, path: str) -> None:
        """Delete what is there."""
        await self._api.delete_artifact(artifact_path=artifact_paths.joined(self._prefix, path))


class AsyncSharedDirectory:
    """Artifacts in a directory that this machine shares with the server."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    async def put(self, path: str, source: Source, meter: FileMeter, streams: int) -> None:  # noqa: ARG002
        """Store a file."""
        try:
            await async_in_thread(local_files.store, self._directory, path, source, meter)
        except BaseException:
            meter.stop()  # a cancelled task leaves its thread behind
            raise

    async def delete(self, path: str) -> None:
        """Delete what is there."""
        await async_in_thread(local_files.remove, self._directory, path)


class AsyncSignedStore:
    """Artifacts in a store of a cloud, at addresses that the server signs: no credentials are needed here."""

    def __init__(self, routes: AsyncRoutes, run_id: str, uri: str) -> None:
        self._routes = routes
        self._run_id = run_id
        self._uri = uri

    async def put(self, path: str, source: Source, meter: FileMeter, streams: int) -> None:  # noqa: ARG002
        """Store a file."""
        if not await self._routes.put_signed(self._run_id, path, source, meter):
            raise self._out_of_reach()

    async def delete(self, path: str) -> None:  # noqa: ARG002
        """Refuse: no server signs that."""
        raise self._out_of_reach()

    def _out_of_reach(self) -> MissingLibrary:
        return MissingLibrary(
            f"the run's artifacts are at {self._uri!r}, past the server: pip install 'mlflowclient[cloud]', with "
            "credentials where that cloud keeps them, or use a server from 3.14 on that signs addresses, or "
            "--serve-artifacts"
        )


class StoreMethods(ListingMethods):
    """Finds the store of a run, and reads from it."""

    def _set_up(self, config: Config, transport: httpx.AsyncBaseTransport | None) -> None:
        super()._set_up(config, transport)
        self._signed = AsyncSignedAddresses(config, transport)
        self._routes = AsyncRoutes(self.artifacts, self.server, self._signed)
        self._clouds: dict[Cloud, AsyncCloudStore] = {}

    def _configured(self, config: Config) -> Self:
        view = super()._configured(config)
        view.__dict__.update(_routes=AsyncRoutes(view.artifacts, view.server, self._signed))
        return view

    async def close(self) -> None:
        """Close the connections to the server, and to its store. A later call opens new ones."""
        await super().close()
        await self._signed.close()

    # What follows writes.

    async def _place(
        self, run: str | RunInfo | Run, paths: Sequence[str], *, compare: bool = False
    ) -> tuple[AsyncStore, str, dict[str, FileInfo | DirInfo]]:
        """What writes files with these paths, the address of the run's artifact root, and what has the paths now.

        Of a single file the latter stays unknown, unless it is to be compared: its directory, which may be a large one,
        is not listed.

        Raises ArtifactError when one of the paths is a directory. MLflow 2.22 would put the file inside and say done.
        """
        # Of a single file the path itself is listed.
        alone = paths[0] if len(paths) == 1 and not compare else ""
        place, root, found = await self._writable(run, alone)
        run_id = values.run_id(run)
        await self._check_place(run_id, place)
        if alone and found and not isinstance(place, Local):  # the file system itself tells what is a directory
            raise _is_directory(alone)
        there: dict[str, FileInfo | DirInfo] = {}
        for directory in () if alone else sorted({parent(path) for path in paths}):
            found = found if not directory else (await self._directory(run_id, directory))[1]
            there |= {item.path: item for item in found}
        there = {path: there[path] for path in paths if path in there}
        if taken := [path for path, item in there.items() if item.is_dir]:
            raise _is_directory(min(taken))
        return self._store(run_id, place), root, there

    async def _writable(self, run: str | RunInfo | Run, path: str) -> tuple[Place, str, list[FileInfo | DirInfo]]:
        """Where a run's artifacts are written, the address of their root, and what is in one directory of them."""
        info = run.info if isinstance(run, Run) else run
        if isinstance(info, RunInfo) and info.artifact_uri:
            self._location(info.artifact_uri)
        run_id = values.run_id(run)
        try:
            root, found = await self._directory(run_id, path)
        except ServerError:
            # A store that the server fails to list may also be one that cannot be written from here, which says more.
            self._location((await self.get_run(run_id)).info.artifact_uri)
            raise
        return self._location(root), root, found

    async def _put(  # noqa: PLR0917
        self, store: AsyncStore, run_id: str, path: str, source: Source, meter: FileMeter, streams: int
    ) -> None:
        """Store a file. That it cannot be below another file, servers tell by 500 and no word."""
        try:
            await store.put(path, source, meter, streams)
        except ServerError as error:
            if error.status == 500 and (file := await self._file_above(run_id, path)):
                why = f"{file!r} is a file among the run's artifacts"
                raise ArtifactError(f"{path!r} cannot be stored: {why}") from None
            raise

    async def _file_above(self, run_id: str, path: str) -> str:
        """What is a file among the directories of a path; empty when none is, or the server cannot tell."""
        names = path.split("/")
        try:
            for end in range(1, len(names)):
                directory = "/".join(names[:end])
                _, entry = await self._entry(run_id, directory)
                if not entry.is_dir:
                    return directory
        except MlflowClientError:
            """What went wrong before says more."""
        return ""

    def _location(self, artifact_uri: str) -> Place:
        return artifact_paths.location(artifact_uri, self.tracking_uri)

    def _store(self, run_id: str, place: Place) -> AsyncStore:
        if isinstance(place, Proxied):
            return AsyncProxy(self.artifacts, self._routes, place.prefix)
        if isinstance(place, Local):
            return AsyncSharedDirectory(place.directory)
        if not can_reach_clouds():
            return AsyncSignedStore(self._routes, run_id, place.uri)
        return self._cloud(place)

    def _cloud(self, place: Cloud) -> AsyncCloudStore:
        from .cloud import AsyncCloudStore

        if place not in self._clouds:
            self._clouds[place] = AsyncCloudStore(place, self.config)
        return self._clouds[place]

    async def _check_place(self, run_id: str, place: Place) -> None:
        """Refuse a local directory that is not the one in which the server keeps the run's artifacts.

        The same path on another machine is another directory, and a file there would be lost in silence. Only the
        server can tell, so it is asked for something that was just put there.
        """
        if not isinstance(place, Local):
            return
        probe = local_files.Probe(place.directory)
        try:
            await async_in_thread(probe.create)
            _, seen = await self._directory(run_id, probe.folder)
        except BaseException:
            probe.remove()  # not in a thread: a cancelled task cannot wait for one
            raise
        await async_in_thread(probe.remove)
        if probe.path not in [item.path for item in seen]:
            raise ArtifactError(
                f"{str(place.directory)!r} on this machine is not the directory in which the server keeps the run's "
                "artifacts: share it with the server, or start the server with --serve-artifacts"
            )

    # What follows fetches.

    async def _fetch(
        self, run_id: str, root: str, entry: FileInfo | DirInfo, write: Write, meter: FileMeter, *, streams: int = 1
    ) -> AsyncDownload:
        """Hand all bytes of a file to a function, of which with several streams parts may come in any order."""
        if entry.is_dir:
            raise ArtifactError(f"{entry.path!r} is a directory: use download_artifacts")
        download = await self._download(run_id, root, entry, write, meter)
        await download.run(streams)
        return download

    async def _fetch_into(
        self,
        run_id: str,
        root: str,
        entry: FileInfo | DirInfo,
        target: Path,
        meter: FileMeter,
        *,
        streams: int,
        within: Path | None = None,
    ) -> None:
        """Fetch a file, which is there whole at the end, or not at all, and never out of a directory above it."""
        file = local_files.NewFile(target, within)

        async def write(position: int, pieces: Pieces) -> None:
            await async_in_thread(file.write, position, pieces)

        try:
            await async_in_thread(file.begin, entry.size)
            done = await self._fetch(run_id, root, entry, write, meter, streams=streams)
            await async_in_thread(file.finish, entry.size, done.modified, done.checksum)
        except BaseException:
            file.discard()  # not in a thread: a cancelled task cannot wait for one
            raise

    async def _download(
        self, run_id: str, root: str, entry: FileInfo | DirInfo, write: Write, meter: FileMeter
    ) -> AsyncDownload:
        from .downloads import AsyncDownload

        self._check_reachable(root, entry.path)
        file, proxied = FileInfo(entry.path, entry.size), self._proxied(root)
        if proxied is None and (cloud := artifact_paths.cloud(root)) and can_reach_clouds():
            opened = self._cloud(cloud).reading(entry.path)
        else:
            opened = await self._routes.reading(run_id, proxied.prefix if proxied else None, file)
        return AsyncDownload(opened, file, write, meter, policy=self.config.retries, clock=AsyncClock())

    def _check_reachable(self, root: str, path: str) -> None:
        """Refuse a file for which the server would send another one, or none."""
        problem = artifact_paths.path_problem(path)
        if not problem and artifact_paths.has_odd_start(path) and self._proxied(root) is None:
            problem = "it takes the beginning for a URL, or drops it"
        if problem:
            raise ArtifactError(f"the server cannot hand out {path!r}: {problem}")

    def _proxied(self, artifact_uri: str) -> Proxied | None:
        return artifact_paths.proxied(artifact_uri, self.tracking_uri)


def _is_directory(path: str) -> ArtifactError:
    return ArtifactError(f"{path!r} is a directory among the run's artifacts, so it can be no file")
