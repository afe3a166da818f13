"""The run that `start_run` hands out: durable, or writing to the server directly."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Any, SupportsFloat

from .. import artifact_paths, batching, inputs, values
from .._compat import AsyncClock, async_in_thread
from ..durable import records
from ..durable.signals import ending, release, watch
from ..entities import DatasetInput, LoggedModelInput, LoggedModelOutput, RunStatus
from ..sources import Data, check_data, check_is_content, data_source, file_source, local_path
from .run_artifacts import AsyncRunArtifacts

if TYPE_CHECKING:
    from typing_extensions import Self

    from ..durable.records import Content
    from ..durable.run_spec import RunSpec
    from ..durable.status import LogStatus
    from ..durable.writer import RunWriter

_FIRST_NAP, _LONGEST_NAP = 0.01, 0.25
_MANY = 500  # records, above which writing them would hold up an event loop


class AsyncActiveRun(AsyncRunArtifacts):
    """A run that is being logged to. Use it as a context manager, or call `finish`.

    What is logged is in the journal when a method returns, and on the server soon after; a server that is away delays
    nothing. Only bad arguments raise, and of these nothing is logged; and JournalFull, when it was asked for.

    Any number of threads and tasks may log at once. A forked child, and a process that got the run pickled, log to the
    same run through journals of their own; neither ends it.
    """

    def __init__(self, run: RunWriter) -> None:
        self._run = run
        self._watches = False

    def __repr__(self) -> str:
        return f"{type(self).__name__}(key={self.key!r}, run_id={self.run_id!r})"

    def __getstate__(self) -> dict[str, Any]:
        return {"_run": self._run, "_watches": False}

    async def __aenter__(self) -> Self:
        self._watches = watch()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            await self.finish(ending(error))
        finally:
            if self._watches:
                self._watches = False
                release()

    @property
    def spec(self) -> RunSpec:
        """What the run is."""
        return self._run.spec

    @property
    def run_id(self) -> str | None:
        """The server's id of the run; None while the server has not been reached."""
        return self._run.run_id

    @property
    def key(self) -> str:
        """The value of the run's tag `mlflowclient.key`, known from the start."""
        return self.spec.key

    def status(self) -> LogStatus:
        """What became of the records that this process logged: accepted, acked, pending and refused."""
        return self._run.status()

    async def log_metric(
        self,
        key: str,
        value: SupportsFloat | Iterable[SupportsFloat],
        *,
        timestamp: int | datetime | Iterable[int | datetime] | None = None,
        step: int | Iterable[int] | None = None,
    ) -> None:
        """Log a metric's value, or a series of values. The arguments are those of `AsyncMLflow.log_metric`.

        Without `model_id` and what goes with it, for which journals have no room: call that method with `run_id`.
        """
        content = self._run.metric(key, value, timestamp, step)
        if isinstance(content, list):
            await self._accept_all(content)
        elif not self._run.accept(content):
            await self._accept_all([content])

    async def log_metrics(
        self, metrics: batching.Metrics, *, timestamp: int | datetime | None = None, step: int | None = None
    ) -> None:
        """Log many metrics. The arguments are those of `AsyncMLflow.log_metrics`."""
        await self._accept_all(records.metrics(metrics, timestamp=timestamp, step=step))

    async def log_param(self, key: str, value: Any) -> None:
        """Log a param. Another value of a param that the run has is refused by the server: see `status`."""
        await self.log_params([(key, value)])

    async def log_params(self, params: batching.Pairs) -> None:
        """Log many params. The argument is that of `AsyncMLflow.log_params`."""
        await self._accept_all(records.pairs("param", batching.param_list(params), values.now()))

    async def set_tag(self, key: str, value: Any) -> None:
        """Set a tag. The last value counts, whatever happens in between."""
        await self.set_tags([(key, value)])

    async def set_tags(self, tags: batching.Pairs) -> None:
        """Set many tags. The argument is that of `AsyncMLflow.set_tags`."""
        await self._accept_all(records.pairs("tag", batching.tag_list(tags), values.now()))

    async def log_inputs(self, datasets: Iterable[DatasetInput] = (), models: Iterable[LoggedModelInput] = ()) -> None:
        """Note what the run read. The arguments are those of `AsyncMLflow.log_inputs`."""
        found = inputs.checked_inputs(datasets, models)
        await self._accept_all([records.inputs(*found, values.now())])

    async def log_outputs(self, models: Iterable[LoggedModelOutput]) -> None:
        """Note which logged models the run made. The argument is that of `AsyncMLflow.log_outputs`."""
        await self._accept_all([records.outputs(inputs.checked_outputs(models), values.now())])

    async def log_artifact(
        self,
        path_or_name: str | os.PathLike[str],
        data: Data | None = None,
        *,
        artifact_path: str | None = None,
    ) -> str:
        """Store one artifact as it is now, and return its path below the run's artifact root.

        The file may change or vanish afterwards: its content is kept in the journal's folder until the server has it.
        The arguments are those of `AsyncMLflow.log_artifact`.
        """
        base = artifact_paths.artifact_path(artifact_path or "", "artifact_path", empty=True)
        local = local_path(path_or_name, "path_or_name")
        source = await async_in_thread(file_source, local) if data is None else None
        if data is not None:
            check_data(data)
            await async_in_thread(check_is_content, os.fspath(local), data)
        name = artifact_paths.artifact_path(local.name if data is None else path_or_name, "path_or_name")
        path = artifact_paths.artifact_path(artifact_paths.joined(base, name), "path_or_name", new=True)
        if source is None:
            source = await async_in_thread(data_source, data)  # only now, because reading a stream uses it up
        try:
            nap = _FIRST_NAP
            while (
                content := await async_in_thread(self._run.snapshot, path, source, local if data is None else None)
            ) is None:
                nap = await self._nap(nap)
        finally:
            source.close()
        await self._accept_all([content])
        return path

    async def flush(self, timeout: float | None = None) -> bool:
        """Wait until what was logged until now is on the server or refused, and return whether it is.

        Args:
            timeout: seconds to wait at most; None for as long as it takes.
        """
        mark = self._run.mark()
        await async_in_thread(self._run.to_disk)
        return await self._wait(lambda: self._run.is_settled(mark), timeout)

    async def finish(self, status: RunStatus | str = RunStatus.FINISHED) -> None:
        """End the run, and wait `exit_timeout` seconds at most until everything is on the server.

        The server is told after it has everything else: a run that is FINISHED is complete. What is left after the
        wait is sent in the background, and what is left at the end of the process by `python -m mlflowclient sync`.

        Args:
            status: FINISHED, FAILED or KILLED. A second call changes nothing.
        """
        final = values.final_status(status)
        # Before anything is awaited: the task may be cancelled.
        is_told = self._run.end(final)
        if self._run.waited_in_vain:
            return

        def is_done() -> bool:
            nonlocal is_told
            is_told = is_told or self._run.end(final)
            return is_told and not self._run.has_pending

        try:
            done = await self._wait(is_done, self._run.exit_timeout)
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                self._run.leave_now()
            self._run.note_vain_wait()
            raise
        if not done:
            self._run.note_vain_wait()

    async def _accept_all(self, contents: list[Content]) -> None:
        nap = _FIRST_NAP
        while contents:
            if len(contents) > _MANY:
                written = await async_in_thread(self._run.accept_all, contents)
            else:
                written = self._run.accept_all(contents)
            contents = contents[written:]
            if contents:
                nap = await self._nap(nap)

    async def _wait(self, is_done: Any, timeout: float | None) -> bool:
        clock = AsyncClock()
        deadline = None if timeout is None else clock.now() + timeout
        self._run.hurry()
        nap = _FIRST_NAP
        while not is_done():
            if deadline is not None and clock.now() >= deadline:
                return False
            nap = await self._nap(nap)
        return True

    async def _nap(self, seconds: float) -> float:
        """Wait, and return for how long to wait the next time."""
        await AsyncClock().sleep(seconds)
        return min(seconds * 2, _LONGEST_NAP)
