"""The result, as a table for people, as Markdown, and as JUnit's XML for other programs."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tests.contract.conformance.walk import Examined

_Said = TypeVar("_Said", bound=Hashable)
_HEAD = ("server", "operations", "reached", "conforming", "known bugs", "answers")


@dataclass(frozen=True)
class Report:
    """What was found out about one server."""

    server: str
    operations: Mapping[str, Examined]
    left_behind: Sequence[str] = ()
    stays: Sequence[str] = ()
    examples: tuple[int, int] = (0, 0)
    """How many of the description's examples it accepted, of how many."""
    stopped: str | None = None
    """Why not everything was examined."""

    @property
    def row(self) -> tuple[str, ...]:
        found = self.operations.values()
        counts = (
            len(found),
            sum(one.reached for one in found),
            sum(one.conforms for one in found),
            len({bug for one in found for bug in one.known_bugs}),
            sum(one.answers for one in found),
        )
        return (self.server, *map(str, counts))

    @property
    def failures(self) -> dict[str, list[str]]:
        """What is wrong, by operation."""
        found = {}
        for name, one in self.operations.items():
            texts = [str(finding) for finding in one.findings]
            if one.reached or not one.not_reachable:
                texts += one.problems
            if texts:
                found[name] = texts
        return found

    @property
    def passed(self) -> bool:
        return not (self.failures or self.left_behind or self.stopped)

    @property
    def notes(self) -> list[str]:
        """What is to be said besides."""
        lines = [f"stopped: {self.stopped}"] if self.stopped else []
        lines += [f"left behind: {text}" for text in self.left_behind]
        lines += [f"stays: {text}" for text in self.stays]
        missed = _together({name: one.not_reachable for name, one in self.operations.items() if not one.reached})
        return lines + [f"not reached: {', '.join(names)}: {why}" for why, names in missed.items() if why]


def table(reports: Collection[Report]) -> str:
    rows = [_HEAD, *(report.row for report in reports)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)


def failures(report: Report) -> str:
    """What is wrong, and what is to be said besides."""
    found = _together({name: tuple(texts) for name, texts in report.failures.items()})
    lines = [f"{', '.join(names)}:\n" + "\n".join(f"  {text}" for text in texts) for texts, names in found.items()]
    return "\n".join([*lines, *report.notes])


def markdown(reports: Collection[Report]) -> str:
    parts = ["# Conformance to the description of MLflow's REST API\n"]
    parts += ["| " + " | ".join(row) + " |" for row in (_HEAD, ("---",) * len(_HEAD), *(one.row for one in reports))]
    for report in reports:
        parts.append(f"\n## {report.server}: {'passed' if report.passed else 'failed'}\n")
        parts.append(f"Accepted {report.examples[0]} of the description's {report.examples[1]} examples.\n")
        for texts, names in _together({name: tuple(texts) for name, texts in report.failures.items()}).items():
            parts += [f"### {', '.join(names)}\n", *(f"```\n{text}\n```" for text in texts)]
        parts += [f"* {text}" for text in report.notes]
        bugs: dict[str, list[str]] = {}
        for name, one in report.operations.items():
            for bug in one.known_bugs:
                bugs.setdefault(bug, []).append(f"`{name}`")
        parts += [f"* known bug: {bug}: {', '.join(names)}" for bug, names in sorted(bugs.items())]
    return "\n".join(parts) + "\n"


def junit(reports: Collection[Report]) -> bytes:
    root = ET.Element("testsuites")
    for report in reports:
        suite = ET.SubElement(root, "testsuite", name=report.server, tests=str(len(report.operations)))
        suite.set("failures", str(len(report.failures)))
        suite.set("skipped", str(sum(1 for one in report.operations.values() if one.not_reachable and not one.reached)))
        for name, one in report.operations.items():
            case = ET.SubElement(suite, "testcase", classname=report.server, name=name)
            if name in report.failures:
                ET.SubElement(case, "failure", message=_legal(report.failures[name][0][:200])).text = _legal(
                    "\n".join(report.failures[name])
                )
            elif one.not_reachable and not one.reached:
                ET.SubElement(case, "skipped", message=one.not_reachable)
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)


def write(reports: Collection[Report], directory: Path) -> None:
    """conformance.md and conformance.xml."""
    directory.mkdir(parents=True, exist_ok=True)
    (directory / "conformance.md").write_text(markdown(reports), encoding="utf-8")
    (directory / "conformance.xml").write_bytes(junit(reports))


def _together(said: Mapping[str, _Said]) -> dict[_Said, list[str]]:
    """The names of which the same is said."""
    found: dict[_Said, list[str]] = {}
    for name, text in said.items():
        found.setdefault(text, []).append(name)
    return found


def _legal(text: str) -> str:
    """What XML can hold."""
    return "".join(sign if sign.isprintable() or sign in "\n\t" else "?" for sign in text)
