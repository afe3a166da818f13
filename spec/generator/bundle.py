"""Bundle the description: many files in, one OpenAPI document out.

References between files become references into `components`, under the name they have in their file; path items are
put in place. The result has no reference outside itself, so every OpenAPI tool can read it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


class BundleError(Exception):
    """The description cannot be bundled; the message names the file and the place."""


def bundle(entry: Path) -> dict[str, Any]:
    """The whole description that starts in `entry`, as one document."""
    return _Bundler(entry.resolve()).run()


def operations(document: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    """Every operation of a document, as (path, method, operation)."""
    return [
        (path, method, item[method]) for path, item in document["paths"].items() for method in METHODS if method in item
    ]


class _Bundler:
    def __init__(self, entry: Path) -> None:
        self.entry = entry
        self.files: dict[Path, Any] = {}
        self.components: dict[str, dict[str, Any]] = {}
        self.homes: dict[tuple[str, str], tuple[Path, str]] = {}

    def run(self) -> dict[str, Any]:
        written = self._load(self.entry, "the entry")
        for kind, members in written.get("components", {}).items():
            self.homes.update({(kind, name): (self.entry, f"/components/{kind}/{name}") for name in members})
        document: dict[str, Any] = self._walk(written, self.entry, ())
        responses = self.entry.parent / "responses.yaml"
        everywhere = self._walk(self._at(responses, "/everywhere", "the bundler"), responses, ("responses",))
        for _, _, operation in operations(document):
            answers = {**everywhere, **operation["responses"]}
            operation["responses"] = {status: dict(answers[status]) for status in sorted(answers)}
        components = document.setdefault("components", {})
        for kind, members in sorted(self.components.items()):
            components.setdefault(kind, {}).update(sorted(members.items()))
        return document

    def _load(self, path: Path, referrer: str) -> Any:
        if path not in self.files:
            if not path.is_file():
                raise BundleError(f"{referrer}: {path} does not exist")
            try:
                with path.open("rb") as stream:
                    self.files[path] = yaml.load(stream, _StrictLoader)  # noqa: S506  # a SafeLoader
            except yaml.YAMLError as error:
                raise BundleError(" ".join(str(error).split())) from error
        return self.files[path]

    def _walk(self, node: Any, path: Path, trail: tuple[str, ...]) -> Any:
        if isinstance(node, list):
            return [self._walk(item, path, (*trail, str(index))) for index, item in enumerate(node)]
        if not isinstance(node, dict):
            return node
        if isinstance(node.get("$ref"), str):
            return self._reference(node, path, trail)
        return {key: self._walk(value, path, (*trail, key)) for key, value in node.items()}

    def _reference(self, node: dict[str, Any], path: Path, trail: tuple[str, ...]) -> Any:
        place = f"{self._shown((path, ''))} at {' > '.join(trail)}"
        file, _, pointer = node["$ref"].partition("#")
        target = (path.parent / file).resolve() if file else path
        found = self._at(target, pointer, place)
        if len(trail) == 2 and trail[0] == "paths":
            if len(node) > 1:
                raise BundleError(f"{place}: nothing may stand beside the $ref of a path")
            return self._walk(found, target, trail)
        if target == self.entry:
            return {**node, "$ref": f"#{pointer}"}
        kind, name = _kind(trail), pointer.rsplit("/", 1)[-1]
        if not kind or not name:
            raise BundleError(f"{place}: {node['$ref']} is nothing that components can hold")
        home = self.homes.setdefault((kind, name), (target, pointer))
        if home != (target, pointer):
            both = f"in {self._shown(home)} and in {self._shown((target, pointer))}"
            raise BundleError(f"{place}: two {kind} are called {name}: {both}")
        members = self.components.setdefault(kind, {})
        if name not in members:
            members[name] = None  # ends the recursion of a schema that contains itself
            members[name] = self._walk(found, target, ("components", kind, name))
        return {**node, "$ref": f"#/components/{kind}/{name}"}

    def _at(self, path: Path, pointer: str, referrer: str) -> Any:
        node = self._load(path, referrer)
        for token in [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/") if part]:
            if not isinstance(node, dict) or token not in node:
                raise BundleError(f"{referrer}: {self._shown((path, pointer))} is nothing")
            node = node[token]
        return node

    def _shown(self, home: tuple[Path, str]) -> str:
        path, pointer = home
        inside = path.is_relative_to(self.entry.parent)
        shown = path.relative_to(self.entry.parent).as_posix() if inside else str(path)
        return f"{shown}#{pointer}" if pointer else shown


def _kind(trail: tuple[str, ...]) -> str | None:
    """Which part of `components` holds what is referred to at this place; None when none does."""
    # Below a schema a name like `headers` is a field's.
    if trail[:2] == ("components", "schemas") or "schema" in trail:
        return "schemas"
    if trail[-1:] == ("requestBody",):
        return "requestBodies"
    return next((part for part in trail[-2:] if part in ("parameters", "responses", "headers", "examples")), None)


class _StrictLoader(yaml.SafeLoader):
    """YAML 1.2's core: a key given twice is an error, and dates, `yes`, `no` and `12:30` are the text they seem."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  # typed so by PyYAML


def _mapping(loader: _StrictLoader, node: yaml.MappingNode) -> dict[str, Any]:
    seen: set[str] = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node, deep=True)
        if not isinstance(key, str):
            raise yaml.MarkedYAMLError(problem=f"{key!r} is no text: quote it", problem_mark=key_node.start_mark)
        if key in seen:
            raise yaml.MarkedYAMLError(problem=f"{key!r} is given twice", problem_mark=key_node.start_mark)
        seen.add(key)
    mapping: dict[str, Any] = loader.construct_mapping(node, deep=True)
    return mapping


_StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)
for _tag, _pattern, _first in (
    ("null", r"(?:null|~|)", ["n", "~", ""]),
    ("bool", r"(?:true|false)", ["t", "f"]),
    ("int", r"[-+]?(?:0|[1-9][0-9]*)", list("-+0123456789")),
    ("float", r"[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?", list("-+0123456789")),
):
    _StrictLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^{_pattern}$"), _first)
