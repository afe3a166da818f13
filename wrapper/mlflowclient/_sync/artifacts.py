# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Artifacts of runs: store, list, fetch, delete."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from mlflow_openapi.operations import OPERATIONS

from .. import artifact_paths, local_files, values
from .._compat import SyncBody, sync_in_thread
from ..artifact_paths import Local, Proxied
from ..entities import DirInfo, FileInfo, Run, RunInfo
from ..errors import ArtifactError, NotFound, ServerError
from ..paging import Pages
from ..sources import CHUNK, Data, Source, check_data, check_is_content, data_source, file_source, local_path
from .runs import RunMethods

if TYPE_CHECKING:
    import httpx

# No directory tree that people make is that deep; one that a link leads back into itself has no end.
_DEEPEST = 100


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
            ArtifactError: the run's store cannot be written from here, the path is a directory of the run, or the file
                became shorter while it was read.
            NotFound: no run has the id.

        `PUT /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`, or a file in a directory shared with the server
        """
        base = artifact_paths.artifact_path(artifact_path or "", "artifact_path", empty=True)
        local = local_path(path_or_name, "path_or_name")
        source = sync_in_thread(file_source, local) if data is None else None
        if data is not None:
            check_data(data)
            sync_in_thread(check_is_content, os.fspath(local), data)
        name = artifact_paths.artifact_path(local.name if data is None else path_or_name, "path_or_name")
        path = artifact_paths.artifact_path(artifact_paths.joined(base, name), "path_or_name", new=True)
        place = self._place(run, [path])
        if source is None:
            source = sync_in_thread(data_source, data)  # only now, because reading a stream uses it up
        try:
            self._store(place, path, source)
        finally:
            source.close()
        return path

    def log_artifacts(
        self, run: str | RunInfo | Run, directory: str | os.PathLike[str], *, artifact_path: str | None = None
    ) -> list[str]:
        """Store every file below a directory, and return their paths below the run's artifact root.

        All names are checked before the first is sent. Empty directories are not stored: MLflow has none.

        Args:
            run: its id, its info, or itself.
            directory: the directory on this machine. Links to files are followed; links to directories and special
                files are refused.
            artifact_path: directory below the run's artifact root; the root when None.

        Raises as `log_artifact`.
        """
        base = artifact_paths.artifact_path(artifact_path or "", "artifact_path", empty=True)
        found = sync_in_thread(local_files.files_below, directory)
        paths = [
            artifact_paths.artifact_path(artifact_paths.joined(base, name), "directory", new=True) for _, name in found
        ]
        sources = [sync_in_thread(file_source, file, "file") for file, _ in found]
        try:
            place = self._place(run, paths)
            for path, source in zip(paths, sources, strict=True):
                self._store(place, path, source)
        finally:
            for source in sources:
                source.close()
        return paths

    def list_artifacts(
        self, run: str | RunInfo | Run, path: str = "", *, max_depth: int = 1
    ) -> list[FileInfo | DirInfo]:
        """The files and directories among a run's artifacts, each directory before what is in it.

        A path that does not exist, or that is a file, has nothing in it: the server does not tell these apart. Files
        that this client is still writing into a shared directory are left out.

        Args:
            run: its id, its info, or itself.
            path: the directory to begin with; the run's artifact root when empty.
            max_depth: how many levels; 1 is the directory itself, -1 is everything.

        Raises:
            NotFound: no run has the id.
            ArtifactError: the server lists what cannot be, or has a directory that it cannot list.

        `GET /api/2.0/mlflow/artifacts/list`, one request for each directory
        """
        start = artifact_paths.artifact_path(path, "path", empty=True)
        depth = values.depth(max_depth)
        return self._below(values.run_id(run), start, depth) if depth else []

    def read_artifact(self, run: str | RunInfo | Run, path: str) -> bytes:
        """The content of one artifact, in memory.

        Args:
            run: its id, its info, or itself.
            path: its path below the run's artifact root.

        Raises:
            NotFound: no run has the id, or the run has no such file.
            ArtifactError: the path is a directory, or more or fewer bytes came than the file has.
        """
        checked = artifact_paths.artifact_path(path, "path")
        run_id = values.run_id(run)
        root, entry = self._entry(run_id, checked)
        pieces: list[bytes] = []
        self._fetch(run_id, root, entry, pieces.append)
        return b"".join(pieces)

    def download_artifact(self, run: str | RunInfo | Run, path: str, destination: str | os.PathLike[str] = ".") -> Path:
        """Fetch one artifact into a file, and return where it is. The file is there whole or not at all.

        Args:
            run: its id, its info, or itself.
            path: its path below the run's artifact root.
            destination: an existing directory, in which the file keeps its name, or the file to write, which is
                replaced. Directories that are missing are made; a name with a slash at the end means one.

        Raises as `read_artifact`, and:
            InputError: `destination` is there and no regular file.
            ArtifactError: the file cannot be written.
        """
        checked = artifact_paths.artifact_path(path, "path")
        run_id = values.run_id(run)
        target = sync_in_thread(local_files.download_target, destination, checked)
        root, entry = self._entry(run_id, checked)
        self._download(run_id, root, entry, target)
        return target

    def download_artifacts(
        self, run: str | RunInfo | Run, path: str = "", destination: str | os.PathLike[str] = "."
    ) -> Path:
        """Fetch a file, or everything below a directory, and return where it is: `destination / path`.

        Each file is there whole or not at all; those fetched before a failure stay. Empty directories are not made.

        Args:
            run: its id, its info, or itself.
            path: a file or directory below the run's artifact root; everything when empty.
            destination: the directory to write to, made if it is missing. Paths below it are those of the run, and
                files that are there are replaced.

        Raises:
            NotFound: no run has the id, or the run has no such file or directory.
            InputError: `destination` is no directory.
            ArtifactError: a file would be written outside of `destination`, cannot be written or is incomplete, or the
                server cannot hand it out because of its name; of the names, before anything is fetched.
        """
        start = artifact_paths.artifact_path(path, "path", empty=True)
        run_id = values.run_id(run)
        target = sync_in_thread(local_files.download_root, destination)
        if start:
            root, entry = self._entry(run_id, start)
            found = self._below(run_id, start, -1) if entry.is_dir else [entry]
        else:
            root, top = self._directory(run_id, "")
            found = self._with_contents(run_id, top, -1)
        files = [item for item in found if not item.is_dir]
        for item in files:
            self._check_reachable(root, item.path)
        for item in files:
            self._download(run_id, root, item, sync_in_thread(local_files.inside, target, item.path))
        sync_in_thread(local_files.ensure_directory, target)
        return target / start

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
        place, siblings = self._writable(run, _parent(checked))
        _one(siblings, checked)
        if isinstance(place, Proxied):
            self.artifacts.delete_artifact(artifact_path=artifact_paths.joined(place.prefix, checked))
        else:
            self._check_shared(values.run_id(run), place.directory)
            sync_in_thread(local_files.remove, place.directory, checked)

    # What follows lists. A listing also tells the run's artifact root, which saves asking for the run.

    def _directory(self, run_id: str, path: str) -> tuple[str, list[FileInfo | DirInfo]]:
        """The address of a run's artifact root, and what is directly in one directory below it."""
        root, found = "", list[FileInfo | DirInfo]()
        pages = Pages(None, None, 1)
        while not pages.done:
            answer = self.artifacts.list_artifacts(run_id=run_id, path=path or None, page_token=pages.token)
            root = answer.root_uri
            found += [artifact_paths.listed(item, path) for item in answer.files or ()]
            pages.took(0, answer.next_page_token)
        return root, found

    def _below(self, run_id: str, path: str, depth: int) -> list[FileInfo | DirInfo]:
        if path.count("/") > _DEEPEST:
            raise ArtifactError(
                f"the run's artifacts are more than {_DEEPEST} directories deep: does a link lead back?"
            )
        if problem := path and artifact_paths.path_problem(path):
            raise ArtifactError(f"the server cannot list the directory {path!r}: {problem}")
        return self._with_contents(run_id, (self._directory(run_id, path))[1], depth)

    def _with_contents(self, run_id: str, entries: list[FileInfo | DirInfo], depth: int) -> list[FileInfo | DirInfo]:
        found: list[FileInfo | DirInfo] = []
        for item in entries:
            if not artifact_paths.is_unfinished(item.path):
                found.append(item)
                if item.is_dir and depth != 1:
                    found += self._below(run_id, item.path, depth - 1)
        return found

    def _entry(self, run_id: str, path: str) -> tuple[str, FileInfo | DirInfo]:
        """The address of a run's artifact root, and what it has under a path."""
        root, siblings = self._directory(run_id, _parent(path))
        return root, _one(siblings, path)

    # What follows writes.

    def _place(self, run: str | RunInfo | Run, paths: Sequence[str]) -> Proxied | Local:
        """Where files with these paths are to be written.

        Raises ArtifactError when one of them is a directory. MLflow 2.22 would put the file inside it and say done.
        """
        # Of a single file the path itself is listed: that stays quick in a directory with many files.
        alone = paths[0] if len(paths) == 1 else ""
        place, found = self._writable(run, alone)
        run_id = values.run_id(run)
        if isinstance(place, Local):  # the file system tells what is a directory
            self._check_shared(run_id, place.directory)
            return place
        taken = {alone} if alone and found else set[str]()
        for directory in () if alone else sorted({_parent(path) for path in paths}):
            _, found = self._directory(run_id, directory)
            taken |= {item.path for item in found if item.is_dir} & set(paths)
        if taken:
            raise ArtifactError(f"{min(taken)!r} is a directory among the run's artifacts, so it can be no file")
        return place

    def _writable(self, run: str | RunInfo | Run, path: str) -> tuple[Proxied | Local, list[FileInfo | DirInfo]]:
        """Where a run's artifacts are written, and what is in one directory of them."""
        info = run.info if isinstance(run, Run) else run
        if isinstance(info, RunInfo) and info.artifact_uri:
            self._location(info.artifact_uri)
        run_id = values.run_id(run)
        try:
            root, found = self._directory(run_id, path)
        except ServerError:
            # A store that the server fails to list may also be one that cannot be written from here, which says more.
            self._location((self.get_run(run_id)).info.artifact_uri)
            raise
        return self._location(root), found

    def _location(self, artifact_uri: str) -> Proxied | Local:
        return artifact_paths.location(artifact_uri, self.tracking_uri)

    def _check_shared(self, run_id: str, directory: Path) -> None:
        """Refuse a directory that is not the one in which the server keeps the run's artifacts.

        The same path on another machine is another directory, and a file there would be lost in silence. Only the
        server can tell, so it is asked for something that was just put there.
        """
        probe = local_files.Probe(directory)
        try:
            sync_in_thread(probe.create)
            _, seen = self._directory(run_id, probe.folder)
        except BaseException:
            probe.remove()  # not in a thread: a cancelled task cannot wait for one
            raise
        sync_in_thread(probe.remove)
        if probe.path not in [item.path for item in seen]:
            raise ArtifactError(
                f"{str(directory)!r} on this machine is not the directory in which the server keeps the run's "
                "artifacts: share it with the server, or start the server with --serve-artifacts"
            )

    def _store(self, place: Proxied | Local, path: str, source: Source) -> None:
        if isinstance(place, Proxied):
            self.artifacts.upload_artifact(
                artifact_path=artifact_paths.joined(place.prefix, path), content=SyncBody(source)
            )
        else:
            sync_in_thread(local_files.store, place.directory, path, source)

    # What follows fetches.

    def _download(self, run_id: str, root: str, entry: FileInfo | DirInfo, target: Path) -> None:
        file = local_files.NewFile(target)
        try:
            sync_in_thread(file.begin)
            self._fetch(run_id, root, entry, file.write)
            sync_in_thread(file.finish)
        except BaseException:
            file.discard()  # not in a thread: a cancelled task cannot wait for one
            raise

    def _fetch(self, run_id: str, root: str, entry: FileInfo | DirInfo, write: Callable[[bytes], object]) -> None:
        if entry.is_dir:
            raise ArtifactError(f"{entry.path!r} is a directory: use download_artifacts")
        self._check_reachable(root, entry.path)
        received = 0
        with self._opened(run_id, root, entry.path) as response:
            for piece in response.iter_bytes(CHUNK):
                received += len(piece)
                if received > entry.size:
                    break  # whatever comes, it is not the file, and could fill the disk
                sync_in_thread(write, piece)
        if received != entry.size:
            came = "more" if received > entry.size else f"only {received}"
            raise ArtifactError(
                f"{entry.path!r} has {entry.size} bytes according to the server, but {came} came; "
                "was it written just now, or is a login page in between?"
            )

    def _check_reachable(self, root: str, path: str) -> None:
        """Refuse a file for which the server would send another one, or none."""
        problem = artifact_paths.path_problem(path)
        if not problem and artifact_paths.has_odd_start(path) and self._proxied(root) is None:
            problem = "it takes the beginning for a URL, or drops it"
        if problem:
            raise ArtifactError(f"the server cannot hand out {path!r}: {problem}")

    def _proxied(self, artifact_uri: str) -> Proxied | None:
        return artifact_paths.proxied(artifact_uri, self.tracking_uri)

    def _opened(self, run_id: str, root: str, path: str) -> AbstractContextManager[httpx.Response]:
        # Through the proxy, 2.22 drops the connection when a file's name is not Latin-1. Handing out a run's file, any
        # server mistakes some beginnings, and copies a file from a remote store to its own disk first.
        through_proxy = self._proxied(root)
        if through_proxy is not None and (path.isascii() or artifact_paths.has_odd_start(path)):
            return self.artifacts.download_artifact(artifact_path=artifact_paths.joined(through_proxy.prefix, path))
        return self.artifacts.get_run_artifact(run_id=run_id, path=path)


def _parent(path: str) -> str:
    return path.rpartition("/")[0]


def _one(siblings: list[FileInfo | DirInfo], path: str) -> FileInfo | DirInfo:
    """The entry with this path. Servers themselves answer 200, or 500, for what is missing."""
    for item in siblings:
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
