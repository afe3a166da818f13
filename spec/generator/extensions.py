"""What the parser drops of the document and the templates need: the operations' extension fields, and limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

TESTED_VERSIONS = ("2.0.1", "2.9.2", "2.16.2", "2.22.4", "3.1.4", "3.5.1", "3.10.1", "3.14.0", "3.17.2")
"""What `x-mlflow-since` and `x-mlflow-until` may say, the oldest first."""

_LIMIT_KEYWORDS = ("minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "pattern", "x-mlflow-limit")

_RETRY = {
    "safe": "it only reads",
    "idempotent": "a repeat changes nothing",
    "keyed": "before a repeat, look whether the first one happened",
    "never": "a repeat does it twice, or fails where the first one worked",
}
_SERVED = {
    "tracking": "",
    "artifacts": "not with the server's `--no-serve-artifacts`",
    "auth": "only with the server's basic-auth",
    "fastapi": "not on servers under gunicorn or waitress",
}


def operation_row(document: dict[str, Any], path: str, method: str, operation: dict[str, Any]) -> dict[str, Any]:
    """What the table of operations and the docstrings say of one operation."""
    paging = operation.get("x-mlflow-pagination")
    status = min(status for status in operation["responses"] if status.startswith("2"))
    return {
        "id": operation["operationId"],
        "method": method.upper(),
        "path": path,
        "answer": _answer(document, operation["responses"][status]),
        "retry": operation["x-mlflow-retry"],
        "app": operation["x-mlflow-app"],
        "since": operation["x-mlflow-since"],
        "until": operation.get("x-mlflow-until"),
        "pagination": paging and tuple(paging.get(key) for key in ("token", "next", "items", "size", "max_size")),
        "limits": _limits(document, operation),
        "field_versions": _field_versions(document, operation),
        # Only for docstrings, not in the table:
        "notes": _notes(path, method.upper(), operation),
        "returns": _returned(document, resolve(document, operation["responses"][status])),
    }


def _returned(document: dict[str, Any], response: dict[str, Any]) -> str:
    schema = response.get("content", {}).get("application/json", {}).get("schema", {})
    return str(resolve(document, schema).get("description", response["description"]))


def facts(operation: dict[str, Any]) -> dict[str, str]:
    """What a caller must know of an operation that stands in its extension fields: by heading, without a full stop."""
    since, until = operation["x-mlflow-since"], operation.get("x-mlflow-until")
    retry, limit = operation["x-mlflow-retry"], operation.get("x-mlflow-limit", {})
    paging = operation.get("x-mlflow-pagination", {})
    *names, last = [f"`{name}`" for name in limit.get("across", [""])]
    known = {
        "Versions": f"MLflow {since} to {until}" if until else f"since MLflow {since}",
        "Served": _SERVED[operation["x-mlflow-app"]],
        "Limit": f"at most {limit['max_items']:,} {', '.join(names)} and {last} together" if limit else "",
        "Pages": f"`{paging['token']}` takes the `{paging['next']}` of the page before" if paging else "",
        "Retry class": f"`{retry}`: {_RETRY[retry]}",
    }
    if "max_size" in paging:
        known["Pages"] += f"; `{paging['size']}` is at most {paging['max_size']:,}"
    return {name: text for name, text in known.items() if text}


def _notes(path: str, method: str, operation: dict[str, Any]) -> str:
    """The same in sentences, for a docstring, where the limits of pages stand with their keyword."""
    known = facts(operation)
    notes = [
        f"`{method} {path}`, {known['Versions']}",
        "Deprecated" if operation.get("deprecated") else "",
        _sentence(known.get("Served", "")),
        _sentence(known.get("Limit", "")),
        f"Retry class {known['Retry class']}",
    ]
    return " ".join(f"{note}." for note in notes if note)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def row_arguments(row: dict[str, Any]) -> str:
    """The arguments with which the generated code makes an operation's entry in the table."""
    table = {name: value for name, value in row.items() if name not in ("notes", "returns")}
    shown = {name: repr(value) for name, value in table.items()}
    if row["pagination"]:
        shown["pagination"] = f"Pagination{row['pagination']!r}"
    if not row["field_versions"]:
        del shown["field_versions"]  # of most operations; the table has it as default
    return ", ".join(f"{name}={value}" for name, value in shown.items())


def _answer(document: dict[str, Any], response: dict[str, Any]) -> str:
    content = resolve(document, response).get("content", {})
    if response.get("$ref", "").endswith("/Empty") or not content:
        return "none"
    content_type = next(iter(content))
    if content_type == "application/json":
        return "json"
    return "text" if content_type.startswith("text/") else "stream"


def _limits(document: dict[str, Any], operation: dict[str, Any]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    if "x-mlflow-limit" in operation:
        found[""] = operation["x-mlflow-limit"]
    for name, schema in _request_fields(document, operation):
        limits = {key: schema[key] for key in _LIMIT_KEYWORDS if key in schema}
        if limits:
            found[name] = limits
    return found


def _field_versions(document: dict[str, Any], operation: dict[str, Any]) -> dict[str, tuple[str | None, str | None]]:
    versions = {
        name: (schema.get("x-mlflow-since"), schema.get("x-mlflow-until"))
        for name, schema in _request_fields(document, operation)
    }
    return {name: pair for name, pair in versions.items() if any(pair)}


def _request_fields(document: dict[str, Any], operation: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field of a request and what the document says of it: `metrics`, `metrics[]`, `metrics[].key` and so on."""
    for parameter in parameters(document, operation):
        yield from _fields(document, {**parameter["schema"], **parameter}, parameter["name"], ())
    for name, schema in body_schema(document, operation).get("properties", {}).items():
        yield from _fields(document, schema, name, ())


def _fields(
    document: dict[str, Any], node: dict[str, Any], name: str, within: tuple[str, ...]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """A field, and those inside it down to one that contains itself."""
    reference = node.get("$ref", "")
    if reference and reference in within:
        return
    within = (*within, reference)
    schema = {**resolve(document, node), **node}
    yield name, schema
    if "items" in schema:
        yield from _fields(document, schema["items"], f"{name}[]", within)
    for inner, inner_schema in schema.get("properties", {}).items():
        yield from _fields(document, inner_schema, f"{name}.{inner}", within)


def parameters(document: dict[str, Any], operation: dict[str, Any]) -> list[dict[str, Any]]:
    """The parameters of an operation, those that stand elsewhere put in place."""
    return [resolve(document, parameter) for parameter in operation.get("parameters", ())]


def pages(raw: Iterable[tuple[str, str, dict[str, Any]]]) -> dict[str, dict[str, str]]:
    """The paging of every kind of answer that is a page, by the name of its schema."""
    found: dict[str, dict[str, str]] = {}
    for *_, operation in raw:
        if paging := operation.get("x-mlflow-pagination"):
            answer = operation["responses"]["200"]["content"]["application/json"]["schema"]["$ref"].split("/")[-1]
            if found.setdefault(answer, paging)["items"] != paging["items"] or found[answer]["next"] != paging["next"]:
                raise ValueError(f"{operation['operationId']} and another operation page {answer} differently")
    return found


def body_schema(document: dict[str, Any], operation: dict[str, Any]) -> dict[str, Any]:
    """The schema of an operation's JSON body; empty when it has no such body."""
    body = resolve(document, operation.get("requestBody", {})).get("content", {}).get("application/json", {})
    return resolve(document, body.get("schema", {}))


def resolve(document: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """What a `$ref` means; anything else as it is."""
    while "$ref" in node:
        target: Any = document
        for token in node["$ref"].removeprefix("#/").split("/"):
            target = target[token]
        node = target
    return node
