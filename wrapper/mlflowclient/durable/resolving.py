"""Which run on the server a journal's run is: found by its id or its key, or made, and never two."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from mlflow_openapi.models.run_tag import RunTag

from .. import values
from ..entities import Run, RunStatus, ViewType
from ..errors import MlflowClientError, NotFound
from ..filters import tag
from ..keys import KEY_TAG
from .run_spec import PARENT_TAG, RESUMED_TAG

if TYPE_CHECKING:
    from .._sync.client import MLflow
    from .journal import Journal
    from .journaled_run import JournaledRun
    from .run_spec import RunSpec

_logger = logging.getLogger("mlflowclient")


class NotThereYet(MlflowClientError):
    """What a run needs is made by another process, which has not reached the server yet."""


class RunIsGone(MlflowClientError):
    """The run does not exist any more, or is deleted."""


def resolve(client: MLflow, journal: Journal, run: JournaledRun) -> str:
    """The server's id of a run, which is made when it is not there.

    Raises:
        NotThereYet: another process has to make it first.
        RunIsGone: it was to be resumed and does not exist.
        RequestError: the server is away, or does not allow it.
    """
    spec = run.spec
    if spec.role == "resume" and run.run_id:
        _resume(client, spec, client.get_run(run.run_id), journal.folder.name)
        found = run.run_id
    elif run.run_id:
        return run.run_id
    elif spec.role == "attach":
        found = _only(find(client, spec), f"no run has the key {spec.key!r} yet: the process that makes it comes first")
    else:
        found = _made(client, journal, run)
    journal.resolved(run, found)
    return found


def find(client: MLflow, spec: RunSpec) -> list[Run]:
    """The live runs with the key of a run; none when its experiment is not there."""
    experiment_id = spec.experiment_id
    if experiment_id is None:
        try:
            experiment_id = client.get_experiment_by_name(str(spec.experiment_name)).experiment_id
        except NotFound:
            return []
    return client.search_runs(experiment_id, tag(KEY_TAG) == spec.key, view_type=ViewType.ACTIVE_ONLY)


def remove_ghosts(client: MLflow, run: JournaledRun, run_id: str) -> None:
    """Delete other runs with the key of a run: its creation was sent more than once, and a lost one came through late.

    A ghost has nothing but what it was made with. One that has more is left alone, and named in a warning.
    """
    if run.attempts < 2:
        return
    for found in find(client, run.spec):
        if found.run_id == run_id:
            continue
        if found.data.metric_points or found.data.params:
            _logger.warning("run %s has the key of run %s and data of its own; it is left alone", found.run_id, run_id)
            continue
        client.delete_run(found)


def _made(client: MLflow, journal: Journal, run: JournaledRun) -> str:
    spec = run.spec
    # A journal that was taken over may be a copy of one that was delivered.
    if run.attempts or spec.key_is_shared or journal.is_taken_over:
        found = find(client, spec)
        if found:
            # Each knows the same order, so all that look agree.
            chosen = min(found, key=lambda item: (item.info.start_time or 0, item.run_id))
            if spec.key_is_shared and not run.attempts:  # it was there before this process: it goes on
                _resume(client, spec, chosen, journal.folder.name)
            return chosen.run_id
    tags = dict(spec.tags)
    if spec.parent is not None:
        tags[PARENT_TAG] = spec.parent.run_id or _only(
            find(client, spec.parent), f"its parent, the run with the key {spec.parent.key!r}, is not on the server yet"
        )
    experiment_id = spec.experiment_id
    if experiment_id is None:
        experiment_id = client.get_or_create_experiment(str(spec.experiment_name)).experiment_id
    journal.creating(run)
    answer = client.runs.create_run(
        experiment_id=experiment_id,
        run_name=spec.run_name,
        start_time=spec.start_time,
        tags=[RunTag(key, value) for key, value in {**tags, KEY_TAG: spec.key}.items()],
    )
    run_id = Run.from_api(answer.run).run_id
    remove_ghosts(client, run, run_id)
    return run_id


def is_gone_on_with(found: Run, spec: RunSpec, journal: str) -> bool:
    """Whether somebody who began later has made the run, or gone on with it: that one says how it ends."""
    start, _, other = found.data.tags.get(RESUMED_TAG, str(found.info.start_time or 0)).partition(" ")
    return (int(start) if start.isdecimal() else 0, other) > (spec.start_time, journal)


def _resume(client: MLflow, spec: RunSpec, found: Run, journal: str) -> None:
    if found.info.lifecycle_stage == "deleted":
        raise RunIsGone(f"run {found.run_id} is deleted: restore it")
    if is_gone_on_with(found, spec, journal):
        return
    client.log_batch(found, tags={**spec.tags, RESUMED_TAG: f"{spec.start_time} {journal}"})
    client.update_run(found, RunStatus.RUNNING, run_name=spec.run_name)


def _only(found: list[Run], problem: str) -> str:
    if len(found) != 1:
        raise NotThereYet(problem if not found else f"{problem} ({len(found)} runs have the key)")
    return values.run_id(found[0])
