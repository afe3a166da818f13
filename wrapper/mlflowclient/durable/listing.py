"""What journals there are, without disturbing those that are open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from .. import values
from ..errors import JournalError
from . import status_file
from .keeper import counts, publish
from .recovery import JournalInUse, NothingLeft, begun, take_over
from .settings import DEFAULT_MAX_BYTES
from .syncing import journals_in

if TYPE_CHECKING:
    from .status_file import JournalStatus, RunCounts


class ListedJournal(msgspec.Struct, frozen=True):
    """One journal."""

    folder: Path
    owner: str
    """The process that it is of, and whether that is alive."""
    age: str
    """How long ago it was begun."""
    runs: tuple[RunCounts, ...] = ()
    refusals: tuple[str, ...] = ()
    """The first of what was refused, with the reasons; only of journals whose owner has ended."""
    problem: str | None = None

    def as_json(self) -> dict[str, Any]:
        """As JSON."""
        return {
            **msgspec.structs.asdict(self),
            "folder": str(self.folder),
            "runs": [{**msgspec.structs.asdict(run), "pending": run.pending} for run in self.runs],
        }


def listed(directory: Path) -> list[ListedJournal]:
    """The journals in a directory. Of one that is open, what its owner has published."""
    return [_listed(folder) for folder in journals_in(directory)]


def _listed(folder: Path) -> ListedJournal:
    status = status_file.read(folder)
    age = _age(folder)
    if status_file.is_owned(folder, status) and status is not None:
        return ListedJournal(folder, _owner(status, "alive"), age, status.runs)
    try:
        recovered = take_over(folder, DEFAULT_MAX_BYTES)
    except NothingLeft:
        return ListedJournal(folder, _owner(status, "ended"), age)
    except JournalInUse:
        return ListedJournal(folder, _owner(status, "in use"), age, () if status is None else status.runs)
    except JournalError as error:
        return ListedJournal(folder, _owner(status, "ended"), age, problem=str(error))
    journal = recovered.journal
    try:
        return ListedJournal(
            folder,
            _owner(status, "ended"),
            age,
            counts(journal),
            tuple(
                f"{item.record.shown}: {item.refusal.message}"
                for run in journal.runs.values()
                for item in journal.refused(run)
            ),
            "; ".join(recovered.problems) or None,
        )
    finally:
        if status is not None and status.owner is not None:
            journal.owner = status.owner
        publish(journal, is_open=False)
        journal.close(keep=True)


def _owner(status: JournalStatus | None, state: str) -> str:
    if status is None or status.owner is None:
        return f"process unknown, {state}"
    return f"process {status.owner.pid} on {status.owner.host}, {state}"


def _age(folder: Path) -> str:
    seconds = (values.now() - begun(folder)) // 1000 if begun(folder) else 0
    for size, name in ((86400, "d"), (3600, "h"), (60, "min")):
        if seconds >= size:
            return f"{seconds // size} {name}"
    return f"{max(seconds, 0)} s"
