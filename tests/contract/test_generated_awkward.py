"""What the templates must carry though MLflow's description has little of it: an invented one, generated and used."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest

from spec.generator.build import write_client

# What the templates use inside a method or class, and what Python keeps for itself.
LOCALS = ("params", "query", "json", "headers", "path", "decode", "operation", "transport", "models", "OPERATIONS")
UNDERSCORED = ("_query", "_json", "_headers", "_path", "_item", "_value", "_self", "_fields", "_models", "_transport")
KEPT = ("self", "cls", "get", "source", "str", "dict", "list", "int", "None", "class", "from", "async", "text")
BUILTINS = ("filter", "format", "hash", "input", "max", "min", "range", "type", "property", "classmethod", "super")
NAMES = (*LOCALS, *UNDERSCORED, *KEPT, *BUILTINS, "kebab-case", "camelCase", "dotted.name", "1st", "ünï")

TEXT = {"type": "string", "description": "A text with \"quotes\", a \\ and '''."}


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def operation(name: str, *, body: Any = None, answer: Any = None, parameters: Any = ()) -> dict[str, Any]:
    content = {"application/json": {"schema": answer}} if answer else {}
    described = {
        "operationId": name,
        "tags": ["things"],
        "summary": f"Do {name}.",
        "x-mlflow-since": "2.0.1",
        "x-mlflow-app": "tracking",
        "x-mlflow-retry": "never",
        "parameters": list(parameters),
        "responses": {"200": {"description": "Done.", "content": content}},
    }
    return described | ({"requestBody": {"content": {"application/json": {"schema": body}}}} if body else {})


def parameter(name: str, place: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "in": place, "description": "One.", "schema": {"type": "string"}, **more}


FIELDS = {"type": "object", "description": "Names.", "properties": dict.fromkeys(NAMES, TEXT)}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Awkward", "version": "1"},
    "tags": [{"name": "things", "description": "Things."}],
    "paths": {
        "/named": {"post": operation("setNamed", body=FIELDS, answer=ref("Named"))},
        "/found": {"get": operation("findNamed", parameters=[parameter(name, "query") for name in NAMES])},
        "/things/{thing_id}/of/{owner}": {
            "patch": operation(
                "changeThing",
                parameters=[
                    parameter("thing_id", "path", required=True),
                    parameter("owner", "path", required=True, **{"x-mlflow-slashes": "kept"}),
                    parameter("dry", "query", schema={"type": "boolean"}),
                    parameter("X-Count", "header", schema={"type": "integer"}),
                ],
                body={"type": "object", "properties": {"thing_id": TEXT, "tree": ref("Tree")}},
                answer=ref("Tree"),
            )
        },
        "/body": {"post": operation("sendBody", body=ref("ThingBody")) | {"responses": {"201": {"description": "D."}}}},
    },
    "components": {
        "schemas": {
            "Named": FIELDS,
            "ThingBody": {"type": "object", "description": "B.", "required": ["a"], "properties": {"a": TEXT}},
            "Tree": {
                "type": "object",
                "description": "A tree.",
                "required": ["name", "parent"],
                "properties": {
                    "name": TEXT,
                    "parent": {"type": ["string", "null"], "description": "Its name."},
                    "branches": {"type": "array", "description": "B.", "items": ref("Tree")},
                    "grid": {"type": "array", "description": "G.", "items": {"type": "array", "items": ref("Named")}},
                    "forest": ref("Forest"),
                    "anything": {"description": "Any JSON."},
                    "body": ref("ThingBody"),
                    "inner": {
                        "type": "object",
                        "description": "Without a name of its own.",
                        "properties": {"leaf": ref("Leaf")},
                    },
                },
            },
            "Forest": {
                "type": "object",
                "description": "Trees.",
                "properties": {"trees": {"type": "array", "description": "T.", "items": ref("Tree")}},
            },
            "Leaf": {"type": "string", "description": "L.", "enum": ["green", 'it\'s "red"']},
        }
    },
}
# Of several kinds of body the first is the method's.
BODIES = DOCUMENT["paths"]["/body"]["post"]["requestBody"]["content"]
BODIES["application/x-protobuf"] = {"schema": {"type": "string", "format": "binary"}}

NAMED = {name: f"value of {name}" for name in NAMES}
TREE = {
    "name": "oak",
    "parent": None,
    "branches": [{"name": "one", "parent": "oak"}, {"name": "two", "parent": "oak", "branches": []}],
    "grid": [[{"params": "x"}, {}], []],
    "forest": {"trees": [{"name": "fir", "parent": None}]},
    "anything": {"from_dict": [None, 1]},
    "body": {"a": "b"},
    "inner": {"leaf": "green"},
}
# What may be null may be absent, and is sent so.
WITHOUT_NULL = {key: value for key, value in TREE.items() if value is not None} | {
    "forest": {"trees": [{"name": "fir"}]}
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The invented client, imported; through the transport of the real one it sends to a server that we see."""
    root = tmp_path_factory.mktemp("generated")
    write_client(DOCUMENT, root / "awkward_client")
    sys.path.insert(0, str(root))
    try:
        yield importlib.import_module("awkward_client")
    finally:
        sys.path.remove(str(root))


