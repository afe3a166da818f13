"""What a run has: listings, and one entry of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi.operations import OPERATIONS

from ... import artifact_paths, values
from ...entities import DirInfo, FileInfo, Run, RunInfo
from ...errors import ArtifactError, NotFound
from ...globs import Choice, Patterns, choice
from ...paging import Pages
from ..runs import RunMethods

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

# No directory tree that people make is that deep; one that a link leads back into itself has no end.
_DEEPEST = 100
# In memory at once: each takes some 200 bytes, and a server could go on for ever.
_MOST = 1_000_000


class ListingMethods(RunMethods):
    """The methods of AsyncMLflow that list artifacts."""

    async def list_artifacts(
        self,
        run: str | RunInfo | Run,
        path: str = "",
        *,
        max_depth: int = 1,
        include: Patterns = None,
        exclude: Patterns = None,
    ) -> list[FileInfo | DirInfo]:
        """The files and directories among a run's artifacts, each directory before what is in it.

        Arguments and errors as of `iter_artifacts`, which gives the same one after the other, and:
            ArtifactError: there are more than a million.

        `GET /api/2.0/mlflow/artifacts/list`, one request for each directory
        """
        return await collected(self.iter_artifacts(run, path, max_depth=max_depth, include=include, exclude=exclude))

    def iter_artifacts(
        self,
        run: str | RunInfo | Run,
        path: str = "",
        *,
        max_depth: int = -1,
        include: Patterns = None,
        exclude: Patterns = None,
    ) -> AsyncIterator[FileInfo | DirInfo]:
        """The files and directories among a run's artifacts, each directory before what is in it, as they are found.

        A directory is asked for when its turn comes, so whoever stops early saves the requests. A path that does not
        exist, or that is a file, has nothing in it: the server does not tell these apart. Files that this client is
        still writing into a shared directory are left out.

        Args:
            run: its id, its info, or itself.
            path: the directory to begin with; the run's artifact root when empty.
            max_depth: how many levels; 1 is the directory itself, -1 is everything.
            include: patterns of paths below the artifact root, such as `*.pt` or `checkpoints/**`; with it, only files
                come.
            exclude: patterns of what is left out, with everything below it.

        Raises:
            NotFound: no run has the id.
            ArtifactError: the server lists what cannot be, or has a directory that it cannot list.

        `GET /api/2.0/mlflow/artifacts/list`, one request for each directory
        """
        start = artifact_paths.artifact_path(path, "path", empty=True)
        depth = values.depth(max_depth)
        return self._chosen(values.run_id(run), start, depth, choice(include, exclude), only_files=include is not None)

    async def _chosen(
        self, run_id: str, start: str, depth: int, chosen: Choice, *, only_files: bool
    ) -> AsyncIterator[FileInfo | DirInfo]:
        if depth:
            async for item in self._below(run_id, start, depth, chosen):
                if not only_files if item.is_dir else chosen.takes(item.path):
                    yield item

    # A listing also tells the run's artifact root, which saves asking for the run.

    async def _directory(self, run_id: str, path: str) -> tuple[str, list[FileInfo | DirInfo]]:
        """The address of a run's artifact root, and what is directly in one directory below it."""
        root, found = "", list[FileInfo | DirInfo]()
        pages = Pages(None, None, 1)
        while not pages.done:
            answer = await self.artifacts.list_artifacts(run_id=run_id, path=path or None, page_token=pages.token)
            root = answer.root_uri
            found += [artifact_paths.listed(item, path) for item in answer.files or ()]
            if len(found) > _MOST:
                raise ArtifactError(f"the server lists more than {_MOST:,} entries of the directory {path!r}")
            pages.took(0, answer.next_page_token)
        return root, found

    async def _below(self, run_id: str, path: str, depth: int, chosen: Choice) -> AsyncIterator[FileInfo | DirInfo]:
        if path.count("/") > _DEEPEST:
            raise ArtifactError(
                f"the run's artifacts are more than {_DEEPEST} directories deep: does a link lead back?"
            )
        if problem := path and artifact_paths.path_problem(path):
            raise ArtifactError(f"the server cannot list the directory {path!r}: {problem}")
        _, entries = await self._directory(run_id, path)
        async for item in self._with_contents(run_id, entries, depth, chosen):
            yield item

    async def _with_contents(
        self, run_id: str, entries: list[FileInfo | DirInfo], depth: int, chosen: Choice
    ) -> AsyncIterator[FileInfo | DirInfo]:
        """Entries of a directory, each followed by what is in it; without what is skipped or still being written."""
        for item in entries:
            if artifact_paths.is_unfinished(item.path) or chosen.skips(item.path):
                continue
            yield item
            if item.is_dir and depth != 1:
                async for deeper in self._below(run_id, item.path, depth - 1, chosen):
                    yield deeper

    async def _entry(self, run_id: str, path: str) -> tuple[str, FileInfo | DirInfo]:
        """The address of a run's artifact root, and what it has under a path."""
        root, siblings = await self._directory(run_id, parent(path))
        return root, the_one(siblings, path)


async def collected(items: AsyncIterator[FileInfo | DirInfo]) -> list[FileInfo | DirInfo]:
    """A listing in memory."""
    found: list[FileInfo | DirInfo] = []
    async for item in items:
        found.append(item)
        if len(found) > _MOST:
            raise ArtifactError(f"the server lists more than {_MOST:,} artifacts; iter_artifacts takes them one by one")
    return found


def parent(path: str) -> str:
    """The directory of a path; empty for the root."""
    return path.rpartition("/")[0]


def the_one(siblings: list[FileInfo | DirInfo], path: str) -> FileInfo | DirInfo:
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
