"""What the bundled document says of each operation, read without the generator, and values that suit it."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mlflow_openapi import models

DOCUMENT: dict[str, Any] = json.loads(
    (Path(__file__).resolve().parents[2] / "generated" / "openapi.json").read_text(encoding="utf-8")
)
SCHEMAS: dict[str, Any] = DOCUMENT["components"]["schemas"]
JSON = "application/json"


@dataclass
class Input:
    """One keyword of an operation, and where its value belongs; an id may belong into path and body."""

    schema: dict[str, Any]
    required: bool = False
    names: dict[str, str] = field(default_factory=dict)  # by place: path, query, header, body or content
    slashes: bool = False  # stay in the path as they are


@dataclass
class Described:
    """One operation as the document has it."""

    id: str
    tag: str
    method: str
    path: str
    inputs: dict[str, Input]
    sends: str | None  # content type of the request body
    answer: dict[str, Any] | None  # schema of a JSON answer
    answer_type: str | None
    status: int  # of that answer

    @property
    def python_name(self) -> str:
        return keyword(self.id)


def keyword(name: str) -> str:
    """A name of the document as Python writes it."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).replace("-", "_").lower()


def resolve(node: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        target: Any = DOCUMENT
        for token in node["$ref"].removeprefix("#/").split("/"):
            target = target[token]
        node = target
    return node


def described() -> Iterator[Described]:
    for path, item in DOCUMENT["paths"].items():
        for method, operation in item.items():
            inputs: dict[str, Input] = {}
            for parameter in map(resolve, operation.get("parameters", ())):
                one = inputs.setdefault(keyword(parameter["name"]), Input(parameter["schema"]))
                one.names[parameter["in"]] = parameter["name"]
                one.required = one.required or parameter.get("required", False)
                one.slashes = parameter.get("x-mlflow-slashes") == "kept"
            sends, body = next(iter(operation.get("requestBody", {}).get("content", {}).items()), (None, {}))
            if sends == JSON:
                schema = resolve(body["schema"])
                for name, node in schema["properties"].items():
                    one = inputs.setdefault(keyword(name), Input(node))
                    one.names["body"] = name
                    one.required = one.required or name in schema.get("required", ())
            elif sends:
                inputs["content"] = Input({}, required=True, names={"content": "content"})
            status = min(status for status in operation["responses"] if status.startswith("2"))
            reference = operation["responses"][status]
            content = {} if reference.get("$ref", "").endswith("/Empty") else resolve(reference).get("content", {})
            answer = content.get(JSON, {}).get("schema")
            yield Described(
                operation["operationId"],
                operation["tags"][0],
                method.upper(),
                path,
                inputs,
                sends,
                answer,
                next(iter(content), None),
                int(status),
            )


# A schema may contain itself; deeper than this only what must be there is.
DEEP = 4


def plain(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema without references, alternatives and null: the first that is left of each."""
    schema = resolve(schema)
    for alternatives in (schema.get("anyOf"), schema.get("oneOf")):
        if alternatives:
            return plain(alternatives[0])
    if isinstance(schema.get("type"), list):
        return {**schema, "type": next(kind for kind in schema["type"] if kind != "null")}
    return schema


def entries(schema: dict[str, Any]) -> dict[str, Any] | None:
    """The schema of the values of an object whose field names are free; None when its fields have names."""
    if schema.get("type") != "object" or "properties" in schema:
        return None
    free = schema.get("additionalProperties", {})
    return free if isinstance(free, dict) else {}


class Values:
    """Makes JSON values for schemas, each one different from those before."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)

    def json(self, schema: dict[str, Any], hint: str = "value", depth: int = 0) -> Any:
        """A value with every field, and two entries in every list."""
        schema = plain(schema)
        number = next(self._numbers)
        if "enum" in schema:
            return schema["enum"][number % len(schema["enum"])]
        free = entries(schema)
        if free is not None:
            return {f"{hint}-{n}": self.json(free, hint, depth + 1) for n in (number, next(self._numbers))}
        kind = schema.get("type")
        if kind == "object":
            names = schema.get("required", ()) if depth > DEEP else schema["properties"]
            return {name: self.json(schema["properties"][name], name, depth + 1) for name in names}
        if kind == "array":
            return [self.json(schema["items"], hint, depth + 1) for _ in range(0 if depth > DEEP else 2)]
        simple = {
            "integer": 2**53 + number,
            "number": number + 0.5,
            "boolean": number % 2 == 0,
            "string": f"{hint} é/&?%{number}",
            None: {"any": [number]},
        }
        return simple[kind]


def annotation(schema: dict[str, Any]) -> str:
    """How Python annotates a value of this schema, null apart: what may be null may be absent, and is None."""
    target = resolve(schema)
    if "anyOf" in target:
        return " | ".join(annotation(alternative) for alternative in not_null(target))
    if isinstance(target.get("type"), list):
        return annotation({**target, "type": next(kind for kind in target["type"] if kind != "null")})
    free = entries(target)
    if free is not None:
        return f"dict[str, {annotation(free)}]"
    if "enum" in target or target.get("type") == "object":
        return str(schema["$ref"].rsplit("/", 1)[-1])
    if target.get("type") == "array":
        return f"list[{annotation(target['items'])}]"
    simple = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", None: "Any"}
    return simple[target.get("type")]


def not_null(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """The alternatives of a schema that are values."""
    return [alternative for alternative in schema["anyOf"] if alternative != {"type": "null"}]


def may_be_null(schema: dict[str, Any]) -> bool:
    """Whether the document lets a server send null for it."""
    target = resolve(schema)
    return {"type": "null"} in target.get("anyOf", ()) or "null" in target.get("type", ())


def python(schema: dict[str, Any], value: Any) -> Any:
    """A JSON value as a caller has it: objects as instances of their models, made by keyword; free ones as a dict."""
    name = schema.get("$ref", "").rsplit("/", 1)[-1]
    target = resolve(schema)
    if "anyOf" in target and len(not_null(target)) == 1:
        return python(not_null(target)[0], value)
    if target.get("type") == "array":
        return [python(target["items"], item) for item in value]
    if target.get("type") != "object" or "properties" not in target:
        return value
    return getattr(models, name)(
        **{keyword(key): python(target["properties"][key], item) for key, item in value.items()}
    )
