"""Recipes: which requests, in which order, bring every operation to a success. One YAML file per resource."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import yaml

RECIPES = Path(__file__).with_name("recipes")
_NAME = re.compile(r"\$(\w+)|\$\{(\w+)\}")


class MissingValue(LookupError):
    """A step needs a value that no earlier step kept."""


@dataclass(frozen=True)
class Step:
    """One request; docs/conformance.md says what the fields mean."""

    do: str
    example: str | None = "first"
    arguments: Mapping[str, Any] = field(default_factory=dict)
    keep: Mapping[str, Any] = field(default_factory=dict)
    since: str | None = None
    until: str | None = None
    needs: tuple[str, ...] = ()
    protobuf: str | None = None
    put: str | None = None
    refused: Mapping[str, str] = field(default_factory=dict)
    """When somebody's server answers with an error that has this text, in small letters: what that means."""


@dataclass(frozen=True)
class Recipe:
    """The steps of one resource."""

    name: str
    needs: tuple[str, ...]
    fill: Mapping[str, Any]
    steps: tuple[Step, ...]
    end: tuple[Step, ...]
    """What is done when all recipes are through: it deletes what the steps made."""
    stays: str | None = None
    """What nothing can delete."""

    @property
    def kept(self) -> set[str]:
        return {name for step in (*self.steps, *self.end) for name in step.keep}

    @property
    def used(self) -> set[str]:
        return set(names(self.fill)) | {
            name for step in (*self.steps, *self.end) for name in names(dict(step.arguments))
        }


def load(directory: Path = RECIPES) -> list[Recipe]:
    """All recipes, each after those whose values it uses."""
    found = {path.stem: _recipe(path) for path in sorted(directory.glob("*.yaml"))}
    makers = {name: recipe.name for recipe in found.values() for name in recipe.kept}
    graph = {
        recipe.name: sorted({makers[name] for name in recipe.used if name in makers} - {recipe.name})
        for recipe in found.values()
    }
    return [found[name] for name in TopologicalSorter(graph).static_order()]


def filled(value: Any, values: Mapping[str, Any]) -> Any:
    """`value` with each `$name` in it replaced; a text that is only a name becomes the value itself, number or list."""
    if isinstance(value, str):
        whole = _NAME.fullmatch(value)
        if whole:
            return _value(whole, values)
        return _NAME.sub(lambda found: str(_value(found, values)), value)
    if isinstance(value, Mapping):
        return {key: filled(item, values) for key, item in value.items()}
    if isinstance(value, list):
        return [filled(item, values) for item in value]
    return value


def picked(answer: Any, path: str) -> Any:
    """What is at `path` (`run.info.run_id`, `items.0.id`) of an answer. Raises LookupError when there is nothing."""
    for part in path.split("."):
        answer = answer[int(part) if isinstance(answer, list) else part]
    return answer


def placed(start: Mapping[str, Any], arguments: Mapping[str, Any]) -> dict[str, Any]:
    """`start` with `arguments` over it; a name with dots (`trace.trace_info.trace_id`) means a place within one."""
    done = copy.deepcopy(dict(start))
    for path, value in arguments.items():
        *way, last = path.split(".")
        inner = picked(done, ".".join(way)) if way else done
        inner[int(last) if isinstance(inner, list) else last] = value
    return done


def _value(found: re.Match[str], values: Mapping[str, Any]) -> Any:
    name = found[1] or found[2]
    if name not in values:
        raise MissingValue(f"needs ${name}, which no earlier step kept")
    return values[name]


def names(value: Any) -> Iterator[str]:
    """Each `name` of the `$name` in it."""
    if isinstance(value, str):
        yield from (found[1] or found[2] for found in _NAME.finditer(value))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from names(item)
    elif isinstance(value, list):
        for item in value:
            yield from names(item)


def _recipe(path: Path) -> Recipe:
    written = yaml.safe_load(path.read_text(encoding="utf-8"))
    needs = tuple(written.get("needs", ()))
    return Recipe(
        path.stem,
        needs,
        written.get("fill", {}),
        *(tuple(_step(step, needs) for step in written.get(part, ())) for part in ("steps", "end")),
        stays=written.get("stays"),
    )


def _step(written: dict[str, Any], needs: tuple[str, ...]) -> Step:
    fields = {"arguments" if name == "with" else name: value for name, value in written.items()}
    return Step(**{**fields, "needs": (*needs, *written.get("needs", ()))})
