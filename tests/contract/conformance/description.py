"""What one server should answer, according to the description: its operations, their examples, and how to send them."""

from __future__ import annotations

import copy
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import schemathesis
from schemathesis import APIOperation, Case

from mlflow_openapi.operations import OPERATIONS
from tests.contract.described import DOCUMENT, JSON, Described, described, keyword, resolve

_DESCRIBED = {operation.id: operation for operation in described()}
# What a server may be started without.
_OPTIONAL = ("auth", "artifacts")


def release(version: str) -> tuple[int, ...]:
    """A version as something that compares, without what may follow the number (`3.18.0.dev0`)."""
    parts = []
    for part in version.split("."):
        digits = part[: len(part) - len(part.lstrip("0123456789"))]
        if not digits:
            break
        parts.append(int(digits))
    return tuple(parts)


def covers(version: str, since: str | None, until: str | None) -> bool:
    """Whether `version` is from `since` to `until`, both included; None leaves that side open."""
    return (since is None or release(since) <= release(version)) and (
        until is None or release(version) <= release(until)
    )


@dataclass(frozen=True)
class Operation:
    """One operation that the server has."""

    described: Described
    examples: Mapping[str, Mapping[str, Any]]
    """By name, in the description's order: keywords and values."""
    generator: APIOperation[Any, Any, Any, Any]
    """The same operation as schemathesis knows it."""

    @property
    def id(self) -> str:
        return self.described.id

    @property
    def only_reads(self) -> bool:
        return OPERATIONS[self.id].retry == "safe"

    def case(self, arguments: Mapping[str, Any]) -> Case:
        """The request with these arguments, each put where the description says; None leaves an argument out."""
        places: dict[str, dict[str, Any]] = {"path": {}, "query": {}, "header": {}, "body": {}, "content": {}}
        for name, value in arguments.items():
            if name not in self.described.inputs:
                raise ValueError(f"{self.id} has no argument {name!r}")
            if value is not None:
                for place, spelled in self.described.inputs[name].names.items():
                    places[place][spelled] = value
        sends = self.described.sends
        body: dict[str, Any] = {}
        if sends:
            body = {"body": places["body"] if sends == JSON else places["content"]["content"], "media_type": sends}
        return self.generator.Case(
            path_parameters={name: str(value) for name, value in places["path"].items()},
            query=places["query"],
            headers={name: str(value) for name, value in places["header"].items()},
            **body,
        )


def operations(version: str, features: Collection[str]) -> dict[str, Operation]:
    """The operations of a server of `version` with these features (`auth` is one), by their operationId."""
    document = copy.deepcopy(DOCUMENT)
    for path, item in list(document["paths"].items()):
        for method, operation in list(item.items()):
            known = OPERATIONS[operation["operationId"]]
            there = covers(version, known.since, known.until) and (known.app not in _OPTIONAL or known.app in features)
            if not there:
                del item[method]
            else:
                _close(operation)
        if not item:
            del document["paths"][path]
    # It would blot out the values of every `key` in what is printed; credentials are never among them.
    config = schemathesis.Config.from_dict({"output": {"sanitization": {"enabled": False}}})
    generators = schemathesis.openapi.from_dict(document, config=config)
    return {
        operation["operationId"]: Operation(
            _DESCRIBED[operation["operationId"]], _examples(operation), generators[path][method]
        )
        for path, item in document["paths"].items()
        for method, operation in item.items()
    }


def _close(operation: dict[str, Any]) -> None:
    """Generated requests have the fields that the description names: a server ignores all others."""
    for content in operation.get("requestBody", {}).get("content", {}).values():
        if "properties" in content["schema"]:
            content["schema"]["additionalProperties"] = False


def _examples(operation: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    parameters = {
        keyword(parameter["name"]): parameter["example"]
        for parameter in map(resolve, operation.get("parameters", ()))
        if "example" in parameter
    }
    content = operation.get("requestBody", {}).get("content", {}).get(JSON, {})
    bodies = {
        name: {keyword(field): value for field, value in example["value"].items()}
        for name, example in content.get("examples", {}).items()
    }
    return {name: {**parameters, **body} for name, body in bodies.items()} or {"parameters": parameters}
