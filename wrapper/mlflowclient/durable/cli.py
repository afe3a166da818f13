"""`python -m mlflowclient journal` and `python -m mlflowclient sync`."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from ..errors import MlflowClientError
from .listing import ListedJournal, listed
from .settings import searched_directory
from .sync import SyncedJournal, sync

_BAR = 30
_WATCH_EVERY = 5.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, and return the program's exit status: 1 when something was refused, lost or left over."""
    parser = argparse.ArgumentParser(
        prog="python -m mlflowclient", description="Look after the journals of durable runs."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    journal = commands.add_parser("journal", help="list journals: runs, counts, age, owner, what was refused")
    journal.add_argument("--json", action="store_true", help="as JSON, for programs")
    syncing = commands.add_parser("sync", help="deliver what processes that have ended left behind")
    for command in (journal, syncing):
        command.add_argument(
            "directory",
            nargs="?",
            metavar="DIR",
            help="a journal, or a directory of journals; MLFLOWCLIENT_JOURNAL_DIR or ~/.mlflow/journal when left out",
        )
    syncing.add_argument("--tracking-uri", help="deliver to this server, not to the one that each run was logged to")
    syncing.add_argument("--watch", action="store_true", help="go on until Ctrl-C: deliver whatever is left behind")
    syncing.add_argument("--retry-refused", action="store_true", help="try again what the server refused before")
    syncing.add_argument(
        "--timeout", type=float, default=60.0, metavar="S", help="give up after so many seconds without an answer (60)"
    )
    given = parser.parse_args(arguments)
    try:
        if given.command == "journal":
            return _show(given.directory, as_json=given.json)
        return _sync(given)
    except MlflowClientError as error:
        sys.stderr.write(f"mlflowclient: {error}\n")
        return 2
    except KeyboardInterrupt:
        return 130


def _show(directory: str | None, *, as_json: bool) -> int:
    place = searched_directory(directory)
    found = listed(place)
    if as_json:
        sys.stdout.write(json.dumps([item.as_json() for item in found], indent=1) + "\n")
    elif not found:
        sys.stdout.write(f"no journals in {place}\n")
    for item in () if as_json else found:
        _show_one(item)
    return 1 if any(run.refused for item in found for run in item.runs) or any(item.problem for item in found) else 0


def _show_one(item: ListedJournal) -> None:
    sys.stdout.write(f"{item.folder}\n  {item.owner}, {item.age} old\n")
    if item.problem:
        sys.stdout.write(f"  PROBLEM: {item.problem}\n")
    for run in item.runs:
        name = run.run_name or run.key
        where = f"{run.tracking_uri} run {run.run_id}" if run.run_id else f"{run.tracking_uri}, not there yet"
        sys.stdout.write(
            f"  {run.experiment}/{name}: {run.accepted} accepted, {run.acked} acked, {run.pending} pending, "
            f"{run.refused} refused; {run.ended or 'RUNNING'}; {where}\n"
        )
        if run.error:
            sys.stdout.write(f"    last error: {run.error}\n")
    for line in item.refusals:
        sys.stdout.write(f"    refused: {line}\n")


def _sync(given: argparse.Namespace) -> int:
    bar = Bar(sys.stderr)
    told: dict[Path, SyncedJournal] = {}
    while True:
        result = sync(
            given.directory,
            tracking_uri=given.tracking_uri,
            timeout=given.timeout,
            retry_refused=given.retry_refused,
            progress=bar.show,
        )
        bar.end()
        news = [item for item in result.journals if told.get(item.folder) != item]
        told = {item.folder: item for item in result.journals}
        _report(news)
        if not given.watch:
            if not result.journals:
                sys.stdout.write("nothing to deliver\n")
            return 0 if result.ok else 1
        time.sleep(_WATCH_EVERY)


def _report(journals: Sequence[SyncedJournal]) -> None:
    for item in journals:
        if item.in_use:
            sys.stdout.write(f"{item.folder}: left alone: {item.last_error}\n")
            continue
        sys.stdout.write(
            f"{item.folder}: {item.acked} acked, {item.pending} pending, {item.refused} refused of {item.accepted}\n"
        )
        for problem in item.problems:
            sys.stdout.write(f"  PROBLEM: {problem}\n")
        for refused in item.refusals:
            sys.stdout.write(f"  refused: {refused.record.shown}: {refused.refusal.message}\n")
        if item.pending and item.last_error:
            sys.stdout.write(f"  not delivered: {item.last_error}\n")
    sys.stdout.flush()


class Bar:
    """A line that shows how far it is, on a terminal; nothing elsewhere."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._shown = ""

    def show(self, done: int, total: int) -> None:
        """Draw it anew."""
        if not self._out.isatty() or not total:
            return
        filled = _BAR * done // total
        line = f"[{'#' * filled}{'.' * (_BAR - filled)}] {done} of {total} records"
        if line != self._shown:
            self._shown = line
            self._out.write(f"\r{line}")
            self._out.flush()

    def end(self) -> None:
        """Make room for other lines."""
        if self._shown:
            self._out.write("\n")
            self._shown = ""
