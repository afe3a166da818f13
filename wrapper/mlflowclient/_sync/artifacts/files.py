# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Single artifacts: store, fetch, delete."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ... import artifact_paths, local_files, values
from ..._compat import sync_in_thread
from ..._transfers import Pieces, sync_check_data, sync_source
from ...progress import Display, Meter, Report
from ...sources import Data, check_is_content, file_source, local_path
from .listing import parent, the_one
from .stores import StoreMethods

if TYPE_CHECKING:
    from pathlib import Path

    from ...entities import Run, RunInfo

CONCURRENCY = 8
"""How many requests move files at once, unless the caller says otherwise."""


class FileMethods(StoreMethods):
    """The methods of MLflow on single artifacts."""

    def log_artifact(
        self,
        run: str | RunInfo | Run,
        path_or_name: str | os.PathLike[str],
        data: Data | None = None,
        *,
        artifact_path: str | None = None,
        concurrency: int = CONCURRENCY,
        progress: Report | bool | None = None,
    ) -> str:
        """Store one artifact, and return its path below the run's artifact root. One that is there is replaced.

        Args:
            run: its id, its info, or itself.
            path_or_name: without `data` the file to store, under its own name; with `data` the name to store it under,
                which may contain directories.
            data: bytes, text (stored as UTF-8), a file object, read from where it stands, or an iterator over bytes
                or text, also an synchronous one. What can be read only once is kept until it is stored: up to 8 MiB
                in memory, more in a temporary file.
            artifact_path: directory below the run's artifact root; the root when None.
            concurrency: how many parts of a large file are sent at once, where the server has a store that takes parts;
                1 to 64.
            progress: a function that is given a Progress for each piece, True for a bar on standard error, False for
                silence; when None, a bar if it takes long, on a terminal, outside of CI and notebooks, and if rich is
                installed.

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
            sync_check_data(data)
            sync_in_thread(check_is_content, os.fspath(local), data)
        name = artifact_paths.artifact_path(local.name if data is None else path_or_name, "path_or_name")
        path = artifact_paths.artifact_path(artifact_paths.joined(base, name), "path_or_name", new=True)
        display, streams = Display(progress, path), values.concurrency(concurrency)
        store, _, _ = self._place(run, [path])
        if source is None:
            source = sync_source(data)  # only now, because reading a stream uses it up
        try:
            with display as report:
                meter = Meter(report, size=source.size).of(path)
                self._put(store, values.run_id(run), path, source, meter, streams)
                meter.finished()
        finally:
            source.close()
        return path

    def read_artifact(self, run: str | RunInfo | Run, path: str) -> bytes:
        """The content of one artifact, in memory.

        Args:
            run: its id, its info, or itself.
            path: its path below the run's artifact root.

        Raises:
            NotFound: no run has the id, or the run has no such file.
            ArtifactError: the path is a directory, or other bytes came than the file has.
        """
        checked = artifact_paths.artifact_path(path, "path")
        run_id = values.run_id(run)
        root, entry = self._entry(run_id, checked)
        content: list[bytes] = []

        def write(position: int, pieces: Pieces) -> None:
            if not position:
                content.clear()
            content.extend(map(bytes, pieces))

        done = self._fetch(run_id, root, entry, write, Meter().of(checked))
        if done.checksum:
            sync_in_thread(done.checksum.check, checked, content)
        return b"".join(content)

    def download_artifact(
        self,
        run: str | RunInfo | Run,
        path: str,
        destination: str | os.PathLike[str] = ".",
        *,
        concurrency: int = CONCURRENCY,
        progress: Report | bool | None = None,
    ) -> Path:
        """Fetch one artifact into a file, and return where it is. The file is there whole or not at all.

        An interrupted answer is taken up again where it ended, if the server can tell that the file is the same.

        Args:
            run: its id, its info, or itself.
            path: its path below the run's artifact root.
            destination: an existing directory, in which the file keeps its name, or the file to write, which is
                replaced. Directories that are missing are made; a name with a slash at the end means one.
            concurrency: how many parts of a large file are fetched at once, where the server allows it; 1 to 64.
            progress: as of `log_artifact`.

        Raises as `read_artifact`, and:
            InputError: `destination` is there and no regular file.
            ArtifactError: the file cannot be written.
        """
        checked = artifact_paths.artifact_path(path, "path")
        run_id = values.run_id(run)
        streams = values.concurrency(concurrency)
        display = Display(progress, checked)
        target = sync_in_thread(local_files.download_target, destination, checked)
        root, entry = self._entry(run_id, checked)
        with display as report:
            meter = Meter(report, size=entry.size).of(checked)
            self._fetch_into(run_id, root, entry, target, meter, streams=streams)
            meter.finished()
        return target

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
        place, _, siblings = self._writable(run, parent(checked))
        the_one(siblings, checked)
        self._check_place(values.run_id(run), place)
        self._store(values.run_id(run), place).delete(checked)
