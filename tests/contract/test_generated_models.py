"""The generated models: nothing is lost between JSON and objects, whatever a server leaves out, adds or renames."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Literal, get_args

import httpx
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlflow_openapi import OPERATIONS, UnreadableAnswer, models
from mlflow_openapi.transport import decode_answer, decode_json, encode_json
from tests.contract.described import (
    DEEP,
    SCHEMAS,
    Values,
    described,
    entries,
    keyword,
    may_be_null,
    not_null,
    plain,
    python,
    resolve,
)

# Bodies of errors, and of answers that say nothing, which the transport deals with.
NOT_MADE = {"Error", "ErrorDetail", "Empty"}
OBJECTS = sorted(name for name, schema in SCHEMAS.items() if "properties" in schema and name not in NOT_MADE)
ENUMS = sorted(name for name, schema in SCHEMAS.items() if "enum" in schema)
EVERY_OBJECT = pytest.mark.parametrize("name", OBJECTS)

UNKNOWN = "x-a-field-of-a-newer-server"


def instances(schema: dict[str, Any], depth: int = 0) -> st.SearchStrategy[Any]:
    """JSON that a schema allows, any of its optional fields left out; an open enum has unknown values, too."""
    schema = resolve(schema)
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if "anyOf" in schema:
        return st.one_of([instances(one, depth) for one in schema["anyOf"] if one.get("type") != "null"])
    schema = plain(schema)
    free = entries(schema)
    if free is not None:
        return st.dictionaries(st.text(max_size=5), instances(free, depth + 1), max_size=2)
    kind = schema.get("type")
    if kind == "object":
        needed = {key: schema["properties"][key] for key in schema.get("required", ())}
        optional = {key: field for key, field in schema["properties"].items() if key not in needed}
        return st.fixed_dictionaries(
            {key: instances(field, depth + 1) for key, field in needed.items()},
            optional={key: instances(field, depth + 1) for key, field in optional.items() if depth <= DEEP},
        )
    if kind == "array":
        return st.lists(instances(schema["items"], depth + 1), max_size=2) if depth <= DEEP else st.just([])
    simple = {
        "integer": st.integers(-(2**63), 2**63 - 1),
        "number": st.floats(allow_nan=False, allow_infinity=False),
        "boolean": st.booleans(),
        "string": st.text(max_size=5),
        None: st.one_of(st.booleans(), st.text(max_size=5), st.just({"a": [None]})),
    }
    return simple[kind]


def with_unknown_fields(schema: dict[str, Any], value: Any) -> Any:
    """The same JSON, with one more field in every object that has named ones."""
    schema = resolve(schema)
    if "anyOf" in schema and len(not_null(schema)) == 1:
        return with_unknown_fields(not_null(schema)[0], value)
    if isinstance(value, list) and "items" in schema:
        return [with_unknown_fields(schema["items"], item) for item in value]
    if isinstance(value, dict) and "properties" in schema:
        known = {key: with_unknown_fields(schema["properties"][key], item) for key, item in value.items()}
        return {**known, UNKNOWN: {"deep": [1]}}
    return value


def test_every_schema_has_its_class_and_all_are_exported() -> None:
    exported = set(models.__all__)
    assert exported >= {*OBJECTS, *ENUMS}
    # The rest are objects without a name of their own, called after their place; bodies are keywords instead.
    places = (*SCHEMAS, *(f"{one.id[0].upper()}{one.id[1:]}Body" for one in described()))
    assert [name for name in exported - SCHEMAS.keys() if not name.startswith(places) or name in places] == []
    assert sorted(dir(models)) == sorted(models.__all__)
    assert all(getattr(models, name) is not None for name in exported)
    with pytest.raises(AttributeError, match="Nonsense"):
        models.Nonsense  # noqa: B018  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ENUMS)
def test_an_enum_is_a_literal_with_its_values_in_order(name: str) -> None:
    literal = getattr(models, name)
    assert literal == Literal[tuple(SCHEMAS[name]["enum"])]
    module = __import__(f"mlflow_openapi.models.{keyword(name)}", fromlist=["x"])
    assert getattr(module, f"{keyword(name).upper()}_VALUES") == get_args(literal) == tuple(SCHEMAS[name]["enum"])


@EVERY_OBJECT
def test_every_field_is_there_with_its_value(name: str) -> None:
    cls, value = getattr(models, name), Values().json(SCHEMAS[name])
    parsed = cls.from_dict(value)
    assert set(cls.__struct_fields__) == {keyword(key) for key in value}
    for key, field in SCHEMAS[name]["properties"].items():
        assert getattr(parsed, keyword(key)) == python(field, value[key]), key
    assert parsed.to_dict() == value
    assert json.loads(json.dumps(parsed.to_dict())) == value


@EVERY_OBJECT
def test_what_is_absent_or_null_is_none_and_is_not_sent(name: str) -> None:
    cls, schema = getattr(models, name), SCHEMAS[name]
    full = Values().json(schema)
    needed = {key: full[key] for key in schema.get("required", ()) if not may_be_null(schema["properties"][key])}
    optional = full.keys() - needed.keys()
    for source in (needed, {**needed, **dict.fromkeys(optional)}):
        parsed = cls.from_dict(source)
        assert [key for key in optional if getattr(parsed, keyword(key)) is not None] == []
        assert parsed.to_dict() == needed
    keywords = {keyword(key): getattr(cls.from_dict(full), keyword(key)) for key in needed}
    assert cls(**keywords).to_dict() == needed
    for key in needed:
        with pytest.raises(KeyError, match=key):
            cls.from_dict({other: value for other, value in full.items() if other != key})


@EVERY_OBJECT
@settings(max_examples=5)  # of each of three hundred objects
@given(data=st.data())
def test_json_comes_back_as_it_was(name: str, data: st.DataObject) -> None:
    cls, value = getattr(models, name), data.draw(instances(SCHEMAS[name]))
    parsed = cls.from_dict(value)
    assert parsed.to_dict() == value
    assert cls.from_dict(parsed.to_dict()) == parsed
    more = with_unknown_fields(SCHEMAS[name], value)
    assert cls.from_dict(more) == parsed
    assert decode_json(json.dumps(more).encode(), cls.from_dict) == parsed
    assert json.loads(encode_json({"one": parsed, "two": [parsed, parsed]})) == {"one": value, "two": [value, value]}


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


@EVERY_OBJECT
@settings(max_examples=2)
@given(data=st.data())
def test_the_fast_way_reads_what_the_plain_way_reads(name: str, data: st.DataObject) -> None:
    cls, value = getattr(models, name), data.draw(instances(SCHEMAS[name]))
    # A field of another type than described: the object holds what it finds, or the answer is unreadable.
    value[data.draw(st.sampled_from(sorted(SCHEMAS[name]["properties"])))] = data.draw(ANY_JSON)
    body = json.dumps(value).encode()
    assert _outcome(lambda: decode_json(body, cls.from_dict)) == _outcome(lambda: cls.from_dict(json.loads(body)))


def _outcome(read: Callable[[], Any]) -> object:
    try:
        return _canonical(read().to_dict())
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        return type(error)


def _canonical(value: Any) -> Any:
    """JSON that can be compared: NaN is itself, and 1 is 1.0, as which a field of floating point numbers holds it."""
    if isinstance(value, list):
        return [*map(_canonical, value)]
    if isinstance(value, dict):
        return {key: _canonical(item) for key, item in value.items()}
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return f"number {float(value)!r}" if number else value


@EVERY_OBJECT
def test_every_model_has_the_fast_way(name: str) -> None:
    cls, value = getattr(models, name), Values().json(SCHEMAS[name])
    assert msgspec.json.decode(json.dumps(value).encode(), type=cls) == cls.from_dict(value)
    assert json.loads(msgspec.json.encode(cls.from_dict(value))) == value


@EVERY_OBJECT
def test_models_are_closed(name: str) -> None:
    parsed = getattr(models, name).from_dict(Values().json(SCHEMAS[name]))
    with pytest.raises(AttributeError):
        parsed.misspelt = 1


def test_a_value_of_a_newer_server_stays_the_text_it_is() -> None:
    run = {"run_id": "1", "experiment_id": "2", "status": "HIBERNATING", "start_time": 1, "lifecycle_stage": "frozen"}
    parsed = models.RunInfo.from_dict(run)
    assert (parsed.status, parsed.lifecycle_stage) == ("HIBERNATING", "frozen")
    assert parsed.to_dict() == run


@pytest.mark.parametrize("step", [2**53 + 1, 2**63 - 1, -(2**63)])
@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", 5e-324, 1.7976931348623157e308])
def test_numbers_come_through_the_transport_exactly(value: float | str, step: int) -> None:
    body = {"metrics": [{"key": "k", "value": value, "timestamp": 1, "step": step}]}
    response = httpx.Response(200, content=json.dumps(body).encode())
    decoded = decode_answer(OPERATIONS["getMetricHistory"], response, models.GetMetricHistoryResponse.from_dict)
    assert decoded.metrics is not None
    assert (decoded.metrics[0].value, decoded.metrics[0].step) == (value, step)
    assert type(decoded.metrics[0].value) is type(value)
    assert decoded.to_dict() == body


NO_JSON = [b"", b" ", b"<html>login</html>", b'{"run": {"info"', b"\xff\xfe", b"[" * 100_000, b"{}{}"]
NO_OBJECT = [b"null", b"[]", b'"text"', b"7", b"true"]
WRONG_INSIDE = [
    {},
    {"run": None},
    {"run": []},
    {"run": "text"},
    {"run": {"info": {}, "data": {}}},
    {"run": {"info": [], "data": {}}},
]


@pytest.mark.parametrize("body", [*NO_JSON, *NO_OBJECT, *(json.dumps(one).encode() for one in WRONG_INSIDE)])
def test_an_answer_of_another_shape_is_one_error(body: bytes) -> None:
    with pytest.raises(UnreadableAnswer) as caught:
        decode_answer(OPERATIONS["getRun"], httpx.Response(200, content=body), models.GetRunResponse.from_dict)
    assert caught.value.operation == "getRun"
    assert str(caught.value).startswith("getRun: ")
    assert caught.value.__cause__ is not None


@pytest.mark.parametrize("operation", [one for one in described() if one.answer], ids=lambda one: one.id)
@pytest.mark.parametrize("body", [b"", b"[]", b"null", b'"text"'])
def test_no_operation_takes_an_answer_of_another_shape(operation: Any, body: bytes) -> None:
    decode = getattr(models, operation.answer["$ref"].rsplit("/", 1)[-1]).from_dict
    with pytest.raises(UnreadableAnswer):
        decode_answer(OPERATIONS[operation.id], httpx.Response(200, content=body), decode)
