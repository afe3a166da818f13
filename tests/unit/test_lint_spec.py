"""The house rules of the description: each fires on a document that breaks it, and on no other."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from spec.generator.bundle import bundle
from tools.lint_spec import evidence, house_rules

GOOD: dict[str, Any] = {
    "paths": {
        "/things": {
            "post": {
                "operationId": "searchThings",
                "tags": ["things"],
                "x-mlflow-since": "2.0.1",
                "x-mlflow-until": "3.5.1",
                "x-mlflow-app": "tracking",
                "x-mlflow-retry": "safe",
                "parameters": [
                    {
                        "name": "run_id",
                        "in": "query",
                        "required": True,
                        "description": "Id of the run, 32 hex digits.",
                        "example": "1",
                    },
                    {"name": "page", "in": "query", "description": "Where to go on."},
                ],
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {
                                "properties": {
                                    "max_results": {"type": "integer", "description": "How many."},
                                    "order": {"$ref": "#/components/schemas/Order"},
                                }
                            },
                            "examples": {"one": {"value": {}}},
                        }
                    }
                },
                "responses": {
                    "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Things"}}}}
                },
            }
        }
    },
    "components": {
        "schemas": {
            "Things": {
                "description": "The things found.",
                "properties": {"things": {"description": "They.", "items": {"$ref": "#/components/schemas/Thing"}}},
            },
            "Thing": {
                "description": "A thing.",
                "properties": {
                    "order": {
                        "description": "How they came.",
                        "anyOf": [{"$ref": "#/components/schemas/Order"}, {"type": "string"}],
                    }
                },
            },
            "Order": {"description": "How to sort.", "type": "string", "enum": ["up", "down"]},
        }
    },
}


def operation(document: dict[str, Any]) -> Any:
    return document["paths"]["/things"]["post"]


def body(document: dict[str, Any]) -> Any:
    return operation(document)["requestBody"]["content"]["application/json"]


def schemas(document: dict[str, Any]) -> Any:
    return document["components"]["schemas"]


def test_a_document_that_keeps_them() -> None:
    assert list(house_rules(GOOD)) == []


def test_our_own_description() -> None:
    assert list(house_rules(bundle(Path(__file__).parents[2] / "spec" / "openapi.yaml"))) == []


@pytest.mark.parametrize(
    ("breach", "expected"),
    [
        (lambda d: operation(d).pop("x-mlflow-retry"), "POST /things: x-mlflow-retry must be one of"),
        (lambda d: operation(d).update({"x-mlflow-retry": "maybe"}), "POST /things: x-mlflow-retry must be one of"),
        (lambda d: operation(d).pop("x-mlflow-app"), "POST /things: x-mlflow-app must be one of"),
        (lambda d: operation(d).update({"x-mlflow-app": "flask"}), "POST /things: x-mlflow-app must be one of"),
        (lambda d: operation(d).pop("x-mlflow-since"), "POST /things: x-mlflow-since must be a tested"),
        (lambda d: operation(d).update({"x-mlflow-since": "2.0"}), "POST /things: x-mlflow-since must be a tested"),
        (lambda d: operation(d).update({"x-mlflow-until": "9.9.9"}), "POST /things: x-mlflow-until must be a tested"),
        (lambda d: operation(d).update(tags=[]), "POST /things: exactly one tag"),
        (lambda d: operation(d).update(tags=["things", "more"]), "POST /things: exactly one tag"),
        (lambda d: body(d).pop("examples"), "POST /things: the request body needs an example"),
        (
            lambda d: body(d)["schema"]["properties"]["max_results"].pop("description"),
            "POST /things: max_results: a desc",
        ),
        (
            lambda d: body(d)["schema"]["properties"]["max_results"].update(description="The max results."),
            "POST /things: max_results: the description only repeats the name",
        ),
        (lambda d: operation(d)["parameters"][1].pop("description"), "POST /things: page: a description is needed"),
        (
            lambda d: operation(d)["parameters"][1].update(description=" "),
            "POST /things: page: a description is needed",
        ),
        (
            lambda d: operation(d)["parameters"][0].update(description="Id of the run."),
            "POST /things: run_id: the description only repeats the name",
        ),
        (
            lambda d: body(d)["schema"]["properties"]["max_results"].update(description="The most to send."),
            "POST /things: max_results: a time, duration, size or limit needs its unit",
        ),
        *[
            (
                lambda d, name=name: schemas(d)["Thing"]["properties"].update({name: {"description": "For its life."}}),
                f"Thing.{name}: a time, duration, size or limit needs its unit",
            )
            for name in ("created_at", "timeout", "size", "startTimeUnixNano", "max_length", "last_update_time")
        ],
        (
            lambda d: operation(d)["parameters"][0].update(description="`run_id`"),
            "POST /things: run_id: the description only repeats the name",
        ),
        (lambda d: operation(d)["parameters"][0].pop("example"), "POST /things: run_id: a required query parameter"),
        (
            lambda d: operation(d)["parameters"][1].update({"x-mlflow-since": "2"}),
            "POST /things: page: x-mlflow-since must be a tested",
        ),
        (
            lambda d: schemas(d)["Things"]["properties"]["things"].update({"x-mlflow-until": "2.0.2"}),
            "Things.things: x-mlflow-until must be a tested",
        ),
        (lambda d: schemas(d)["Order"].pop("description"), "Order: a description is needed"),
        (lambda d: schemas(d)["Things"]["properties"]["things"].pop("description"), "Things.things: a description"),
        (
            lambda d: schemas(d)["Things"]["properties"]["things"].update(description="The things."),
            "Things.things: the description only repeats the name",
        ),
        (
            lambda d: schemas(d)["Thing"]["properties"].update(order={"$ref": "#/components/schemas/Order"}),
            "Thing.order: an answer's enum must be open",
        ),
        (
            lambda d: schemas(d)["Things"]["properties"]["things"].update(enum=["a"]),
            "Things.things: an answer's enum must be open",
        ),
    ],
)
def test_a_breach_is_named(breach: Callable[[dict[str, Any]], object], expected: str) -> None:
    document = copy.deepcopy(GOOD)
    breach(document)
    (problem,) = house_rules(document)
    assert problem.startswith(expected)


def test_every_why_of_ours_is_shown() -> None:
    root = Path(__file__).parents[2]
    assert list(evidence(sorted((root / "spec").rglob("*.yaml")), root)) == []


@pytest.mark.parametrize(
    ("comment", "problem"),
    [
        ("# why: it is so", "# why: it is so: names no test"),
        ("# why: it is so (3.17.2;\n  # tests/shown.yaml).\n# why: and so", "# why: and so: names no test"),
        ("# why: it is so (tests/gone.py)", "# why: it is so (tests/gone.py): there is no tests/gone.py"),
        ("# why: it is so (3.17.2;\n  # tests/shown.yaml).\n# Not a reason.", None),
        ("# why: it is so (measured\n  # by hand)", None),
        ("# why: it is so (mlflow/server/handlers.py)", None),
        ("# It is so.", None),
    ],
)
def test_a_why_that_nothing_shows(tmp_path: Path, comment: str, problem: str | None) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "shown.yaml").touch()
    (tmp_path / "a.yaml").write_text(f"a:\n  {comment}\n", encoding="utf-8")
    expected = [] if problem is None else [f"a.yaml: {problem}"]
    assert list(evidence([tmp_path / "a.yaml"], tmp_path)) == expected
