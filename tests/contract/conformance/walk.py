"""One examination of one server: recipes, generated requests, known bugs, and deleting what was made."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import requests
from schemathesis import Case, Response

from tests.contract.conformance.cases import generated
from tests.contract.conformance.description import Operation, covers
from tests.contract.conformance.judge import Finding, judge, shown
from tests.contract.conformance.known import KnownBug, NotReachable
from tests.contract.conformance.peer import TIMEOUT, Peer
from tests.contract.conformance.recipes import MissingValue, Recipe, Step, filled, names, picked, placed

_PART = b"one part"


@dataclass
class Examined:
    """What was found out about one operation."""

    reached: bool = False
    may_have_happened: bool = False
    """Reached, or the answer was lost."""
    answers: int = 0
    findings: list[Finding] = field(default_factory=list)
    """Those that no known bug explains."""
    known_bugs: set[str] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)
    """Why it was not reached, and which known bug the server no longer shows."""
    not_reachable: str | None = None

    @property
    def conforms(self) -> bool:
        return not self.findings


class Walk:
    """Examines `peer`. The result is in `operations`, in the description's order, and what is left in the last two."""

    def __init__(
        self,
        peer: Peer,
        operations: Mapping[str, Operation],
        known_bugs: Collection[KnownBug] = (),
        not_reachable: Collection[NotReachable] = (),
    ) -> None:
        self._peer = peer
        self._described = operations
        self._values: dict[str, Any] = dict(peer.values)
        # Which values name what this run made.
        self._own = {"prefix", "trace_id", "otlp_trace"}
        self._gone = False
        self._bugs = [bug for bug in known_bugs if bug.is_about(peer.version, peer.name)]
        self.operations = {name: Examined() for name in operations}
        self.examples: set[tuple[str, str]] = set()
        """The examples of the description that were accepted."""
        self.left_behind: list[str] = []
        """What should have been deleted and was not."""
        self.stays: list[str] = []
        """What no server can delete."""
        self.stopped: str | None = None
        """Why not everything was examined."""
        for entry in not_reachable:
            if (
                entry.operation in operations
                and entry.is_about(peer.version, peer.name)
                and entry.without not in peer.features
            ):
                self.operations[entry.operation].not_reachable = entry.why

    def run(self, recipes: Collection[Recipe], *, examples: int) -> None:
        """All of it; `examples` is the number of generated requests of each kind for each operation."""
        todo = [recipe for recipe in recipes if any(self._can(step) for step in recipe.steps)]
        for name in {step.do for recipe in recipes for step in (*recipe.steps, *recipe.end)}:
            if name in self.operations and not any(
                self._can(step) for recipe in recipes for step in (*recipe.steps, *recipe.end) if step.do == name
            ):
                # Its feature is off: the server does not have the operation.
                del self.operations[name]
        self.stays = [recipe.stays for recipe in todo if recipe.stays and self._peer.foreign]
        with self._stoppable():
            self._steps(todo)
            self._show_known_bugs()
            if self._peer.foreign:
                self._generated(todo, examples)
        # It may be back.
        self._gone = self._gone and not self._peer.answers()
        for recipe in reversed(todo):
            self._end(recipe)
        if examples and not self._peer.foreign and not self.stopped:
            with self._stoppable():
                # On objects of their own, which they may rename and delete.
                self._values = {**self._peer.values, "prefix": f"{self._peer.values['prefix']}-generated"}
                self._steps(todo)
                self._generated(todo, examples)
        for name, examined in self.operations.items():
            if not examined.reached and not examined.problems:
                examined.problems.append("not examined" if self.stopped else "no recipe reaches it")
            # A foreign server may have what ours are started without.
            if examined.reached and examined.not_reachable and not self._peer.foreign:
                examined.problems.append(f"{name} is reached, though not_reachable.yaml says that it cannot be")

    @contextmanager
    def _stoppable(self) -> Iterator[None]:
        """Whatever stops it, what was made is deleted and what was found is reported."""
        try:
            yield
        except _Gone as error:
            self.stopped = f"the server answers no more: {error}"
        except KeyboardInterrupt:
            self.stopped = "interrupted"

    def _steps(self, recipes: Collection[Recipe]) -> None:
        for recipe in recipes:
            for step in recipe.steps:
                try:
                    self._step(step, recipe.fill)
                except _Refused as refusal:
                    for other in (*recipe.steps, *recipe.end):
                        if other.do in self.operations:
                            self.operations[other.do].not_reachable = str(refusal)
                except (MissingValue, _NotOurs, _NoAnswer) as error:
                    self.operations[step.do].problems.append(str(error))

    def _can(self, step: Step) -> bool:
        return (
            step.do in self._described
            and covers(self._peer.version, step.since, step.until)
            and self._peer.features.issuperset(step.needs)
        )

    def _step(self, step: Step, fill: Mapping[str, Any]) -> bool:
        """Whether it succeeded, or is none of this server's. Raises what is at the end of this file."""
        if not self._can(step):
            return True
        operation = self._described[step.do]
        examined = self.operations[step.do]
        succeeded = True
        if step.put:
            answer = requests.put(filled(step.put, self._values), data=_PART, timeout=TIMEOUT)
            self._values["etag"] = answer.headers.get("ETag")
        for example in self._examples(operation, step):
            case = operation.case(self._arguments(operation, step, example, fill))
            if step.protobuf:
                case.body = bytes.fromhex(filled(step.protobuf, self._values))
                case.headers["Content-Type"] = "application/x-protobuf"
            response = self._send(step.do, case)
            if not 200 <= response.status_code < 300:
                for said, meaning in step.refused.items() if self._peer.foreign else ():
                    if said in shown(response).lower():
                        raise _Refused(f"{filled(meaning, self._values)} (it answered {shown(response)})")
                examined.problems.append(f"{response.status_code} {shown(response)}\n  {case.as_curl_command()}")
                succeeded = False
                continue
            examined.reached = examined.may_have_happened = True
            if example:
                self.examples.add((step.do, example))
            self._keep(step, response, examined)
        return succeeded

    def _examples(self, operation: Operation, step: Step) -> Iterator[str | None]:
        if step.example == "all":
            yield from operation.examples
        else:
            yield next(iter(operation.examples)) if step.example == "first" else step.example

    def _arguments(
        self, operation: Operation, step: Step, example: str | None, fill: Mapping[str, Any]
    ) -> dict[str, Any]:
        start = dict(operation.examples[example]) if example else {}
        wanted = {name for name, given in operation.described.inputs.items() if given.required} | set(start)
        start |= {name: value for name, value in fill.items() if name in wanted}
        template = placed(start, step.arguments)
        arguments = filled(template, self._values)
        # A version number is nobody's in particular.
        named = {name for name in names(template) if not name.endswith("version")}
        if self._peer.foreign and not operation.only_reads and self._own.isdisjoint(named):
            raise _NotOurs(f"{operation.id} was not sent: it would write, and names nothing that this run made")
        return arguments

    def _answer(self, name: str, case: Case) -> Response:
        """Raises _NoAnswer and _Gone."""
        request = case.as_curl_command(base_url=self._peer.uri)
        if self._gone:
            raise _Gone(request)
        try:
            response = self._peer.send(case)
        except requests.RequestException as error:
            self.operations[name].may_have_happened = True
            self._gone = not self._peer.answers()
            raise (_Gone if self._gone else _NoAnswer)(f"{error}\n  {request}") from error
        self.operations[name].answers += 1
        return response

    def _send(self, name: str, case: Case) -> Response:
        response = self._answer(name, case)
        examined = self.operations[name]
        for finding in judge(name, case, response):
            bug = next((bug for bug in self._bugs if bug.explains(finding)), None)
            if bug:
                examined.known_bugs.add(bug.show)
            else:
                examined.findings.append(finding)
        return response

    def _keep(self, step: Step, response: Response, examined: Examined) -> None:
        for name, place in step.keep.items():
            path, start = place if isinstance(place, list) else (place, "")
            try:
                value = picked(response.json(), path)
                self._values[name] = value.removeprefix(filled(start, self._values)) if start else value
            except (LookupError, TypeError, ValueError):
                examined.problems.append(f"the answer has no {path}: {shown(response)}")
            else:
                self._own.add(name)

    def _show_known_bugs(self) -> None:
        """Send the request of each known bug; a server that does not answer as it says has it no longer."""
        for bug in self._bugs:
            for name in bug.operations:
                if name not in self.operations:
                    continue
                operation = self._described[name]
                if self._peer.foreign and not operation.only_reads:
                    continue
                try:
                    case = bug.case(operation, self._values)
                except MissingValue as error:
                    self.operations[name].problems.append(f"known bug {bug.show!r}: {error}")
                    continue
                try:
                    response = self._answer(name, case)
                except _NoAnswer as error:
                    self.operations[name].problems.append(f"known bug {bug.show!r}: {error}")
                    continue
                if any(bug.explains(finding) for finding in judge(name, case, response)):
                    self.operations[name].known_bugs.add(bug.show)
                elif not self._peer.foreign:
                    self.operations[name].problems.append(
                        f"known bug {bug.show!r} is gone, and must leave known_bugs.yaml: "
                        f"{response.status_code} {shown(response)}\n  {case.as_curl_command()}"
                    )

    def _generated(self, recipes: Collection[Recipe], examples: int) -> None:
        for recipe in recipes:
            if self._peer.generate_for and not self._peer.generate_for.intersection(recipe.needs):
                continue
            values = {name: filled(value, self._values) for name, value in recipe.fill.items() if self._has(value)}
            for name in dict.fromkeys(step.do for step in recipe.steps if self._can(step)):
                operation = self._described[name]
                # Elsewhere, a generated name or id might be somebody's.
                if examples and (operation.only_reads or not self._peer.foreign):
                    for case in generated(operation, values, examples):
                        try:
                            self._send(name, case)
                        except _NoAnswer as error:
                            self.operations[name].problems.append(str(error))

    def _has(self, value: Any) -> bool:
        try:
            filled(value, self._values)
        except MissingValue:
            return False
        return True

    def _end(self, recipe: Recipe) -> None:
        """Delete what it made."""
        made = any(
            self.operations[step.do].may_have_happened and not self._described[step.do].only_reads
            for step in recipe.steps
            if step.do in self.operations
        )
        for step in recipe.end:
            problems = self.operations[step.do].problems if step.do in self.operations else []
            if not made:
                problems.append("not sent: the steps before it made nothing")
                continue
            try:
                if not self._step(step, recipe.fill):
                    self.left_behind.append(f"{step.do} {dict(step.arguments)}: {problems[-1]}")
            except (MissingValue, _NotOurs) as error:
                # What is missing was never made.
                problems.append(str(error))
            except (_NoAnswer, _Gone) as error:
                self.left_behind.append(f"{step.do}: {error}")


class _NotOurs(Exception):
    """It would write, and names nothing that this run made."""


class _Refused(Exception):
    """Somebody's server will not do this, as it is set up."""


class _NoAnswer(Exception):
    """The request was sent, and may have been done."""


class _Gone(Exception):
    """Other requests are not answered either."""
