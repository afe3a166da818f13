"""A run that writes to the server directly: `start_run(durable=False)`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any, SupportsFloat

from .. import batching, values
from ..durable.status import LogStatus
from ..entities import DatasetInput, LoggedModelInput, LoggedModelOutput, RunStatus
from .active_run import AsyncActiveRun

if TYPE_CHECKING:
    import os

    from ..durable.run_spec import RunSpec
    from ..globs import Patterns
    from ..sources import Data
    from .starting import StartingMethods


class AsyncDirectRun(AsyncActiveRun):
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

    async def log_metric(
        self,
        key: str,
        value: SupportsFloat | Iterable[SupportsFloat],
        *,
        timestamp: int | datetime | Iterable[int | datetime] | None = None,
        step: int | Iterable[int] | None = None,
    ) -> None:
        """See `AsyncMLflow.log_metric`."""
        await self._client.log_metric(self.run_id, key, value, timestamp=timestamp, step=step)
        self._taken += 1

    async def log_metrics(
        self, metrics: batching.Metrics, *, timestamp: int | datetime | None = None, step: int | None = None
    ) -> None:
        """See `AsyncMLflow.log_metrics`."""
        found = batching.metric_list(metrics, timestamp=timestamp, step=step)
        await self._client.log_metrics(self.run_id, found)
        self._taken += len(found)

    async def log_params(self, params: batching.Pairs) -> None:
        """See `AsyncMLflow.log_params`."""
        found = batching.param_list(params)
        await self._client.log_params(self.run_id, found)
        self._taken += len(found)

    async def set_tags(self, tags: batching.Pairs) -> None:
        """See `AsyncMLflow.set_tags`."""
        found = batching.tag_list(tags)
        await self._client.set_tags(self.run_id, found)
        self._taken += len(found)

    async def log_inputs(self, datasets: Iterable[DatasetInput] = (), models: Iterable[LoggedModelInput] = ()) -> None:
        """See `AsyncMLflow.log_inputs`."""
        await self._client.log_inputs(self.run_id, datasets, models)
        self._taken += 1

    async def log_outputs(self, models: Iterable[LoggedModelOutput]) -> None:
        """See `AsyncMLflow.log_outputs`."""
        await self._client.log_outputs(self.run_id, models)
        self._taken += 1

    async def log_artifact(
        self,
        path_or_name: str | os.PathLike[str],
        data: Data | None = None,
        *,
        artifact_path: str | None = None,
    ) -> str:
        """See `AsyncMLflow.log_artifact`."""
        path = await self._client.log_artifact(self.run_id, path_or_name, data, artifact_path=artifact_path)
        self._taken += 1
        return path

    async def log_artifacts(
        self,
        directory: str | os.PathLike[str],
        *,
        artifact_path: str | None = None,
        include: Patterns = None,
        exclude: Patterns = None,
    ) -> list[str]:
        """See `AsyncMLflow.log_artifacts`."""
        paths = await self._client.log_artifacts(
            self.run_id, directory, artifact_path=artifact_path, include=include, exclude=exclude
        )
        self._taken += len(paths)
        return paths

    async def flush(self, timeout: float | None = None) -> bool:  # noqa: ARG002  # nothing to wait for
        """True: nothing ever waits."""
        return True

    async def finish(self, status: RunStatus | str = RunStatus.FINISHED) -> None:
        """End the run."""
        final = values.final_status(status)
        if self._spec.ends_run:
            await self._client.update_run(self.run_id, final)
