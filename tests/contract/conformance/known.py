"""What is known to be wrong with servers, and what cannot be reached: known_bugs.yaml and not_reachable.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from schemathesis import Case

from tests.contract.conformance.description import Operation, covers
from tests.contract.conformance.judge import Finding
from tests.contract.conformance.recipes import filled, placed

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class _About:
    since: str | None = None
    until: str | None = None
    servers: tuple[str, ...] = ()
    """Kinds of server, such as `basic-auth`; all when empty."""

    def is_about(self, version: str, server: str) -> bool:
        return covers(version, self.since, self.until) and (not self.servers or server in self.servers)


@dataclass(frozen=True, kw_only=True)
class NotReachable(_About):
    """An operation that a server has and that cannot succeed there."""

    operation: str
    why: str
    without: str | None = None
    """The feature without which it cannot; None: it never can."""


@dataclass(frozen=True, kw_only=True)
class KnownBug(_About):
    """A wrong answer of some servers to some operations, and the request that shows it."""

    show: str
    operations: tuple[str, ...]
    check: str
    status: int
    answer: str = ""
    """A text in the answer's body, or in what the check says of it."""
    request: Mapping[str, Any] = field(default_factory=dict)
    """What differs from the operation's first example, None leaving an argument out; or the whole `body`, as JSON
    unless it is bytes."""

    def explains(self, finding: Finding) -> bool:
        return (
            finding.operation in self.operations
            and (finding.check, finding.status) == (self.check, self.status)
            and (self.answer in finding.answer or self.answer in finding.message)
            and finding.names.issuperset(self._names)
        )

    @property
    def _names(self) -> set[str]:
        """What a request must have to show it."""
        body = self.request.get("body")
        named = {**self.request, **body} if isinstance(body, dict) else self.request
        return {name for name, value in named.items() if value is not None and not isinstance(value, dict)}

    def case(self, operation: Operation, values: Mapping[str, Any]) -> Case:
        """Its request. Raises MissingValue when it needs what no recipe kept."""
        example = next(iter(operation.examples.values()))
        changed = {name: value for name, value in self.request.items() if name != "body"}
        case = operation.case(filled(placed(example, changed), values))
        if "body" in self.request:
            case.body = self.request["body"]
        return case


def known_bugs(file: Path = _HERE / "known_bugs.yaml") -> list[KnownBug]:
    return [KnownBug(**{**entry, **_tuples(entry)}) for entry in _read(file)]


def not_reachable(file: Path = _HERE / "not_reachable.yaml") -> list[NotReachable]:
    return [NotReachable(**{**entry, **_tuples(entry)}) for entry in _read(file)]


def _read(file: Path) -> list[dict[str, Any]]:
    return yaml.safe_load(file.read_text(encoding="utf-8")) or []


def _tuples(entry: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(entry[name]) for name in ("operations", "servers") if name in entry}
