"""What the parser drops of the document and the templates need: the operations' extension fields, and limits."""

from __future__ import annotations

from typing import Any

_LIMIT_KEYWORDS = ("minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "pattern", "x-mlflow-limit")

_RETRY = {
    "safe": "it only reads",
    "idempotent": "a repeat changes nothing",
    "keyed": "before a repeat, look whether the first one happened",
    "never": "a repeat does it twice, or fails where the first one worked",
}
_SERVED = {
    "tracking": "",
    "artifacts": "Not with the server's `--no-serve-artifacts`.",
    "auth": "Only with the server's basic-auth.",
    "fastapi": "Not on servers under gunicorn or waitress.",
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
        # Only for docstrings, not in the table:
        "notes": _notes(path, method.upper(), operation),
        "returns": _returned(document, resolve(document, operation["responses"][status])),
    }


def _returned(document: dict[str, Any], response: dict[str, Any]) -> str:
    schema = response.get("content", {}).get("application/json", {}).get("schema", {})
    return str(resolve(document, schema).get("description", response["description"]))


def _notes(path: str, method: str, operation: dict[str, Any]) -> str:
    """What a caller must know of an operation that stands in its extension fields."""
    since, until = operation["x-mlflow-since"], operation.get("x-mlflow-until")
    retry, limit = operation["x-mlflow-retry"], operation.get("x-mlflow-limit", {})
    *names, last = [f"`{name}`" for name in limit.get("across", [""])]
    notes = [
        f"`{method} {path}`, {f'MLflow {since} to {until}' if until else f'since MLflow {since}'}.",
        "Deprecated." if operation.get("deprecated") else "",
        _SERVED[operation["x-mlflow-app"]],
        f"At most {limit['max_items']:,} {', '.join(names)} and {last} together." if limit else "",
        f"Retry class `{retry}`: {_RETRY[retry]}.",
    ]
    return " ".join(note for note in notes if note)


def row_arguments(row: dict[str, Any]) -> str:
    """The arguments with which the generated code makes an operation's entry in the table."""
    table = {name: value for name, value in row.items() if name not in ("notes", "returns")}
    shown = {name: repr(value) for name, value in table.items()}
    if row["pagination"]:
        shown["pagination"] = f"Pagination{row['pagination']!r}"
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
    for parameter in parameters(document, operation):
        _collect(document, parameter["schema"], parameter["name"], found, ())
    for name, schema in body_schema(document, operation).get("properties", {}).items():
        _collect(document, schema, name, found, ())
    return found


def _collect(
    document: dict[str, Any], node: dict[str, Any], name: str, found: dict[str, dict[str, Any]], within: tuple[str, ...]
) -> None:
    """Note the limits of a field, and of those inside it down to one that contains itself."""
    reference = node.get("$ref", "")
    if reference and reference in within:
        return
    within = (*within, reference)
    schema = {**resolve(document, node), **node}
    limits = {key: schema[key] for key in _LIMIT_KEYWORDS if key in schema}
    if limits:
        found[name] = limits
    if "items" in schema:
        _collect(document, schema["items"], f"{name}[]", found, within)
    for inner, inner_schema in schema.get("properties", {}).items():
        _collect(document, inner_schema, f"{name}.{inner}", found, within)


def parameters(document: dict[str, Any], operation: dict[str, Any]) -> list[dict[str, Any]]:
    """The parameters of an operation, those that stand elsewhere put in place."""
    return [resolve(document, parameter) for parameter in operation.get("parameters", ())]


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
