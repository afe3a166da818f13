"""What a run that is being logged to stores beside single artifacts: directories, text, dictionaries and pictures."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

from .. import documents, local_files, pictures, values
from .._compat import async_in_thread
from ..globs import Patterns, choice

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

    from ..sources import Data


class AsyncRunArtifacts(ABC):
    """The methods of a run on directories and on what is in memory. Their arguments are those of `AsyncMLflow`."""

    @abstractmethod
    async def log_artifact(
        self, path_or_name: str | os.PathLike[str], data: Data | None = None, *, artifact_path: str | None = None
    ) -> str:
        """Store one artifact, and return its path below the run's artifact root."""

    @abstractmethod
    async def set_tag(self, key: str, value: Any) -> None:
        """Set a tag."""

    async def log_artifacts(
        self,
        directory: str | os.PathLike[str],
        *,
        artifact_path: str | None = None,
        include: Patterns = None,
        exclude: Patterns = None,
    ) -> list[str]:
        """Store every file below a directory as it is now, and return their paths. All names are checked first."""
        found = await async_in_thread(local_files.files_to_store, directory, artifact_path, choice(include, exclude))
        return [
            await self.log_artifact(file, artifact_path=path.rpartition("/")[0] or None) for path, file in found.items()
        ]

    async def log_text(self, text: str, artifact_file: str) -> str:
        """Store text, as UTF-8, and return its path."""
        return await self.log_artifact(artifact_file, values.text(text, "text").encode())

    async def log_dict(self, dictionary: Any, artifact_file: str) -> str:
        """Store a dictionary, or a list, as JSON or YAML, and return its path."""
        return await self.log_artifact(artifact_file, documents.dictionary_file(dictionary, artifact_file))

    async def log_figure(self, figure: Any, artifact_file: str, *, save_kwargs: Mapping[str, Any] | None = None) -> str:
        """Store a figure of matplotlib or plotly, and return its path."""
        name = values.text(artifact_file, "artifact_file")
        return await self.log_artifact(name, await async_in_thread(pictures.figure_file, figure, name, save_kwargs))

    async def log_image(
        self,
        image: Any,
        artifact_file: str | None = None,
        key: str | None = None,
        step: int | None = None,
        timestamp: int | None = None,
    ) -> str:
        """Store an image, and return its path: under a name, or under a key and a step, as MLflow's charts show it."""
        files = await async_in_thread(pictures.image_files, image, artifact_file, key, step, timestamp)
        paths = [await self.log_artifact(name, content) for name, content in files]
        if key is not None:
            await self.set_tag(pictures.SERIES_TAG, "True")
        return paths[0]
