# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Artifacts of runs: store, list, fetch, delete."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from mlflow_openapi.operations import OPERATIONS

from .. import artifact_paths, local_files, values
from .._compat import SyncBody, sync_in_thread
from ..artifact_paths import Local, Proxied
from ..entities import DirInfo, FileInfo, Run, RunInfo
from ..errors import ArtifactError, NotFound
from ..sources import CHUNK, Data, Source, check_is_content, data_source, file_source
from .runs import RunMethods

if TYPE_CHECKING:
    import httpx


class ArtifactMethods(RunMethods):
    """The methods of MLflow on artifacts."""

    def log_artifact(
        self,
        run: str | RunInfo | Run,
        path_or_name: str | os.PathLike[str],
        data: Data | None = None,
        *,
        artifact_path: str | None = None,
    ) -> str:
        """Store one artifact, and return its path below the run's artifact root. One that is there is replaced.

        Args:
            run: its id, its info, or itself.
            path_or_name: without `data` the file to store, under its own name; with `data` the name to store it under,
                which may contain directories.
            data: bytes, text (stored as UTF-8) or a file object, read from where it stands.
            artifact_path: directory below the run's artifact root; the root when None.

        Raises:
            InputError: no such file, or a name that leaves the run or that servers would change.
            ArtifactError: the run's store cannot be written from here.
            NotFound: no run has the id.

        `PUT /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`, or a file in a directory shared with the server
        """
        directory = artifact_paths.artifact_path(artifact_path or "", "artifact_path", empty=True)
        if data is None:
            name, source = Path(path_or_name).name, sync_in_thread(file_source, path_or_name)
        else:
            check_is_content(path_or_name, data)
            name, source = os.fspath(path_or_name), sync_in_thread(data_source, data)
        path = artifact_paths.joined(directory, artifact_paths.artifact_path(name, "path_or_name"))
        info = self._info(run)
        self._store(info, artifact_paths.location(info.artifact_uri), path, source)
        return path

    def log_artifacts(
        self, run: str | RunInfo | Run, directory: str | os.PathLike[str], *, artifact_path: str | None = None
    ) -> list[str]:
        """Store every file below a directory, and return their paths below the run's artifact root.

        All names are checked before the first is sent. Empty directories are not stored: MLflow has none.

        Args:
            run: its id, its info, or itself.
            directory: the directory on this machine.
            artifact_path: directory below the run's artifact root; the root when None.

        Raises as `log_artifact`.
        """
        base = artifact_paths.artifact_path(artifact_path or "", "artifact_path", empty=True)
        found = sync_in_thread(local_files.files_below, directory)
        names = [artifact_paths.artifact_path(name, "directory") for _, name in found]
        files = [
            (sync_in_thread(file_source, file), artifact_paths.joined(base, name))
            for (file, _), name in zip(found, names, strict=True)
        ]
        info = self._info(run)
        place = artifact_paths.location(info.artifact_uri)
        for source, path in files:
            self._store(info, place, path, source)
        return [path for _, path in files]

    def list_artifacts(
        self, run: str | RunInfo | Run, path: str = "", *, max_depth: int = 1
    ) -> list[FileInfo | DirInfo]:
        """The files and directories among a run's artifacts, each directory before what is in it.

        A path that does not exist, or that is a file, has nothing in it: the server does not tell these apart.

        Args:
            run: its id, its info, or itself.
            path: the directory to begin with; the run's artifact root when empty.
            max_depth: how many levels; 1 is the directory itself, -1 is everything.

        Raises:
            NotFound: no run has the id.

        `GET /api/2.0/mlflow/artifacts/list`, one request for each directory
        """
        start = artifact_paths.artifact_path(path, "path", empty=True)
        return self._listed(values.run_id(run), start, values.depth(max_depth))

    def _listed(self, run_id: str, path: str, depth: int) -> list[FileInfo | DirInfo]:
        if depth == 0:
            return []
        answer = self.artifacts.list_artifacts(run_id=run_id, path=path or None)
        found: list[FileInfo | DirInfo] = []
        for item in answer.files or ():
            name = artifact_paths.listed_path(item.path or "")
            if not item.is_dir:
                # An empty file has no size in the answer: a server leaves out zeros.
                found.append(FileInfo(name, item.file_size or 0))
            elif name != path and name.startswith(f"{path}/" if path else ""):
                found += [DirInfo(name), *self._listed(run_id, name, depth - 1)]
            else:
                raise ArtifactError(f"the server lists {name!r} within {path!r}, which would never end")
        return found

    def read_artifact(self, run: str | RunInfo | Run, path: str) -> bytes:
        """The content of one artifact, in memory.

        Args:
            run: its id, its info, or itself.
            path: its path below the run's artifact root.

        Raises:
            NotFound: no run has the id, or the run has no such file.
            ArtifactError: the path is a directory, or fewer bytes came than the file has.
        """
        checked = artifact_paths.artifact_path(path, "path")
        pieces: list[bytes] = []
        self._fetch(self._info(run), checked, pieces.append)
        return b"".join(pieces)

    def download_artifact(self, run: str | RunInfo | Run, path: str, destination: str | os.PathLike[str] = ".") -> Path:
        """Fetch one artifact into a file, and return where it is. The file is there whole or not at all.

        Args:
            run: its id, its info, or itself.
            path: its path below the run's artifact root.
            destination: an existing directory, in which the file keeps its name, or the file to write.

        Raises as `read_artifact`.
        """
        checked = artifact_paths.artifact_path(path, "path")
        info = self._info(run)
        target = sync_in_thread(local_files.target, destination, checked)
        with local_files.replacing(target) as file:
            self._fetch(info, checked, file.write)
        return target

    def download_artifacts(
        self, run: str | RunInfo | Run, path: str = "", destination: str | os.PathLike[str] = "."
    ) -> Path:
        """Fetch a file, or everything below a directory, and return where it is: `destination / path`.

        Args:
            run: its id, its info, or itself.
            path: a file or directory below the run's artifact root; everything when empty.
            destination: the directory to write to, made if it is missing. Paths below it are those of the run.

        Raises:
            NotFound: no run has the id, or the run has no such file or directory.
            ArtifactError: an artifact would be written outside of `destination`, or is incomplete.
        """
        start = artifact_paths.artifact_path(path, "path", empty=True)
        info = self._info(run)
        root = Path(destination)
        if start and not (self._entry(info, start)).is_dir:
            files = [start]
        else:
            listed = self._listed(info.run_id, start, -1)
            files = [item.path for item in listed if not item.is_dir]
        sync_in_thread(local_files.make_directory, root)
        for name in files:
            with local_files.replacing(local_files.inside(root, name)) as file:
                self._fetch(info, name, file.write)
        return root / start if start else root

    def delete_artifact(self, run: str | RunInfo | Run, path: str) -> None:
        """Delete a file, or a directory with everything in it, from a run's artifacts. There is no way back.

        Args:
            run: its id, its info, or itself.
            path: its path below the run's artifact root.

        Raises:
            NotFound: no run has the id, or the run has no such artifact.
            ArtifactError: the run's store cannot be written from here.

        `DELETE /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`, or the file in a directory shared with the server
        """
        checked = artifact_paths.artifact_path(path, "path")
        info = self._info(run)
        place = artifact_paths.location(info.artifact_uri)
        self._entry(info, checked)
        if isinstance(place, Proxied):
            self.artifacts.delete_artifact(artifact_path=artifact_paths.joined(place.prefix, checked))
        else:
            sync_in_thread(local_files.remove, place.directory, checked)

    def _info(self, run: str | RunInfo | Run) -> RunInfo:
        info = run.info if isinstance(run, Run) else run
        if isinstance(info, RunInfo) and info.artifact_uri:
            return info
        return (self.get_run(info)).info

    def _store(self, info: RunInfo, place: Proxied | Local, path: str, source: Source) -> None:
        if isinstance(place, Proxied):
            self.artifacts.upload_artifact(
                artifact_path=artifact_paths.joined(place.prefix, path), content=SyncBody(source)
            )
            return
        sync_in_thread(local_files.check_shared, place.directory, info.experiment_id)
        written = sync_in_thread(local_files.store, place.directory, path, source)
        # The same path on another machine is another directory: only the server can tell that it is the same one.
        try:
            entry = self._entry(info, path)
        except NotFound:
            entry = None
        if entry is None or entry.is_dir or entry.size != source.size:
            sync_in_thread(written.unlink)
            raise ArtifactError(
                f"{str(place.directory)!r} on this machine is not the directory in which the server keeps the run's "
                "artifacts: share it with the server, or start the server with --serve-artifacts"
            )

    def _entry(self, info: RunInfo, path: str) -> FileInfo | DirInfo:
        """What a run has under this path; NotFound when nothing. Servers answer 200, or 500, for what is missing."""
        parent = path.rpartition("/")[0]
        for item in self._listed(info.run_id, parent, 1):
            if item.path == path:
                return item
        raise NotFound(
            f"the run has no artifact {path!r}",
            method="GET",
            path=OPERATIONS["listArtifacts"].path,
            attempts=1,
            status=404,
            hint="list_artifacts shows what it has",
        )

    def _fetch(self, info: RunInfo, path: str, write: Callable[[bytes], object]) -> None:
        entry = self._entry(info, path)
        if entry.is_dir:
            raise ArtifactError(f"{path!r} is a directory: use download_artifacts")
        received = 0
        with self._opened(info, path) as response:
            for piece in response.iter_bytes(CHUNK):
                received += len(piece)
                sync_in_thread(write, piece)
        if received != entry.size:
            raise ArtifactError(f"{path!r} has {entry.size} bytes according to the server, but {received} came")

    def _opened(self, info: RunInfo, path: str) -> AbstractContextManager[httpx.Response]:
        # The server reads every other store for us; and 2.22 drops the connection when a proxied name is not Latin-1.
        if info.artifact_uri.startswith("mlflow-artifacts:") and path.isascii():
            place = artifact_paths.location(info.artifact_uri)
            if isinstance(place, Proxied):
                return self.artifacts.download_artifact(artifact_path=artifact_paths.joined(place.prefix, path))
        return self.artifacts.get_run_artifact(run_id=info.run_id, path=path)
