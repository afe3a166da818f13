"""The bundler: many files in, one document out, and every mistake named with its file and place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from spec.generator.bundle import BundleError, bundle, operations

ENTRY = """
openapi: 3.1.0
paths:
  /things: {$ref: paths/things.yaml#/things}
"""
PATHS = """
things:
  get:
    operationId: getThing
    responses:
      "200":
        content: {application/json: {schema: {$ref: ../schemas/things.yaml#/Thing}}}
"""
THING = """
Thing:
  type: object
  properties:
    name: {type: string}
"""
RESPONSES = """
everywhere:
  "400": {$ref: "#/Bad"}
Bad: {description: Refused.}
"""


def written(root: Path, **files: str) -> Path:
    """A small description, some of its files replaced; `paths_things` stands for paths/things.yaml."""
    texts = {"openapi": ENTRY, "responses": RESPONSES, "paths_things": PATHS, "schemas_things": THING, **files}
    for name, text in texts.items():
        path = root / f"{name.replace('_', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root / "openapi.yaml"


def response(schema: str) -> str:
    """paths/things.yaml with another schema for its answer."""
    return PATHS.replace("{$ref: ../schemas/things.yaml#/Thing}", schema)


def schema_of(document: dict[str, Any]) -> Any:
    return document["paths"]["/things"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]


def references(node: Any) -> set[str]:
    if isinstance(node, list):
        return {found for item in node for found in references(item)}
    if isinstance(node, dict):
        own = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
        return own | {found for value in node.values() for found in references(value)}
    return set()


def test_paths_stand_in_place_and_schemas_under_components(tmp_path: Path) -> None:
    document = bundle(written(tmp_path))
    assert operations(document) == [("/things", "get", document["paths"]["/things"]["get"])]
    assert schema_of(document) == {"$ref": "#/components/schemas/Thing"}
    assert document["components"]["schemas"] == {
        "Thing": {"type": "object", "properties": {"name": {"type": "string"}}}
    }


def test_answers_from_everywhere_are_added_but_replace_none(tmp_path: Path) -> None:
    own = PATHS + '  post:\n    operationId: setThing\n    responses: {"400": {description: Mine.}}\n'
    document = bundle(written(tmp_path, paths_things=own))
    get, post = (document["paths"]["/things"][method]["responses"] for method in ("get", "post"))
    assert list(get) == ["200", "400"]
    assert get["400"] == {"$ref": "#/components/responses/Bad"}
    assert post == {"400": {"description": "Mine."}}
    assert document["components"]["responses"] == {"Bad": {"description": "Refused."}}


def test_a_schema_may_contain_itself_and_others_of_its_file_or_of_another(tmp_path: Path) -> None:
    things = """
Thing:
  properties:
    parent: {$ref: "#/Thing", description: The thing it is part of.}
    colour: {$ref: colours.yaml#/Colour}
"""
    document = bundle(written(tmp_path, schemas_things=things, schemas_colours="Colour: {enum: [red]}"))
    assert document["components"]["schemas"] == {
        "Colour": {"enum": ["red"]},
        "Thing": {
            "properties": {
                "parent": {"$ref": "#/components/schemas/Thing", "description": "The thing it is part of."},
                "colour": {"$ref": "#/components/schemas/Colour"},
            }
        },
    }


@pytest.mark.parametrize("field", ["headers", "parameters", "responses", "examples"])
def test_a_field_may_be_called_like_a_part_of_components(tmp_path: Path, field: str) -> None:
    things = f"Thing: {{properties: {{{field}: {{$ref: '#/Part'}}}}}}\nPart: {{type: string}}"
    document = bundle(written(tmp_path, schemas_things=things))
    assert document["components"]["schemas"]["Part"] == {"type": "string"}
    inline = response(f"{{properties: {{{field}: {{$ref: ../schemas/things.yaml#/Part}}}}}}")
    document = bundle(written(tmp_path, paths_things=inline, schemas_things=things))
    assert schema_of(document) == {"properties": {field: {"$ref": "#/components/schemas/Part"}}}


def test_parameters_headers_examples_and_bodies_go_where_openapi_has_them(tmp_path: Path) -> None:
    paths = """
things:
  post:
    parameters: [{$ref: "#/Id"}]
    requestBody: {$ref: "#/Body"}
    responses:
      "200":
        headers: {ETag: {$ref: "#/Tag"}}
        content: {text/plain: {examples: {one: {$ref: "#/One"}}}}
Id: {name: id, in: query}
Body: {content: {}}
Tag: {schema: {type: string}}
One: {value: 1}
"""
    document = bundle(written(tmp_path, paths_things=paths))
    assert {kind: list(members) for kind, members in document["components"].items()} == {
        "examples": ["One"],
        "headers": ["Tag"],
        "parameters": ["Id"],
        "requestBodies": ["Body"],
        "responses": ["Bad"],
    }
    found = references(document["paths"])
    assert "#/components/requestBodies/Body" in found
    assert all(reference.startswith("#/components/") for reference in found)


def test_a_file_may_refer_to_what_the_entry_holds(tmp_path: Path) -> None:
    entry = ENTRY + "components: {schemas: {Own: {type: integer}}}\n"
    document = bundle(
        written(tmp_path, openapi=entry, paths_things=response("{$ref: ../openapi.yaml#/components/schemas/Own}"))
    )
    assert schema_of(document) == {"$ref": "#/components/schemas/Own"}
    assert document["components"]["schemas"] == {"Own": {"type": "integer"}}


def test_words_and_times_stay_text(tmp_path: Path) -> None:
    things = "Thing: {enum: [yes, no, on, off, 12:30, 2024-01-01, 0777, 1_000, 2.0.1, NaN, true, null, 7, -1.5, 2e3]}"
    document = bundle(written(tmp_path, schemas_things=things))
    words = ["yes", "no", "on", "off", "12:30", "2024-01-01", "0777", "1_000", "2.0.1", "NaN"]
    assert document["components"]["schemas"]["Thing"]["enum"] == [*words, True, None, 7, -1.5, 2000.0]
    assert json.loads(json.dumps(document)) == document


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (
            {"paths_things": response("{$ref: ../schemas/absent.yaml#/Thing}")},
            ["paths/things.yaml", "/things > get > responses > 200 > content", "schemas/absent.yaml does not exist"],
        ),
        (
            {"paths_things": response("{$ref: ../schemas/things.yaml#/Thong}")},
            ["paths/things.yaml", "/things > get > responses > 200", "schemas/things.yaml#/Thong is nothing"],
        ),
        (
            {"openapi": ENTRY.replace("#/things", "#/thongs")},
            ["openapi.yaml", "paths > /things", "paths/things.yaml#/thongs is nothing"],
        ),
        (
            {"openapi": ENTRY.replace("paths/things.yaml", "paths/absent.yaml")},
            ["openapi.yaml", "paths > /things", "paths/absent.yaml does not exist"],
        ),
        (
            {
                "schemas_things": "Thing: {properties: {other: {$ref: other.yaml#/a/Thing}}}",
                "schemas_other": "a: {Thing: {type: string}}",
            },
            [
                "schemas/things.yaml at components > schemas > Thing > properties > other",
                "two schemas are called Thing: in schemas/things.yaml#/Thing and in schemas/other.yaml#/a/Thing",
            ],
        ),
        (
            {"openapi": ENTRY + "components: {schemas: {Thing: {type: string}}}"},
            ["two schemas are called Thing", "openapi.yaml#/components/schemas/Thing", "schemas/things.yaml#/Thing"],
        ),
        ({"schemas_things": "Thing:\n  type: object\n  type: string\n"}, ["schemas/things.yaml", "line 3", "'type'"]),
        ({"paths_things": PATHS.replace('"200"', "200")}, ["paths/things.yaml", "line 6", "200 is no text"]),
        ({"schemas_things": "Thing: [\n"}, ["schemas/things.yaml", "line 2"]),
        ({"schemas_things": ""}, ["paths/things.yaml", "schemas/things.yaml#/Thing is nothing"]),
        (
            {"paths_things": response("{$ref: ../schemas/things.yaml}")},
            ["paths/things.yaml", "../schemas/things.yaml is"],
        ),
        (
            {"openapi": ENTRY.replace("#/things}", "#/things, summary: Lost.}")},
            ["openapi.yaml", "paths > /things", "beside the $ref"],
        ),
        ({"responses": "Bad: {description: Refused.}"}, ["responses.yaml#/everywhere is nothing"]),
    ],
    ids=lambda value: None if isinstance(value, dict) else value[-1],
)
def test_a_mistake_is_named_with_file_and_place(tmp_path: Path, files: dict[str, str], said: list[str]) -> None:
    with pytest.raises(BundleError) as caught:
        bundle(written(tmp_path, **files))
    assert [part for part in said if part not in str(caught.value)] == [], str(caught.value)


def test_a_missing_entry_is_named(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match=r"absent\.yaml does not exist"):
        bundle(tmp_path / "absent.yaml")
