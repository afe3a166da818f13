"""The comparison of a bundled description with an inspected server. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from spec.generator.bundle import operations

Schema = dict[str, Any]

# Protobuf's own types, as MLflow's JSON has them.
WELL_KNOWN = {
    "google.protobuf.Timestamp": "string",
    "google.protobuf.Duration": "string",
    "google.protobuf.FieldMask": "string",
    "google.protobuf.Value": "any",
    "google.protobuf.ListValue": "any",
    "google.protobuf.Struct": "any",
}


def differences(document: Schema, server: Schema, version: str) -> list[str]:
    """Every difference, as one line each, the same for the same input."""
    return sorted(set(_Comparison(document, server, version).run()))


def is_between(version: str, node: Schema) -> bool:
    """Whether a server of this version has what the node describes (`x-mlflow-since`, `x-mlflow-until`)."""
    number = _number(version)
    return _number(node.get("x-mlflow-since", "0")) <= number <= _number(node.get("x-mlflow-until", "999"))


class _Comparison:
    def __init__(self, document: Schema, server: Schema, version: str) -> None:
        self.document = document
        self.server = server
        self.version = version
        self.compared: set[tuple[str, int]] = set()

    def run(self) -> Iterator[str]:
        described = {
            (method.upper(), _unnamed(path)): operation
            for path, method, operation in operations(self.document)
            if is_between(self.version, operation)
        }
        registered = {
            (method, _unnamed(path)): app
            for kind, app in (("routes", False), ("auth_routes", True))
            for method, path in self.server[kind]
        }
        for method, path in described.keys() - registered.keys():
            yield f"{method} {path}: described, but the server has no such route"
        for method, path in registered.keys() - described.keys():
            yield f"{method} {path}: the server has this route, but it is not described"
        for route in described.keys() & registered.keys():
            if (described[route]["x-mlflow-app"] == "auth") != registered[route]:
                yield (
                    f"{' '.join(route)}: x-mlflow-app is {described[route]['x-mlflow-app']}, but only basic-auth "
                    f"{'has' if registered[route] else 'does not add'} the route"
                )
        for name, rpc in self.server["operations"].items():
            method, path = name.split(" ", 1)
            operation = described.get((method, _unnamed(path)))
            if operation is not None:
                yield from self._operation(f"{method} {_unnamed(path)}", operation, rpc)

    def _operation(self, where: str, operation: Schema, rpc: dict[str, str]) -> Iterator[str]:
        fields = {item["name"]: item["schema"] | _versions(item) for item in operation.get("parameters", ())}
        body = operation.get("requestBody", {}).get("content", {}).get("application/json")
        if body:
            fields |= self._resolved(body["schema"]).get("properties", {})
        # Headers, and path parameters that HTTP needs, are not in the protobuf message.
        in_header = {item["name"] for item in operation.get("parameters", ()) if item["in"] == "header"}
        fields = {name: schema for name, schema in fields.items() if name not in in_header}
        yield from self._fields(f"{where} request", fields, rpc["request"])
        status = min(status for status in operation["responses"] if status.startswith("2"))
        content = self._resolved(operation["responses"][status]).get("content", {}).get("application/json")
        if content:
            answer = self._resolved(content["schema"])
            yield from self._fields(f"{where} response", answer.get("properties", {}), rpc["response"])

    def _fields(self, where: str, described: dict[str, Schema], message: str) -> Iterator[str]:
        fields: dict[str, Schema] = self.server["messages"][message]
        described = {name: schema for name, schema in described.items() if is_between(self.version, schema)}
        for name in described.keys() - fields.keys():
            yield f"{where}: field {name} is described, but the server has no such field"
        for name in fields.keys() - described.keys():
            yield f"{where}: the server has field {name}, but it is not described"
        for name in described.keys() & fields.keys():
            yield from self._field(f"{where}.{name}", described[name], fields[name])

    def _field(self, where: str, schema: Schema, field: Schema) -> Iterator[str]:
        schema = self._resolved(schema)
        is_map = field["type"].endswith("Entry") and field["repeated"]
        if is_map:
            if "additionalProperties" not in schema:
                yield f"{where}: the server has a map, the description has not"
            return
        if field["repeated"]:
            if schema.get("type") != "array":
                yield f"{where}: the server has a list, the description has not"
                return
            schema = self._resolved(schema["items"])
        yield from self._value(where, schema, field["type"])

    def _value(self, where: str, schema: Schema, wanted: str) -> Iterator[str]:
        kinds, values = self._kinds(schema)
        if wanted in self.server["enums"]:
            known = {value for value, node in values.items() if is_between(self.version, node)}
            for value in known - set(self.server["enums"][wanted]):
                yield f"{where}: value {value} is described, but the server has no such value"
            for value in set(self.server["enums"][wanted]) - known:
                yield f"{where}: the server has value {value}, but it is not described"
        elif wanted in self.server["messages"] and wanted not in WELL_KNOWN:
            if "object" not in kinds:
                yield f"{where}: the server has an object, the description has {', '.join(sorted(kinds)) or 'anything'}"
            elif (wanted, id(schema)) not in self.compared:  # ends the recursion of a message that contains itself
                self.compared.add((wanted, id(schema)))
                if "properties" in schema:
                    yield from self._fields(where, schema["properties"], wanted)
        else:
            kind = WELL_KNOWN.get(wanted, wanted)
            if kind != "any" and kind not in kinds:
                yield f"{where}: the server has {kind}, the description has {', '.join(sorted(kinds)) or 'anything'}"

    def _kinds(self, schema: Schema) -> tuple[set[str], dict[str, Schema]]:
        """The JSON types that a schema allows, and its enum values."""
        schema = self._resolved(schema)
        kinds: set[str] = set()
        values: dict[str, Schema] = {}
        for inner in schema.get("anyOf", ()):
            inner_kinds, inner_values = self._kinds(inner)
            kinds |= inner_kinds
            values |= inner_values
        if "type" in schema:
            kinds |= {schema["type"]} if isinstance(schema["type"], str) else set(schema["type"])
        since = schema.get("x-mlflow-values", {})
        values |= {value: since.get(value, {}) for value in schema.get("enum", ())}
        return kinds, values

    def _resolved(self, node: Schema) -> Schema:
        while "$ref" in node:
            target: Any = self.document
            for token in node["$ref"].removeprefix("#/").split("/"):
                target = target[token]
            node = target
        return node


def _versions(node: Schema) -> Schema:
    return {key: node[key] for key in ("x-mlflow-since", "x-mlflow-until") if key in node}


def _number(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _unnamed(path: str) -> str:
    # Flask's names of path parameters are not the description's.
    return re.sub(r"\{[^}]*\}", "{}", path)
