"""Facts about servers as tables: the requests, and what each version answers. tests/README.md describes the files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl
from uuid import uuid4

import httpx
import yaml

from tests.live.helpers import release

_APIS = {"2.0/": "/api/2.0/mlflow/", "3.0/": "/api/3.0/mlflow/"}
_METHODS = ("GET ", "POST ", "PUT ", "PATCH ", "DELETE ")
_LONG = re.compile(r"\{(.)\*(\d+)\}")


@dataclass(frozen=True)
class Step:
    """One request, and what its answer is good for."""

    request: str
    body: Any = None
    raw: str | None = None
    type: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    user: tuple[str, str] | None = None
    keep: Mapping[str, str] = field(default_factory=dict)
    status: int | str | None = None
    since: str = "0"

    def send(self, http: httpx.Client, names: Mapping[str, str]) -> httpx.Response:
        method, _, target = self.request.partition(" ")
        path, _, query = target.partition("?")
        for short, long in _APIS.items():
            path = re.sub(f"^{re.escape(short)}", long, path)
        headers = filled(self.headers, names) | ({"Content-Type": self.type} if self.type else {})
        content: dict[str, Any] = {}
        if self.raw is not None:
            content["content"] = filled(self.raw, names).encode()
        elif self.type:
            content["content"] = json.dumps(filled(self.body, names)).encode()
        elif self.body is not None:
            content["json"] = filled(self.body, names)
        if self.user:
            content["auth"] = filled(self.user, names)
        pairs = filled(parse_qsl(query, keep_blank_values=True), names)
        return http.request(method, filled(path, names), params=pairs or None, headers=headers, **content)

    def prepare(self, http: httpx.Client, names: dict[str, str]) -> None:
        """Send it as one that must succeed, and add what it keeps to the names."""
        answer = self.send(http, names)
        good = self.status in ("any", answer.status_code) if self.status else answer.is_success
        assert good, f"{self.request}: {answer.status_code} {answer.text}"
        names.update((name, _found(answer.json(), path)) for name, path in self.keep.items())


@dataclass(frozen=True)
class Answer:
    """What is expected of a fact's last answer."""

    status: int
    has: list[str]
    lacks: list[str]
    exactly: str | None

    def check(self, answer: httpx.Response, names: Mapping[str, str]) -> None:
        kind = answer.headers.get("content-type", "")
        body = json.dumps(answer.json(), ensure_ascii=False) if "json" in kind and answer.content else answer.text
        shown = f"content-type: {kind}\n\n{body}"
        assert answer.status_code == self.status, shown
        assert self.exactly is None or body == filled(self.exactly, names)
        assert [text for text in filled(self.has, names) if text not in shown] == [], shown
        assert [text for text in filled(self.lacks, names) if text in shown] == [], shown


@dataclass(frozen=True)
class Fact:
    """The requests, of which the last one shows it, and the answer by the first version that gives it."""

    table: str
    name: str
    server: str
    steps: list[Step]
    answers: Mapping[str, Answer | None]

    def __str__(self) -> str:
        return f"{self.table}: {self.name}"

    def answer(self, version: str) -> Answer | None:
        """What a server of this version answers; None when the fact is not about it."""
        since = [first for first in self.answers if release(first) <= release(version)]
        return self.answers[max(since, key=release)] if since else None

    def check(self, http: httpx.Client, version: str, made: Mapping[str, str]) -> None:
        """Send the requests and compare. `made` is what the table's setup has made."""
        names = {**made, "n": uuid4().hex}
        *before, last = self.steps
        for step in before:
            step.prepare(http, names)
        expected = self.answer(version)
        assert expected
        expected.check(last.send(http, names), names)


@dataclass(frozen=True)
class Table:
    """One file: what its facts have in common, and the facts."""

    name: str
    setup: list[Step]
    facts: list[Fact]

    def make(self, http: httpx.Client, version: str, **given: str) -> dict[str, str]:
        """Send the setup; the names that it kept, and those that are given."""
        names = {"n": uuid4().hex, **given}
        for step in self.setup:
            if release(step.since) <= release(version):
                step.prepare(http, names)
        return names


def tables() -> Iterator[Table]:
    """Every table beside this file."""
    for path in sorted(Path(__file__).parent.glob("*.yaml")):
        yield _table(path.stem, yaml.safe_load(path.read_text(encoding="utf-8")))


def filled(node: Any, names: Mapping[str, str]) -> Any:
    """The same with the names in place of their placeholders, and 300 times n in place of `{n*300}`."""
    if isinstance(node, str):
        node = _LONG.sub(lambda found: found[1] * int(found[2]), node)
        for name, value in names.items():
            node = node.replace(f"{{{name}}}", value)
        return node
    if isinstance(node, (list, tuple)):
        return type(node)(filled(item, names) for item in node)
    if isinstance(node, Mapping):
        return {filled(key, names): filled(value, names) for key, value in node.items()}
    return node


def _table(name: str, file: dict[str, Any]) -> Table:
    facts = [_fact(name, file, row) for row in file["facts"]]
    assert len({fact.name for fact in facts}) == len(facts), f"{name}: two facts of one name"
    return Table(name, [_step(step) for step in file.get("setup", ())], facts)


def _fact(table: str, file: dict[str, Any], row: dict[str, Any]) -> Fact:
    known = {"fact", "send", "answer", "answers", "lacks", "exactly", "since", "server"}
    assert row.keys() <= known, f"{table}: {row['fact']}: {row.keys() - known}"
    rest = (row.get("lacks", []), row.get("exactly"))
    since = str(row.get("since", file.get("since", "0")))
    answers: dict[str, Answer | None] = {
        str(first): answer and Answer(answer[0], answer[1:], *rest)
        for first, answer in row.get("answers", {since: row.get("answer")}).items()
    }
    server = row.get("server", file.get("server", "plain"))
    return Fact(table, row["fact"], server, [_step(step) for step in row["send"]], answers)


def _step(step: dict[str, Any]) -> Step:
    rest = dict(step)
    request = next(key for key in step if key.startswith(_METHODS))
    body = rest.pop(request)
    if "as" in rest:
        rest["user"] = tuple(rest.pop("as"))
    return Step(request, body, **rest)


def _found(node: Any, path: str) -> str:
    for key in path.split("."):
        if isinstance(node, str):  # JSON in a text
            node = json.loads(node)
        node = node[int(key)] if isinstance(node, list) else node[key]
    return str(node)
