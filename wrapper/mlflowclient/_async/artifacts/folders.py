"""Directories of artifacts: stored and fetched with many files at once, each whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Literal

from ... import artifact_paths, local_files, values
from ..._compat import async_in_thread
from ..._transfers import AsyncNothing, async_each
from ...entities import FileInfo, Run, RunInfo
from ...errors import (
    ArtifactError,
    ConnectionFailed,
    FeatureDisabled,
    MlflowClientError,
    TransferError,
    Unauthenticated,
)
from ...globs import Patterns, choice
from ...progress import Display, FileMeter, Meter, Report
from ...sources import Source, file_source
from ...values import shown
from .files import CONCURRENCY
from .listing import collected
from .sameness import SamenessMethods

if TYPE_CHECKING:
    import os
    from pathlib import Path

Move = Callable[[str, FileMeter], AsyncNothing]
"""Stores or fetches the file with a path."""


class FolderMethods(SamenessMethods):
    """The methods of AsyncMLflow on directories of artifacts."""

    async def log_artifacts(
        self,
        run: str | RunInfo | Run,
        directory: str | os.PathLike[str],
        *,
        artifact_path: str | None = None,
        include: Patterns = None,
        exclude: Patterns = None,
        skip_same: bool = False,
        concurrency: int = CONCURRENCY,
        progress: Report | bool | None = None,
    ) -> list[str]:
        """Store every file below a directory, and return their paths below the run's artifact root.

        All names are checked before the first is sent. A file that fails does not keep the others from being stored,
        unless nothing answers any more. Empty files are stored, empty directories are not: MLflow has none.

        Args:
            run: its id, its info, or itself.
            directory: the directory on this machine. Links to files are followed; links to directories and special
                files are refused, unless they are excluded.
            artifact_path: directory below the run's artifact root; the root when None.
            include: patterns of paths below `directory`; only files that match one are stored, and a warning is logged
                when none does. See `iter_artifacts`.
            exclude: patterns of what is left out, with everything below it.
            skip_same: whether to leave a file alone that the run has with the same content. One of the same size is
                compared by the checksum that its store declares, or else read from the server.
            concurrency: how many files are sent at once, 1 to 64.
            progress: as of `log_artifact`.

        Raises as `log_artifact`, and:
            TransferError: some files failed; it has the error of each.
        """
        skips = values.skip_same(skip_same)
        chosen, at_once, display = (
            choice(include, exclude),
            values.concurrency(concurrency),
            Display(progress, "upload"),
        )
        found = await async_in_thread(local_files.files_to_store, directory, artifact_path, chosen)
        paths = list(found)
        _tell_if_none(paths, include)
        sources = dict(zip(paths, await async_in_thread(_sources, list(found.values())), strict=True))
        try:
            store, root, there = await self._place(run, paths, compare=bool(skips))
            run_id = values.run_id(run)

            async def stored(path: str, meter: FileMeter) -> None:
                source, old = sources[path], there.get(path)
                same = (
                    skips
                    and isinstance(old, FileInfo)
                    and await self._has_content(run_id, root, old, source, meter, streams=streams)
                )
                if not same:
                    await self._put(store, run_id, path, source, meter, streams)

            streams = max(1, at_once // max(1, len(paths)))
            size = sum(source.size for source in sources.values())
            with display as report:
                return await each_file(stored, paths, at_once, Meter(report, len(paths), size))
        finally:
            for source in sources.values():
                source.close()

    async def download_artifacts(
        self,
        run: str | RunInfo | Run,
        path: str = "",
        destination: str | os.PathLike[str] = ".",
        *,
        include: Patterns = None,
        exclude: Patterns = None,
        skip_same: bool | Literal["time"] = False,
        concurrency: int = CONCURRENCY,
        progress: Report | bool | None = None,
    ) -> Path:
        """Fetch a file, or everything below a directory, and return where it is: `destination / path`.

        Each file is there whole or not at all. One that fails does not keep the others from being fetched, unless
        nothing answers any more. Empty directories are not made.

        Args:
            run: its id, its info, or itself.
            path: a file or directory below the run's artifact root; everything when empty.
            destination: the directory to write to, made if it is missing. Paths below it are those of the run, and
                files that are there are replaced.
            include: patterns of paths below the run's artifact root; only files that match one are fetched, and a
                warning is logged when none does. See `iter_artifacts`.
            exclude: patterns of what is left out, with everything below it.
            skip_same: whether to leave a file alone that is there with the same content. One of the same size is
                compared by the checksum that the run's store declares, or else with what is read from the server.
                "time" reads nothing and believes a file that has the size and the modification time of the artifact,
                which every download gives it; where the server tells no time, all come.
            concurrency: how many files, or parts of a large one, are fetched at once, 1 to 64.
            progress: as of `log_artifact`.

        Raises:
            NotFound: no run has the id, or the run has no such file or directory.
            InputError: `destination` is no directory.
            ArtifactError: a name leads out of `destination`, the server cannot hand out a file because of its name, the
                disk has no room for them all, or they are more than a million; all before anything is fetched. Of a
                single file also when it is left out, cannot be written or is incomplete.
            TransferError: some files of a directory failed; it has the error of each.
        """
        start = artifact_paths.artifact_path(path, "path", empty=True)
        skips = values.skip_same(skip_same, "time")
        chosen, at_once, display = (
            choice(include, exclude),
            values.concurrency(concurrency),
            Display(progress, "download"),
        )
        run_id = values.run_id(run)
        target = await async_in_thread(local_files.download_root, destination)
        if start:
            root, entry = await self._entry(run_id, start)
            single = not entry.is_dir
            found = [entry] if single else await collected(self._below(run_id, start, -1, chosen))
            if single and not chosen.takes(start):
                raise ArtifactError(f"{start!r} is a file, and left out by include or exclude")
        else:
            single = False
            root, top = await self._directory(run_id, "")
            found = await collected(self._with_contents(run_id, top, -1, chosen))
        files = {item.path: item for item in found if isinstance(item, FileInfo) and chosen.takes(item.path)}
        _tell_if_none(files, include)
        for name in files:
            self._check_reachable(root, name)
        sizes = {name: item.size for name, item in files.items()}
        await async_in_thread(local_files.check_targets, target, sizes)
        streams = max(1, at_once // max(1, len(files)))

        async def fetched(name: str, meter: FileMeter) -> None:
            place = await async_in_thread(local_files.inside, target, name)  # again: a link may be new
            if skips == "time":
                same = await self._has_time(run_id, root, files[name], place, meter)
            else:
                same = bool(skips) and await self._is_there(run_id, root, files[name], place, meter, streams=streams)
            if not same:
                await self._fetch_into(run_id, root, files[name], place, meter, streams=streams, within=target)

        with display as report:
            meter = Meter(report, len(files), sum(sizes.values()))
            if single:
                await fetched(start, meter.of(start))
            else:
                await each_file(fetched, list(files), at_once, meter)
        if not single:
            await async_in_thread(local_files.ensure_directory, target, start)
        return target / start


def _sources(files: Sequence[Path]) -> list[Source]:
    sources: list[Source] = []
    try:
        sources.extend(file_source(file, "file") for file in files)
    except BaseException:
        for source in sources:
            source.close()
        raise
    return sources


def _tell_if_none(chosen: Collection[str], include: Patterns) -> None:
    if include is not None and not chosen:
        from ...http import logger

        logger.warning("include=%s matches no file", shown(include))


async def each_file(move: Move, paths: Sequence[str], at_once: int, meter: Meter) -> list[str]:
    """Move every file, and return the paths of all. Raises TransferError when some failed."""
    failures: dict[str, Exception] = {}
    hopeless: list[Exception] = []

    async def one(path: str) -> None:
        counted = meter.of(path)
        try:
            if hopeless:
                raise ArtifactError(f"not tried after the failure of another file: {hopeless[0]}")
            await move(path, counted)
        except MlflowClientError as error:
            failures[path] = error
            if isinstance(error, (ConnectionFailed, FeatureDisabled, Unauthenticated)):
                hopeless.append(error)
        counted.finished()

    await async_each(one, paths, at_once, meter.stop)
    if failures:
        ordered = {path: failures[path] for path in paths if path in failures}
        raise TransferError(ordered, [path for path in paths if path not in failures]) from next(iter(ordered.values()))
    return list(paths)
