"""What a process leaves that is killed while it makes its journal: nothing was logged, and nothing stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mlflowclient import values
from mlflowclient.durable.listing import listed
from mlflowclient.durable.schema import FILE, connected
from mlflowclient.durable.sync import sync

LONG_AGO = 1_700_000_000_000


def no_file(folder: Path) -> None:
    """Killed after it made the folder."""


def empty_file(folder: Path) -> None:
    """Killed after SQLite made the file."""
    (folder / FILE).touch()


def settings_only(folder: Path) -> None:
    """Killed before the tables."""
    connected(folder, "interval").close()


def begun_tables(folder: Path) -> None:
    """Killed within the transaction that makes the tables."""
    connection = connected(folder, "interval")
    connection.execute("BEGIN")
    connection.execute("CREATE TABLE run (no INTEGER)")
    connection.execute("ROLLBACK")
    connection.close()


@pytest.mark.parametrize("leave", [no_file, empty_file, settings_only, begun_tables])
def test_a_journal_that_was_never_begun_is_removed(tmp_path: Path, leave: Callable[[Path], None]) -> None:
    folder = tmp_path / f"{LONG_AGO}-1-abcdef12"
    folder.mkdir()
    leave(folder)
    assert not any(item.problem for item in listed(tmp_path))
    result = sync(tmp_path)
    assert result.ok
    assert result.journals == ()
    assert not folder.exists()


@pytest.mark.parametrize("leave", [no_file, empty_file])
def test_a_journal_that_is_being_made_is_left_alone(tmp_path: Path, leave: Callable[[Path], None]) -> None:
    folder = tmp_path / f"{values.now()}-1-abcdef12"
    folder.mkdir()
    leave(folder)
    assert sync(tmp_path).ok
    assert folder.exists()
    connected(folder, "interval").close()  # its lock is still to be had
