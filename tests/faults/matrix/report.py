"""The tables of `docs/reliability.md`."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.faults.matrix.scenarios import SECTIONS, SERVERS, Scenario
from tests.pages import replace


@dataclass
class Results:
    """What was seen."""

    seed: int
    kills: int
    seconds: float = 0.0
    cells: dict[tuple[str, str], str] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)


def tables(rows: Sequence[Scenario], found: Results) -> str:
    """All sections as Markdown."""
    parts: list[str] = []
    for section, title in SECTIONS.items():
        some = [row for row in rows if row.section == section]
        if some:
            parts.append(f"### {title}\n\n{_table(some, found)}")
    return "\n\n".join(parts)


def _table(rows: Sequence[Scenario], found: Results) -> str:
    servers = {
        column: title for column, title in SERVERS.items() if any((row.name, column) in found.cells for row in rows)
    }
    others = {
        column: title
        for column, title in {"skinny": "MLflow's client", "skinny-async": "MLflow's client, async"}.items()
        if any((row.name, column) in found.cells for row in rows)
    }
    columns = {**servers, **others}
    lines = [_line(["fault", "what happens", "expected", *columns.values()]), _line(["---"] * (3 + len(columns)))]
    lines += [
        _line([row.name, row.does, row.expected, *(found.cells.get((row.name, column), "") for column in columns)])
        for row in rows
    ]
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def write(rows: Sequence[Scenario], found: Results) -> None:
    """Put the tables between the page's markers."""
    head = (
        f"Seed {found.seed}, {found.kills} kills at random moments, {found.seconds / 60:.0f} minutes, "
        f"Python {platform.python_version()}, {platform.system()}."
    )
    replace("reliability.md", "matrix", f"{head}\n\n{tables(rows, found)}")