def call(package: Any, name: str, answer: Any, **keywords: Any) -> tuple[httpx.Request, Any]:
    sent: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, json=answer)

    http = httpx.Client(base_url="http://test", transport=httpx.MockTransport(respond))
    result = getattr(package.Client(package.HttpxTransport(http)).things, name)(**keywords)
    return sent[0], result


def keywords_of(package: Any, name: str) -> list[str]:
    method = getattr(package.Client(None).things, name)
    return list(method.__kwdefaults__ or ())


def test_no_name_is_swallowed_in_a_body(package: Any) -> None:
    names = keywords_of(package, "set_named")
    assert len(names) == len(NAMES)
    request, result = call(package, "set_named", NAMED, **{name: f"value {n}" for n, name in enumerate(names)})
    assert request.read() == package.transport.encode_json({name: f"value {n}" for n, name in enumerate(NAMES)})
    assert result.to_dict() == NAMED


def test_no_name_is_swallowed_in_a_query(package: Any) -> None:
    names = keywords_of(package, "find_named")
    request, _ = call(package, "find_named", {}, **{name: f"value {n}" for n, name in enumerate(names)})
    assert request.url.params.multi_items() == [(name, f"value {n}") for n, name in enumerate(NAMES)]


def test_no_name_is_swallowed_in_a_model(package: Any) -> None:
    parsed = package.models.Named.from_dict(NAMED)
    assert parsed.to_dict() == NAMED
    assert sorted(getattr(parsed, field) for field in parsed.__struct_fields__) == sorted(NAMED.values())
    assert package.models.Named().to_dict() == {}


def test_a_name_in_path_and_body_is_one_keyword_sent_to_both(package: Any) -> None:
    tree = package.models.Tree.from_dict(TREE)
    request, result = call(
        package, "change_thing", TREE, thing_id="a/b", owner="c/d e", tree=tree, dry=False, x_count=0
    )
    assert request.url.raw_path == b"/things/a%2Fb/of/c/d%20e?dry=false"
    assert request.headers["X-Count"] == "0"
    assert json.loads(request.read()) == {"thing_id": "a/b", "tree": WITHOUT_NULL}
    assert result == tree


@pytest.mark.parametrize("first", ["tree", "forest"])
def test_schemas_that_contain_each_other_can_be_imported_in_any_order(package: Any, first: str) -> None:
    folder = Path(package.__file__).parent
    program = f"import {folder.name}.models.{first} as m; print(m.Tree.from_dict, m.Forest.from_dict)"
    subprocess.run([sys.executable, "-c", program], cwd=folder.parent, check=True, capture_output=True)


def test_a_schema_that_contains_itself_null_and_nameless_objects(package: Any) -> None:
    tree = package.models.Tree.from_dict(TREE)
    assert tree.to_dict() == WITHOUT_NULL
    assert tree.parent is None
    assert [branch.name for branch in tree.branches] == ["one", "two"]
    assert type(tree.grid[0][0]).__name__ == "Named"
    assert tree.inner.leaf == "green"
    assert tree.forest.trees[0].name == "fir"


def test_a_body_with_a_name_is_keywords_and_stays_a_model(package: Any) -> None:
    request, _ = call(package, "send_body", {}, a="x")
    assert request.read() == b'{"a":"x"}'
    assert package.models.ThingBody(a="x").to_dict() == {"a": "x"}


def test_what_was_generated_is_typed_code_for_the_oldest_python(package: Any) -> None:
    folder = Path(package.__file__).parent
    options = ["--strict", "--python-version", "3.10", "--config-file", "", "--cache-dir", str(folder.parent / "cache")]
    command = [sys.executable, "-m", "mypy", *options, "-p", folder.name]
    result = subprocess.run(command, cwd=folder.parent, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout
