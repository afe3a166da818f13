"""A signal's handler may raise between any two steps of a write: then the counts are those of the rows, as always."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mlflowclient.durable import records
from mlflowclient.durable.journal import Journal
from mlflowclient.durable.journaled_run import JournaledRun
from mlflowclient.durable.run_spec import RunSpec
from mlflowclient.entities import Metric, RunStatus

SPEC = RunSpec(key="k", role="create", tracking_uri="http://localhost:5000", experiment_name="e")


class Terminated(BaseException):
    """What a signal's handler raises."""


class Interrupted:
    """A cursor whose statements are executed; after one of them a signal comes."""

    def __init__(self, cursor: sqlite3.Cursor, after: int) -> None:
        self._cursor = cursor
        self._left = after

    def _executed(self, execute: Callable[..., Any], *arguments: Any) -> Any:
        found = execute(*arguments)
        self._left -= 1
        if self._left == 0:
            raise Terminated
        return found

    def execute(self, *arguments: Any) -> Any:
        return self._executed(self._cursor.execute, *arguments)

    def executemany(self, *arguments: Any) -> Any:
        return self._executed(self._cursor.executemany, *arguments)


def point(step: int) -> records.Content:
    return records.metric(Metric("loss", step / 2, 1_700_000_000_000, step))


CALLS: dict[str, Callable[[Journal, JournaledRun], object]] = {
    "append": lambda journal, run: journal.append(run, point(1)),
    "append_all": lambda journal, run: journal.append_all(run, [point(step) for step in range(1, 2002)]),
    "end_run": lambda journal, run: journal.end_run(run, records.end(RunStatus.KILLED, 1)),
}
AFTERWARDS: dict[str, Callable[[Journal, JournaledRun], object]] = {
    "one more": lambda journal, run: journal.append(run, point(6000)),
    "two more": lambda journal, run: journal.append_all(run, [point(6000), point(6001)]),
    "nothing": lambda _journal, _run: None,
}


@pytest.mark.parametrize("afterwards", AFTERWARDS)
@pytest.mark.parametrize(
    ("call", "statement"),
    [("append", 1), *((call, number) for call in ("append_all", "end_run") for number in range(1, 5))],
)
def test_a_signal_after_a_statement(tmp_path: Path, call: str, statement: int, afterwards: str) -> None:
    journal = Journal.create(tmp_path, "never", 1 << 30)
    run = journal.add_run(SPEC)
    journal.append(run, point(0))
    whole = journal._file.cursor
    journal._file.cursor = Interrupted(whole, statement)  # type: ignore[assignment]
    with pytest.raises(Terminated):
        CALLS[call](journal, run)
    journal._file.cursor = whole
    AFTERWARDS[afterwards](journal, run)
    (rows,) = whole.execute("SELECT COUNT(*) FROM record").fetchone()
    found = journal.next_records(run, 1_000_000)
    assert (run.accepted, run.pending) == (rows, rows)
    assert [record.id for record in found] == list(range(found[0].id, found[0].id + rows))
    journal.settle(run, found, [])
    assert (run.accepted, run.acked, run.pending) == (rows, rows, 0)
    journal.close()
    assert not list(tmp_path.iterdir())
