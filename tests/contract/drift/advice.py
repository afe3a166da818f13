"""What to write into the description for differences that nothing explains: `make drift` prints it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from tests.contract.drift.compare import WELL_KNOWN

Facts = dict[str, Any]

_WHAT_TO_DO = {
    "the server has this route": "describe it in spec/paths/ with x-mlflow-since, and refer to it in spec/openapi.yaml",
    "described, but the server has no such route": "set the operation's x-mlflow-until to the last version that has it",
    "the server has field": "describe it, with x-mlflow-since when older versions lack it",
    "is described, but the server has no such field": "set the field's x-mlflow-until, or correct its x-mlflow-since",
    "the server has value": "add it to the enum, and to its x-mlflow-values with x-mlflow-since",
    "is described, but the server has no such value": "give the value an x-mlflow-until in its enum's x-mlflow-values",
    "the description has": "correct the type; a field whose type changed takes both, in anyOf",
    "x-mlflow-app is": "correct the operation's x-mlflow-app",
}


def advice(differences: list[str], server: Facts, version: str) -> Iterator[str]:
    """Lines of text: for each kind of difference what to do, then the YAML that the server's own account gives."""
    if differences:
        yield "\nWhat to write (docs/regenerating.md), or say in spec/drift.yaml why not:"
    for words, deed in _WHAT_TO_DO.items():
        if any(words in difference for difference in differences):
            yield f'* "{words}": {deed}'
    routes = {_unnamed(route): route for route in server["operations"]}
    fields: dict[str, Facts] = {}
    for difference in differences:
        where, _, what = difference.partition(": ")
        if what.startswith("the server has this route") and where in routes:
            yield f"\n# {routes[where]}, in spec/paths/"
            yield _yaml(_operation(routes[where], server, version))
            yield "# … and in spec/schemas/"
            yield _yaml(_answer(routes[where], server))
        elif (found := re.match(r"the server has field (\w+)", what)) and (message := _message(where, routes, server)):
            field = _schema(server["messages"][message][found[1]], server)
            fields.setdefault(where, {})[found[1]] = {"x-mlflow-since": version, **field}
    for where, properties in fields.items():
        yield f"\n# {where}, in spec/paths/ or the object's file in spec/schemas/"
        yield _yaml(properties)


def _operation(route: str, server: Facts, version: str) -> Facts:
    method, path = route.split(" ", 1)
    rpc = server["operations"][route]
    name = rpc["rpc"].rpartition(".")[2]
    in_path = re.findall(r"\{(\w+)\}", path)
    fields = {key: _schema(field, server) for key, field in server["messages"][rpc["request"]].items()}
    places = {key: "path" if key in in_path else "query" for key in fields if key in in_path or method == "GET"}
    body = {key: schema for key, schema in fields.items() if key not in places}
    operation: Facts = {
        "operationId": name[:1].lower() + name[1:],
        "tags": ["…"],
        "summary": "…",
        "description": "…",
        "x-mlflow-since": version,
        "x-mlflow-app": "tracking",
        "x-mlflow-retry": "safe" if method == "GET" else "…",
    }
    if places:
        operation["parameters"] = [_parameter(key, place, fields[key]) for key, place in places.items()]
    if body:
        content = {"schema": {"type": "object", "properties": body}, "examples": {"…": {"value": {}}}}
        operation["requestBody"] = {"required": True, "content": {"application/json": content}}
    answer = {"$ref": f"../schemas/….yaml#/{name[:1].upper()}{name[1:]}Response"}
    operation["responses"] = {"200": {"description": "…", "content": {"application/json": {"schema": answer}}}}
    return {path.rpartition("/mlflow/")[2]: {method.lower(): operation}}


def _answer(route: str, server: Facts) -> Facts:
    rpc = server["operations"][route]
    name = rpc["rpc"].rpartition(".")[2]
    fields = {key: _schema(field, server) for key, field in server["messages"][rpc["response"]].items()}
    return {f"{name[:1].upper()}{name[1:]}Response": {"type": "object", "description": "…", "properties": fields}}


def _parameter(name: str, place: str, schema: Facts) -> Facts:
    left = {key: value for key, value in schema.items() if key != "description"}
    required = {"required": True} if place == "path" else {}
    return {"name": name, "in": place, **required, "description": "…", "schema": left}


def _schema(field: Facts, server: Facts) -> Facts:
    kind, repeated = field["type"], field["repeated"]
    described = {"description": "…"}
    if repeated and kind.endswith("Entry"):  # protobuf's form of a mapping
        return {
            "type": "object",
            **described,
            "additionalProperties": _plain(server["messages"][kind]["value"], server),
        }
    plain = _plain(field, server)
    return {"type": "array", **described, "items": plain} if repeated else {**plain, **described}


def _plain(field: Facts, server: Facts) -> Facts:
    kind = WELL_KNOWN.get(field["type"], field["type"])
    if kind in server["enums"]:
        return {"type": "string", "enum": server["enums"][kind]}
    if kind in server["messages"]:
        return {"$ref": f"../schemas/….yaml#/{kind.rpartition('.')[2]}"}
    return {} if kind == "any" else {"type": kind}


def _message(where: str, routes: dict[str, str], server: Facts) -> str | None:
    """The protobuf message at a place like `GET /api/… response.run.info`."""
    method, path, place = where.split(" ", 2)
    side, *names = place.split(".")
    message: str | None = server["operations"][routes[f"{method} {path}"]][side]
    for name in names:
        message = server["messages"].get(message, {}).get(name, {}).get("type")
    return message if message in server["messages"] else None


def _yaml(node: Facts) -> str:
    return yaml.safe_dump(node, sort_keys=False, allow_unicode=True, width=120).rstrip()


def _unnamed(route: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", route)
