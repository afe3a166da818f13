# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""A run that writes to the server directly: `start_run(durable=False)`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any, SupportsFloat

from .. import batching, values
from ..durable.status import LogStatus
from ..entities import DatasetInput, LoggedModelInput, LoggedModelOutput, RunStatus
from .active_run import ActiveRun

if TYPE_CHECKING:
    import os

    from ..durable.run_spec import RunSpec
    from ..globs import Patterns
    from ..sources import Data
    from .starting import StartingMethods


class DirectRun(ActiveRun):
    """A run whose every method waits for the server and raises its errors. It counts what the server has taken."""

    def __init__(self, client: StartingMethods, spec: RunSpec) -> None:
        self._client = client
        self._spec = spec
        self._watches = False
        self._taken = 0

    def __getstate__(self) -> dict[str, Any]:
        return {"_client": self._client, "_spec": self._spec.attached(self.run_id), "_watches": False, "_taken": 0}

    @property
    def spec(self) -> RunSpec:
        """What the run is."""
        return self._spec

    @property
    def run_id(self) -> str:
        """The server's id of the run."""
        return str(self._spec.run_id)

    def status(self) -> LogStatus:
        """How much was logged: whatever the server did not take was raised."""
        return LogStatus(self._taken, self._taken, 0, 0, run_id=self.run_id)

    def log_metric(
        self,
        key: str,
        value: SupportsFloat | Iterable[SupportsFloat],
        *,
        timestamp: int | datetime | Iterable[int | datetime] | None = None,
        step: int | Iterable[int] | None = None,
    ) -> None:
        """See `MLflow.log_metric`."""
        self._client.log_metric(self.run_id, key, value, timestamp=timestamp, step=step)
        self._taken += 1

    def log_metrics(
        self, metrics: batching.Metrics, *, timestamp: int | datetime | None = None, step: int | None = None
    ) -> None:
        """See `MLflow.log_metrics`."""
        found = batching.metric_list(metrics, timestamp=timestamp, step=step)
        self._client.log_metrics(self.run_id, found)
        self._taken += len(found)

    def log_params(self, params: batching.Pairs) -> None:
        """See `MLflow.log_params`."""
        found = batching.param_list(params)
        self._client.log_params(self.run_id, found)
        self._taken += len(found)

    def set_tags(self, tags: batching.Pairs) -> None:
        """See `MLflow.set_tags`."""
        found = batching.tag_list(tags)
        self._client.set_tags(self.run_id, found)
        self._taken += len(found)

    def log_inputs(self, datasets: Iterable[DatasetInput] = (), models: Iterable[LoggedModelInput] = ()) -> None:
        """See `MLflow.log_inputs`."""
        self._client.log_inputs(self.run_id, datasets, models)
        self._taken += 1

    def log_outputs(self, models: Iterable[LoggedModelOutput]) -> None:
        """See `MLflow.log_outputs`."""
        self._client.log_outputs(self.run_id, models)
        self._taken += 1

    def log_artifact(
        self,
        path_or_name: str | os.PathLike[str],
        data: Data | None = None,
        *,
        artifact_path: str | None = None,
    ) -> str:
        """See `MLflow.log_artifact`."""
        path = self._client.log_artifact(self.run_id, path_or_name, data, artifact_path=artifact_path)
        self._taken += 1
        return path

    def log_artifacts(
        self,
        directory: str | os.PathLike[str],
        *,
        artifact_path: str | None = None,
        include: Patterns = None,
        exclude: Patterns = None,
    ) -> list[str]:
        """See `MLflow.log_artifacts`."""
        paths = self._client.log_artifacts(
            self.run_id, directory, artifact_path=artifact_path, include=include, exclude=exclude
        )
        self._taken += len(paths)
        return paths

    def flush(self, timeout: float | None = None) -> bool:  # noqa: ARG002  # nothing to wait for
        """True: nothing ever waits."""
        return True

    def finish(self, status: RunStatus | str = RunStatus.FINISHED) -> None:
        """End the run."""
        final = values.final_status(status)
        if self._spec.ends_run:
            self._client.update_run(self.run_id, final)
