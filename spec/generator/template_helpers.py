"""What the templates ask: the raw operations, and which classes a module needs."""

from __future__ import annotations

import re
import textwrap
from typing import Any

from openapi_python_client.parser.properties import (
    ListProperty,
    LiteralEnumProperty,
    ModelProperty,
    Property,
    UnionProperty,
)
from openapi_python_client.strings import PythonIdentifier

from spec.generator.bundle import operations

_LIMIT_KEYWORDS = ("minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "pattern", "x-mlflow-limit")
# Kinds whose JSON value is their Python value.
_PLAIN = ("any", "boolean", "const", "float", "int", "literal_enum", "none", "string")


def template_globals(document: dict[str, Any]) -> dict[str, Any]:
    """The names that the templates may use besides the generator's own."""
    raw = {operation["operationId"]: (path, method, operation) for path, method, operation in operations(document)}
    rows = {str(PythonIdentifier(name, "field_")): _row(document, *entry) for name, entry in raw.items()}
    slashes = {
        (name, parameter["name"])
        for name, (_, _, operation) in raw.items()
        for parameter in operation.get("parameters", ())
        if parameter.get("x-mlflow-slashes") == "kept"
    }
    return {
        "answer_model": _answer_model,
        "body_properties": body_properties,
        # The parser keeps them as a set, whose order changes from run to run.
        "declared_values": lambda name: document["components"]["schemas"][name]["enum"],
        "decoded_classes": lambda properties: _used(properties, ModelProperty),
        "fail": _fail,
        "is_plain": is_plain,
        "keeps_slashes": lambda operation, parameter: (operation, str(parameter.get_untrusted_value())) in slashes,
        "keyword_arguments": keyword_arguments,
        "literal_classes": lambda properties: _used(properties, LiteralEnumProperty),
        "operation_rows": [_arguments(row) for _, row in sorted(rows.items())],
        "rows": rows,
        "signature_classes": _signature_classes,
        "tag_descriptions": {tag["name"]: tag["description"].strip() for tag in document["tags"]},
    }


def prose(text: str, indent: int) -> str:
    """Markdown as a docstring has it: paragraphs and list items wrapped at 120 columns, further lines indented."""
    blocks = re.split(r"\n\s*\n|\n(?=\s*[*-] )", text.strip())
    wrapped: list[str] = []
    for block in blocks:
        lines = textwrap.wrap(
            re.sub(r"\s+", " ", block).strip(), 117 - indent, break_long_words=False, break_on_hyphens=False
        )
        item = block.lstrip().startswith(("* ", "- "))
        wrapped.append(("\n" if not item and wrapped else "") + ("\n  " if item else "\n").join(lines))
    margin = " " * indent
    return "\n".join(wrapped).replace("\n", f"\n{margin}").replace(f"{margin}\n", "\n")


def is_plain(prop: Property) -> bool:
    """Whether the property's JSON value can be taken as it is."""
    if isinstance(prop, ListProperty):
        return is_plain(prop.inner_property)
    if isinstance(prop, UnionProperty):
        return all(is_plain(inner) for inner in prop.inner_properties)
    return any(prop.template == f"{kind}_property.py.jinja" for kind in _PLAIN)


def body_properties(endpoint: Any) -> list[Property] | None:
    """The fields of an operation's JSON body; None when it has no such body."""
    if not endpoint.bodies or endpoint.bodies[0].body_type != "json":
        return None
    body = endpoint.bodies[0].prop
    return [*body.required_properties, *body.optional_properties]


def keyword_arguments(endpoint: Any) -> list[Property]:
    """Every keyword of an operation's method, required ones first; a name in path and body is one keyword."""
    found: dict[str, Property] = {}
    for prop in [
        *endpoint.path_parameters,
        *endpoint.query_parameters,
        *(body_properties(endpoint) or ()),
        *endpoint.header_parameters,
    ]:
        found.setdefault(prop.python_name, prop)
    return sorted(found.values(), key=lambda prop: not prop.required)


def _answer_model(endpoint: Any) -> Any:
    prop = endpoint.responses.patterns[0].prop
    return prop.class_info if isinstance(prop, ModelProperty) else None


def _signature_classes(collection: Any) -> list[Any]:
    arguments = [prop for endpoint in collection.endpoints for prop in keyword_arguments(endpoint)]
    answers = [model for endpoint in collection.endpoints if (model := _answer_model(endpoint))]
    return _sorted([*(used.class_info for prop in arguments for used in _named(prop)), *answers])


def _used(properties: list[Property], kind: type) -> list[Any]:
    return _sorted([used.class_info for prop in properties for used in _named(prop) if isinstance(used, kind)])


def _named(prop: Property) -> list[Any]:
    """The properties within this one that have a class or type alias of their own."""
    if isinstance(prop, ListProperty):
        return _named(prop.inner_property)
    if isinstance(prop, UnionProperty):
        return [named for inner in prop.inner_properties for named in _named(inner)]
    return [prop] if isinstance(prop, (ModelProperty, LiteralEnumProperty)) else []


def _sorted(classes: list[Any]) -> list[Any]:
    return sorted({info.name: info for info in classes}.values(), key=lambda info: str(info.name))


def _row(document: dict[str, Any], path: str, method: str, operation: dict[str, Any]) -> dict[str, Any]:
    paging = operation.get("x-mlflow-pagination")
    return {
        "id": operation["operationId"],
        "method": method.upper(),
        "path": path,
        "answer": _answer(document, operation),
        "retry": operation["x-mlflow-retry"],
        "app": operation["x-mlflow-app"],
        "since": operation["x-mlflow-since"],
        "until": operation.get("x-mlflow-until"),
        "pagination": paging and tuple(paging.get(key) for key in ("token", "next", "items", "size", "max_size")),
        "limits": _limits(document, operation),
    }


def _arguments(row: dict[str, Any]) -> str:
    paging = row["pagination"]
    shown = {**row, "pagination": None}
    return ", ".join(
        f"Pagination{paging!r}" if name == "pagination" and paging else repr(value) for name, value in shown.items()
    )


def _answer(document: dict[str, Any], operation: dict[str, Any]) -> str:
    status = min(status for status in operation["responses"] if status.startswith("2"))
    response = _resolve(document, operation["responses"][status])
    content = response.get("content", {})
    if operation["responses"][status].get("$ref", "").endswith("/Empty") or not content:
        return "none"
    content_type = next(iter(content))
    if content_type == "application/json":
        return "json"
    return "text" if content_type.startswith("text/") else "stream"


def _limits(document: dict[str, Any], operation: dict[str, Any]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    if "x-mlflow-limit" in operation:
        found[""] = operation["x-mlflow-limit"]
    for parameter in operation.get("parameters", ()):
        resolved = _resolve(document, parameter)
        _collect(document, resolved["schema"], resolved["name"], found)
    body = operation.get("requestBody", {}).get("content", {}).get("application/json")
    for name, schema in (_resolve(document, body["schema"]).get("properties", {}) if body else {}).items():
        _collect(document, schema, name, found)
    return found


def _collect(document: dict[str, Any], schema: dict[str, Any], name: str, found: dict[str, dict[str, Any]]) -> None:
    schema = {**_resolve(document, schema), **{key: value for key, value in schema.items() if key != "$ref"}}
    limits = {key: schema[key] for key in _LIMIT_KEYWORDS if key in schema}
    if limits:
        found[name] = limits
    if "items" in schema:
        _collect(document, schema["items"], f"{name}[]", found)
    for inner, inner_schema in schema.get("properties", {}).items():
        _collect(document, inner_schema, f"{name}.{inner}", found)


def _resolve(document: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        target: Any = document
        for token in node["$ref"].removeprefix("#/").split("/"):
            target = target[token]
        node = target
    return node


def _fail(reason: str) -> str:
    raise ValueError(f"the templates {reason}: teach fields.jinja")
