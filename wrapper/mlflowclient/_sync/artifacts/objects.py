# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Text, dictionaries, tables, figures and images as artifacts, without files of one's own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mlflow_openapi.operations import OPERATIONS

from ... import artifact_paths, documents, pictures, tables, values
from ..._compat import sync_in_thread
from ...errors import ArtifactError, InputError, NotFound
from ...filters import tag
from ...libraries import needed
from .folders import FolderMethods
from .listing import parent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ...entities import Experiment, Run, RunInfo

# As MLflow's own client names it (mlflow/utils/mlflow_tags.py).
_LOGGED_ARTIFACTS = "mlflow.loggedArtifacts"


class ArtifactMethods(FolderMethods):
    """The methods of MLflow on what is in memory. Each file is the one that MLflow's own client would write."""

    def log_text(self, run: str | RunInfo | Run, text: str, artifact_file: str) -> str:
        """Store text, as UTF-8, and return its path.

        Args:
            run: its id, its info, or itself.
            text: the text.
            artifact_file: where to store it below the run's artifact root, such as `notes/a.txt`.

        Raises as `log_artifact`.
        """
        name = artifact_paths.artifact_path(artifact_file, "artifact_file", new=True)
        return self.log_artifact(run, name, values.text(text, "text").encode())

    def log_dict(self, run: str | RunInfo | Run, dictionary: Any, artifact_file: str) -> str:
        """Store a dictionary, or a list, as JSON or YAML, and return its path.

        Args:
            run: its id, its info, or itself.
            dictionary: what to store. In JSON, what it cannot hold becomes text, as by `str`.
            artifact_file: where to store it below the run's artifact root: YAML if it ends in `.yml` or `.yaml`, else
                JSON.

        Raises as `log_artifact`, and:
            InputError: YAML cannot hold it.
            MissingLibrary: YAML needs pyyaml.
        """
        name = artifact_paths.artifact_path(artifact_file, "artifact_file", new=True)
        return self.log_artifact(run, name, documents.dictionary_file(dictionary, name))

    def log_figure(
        self,
        run: str | RunInfo | Run,
        figure: Any,
        artifact_file: str,
        *,
        save_kwargs: Mapping[str, Any] | None = None,
    ) -> str:
        """Store a figure of matplotlib or plotly, and return its path.

        Args:
            run: its id, its info, or itself.
            figure: the figure.
            artifact_file: where to store it below the run's artifact root. Its end says the format: what matplotlib
                knows; of plotly `.html`, and with kaleido `.png`, `.jpeg`, `.webp`, `.svg` and `.pdf`.
            save_kwargs: passed on to the library's method that writes the file.

        Raises as `log_artifact`, and:
            InputError: no figure, or no format that the library writes.
            MissingLibrary: plotly's images need kaleido.
        """
        name = artifact_paths.artifact_path(artifact_file, "artifact_file", new=True)
        return self.log_artifact(run, name, sync_in_thread(pictures.figure_file, figure, name, save_kwargs))

    def log_image(  # noqa: PLR0917  # MLflow's own signature
        self,
        run: str | RunInfo | Run,
        image: Any,
        artifact_file: str | None = None,
        key: str | None = None,
        step: int | None = None,
        timestamp: int | None = None,
    ) -> str:
        """Store an image, and return its path: under a name, or under a key and a step, as MLflow's charts show it.

        Args:
            run: its id, its info, or itself.
            image: an image of PIL, or an array of numpy: height by width, perhaps by 1, 3 (RGB) or 4 (RGBA) channels,
                of integers from 0 to 255, floats from 0 to 1 (others are scaled, with a warning) or bools.
            artifact_file: where to store it below the run's artifact root. Its end says the format. Alone.
            key: name of a series of images: letters, digits, `_ - . space /`.
            step: the step of the image in the series; 0 when None.
            timestamp: milliseconds since 1970-01-01 UTC; now when None.

        Raises as `log_artifact`, and:
            InputError: no image, or both `artifact_file` and one of the others, or neither it nor `key`.
            MissingLibrary: pillow is needed.
        """
        if artifact_file is not None:
            artifact_file = artifact_paths.artifact_path(artifact_file, "artifact_file", new=True)
        files = sync_in_thread(pictures.image_files, image, artifact_file, key, step, timestamp)
        paths = [self.log_artifact(run, name, content) for name, content in files]
        if key is not None:
            self.runs.set_tag(run_id=values.run_id(run), key=pictures.SERIES_TAG, value="True")
        return paths[0]

    def log_table(self, run: str | RunInfo | Run, data: Any, artifact_file: str) -> str:
        """Store a table, or append it to the one that is there, and return its path.

        It is read, extended and written anew: of two clients that do so at once, one loses its rows.

        Args:
            run: its id, its info, or itself.
            data: a mapping from columns to lists of values, or to single values, or a pandas.DataFrame. Columns of
                images of PIL are stored as files of their own.
            artifact_file: where to store it below the run's artifact root: `.json` or `.parquet`.

        Raises as `log_artifact`, and:
            InputError: no table, or the file that is there is none.
            MissingLibrary: Parquet needs pandas and pyarrow.
        """
        name = tables.table_file(artifact_file)
        path = artifact_paths.artifact_path(name, "artifact_file", new=True)
        run_id, table = values.run_id(run), tables.table(data)
        for column, cells in tables.object_columns(table).items():
            images = [pictures.is_image(cell) for cell in cells]
            if any(images) and not all(images):
                raise InputError(f"data: the column {column!r} has images and other things")
            if any(images):
                table = tables.with_column(table, column, [self._table_image(run, cell, name) for cell in cells])
        _, siblings = self._directory(run_id, parent(path))
        there = self.read_artifact(run, path) if any(item.path == path for item in siblings) else None
        self.log_artifact(run, path, sync_in_thread(tables.appended, there, table, name))
        tags = (self.get_run(run_id)).data.tags
        if not tables.lists_table(tags.get(_LOGGED_ARTIFACTS), name):
            listed = [*tables.logged_artifacts(tags.get(_LOGGED_ARTIFACTS)), {"path": name, "type": "table"}]
            self.runs.set_tag(run_id=run_id, key=_LOGGED_ARTIFACTS, value=json.dumps(listed))
        return path

    def load_text(self, run: str | RunInfo | Run, artifact_file: str) -> str:
        """The text in an artifact.

        Args:
            run: its id, its info, or itself.
            artifact_file: its path below the run's artifact root.

        Raises as `read_artifact`, and:
            ArtifactError: it is not UTF-8.
        """
        content = self.read_artifact(run, artifact_paths.artifact_path(artifact_file, "artifact_file"))
        try:
            return content.decode()
        except UnicodeDecodeError as error:
            raise ArtifactError(
                f"{artifact_file!r} is no text in UTF-8: {error}; read_artifact has its bytes"
            ) from None

    def load_dict(self, run: str | RunInfo | Run, artifact_file: str) -> Any:
        """The dictionary, or list, in a JSON or YAML artifact.

        Args:
            run: its id, its info, or itself.
            artifact_file: its path below the run's artifact root: YAML if it ends in `.yml` or `.yaml`, else JSON.

        Raises as `load_text`, and:
            ArtifactError: it is no JSON, or no plain YAML.
            MissingLibrary: YAML needs pyyaml.
        """
        name = artifact_paths.artifact_path(artifact_file, "artifact_file")
        return documents.dictionary_in(self.load_text(run, name), name)

    def load_table(
        self,
        experiment: str | int | Experiment,
        artifact_file: str,
        run_ids: Iterable[str | RunInfo | Run] | None = None,
        extra_columns: Iterable[str] | None = None,
    ) -> Any:
        """The rows that the runs of an experiment logged to a table, as a pandas.DataFrame, newest run first.

        Args:
            experiment: its id, or itself.
            artifact_file: the table's path below the artifact root of each run, as given to `log_table`.
            run_ids: the runs; every run that has the table when None. A run without it is left out, with a warning
                in the log.
            extra_columns: what else of its run each row is to have: `run_id`, `status`, `start_time`, `metrics.loss`,
                `params.lr`, `tags.team` and the like. A column that the table has itself gets `_` behind its name.

        Raises as `read_artifact`, and:
            NotFound: no run has the table.
            MissingLibrary: pandas is needed.
        """
        name = tables.table_file(artifact_file)
        pandas = needed("pandas", "pandas", "load_table")
        wanted = None if run_ids is None else {values.run_id(run) for run in run_ids}
        extra = list(extra_columns or ())
        listing = tag(_LOGGED_ARTIFACTS).like(f'%"path"%:%"{name}",%"type"%:%"table"%')
        runs = [
            run
            for run in self.search_runs(experiment, listing)
            if tables.lists_table(run.data.tags.get(_LOGGED_ARTIFACTS), name)
            and (wanted is None or run.run_id in wanted)
        ]
        if wanted and len(runs) < len(wanted):
            from ...http import logger

            logger.warning("%d of %d runs have no table %r", len(wanted) - len(runs), len(wanted), name)
        if not runs:
            raise NotFound(
                f"no run of the experiment has a table {name!r}",
                method="GET",
                path=OPERATIONS["listArtifacts"].path,
                attempts=1,
                status=404,
                hint="log_table stores one",
            )
        frames: list[Any] = []
        for run in runs:
            frame = sync_in_thread(tables.frame, self.read_artifact(run, name), name)
            for column in extra:
                frame[f"{column}_" if column in frame else column] = tables.column(run, column)
            frames.append(frame)
        return pandas.concat(frames, ignore_index=True)

    def _table_image(self, run: str | RunInfo | Run, image: Any, table: str) -> dict[str, str]:
        full, small = pictures.table_names(table)
        for name, content in sync_in_thread(pictures.both_files, image, full, small):
            self.log_artifact(run, name, content)
        return {"type": "image", "filepath": full, "compressed_filepath": small}
