"""The register of scenarios: each a row of the table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.faults.matrix.bench import Bench, Check

SECTIONS = {
    "kills": "Programs that are killed",
    "outages": "Servers and networks that fail",
    "disks": "Disks that fail, journals that are damaged",
    "processes": "Processes, threads and copies",
    "random": "Random operations and faults",
}
SERVERS = {"3.17.2": "3.17.2", "2.22.4": "2.22.4", "PostgreSQL": "3.17.2, PostgreSQL"}


@dataclass
class Scenario:
    """A row: what it does, what is expected, and how each client is put to it."""

    section: str
    name: str
    does: str
    expected: str
    servers: tuple[str, ...]
    ours: Check
    skinny: dict[str, Check] = field(default_factory=dict)
    """MLflow's own client, by column."""


ALL: list[Scenario] = []


def scenario(
    section: str, name: str, *, does: str, expected: str, servers: tuple[str, ...] = ("3.17.2",)
) -> Callable[[Check], Check]:
    """Register a scenario; the function returns what it saw, and fails with AssertionError."""

    def register(check: Check) -> Check:
        ALL.append(Scenario(section, name, does, expected, servers, check))
        return check

    return register


def same_with(name: str, column: str) -> Callable[[Check], Check]:
    """Register the same scenario for MLflow's own client. What it returns is shown; it cannot fail."""

    def register(check: Check) -> Check:
        next(row for row in ALL if row.name == name).skinny[column] = check
        return check

    return register


__all__ = ["ALL", "SECTIONS", "SERVERS", "Bench", "Scenario", "same_with", "scenario"]
