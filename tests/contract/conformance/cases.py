"""Generated requests: the same in every run."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode

from tests.contract.conformance.description import Operation


def generated(operation: Operation, values: Mapping[str, Any], number: int) -> list[Case]:
    """`number` requests that the description allows, and `number` that it does not.

    In those that it allows, arguments that `values` names have its value, so that they get beyond "no such run".
    """
    allowed = _drawn(operation, GenerationMode.POSITIVE, number)
    for case in allowed:
        for name, value in values.items():
            if name in operation.described.inputs:
                for place, spelled in operation.described.inputs[name].names.items():
                    _put(case, place, spelled, value)
    return allowed + _drawn(operation, GenerationMode.NEGATIVE, number)


def _put(case: Case, place: str, name: str, value: Any) -> None:
    if place == "path":
        case.path_parameters[name] = str(value)
    elif place == "query":
        case.query[name] = value
    elif place == "body" and isinstance(case.body, dict) and name in case.body:
        case.body[name] = value


def _drawn(operation: Operation, mode: GenerationMode, number: int) -> list[Case]:
    drawn: list[Case] = []

    # Not a search for a smallest failure, which would repeat requests; no database, which would change later runs.
    @settings(
        derandomize=True,
        max_examples=number,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(operation.generator.as_strategy(generation_mode=mode))
    def draw(case: Case) -> None:
        drawn.append(case)

    # An operation without arguments has no request that is wrong.
    with suppress(Unsatisfiable):
        draw()
    return drawn
