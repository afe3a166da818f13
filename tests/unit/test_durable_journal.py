"""The journal: what is in it counts, survives its owner, and is told when it is damaged."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from mlflowclient.durable import records, schema, status_file
from mlflowclient.durable.journal import Journal
from mlflowclient.durable.journaled_run import JournaledRun
from mlflowclient.durable.keeper import publish
from mlflowclient.durable.owner import Owner
from mlflowclient.durable.records import Content, Refusal
from mlflowclient.durable.recovery import JournalInUse, take_over
from mlflowclient.durable.run_spec import RunSpec
from mlflowclient.durable.schema import FILE
from mlflowclient.entities import Metric, RunStatus
from mlflowclient.errors import JournalError, JournalFull

SPEC = RunSpec(key="k", role="create", tracking_uri="http://localhost:5000", experiment_name="e", tags={"a": "b"})
MAX = 1 << 30


def point(step: int) -> Content:
    return records.metric(Metric("loss", step / 2, 1_700_000_000_000, step))


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal.create(tmp_path / "journals", "never", MAX)


def left_behind(journal: Journal, target: Path, *, log: bool = True) -> Path:
    """A copy of a journal as a killed process leaves it."""
    publish(journal)
    shutil.copytree(journal.folder, target)
    if not log:
        (target / f"{FILE}-wal").unlink()
    status = status_file.read(target)
    assert status is not None
    dead = msgspec.structs.replace(Owner.current(), started="0")
    status_file.write(target, msgspec.structs.replace(status, owner=dead))
    return target


def counts(run: JournaledRun) -> tuple[int, int, int, int]:
    assert run.accepted == run.acked + run.pending + run.refused
    return run.accepted, run.acked, run.pending, run.refused


def test_records_are_settled_in_order(journal: Journal) -> None:
    run = journal.add_run(SPEC)
    for step in range(3):
        assert journal.append(run, point(step))
    assert journal.append_all(run, [point(step) for step in range(3, 5000)]) == 4997
    assert counts(run) == (5000, 0, 5000, 0)
    found = journal.next_records(run, 1000)
    assert [record.step for record in found] == list(range(1000))
    assert all(record.is_intact for record in found)
    journal.settle(run, found, [(found[7], Refusal("no", 400, "BAD_REQUEST"))])
    assert counts(run) == (5000, 999, 4000, 1)
    assert journal.next_records(run, 1)[0].step == 1000
    (refused,) = journal.refused(run)
    assert (refused.record, refused.refusal) == (found[7], ("no", 400, "BAD_REQUEST"))


def test_runs_do_not_mix(journal: Journal) -> None:
    one, other = journal.add_run(SPEC), journal.add_run(msgspec.structs.replace(SPEC, key="other"))
    journal.append(one, point(1))
    journal.append(other, point(2))
    journal.append(one, point(3))
    assert [record.step for record in journal.next_records(one, 10)] == [1, 3]
    assert [record.step for record in journal.next_records(other, 10)] == [2]
    assert not journal.forget(one)
    journal.settle(one, journal.next_records(one, 10), [])
    assert journal.forget(one)
    assert not journal.append(one, point(4))
    assert [record.step for record in journal.next_records(other, 10)] == [2]


def test_numbers_come_back_as_they_were(journal: Journal) -> None:
    run = journal.add_run(SPEC)
    numbers = [0.0, -0.0, float("nan"), float("inf"), float("-inf"), 1e-320, 5.0, -(2.0**53)]
    for number in numbers:
        journal.append(run, records.metric(Metric("é", number, 0, -(2**63))))
    found = journal.next_records(run, 100)
    assert all(record.is_intact for record in found)
    assert repr([records.point(record).value for record in found]) == repr([number + 0.0 for number in numbers])


def test_an_owner_that_died_leaves_everything(journal: Journal, tmp_path: Path) -> None:
    run = journal.add_run(SPEC)
    journal.append_all(run, [point(step) for step in range(100)])
    found = journal.next_records(run, 10)
    journal.settle(run, found, [(found[0], Refusal("no"))])
    journal.resolved(run, "abc")
    journal.end_run(run, records.end(RunStatus.KILLED, 5))
    recovered = take_over(left_behind(journal, tmp_path / "copy"), MAX)
    assert recovered.problems == []
    (again,) = recovered.journal.runs.values()
    assert counts(again) == counts(run) == (101, 9, 91, 1)
    assert (again.spec, again.run_id, again.ended) == (SPEC, "abc", "KILLED")
    recovered.journal.retry_refused()
    assert counts(again) == (101, 9, 92, 0)
    assert recovered.journal.next_records(again, 1) == [found[0]]


def test_a_journal_in_use_is_left_alone(journal: Journal, tmp_path: Path) -> None:
    publish(journal)
    with pytest.raises(JournalInUse, match=str(os.getpid())):
        take_over(journal.folder, MAX)
    # Also when its status file is gone; from another process, since a second connection here would drop the lock.
    (journal.folder / status_file.NAME).unlink()
    program = (
        "import sys, pathlib; from mlflowclient.durable.recovery import *\n"
        "try: take_over(pathlib.Path(sys.argv[1]), 1 << 30)\nexcept JournalInUse: print('in use')"
    )
    done = subprocess.run([sys.executable, "-c", program, journal.folder], capture_output=True, text=True)
    assert done.stdout == "in use\n", done.stderr


def test_a_copy_without_its_log_is_told(journal: Journal, tmp_path: Path) -> None:
    run = journal.add_run(SPEC)
    journal.append_all(run, [point(step) for step in range(50)])
    journal.checkpoint()
    journal.append_all(run, [point(step) for step in range(50, 80)])
    recovered = take_over(left_behind(journal, tmp_path / "copy", log=False), MAX)
    assert any("wal is missing" in problem for problem in recovered.problems)
    assert any("30 of 80 records" in problem for problem in recovered.problems)
    (again,) = recovered.journal.runs.values()
    assert again.pending == 50


@pytest.mark.parametrize("part", ["", "-wal"])
def test_a_torn_journal(journal: Journal, tmp_path: Path, part: str) -> None:
    run = journal.add_run(SPEC)
    journal.append_all(run, [point(step) for step in range(60)])
    if not part:
        journal.checkpoint()
        journal.append(run, point(60))
    source = left_behind(journal, tmp_path / "whole")
    whole = (source / f"{FILE}{part}").read_bytes()
    seen = set()
    for size in range(0, len(whole), 293):
        copy = tmp_path / f"torn{size}"
        shutil.copytree(source, copy)
        (copy / f"{FILE}{part}").write_bytes(whole[:size])
        try:
            recovered = take_over(copy, MAX)
        except JournalError as error:
            assert str(copy) in str(error)
            seen.add("unreadable")
            continue
        found = [
            record for one in recovered.journal.runs.values() for record in recovered.journal.next_records(one, 99)
        ]
        assert recovered.problems or len(found) == run.accepted
        for record in found:
            if record.is_intact:  # what is not is refused, and told
                assert (record.key, record.value) == ("loss", (record.step or 0) / 2)
        seen.add("told" if recovered.problems else "whole")
        recovered.journal.close(keep=True)
    assert "told" in seen


def test_a_flipped_bit_does_no_harm(journal: Journal, tmp_path: Path) -> None:
    run = journal.add_run(SPEC)
    journal.append_all(run, [point(step) for step in range(60)])
    journal._file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    source = left_behind(journal, tmp_path / "whole")
    whole = (source / FILE).read_bytes()
    damaged = 0
    for place in range(0, len(whole), 163):
        copy = tmp_path / f"flipped{place}"
        shutil.copytree(source, copy)
        (copy / FILE).write_bytes(whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :])
        try:
            recovered = take_over(copy, MAX)
        except JournalError:
            continue
        for one in recovered.journal.runs.values():
            for record in recovered.journal.next_records(one, 99):
                if record.is_intact:
                    assert (record.key, record.value) == ("loss", (record.step or 0) / 2)
                else:
                    damaged += 1
        recovered.journal.close(keep=True)
    assert damaged


@pytest.mark.parametrize(("name", "changed"), [(b"kind TEXT", b"kine TEXT"), (b"TABLE record", b"TABLE recore")])
def test_a_flipped_bit_in_the_name_of_something(journal: Journal, tmp_path: Path, name: bytes, changed: bytes) -> None:
    run = journal.add_run(SPEC)
    journal.append_all(run, [point(step) for step in range(60)])
    journal._file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    file = left_behind(journal, tmp_path / "flipped") / FILE
    file.write_bytes(file.read_bytes().replace(name, changed))
    try:
        recovered = take_over(file.parent, MAX)
    except JournalError as error:
        assert "damaged" in str(error)
    else:
        (one,) = recovered.journal.runs.values()
        assert recovered.problems
        assert len(recovered.journal.next_records(one, 99)) in {0, 60}
        recovered.journal.close(keep=True)


def test_a_flipped_bit_in_a_text(journal: Journal, tmp_path: Path) -> None:
    run = journal.add_run(SPEC)
    journal.append_all(run, [Content("tag", "stage", "evaluation", 1), point(1)])
    journal._file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    file = left_behind(journal, tmp_path / "flipped") / FILE
    file.write_bytes(file.read_bytes().replace(b"evaluation", b"e\xf6aluation"))
    recovered = take_over(file.parent, MAX)
    (one,) = recovered.journal.runs.values()
    assert [record.is_intact for record in recovered.journal.next_records(one, 99)] == [False, True]
    recovered.journal.close(keep=True)


def test_a_newer_format_is_left_alone(journal: Journal, tmp_path: Path) -> None:
    copy = left_behind(journal, tmp_path / "copy")
    connection = sqlite3.connect(copy / FILE)
    connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()
    with pytest.raises(JournalError, match="newer mlflowclient"):
        take_over(copy, MAX)


def test_a_full_journal_says_so_and_can_still_end(tmp_path: Path) -> None:
    journal = Journal.create(tmp_path, "never", 1 << 17)
    run = journal.add_run(SPEC)
    with pytest.raises(JournalFull, match="131072 bytes"):  # noqa: PT012  # which of them does not matter
        for step in range(100_000):
            journal.append(run, point(step))
    accepted = run.accepted
    assert counts(run) == (accepted, 0, accepted, 0)
    journal.end_run(run, records.end(RunStatus.FINISHED, 5))
    found = journal.next_records(run, 1000)
    journal.settle(run, found, [(record, Refusal("no")) for record in found[:500]])
    journal.settle(run, journal.next_records(run, 1000), [])
    assert journal.append(run, point(0))


def test_it_is_readable_with_sqlite_when_it_is_closed(journal: Journal) -> None:
    run = journal.add_run(SPEC)
    journal.append(run, point(7))
    journal.close()
    connection = sqlite3.connect(journal.folder / FILE)
    assert connection.execute("SELECT run, number, kind, key, value, step FROM pending").fetchall() == [
        (1, 1, "metric", "loss", 3.5, 7)
    ]
    assert connection.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
    connection.close()


def test_an_empty_journal_leaves_no_folder(journal: Journal) -> None:
    run = journal.add_run(SPEC)
    journal.append(run, point(7))
    journal.settle(run, journal.next_records(run, 10), [])
    journal.close()
    assert not journal.folder.exists()


def test_no_place_for_a_journal(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(JournalError, match="MLFLOWCLIENT_JOURNAL_DIR"):
        Journal.create(tmp_path / "file" / "journals", "never", MAX)
