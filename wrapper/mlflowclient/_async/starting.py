"""Starting a run that is logged to durably."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import msgspec

from .. import batching, values
from .._compat import AsyncOpening, async_in_thread, async_opening
from ..durable.run_spec import PARENT_TAG, Role, RunSpec
from ..durable.settings import Fsync, OnFull, Settings
from ..entities import Experiment, Run, RunInfo, RunStatus
from ..errors import ConfigError, InputError
from .active_run import AsyncActiveRun
from .artifacts import ArtifactMethods
from .direct_run import AsyncDirectRun
from .experiments import ExperimentMethods
from .logging import LoggingMethods

if TYPE_CHECKING:
    import os


class StartingMethods(ExperimentMethods, LoggingMethods, ArtifactMethods):
    """The method of AsyncMLflow that starts a run."""

    def start_run(
        self,
        experiment: str | int | Experiment | None = None,
        *,
        run_id: str | RunInfo | Run | None = None,
        run_name: str | None = None,
        tags: Mapping[str, Any] | None = None,
        parent: str | RunInfo | Run | AsyncActiveRun | None = None,
        durable: bool = True,
        journal_dir: str | os.PathLike[str] | None = None,
        exit_timeout: float = 10,
        on_full: OnFull = "block",
        fsync: Fsync = "interval",
        key: str | None = None,
        rank: int = 0,
    ) -> AsyncOpening[AsyncActiveRun]:
        """A run to log to, whatever happens to the server or to this process.

            async with mlf.start_run("price-model", run_name="baseline") as run:
                await run.log_metric("loss", 0.3, step=7)

        The end of the block ends the run: FINISHED, KILLED after Ctrl-C, SIGTERM or a cancelled task, FAILED after any
        other exception. `docs/durable-logging.md` says what is promised.

        Args:
            experiment: name of the experiment, as text, which is made if there is none; or its id, as a number; or
                itself. Not needed with `run_id`.
            run_id: a run to go on with: its id, its info, or itself. Its status becomes RUNNING.
            run_name: its name; the server makes one up when None.
            tags: tags to begin with; keys of at most 250, values of at most 8,000 characters.
            parent: the run that this one is a child of.
            durable: False to write to the server directly: every call waits for it, and raises its errors.
            journal_dir: where the journal is kept; MLFLOWCLIENT_JOURNAL_DIR, or `~/.mlflow/journal`, when None.
            exit_timeout: seconds for which the end waits for what is not on the server yet; 0 to leave at once.
            on_full: when the disk or the journal is full, `block` waits for room and `raise` raises JournalFull.
            fsync: when records survive a loss of power: `interval` within about a second, `always` when the call
                returns, `never` when the system thinks of it. The end of the process, however it ends, loses none.
            key: the value of the run's tag `mlflowclient.key`, a random one when None. When there is a run with the key
                it is gone on with, so that a job that is started again writes to the same run.
            rank: the number of this process among those that log to one run, which name the same `key` or `run_id`.
                Only rank 0 makes, resumes and ends the run; the others wait in the background until it is there.

        Raises:
            InputError: a bad argument.
            ConfigError: this client cannot send from a thread of its own.
            JournalError: there is no place for the journal.

        `POST /api/2.0/mlflow/runs/create`, later, and `…/runs/update` at the end
        """
        spec = self._spec(experiment, run_id=run_id, run_name=run_name, tags=tags, parent=parent, key=key, rank=rank)
        settings = Settings.resolve(journal_dir, exit_timeout, on_full, fsync)
        if not durable:
            if key is not None:
                raise InputError("key is for durable runs: without durable=True name the run by its run_id")
            return async_opening(lambda: self._started_directly(spec))
        inner: Any = self._inner
        if inner is not None and not hasattr(inner, "handle_request"):
            raise ConfigError(
                f"durable logging sends from a thread, which cannot use the transport {type(inner).__name__}: pass one "
                "that is synchronous too, such as httpx.MockTransport, or durable=False"
            )
        return async_opening(lambda: self._started(spec, settings))

    async def _started(self, spec: RunSpec, settings: Settings) -> AsyncActiveRun:
        from ..durable.writer import RunWriter

        return AsyncActiveRun(await async_in_thread(RunWriter, spec, settings, self.config, self._inner))

    async def _started_directly(self, spec: RunSpec) -> AsyncActiveRun:
        run_id = spec.run_id
        if run_id is None:
            parent = {} if spec.parent is None else {PARENT_TAG: values.run_id(spec.parent.run_id or "")}
            experiment = spec.experiment_id or await self.get_or_create_experiment(str(spec.experiment_name))
            made = await self.create_run(
                experiment, run_name=spec.run_name, start_time=spec.start_time, tags={**spec.tags, **parent}
            )
            run_id = made.run_id
        elif spec.ends_run:
            await self.set_tags(run_id, spec.tags)
            await self.update_run(run_id, RunStatus.RUNNING, run_name=spec.run_name)
        return AsyncDirectRun(self, msgspec.structs.replace(spec, run_id=run_id))

    def _spec(
        self,
        experiment: str | int | Experiment | None,
        *,
        run_id: str | RunInfo | Run | None,
        run_name: str | None,
        tags: Mapping[str, Any] | None,
        parent: str | RunInfo | Run | AsyncActiveRun | None,
        key: str | None,
        rank: int,
    ) -> RunSpec:
        if experiment is None and run_id is None:
            raise InputError("start_run needs an experiment: its name, its id as a number, or itself")
        if run_id is not None and key is not None:
            raise InputError("run_id and key both say which run it is: give one of them")
        if isinstance(rank, bool) or not isinstance(rank, int) or rank < 0:  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InputError(f"rank={values.shown(rank)}: a number from 0 on is needed")
        if rank and run_id is None and key is None:
            raise InputError(f"rank={rank} needs the key, or the run_id, of the run that rank 0 makes")
        role: Role = "attach" if rank else "resume" if run_id is not None else "create"
        by_name = isinstance(experiment, str)
        return RunSpec(
            key=uuid4().hex if key is None else values.text(key, "key", min_length=1, max_length=250),
            role=role,
            tracking_uri=self.config.base_url,
            workspace=self.config.workspace,
            experiment_name=values.experiment_name(experiment) if by_name else None,
            experiment_id=None if by_name or experiment is None else values.experiment_id(experiment),
            run_id=None if run_id is None else values.run_id(run_id),
            run_name=None if run_name is None else values.text(run_name, "run_name"),
            start_time=values.now(),
            tags=dict(batching.tag_list(tags)),
            parent=_parent(self.config.base_url, parent),
            key_is_shared=key is not None,
        )


def _parent(tracking_uri: str, parent: str | RunInfo | Run | AsyncActiveRun | None) -> RunSpec | None:
    if parent is None:
        return None
    if isinstance(parent, AsyncActiveRun):
        return parent.spec.attached(parent.run_id)
    run_id = values.run_id(parent)
    return RunSpec(key=run_id, role="attach", tracking_uri=tracking_uri, run_id=run_id)
