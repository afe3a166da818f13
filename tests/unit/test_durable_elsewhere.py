"""A journal whose owner is, or was, on another machine: only its last sign of life can be seen."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from mlflowclient.durable import records, status_file
from mlflowclient.durable.journal import Journal
from mlflowclient.durable.keeper import publish
from mlflowclient.durable.listing import listed
from mlflowclient.durable.owner import Owner
from mlflowclient.durable.recovery import JournalInUse, take_over
from mlflowclient.durable.run_spec import RunSpec
from mlflowclient.entities import Metric
from mlflowclient.values import now

SPEC = RunSpec(key="k", role="create", tracking_uri="http://localhost:5000", experiment_name="e")
ELSEWHERE = msgspec.structs.replace(Owner.current(), host="another.example", boot="", pid=1, started="1")
MAX = 1 << 30
SECONDS = 1000


def left_behind(directory: Path, age: int) -> Path:
    """A journal in a directory that two machines share; its owner wrote last `age` milliseconds ago, and ended."""
    journal = Journal.create(directory, "never", MAX)
    run = journal.add_run(SPEC)
    journal.append(run, records.metric(Metric("loss", 0.5, 1_700_000_000_000, 1)))
    publish(journal)
    status = status_file.read(journal.folder)
    journal.close()
    assert status is not None
    status_file.write(journal.folder, msgspec.structs.replace(status, owner=ELSEWHERE, updated=now() - age))
    return journal.folder


def test_who_gave_a_sign_of_life_is_alive(tmp_path: Path) -> None:
    folder = left_behind(tmp_path, age=5 * SECONDS)
    with pytest.raises(JournalInUse):
        take_over(folder, MAX)
    assert not status_file.is_left_behind(folder)
    (shown,) = listed(tmp_path)
    assert shown.owner == "process 1 on another.example, alive"
    assert [run.accepted for run in shown.runs] == [1]


def test_who_gave_none_for_a_minute_is_not(tmp_path: Path) -> None:
    folder = left_behind(tmp_path, age=61 * SECONDS)
    assert status_file.is_left_behind(folder)
    recovered = take_over(folder, MAX)
    (run,) = recovered.journal.runs.values()
    assert (run.accepted, run.pending) == (1, 1)
    recovered.journal.close()


def test_nobody_writes_to_a_copy(tmp_path: Path) -> None:
    folder = left_behind(tmp_path / "shared", age=0)
    copy = tmp_path / "copies" / folder.name
    shutil.copytree(folder, copy)
    assert status_file.is_left_behind(copy)
    recovered = take_over(copy, MAX)
    assert [run.pending for run in recovered.journal.runs.values()] == [1]
    recovered.journal.close()
