"""The bundled document: complete in itself, valid, and its examples and extension fields true to it.

`make lint` has Redocly judge it as OpenAPI 3.1 as well; here it is judged as JSON Schema, and by what we promise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mlflow_openapi import OPERATIONS
from tests.contract.described import DOCUMENT, JSON, SCHEMAS, Described, described, plain, resolve

ALL = list(described())
EVERY = pytest.mark.parametrize("operation", ALL, ids=lambda operation: operation.id)


def nodes(node: Any, trail: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    """Every object of the document, with the way to it."""
    if isinstance(node, dict):
        yield trail, node
        for key, value in node.items():
            yield from nodes(value, (*trail, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from nodes(value, (*trail, str(index)))


def raw(operation: Described) -> Any:
    return DOCUMENT["paths"][operation.path][operation.method.lower()]


def schemas() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema that stands in the document, by its place."""
    for trail, node in nodes(DOCUMENT):
        if trail[-1:] == ("schema",) or trail[:-1] == ("components", "schemas"):
            yield "/".join(trail), node


def judge(schema: dict[str, Any]) -> Draft202012Validator:
    # With the components beside it, so that its references lead somewhere.
    return Draft202012Validator({**schema, "components": DOCUMENT["components"]})


def test_it_is_openapi_3_1_and_refers_to_nothing_outside() -> None:
    assert re.fullmatch(r"3\.1\.\d", DOCUMENT["openapi"])
    references = [node["$ref"] for _, node in nodes(DOCUMENT) if isinstance(node.get("$ref"), str)]
    assert len(references) > 100
    assert [reference for reference in references if not reference.startswith("#/components/")] == []
    for reference in references:
        assert isinstance(resolve({"$ref": reference}), dict)


def test_every_component_is_used() -> None:
    used = {node["$ref"] for _, node in nodes(DOCUMENT) if isinstance(node.get("$ref"), str)}
    defined = {
        f"#/components/{kind}/{name}"
        for kind, members in DOCUMENT["components"].items()
        for name in members
        if kind != "securitySchemes"
    }
    assert defined == used


def test_every_schema_is_valid_json_schema_2020_12() -> None:
    found = list(schemas())
    assert len(found) > 100
    for _, schema in found:
        Draft202012Validator.check_schema(schema)


def test_every_example_of_a_field_fits_it() -> None:
    examples = [(trail, node) for trail, node in nodes(SCHEMAS) if isinstance(node.get("examples"), list)]
    assert examples
    for trail, node in examples:
        for example in node["examples"]:
            assert list(judge(node).iter_errors(example)) == [], trail


@EVERY
def test_request_examples_are_there_and_fit(operation: Described) -> None:
    for parameter in map(resolve, raw(operation).get("parameters", ())):
        examples = [entry["value"] for entry in parameter.get("examples", {}).values()]
        examples += [parameter["example"]] if "example" in parameter else []
        assert examples or not (parameter["in"] == "query" and parameter.get("required")), parameter["name"]
        for example in examples:
            assert list(judge(parameter["schema"]).iter_errors(example)) == [], parameter["name"]
    for kind, body in raw(operation).get("requestBody", {}).get("content", {}).items():
        assert kind != JSON or body["examples"]
        fields = resolve(body["schema"]).get("properties", {})
        for name, example in body.get("examples", {}).items():
            assert list(judge(body["schema"]).iter_errors(example["value"])) == [], name
            # Unknown fields are ignored by servers, so a misspelt one would fit.
            assert kind != JSON or example["value"].keys() <= fields.keys(), name


def test_an_example_that_does_not_fit_would_be_noticed() -> None:
    batch = DOCUMENT["paths"]["/api/2.0/mlflow/runs/log-batch"]["post"]["requestBody"]["content"][JSON]["schema"]
    point = {"key": "k", "value": 1, "timestamp": 1}
    for value in ("NaN", 0.5):
        assert list(judge(batch).iter_errors({"run_id": "1", "metrics": [{**point, "value": value}]})) == []
    for wrong in ({"value": "nan"}, {"timestamp": -1}, {"key": "a#b"}, {"step": 0.5}):
        assert list(judge(batch).iter_errors({"run_id": "1", "metrics": [{**point, **wrong}]})) != [], wrong


@EVERY
def test_extension_fields_are_there_and_in_the_table(operation: Described) -> None:
    row, source = OPERATIONS[operation.id], raw(operation)
    assert (row.since, row.app, row.retry) == tuple(source[f"x-mlflow-{name}"] for name in ("since", "app", "retry"))
    assert row.until == source.get("x-mlflow-until")
    assert row.pagination == _paging(source)
    assert row.limits.get("") == source.get("x-mlflow-limit")


def _paging(source: dict[str, Any]) -> tuple[Any, ...] | None:
    paging = source.get("x-mlflow-pagination")
    return paging and tuple(paging.get(name) for name in ("token", "next", "items", "size", "max_size"))


@pytest.mark.parametrize("operation", [one for one in ALL if OPERATIONS[one.id].pagination], ids=lambda one: one.id)
def test_paging_names_fields_that_exist(operation: Described) -> None:
    paging = OPERATIONS[operation.id].pagination
    assert paging is not None
    assert operation.answer is not None
    answer = resolve(operation.answer)["properties"]
    assert plain(operation.inputs[paging.token].schema)["type"] == plain(answer[paging.next])["type"] == "string"
    assert resolve(answer[paging.items])["type"] == "array"
    size = plain(operation.inputs[paging.size].schema)
    assert paging.max_size in (None, size.get("maximum", paging.max_size))


def test_limits_of_fields_are_in_the_table() -> None:
    limits = OPERATIONS["logBatch"].limits
    assert limits["metrics"] == {"maxItems": 1000}
    assert limits["metrics[].key"] == {"maxLength": 250, "pattern": SCHEMAS["Key"]["pattern"]}
    assert limits["params[].value"] == {"x-mlflow-limit": {"max_length": 6000, "beyond": "truncated"}}
    assert limits[""] == {"max_items": 1000, "across": ["metrics", "params", "tags"]}
    assert OPERATIONS["logInputs"].limits["datasets[].tags[].key"] == {"maxLength": 255}
    assert OPERATIONS["searchRuns"].limits["max_results"] == {"minimum": 1, "maximum": 50000}


@EVERY
def test_paths_and_answers_are_complete(operation: Described) -> None:
    placeholders = re.findall(r"{(\w+)}", operation.path)
    in_path = [where for where in operation.inputs.values() if "path" in where.names]
    assert sorted(placeholders) == sorted(where.names["path"] for where in in_path)
    assert all(where.required for where in in_path)
    responses = raw(operation)["responses"]
    assert {str(operation.status), "400", "401", "403", "500"} <= responses.keys()
    assert all(resolve(response)["description"] for response in responses.values())


def test_operation_ids_are_unique_also_as_python_names() -> None:
    assert len({operation.id for operation in ALL}) == len(ALL)
    assert len({operation.python_name for operation in ALL}) == len(ALL)
