"""Bundle the description: many files in, one OpenAPI document out.

References between files become references into `components`, under the name they have in their file; path items are
put in place. The result has no reference outside itself, so every OpenAPI tool can read it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


class BundleError(Exception):
    """The description cannot be bundled; the message names the file and the place."""


def bundle(entry: Path) -> dict[str, Any]:
    """The whole description that starts in `entry`, as one document."""
    document = _Bundler(entry.resolve()).run()
    shared = yaml.safe_load((entry.parent / "responses.yaml").read_text(encoding="utf-8"))["everywhere"]
    for _, _, operation in operations(document):
        for status, response in shared.items():
            name = response["$ref"].rsplit("/", 1)[-1]
            operation["responses"].setdefault(status, {"$ref": f"#/components/responses/{name}"})
        operation["responses"] = dict(sorted(operation["responses"].items()))
    return document


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
        document = self._walk(self._load(self.entry), self.entry, ())
        for response in self._load(self.entry.parent / "responses.yaml")["everywhere"].values():
            self._component(self.entry.parent / "responses.yaml", response["$ref"].removeprefix("#"), "responses")
        for kind, members in sorted(self.components.items()):
            document["components"].setdefault(kind, {}).update(sorted(members.items()))
        return document

    def _load(self, path: Path) -> Any:
        if path not in self.files:
            if not path.is_file():
                raise BundleError(f"{path} does not exist")
            self.files[path] = yaml.load(path.read_text(encoding="utf-8"), _StrictLoader)  # noqa: S506  # a SafeLoader
        return self.files[path]

    def _walk(self, node: Any, path: Path, trail: tuple[str, ...]) -> Any:
        if isinstance(node, list):
            return [self._walk(item, path, (*trail, str(index))) for index, item in enumerate(node)]
        if not isinstance(node, dict):
            return node
        if isinstance(node.get("$ref"), str):
            return self._reference(node, path, trail)
        return {key: self._walk(value, path, (*trail, str(key))) for key, value in node.items()}

    def _reference(self, node: dict[str, Any], path: Path, trail: tuple[str, ...]) -> Any:
        file, _, pointer = node["$ref"].partition("#")
        target = (path.parent / file).resolve() if file else path
        if target == self.entry:
            return dict(node)
        if len(trail) == 2 and trail[0] == "paths":
            return self._walk(self._at(target, pointer, path), target, trail)
        kind = "schemas"
        for part in ("parameters", "responses", "headers", "examples"):
            if part in trail[-2:]:
                kind = part
        name = self._component(target, pointer, kind)
        return {**node, "$ref": f"#/components/{kind}/{name}"}

    def _component(self, path: Path, pointer: str, kind: str) -> str:
        name = pointer.rsplit("/", 1)[-1]
        home = self.homes.setdefault((kind, name), (path, pointer))
        if home != (path, pointer):
            raise BundleError(f"two {kind} are called {name}: in {home[0]} and in {path}")
        members = self.components.setdefault(kind, {})
        if name not in members:
            members[name] = None  # ends the recursion of a schema that contains itself
            members[name] = self._walk(self._at(path, pointer, path), path, ("components", kind, name))
        return name

    def _at(self, path: Path, pointer: str, source: Path) -> Any:
        node = self._load(path)
        for token in [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/") if part]:
            if not isinstance(node, dict) or token not in node:
                raise BundleError(f"{source} refers to {path}#{pointer}, where nothing is")
            node = node[token]
        return node


class _StrictLoader(yaml.SafeLoader):
    """YAML as we write it: a key given twice is an error, and dates, yes and no stay the text they are."""


def _mapping(loader: _StrictLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: set[Any] = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node, deep=True)  # type: ignore[no-untyped-call]  # PyYAML has no types here
        if key in seen:
            raise BundleError(f"{node.start_mark.name}: line {key_node.start_mark.line + 1}: {key!r} is given twice")
        seen.add(key)
    return loader.construct_mapping(node, deep=True)


_StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)
_StrictLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":merge"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
