"""Every operation of both colours, with every keyword, against the document: nothing is lost, moved or added."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from mlflow_openapi import OPERATIONS, AsyncClient, AsyncHttpxTransport, Client, HttpxTransport
from tests.contract.described import JSON, SCHEMAS, Described, Input, Values, annotation, described, python

ALL = list(described())
BASE = "http://server.test/prefix"
EVERY = pytest.mark.parametrize("operation", ALL, ids=lambda operation: operation.id)


class Exchange:
    """One call through httpx: what was sent, and what came of the answer."""

    def __init__(self, operation: Described) -> None:
        self.operation = operation
        self.sent: list[httpx.Request] = []
        self.answer: Any = Values().json(operation.answer) if operation.answer else None

    def respond(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(request)
        if self.operation.answer:
            return httpx.Response(self.operation.status, json=self.answer)
        return httpx.Response(self.operation.status, text="the text" if self.operation.answer_type else "")

    def call(self, keywords: dict[str, Any]) -> Any:
        """The decoded answer of the synchronous method; of a stream, its bytes."""
        with httpx.Client(base_url=BASE, transport=httpx.MockTransport(self.respond)) as http:
            api = getattr(Client(HttpxTransport(http)), self.operation.tag)
            result = getattr(api, self.operation.python_name)(**keywords)
            if isinstance(result, AbstractContextManager):
                with result as response:
                    return response.read()
            return result

    async def call_async(self, keywords: dict[str, Any]) -> Any:
        """The same of the asynchronous method."""
        async with httpx.AsyncClient(base_url=BASE, transport=httpx.MockTransport(self.respond)) as http:
            api = getattr(AsyncClient(AsyncHttpxTransport(http)), self.operation.tag)
            result = getattr(api, self.operation.python_name)(**keywords)
            if isinstance(result, AbstractAsyncContextManager):
                async with result as response:
                    return await response.aread()
            return await result

    def check(self, values: dict[str, Any], result: Any) -> None:
        """Compare what was sent and returned with where the document wants each value."""
        (request,) = self.sent
        assert request.method == self.operation.method
        target = request.url.raw_path.decode().removesuffix("?")  # which an empty list leaves
        assert target == "/prefix" + expected_target(self.operation, values)
        headers = expected_headers(self.operation, values)
        assert {name: request.headers.get(name) for name in headers} == headers
        self.check_body(request, values)
        kind = self.operation.answer_type
        if self.operation.answer:
            assert result.to_dict() == self.answer
            assert type(result).__name__ == annotation(self.operation.answer)
        else:
            assert result == (None if kind is None else b"the text" if kind == "*/*" else "the text")

    def check_body(self, request: httpx.Request, values: dict[str, Any]) -> None:
        if self.operation.sends == JSON:
            assert json.loads(request.content) == placed(self.operation, values, "body")
        else:
            assert request.content == values.get("content", b"")


def placed(operation: Described, values: dict[str, Any], place: str) -> dict[str, Any]:
    """The values that belong into one place of the request, under the names that they have there."""
    inputs = operation.inputs
    return {inputs[key].names[place]: value for key, value in values.items() if place in inputs[key].names}


def expected_target(operation: Described, values: dict[str, Any]) -> str:
    path = operation.path
    for key, value in values.items():
        where = operation.inputs[key]
        if "path" in where.names:
            encoded = quote(value, safe="/" if where.slashes else "")
            path = path.replace("{" + where.names["path"] + "}", encoded)
    pairs = [
        f"{name}={quote(str(item).lower() if isinstance(item, bool) else str(item), safe='')}"
        for name, value in placed(operation, values, "query").items()
        for item in (value if isinstance(value, list) else [value])
    ]
    return path + ("?" if pairs else "") + "&".join(pairs).replace("%20", "+")


def expected_headers(operation: Described, values: dict[str, Any]) -> dict[str, str | None]:
    """The headers that an operation is about; None for what must not be sent."""
    absent = {where.names["header"]: None for where in operation.inputs.values() if "header" in where.names}
    return {"Content-Type": operation.sends, **absent, **placed(operation, values, "header")}


def made(operation: Described, inputs: dict[str, Input]) -> dict[str, Any]:
    """A JSON value for each of these keywords, no two alike; plain ASCII where it becomes a header."""
    values = Values()
    return {
        key: f"plain {key}"
        if "header" in where.names
        else b"the \x00 bytes"
        if "content" in where.names
        else values.json(where.schema, key)
        for key, where in inputs.items()
    }


def as_keywords(operation: Described, values: dict[str, Any]) -> dict[str, Any]:
    return {key: python(operation.inputs[key].schema, value) for key, value in values.items()}


async def exchange(operation: Described, values: dict[str, Any], colour: str) -> None:
    """Call the operation's method with the values, and compare what was sent and returned with the document."""
    one = Exchange(operation)
    keywords = as_keywords(operation, values)
    one.check(values, one.call(keywords) if colour == "sync" else await one.call_async(keywords))


def test_every_operation_of_the_document_is_a_method_and_in_the_table_and_no_other() -> None:
    wanted = {(operation.tag, operation.python_name) for operation in ALL}
    for client in (Client, AsyncClient):
        apis = {tag: getattr(client(None), tag) for tag in {operation.tag for operation in ALL}}  # type: ignore[arg-type]
        methods = {(tag, name) for tag, api in apis.items() for name in dir(api) if not name.startswith("_")}
        assert methods == wanted
    assert {row.id: (row.method, row.path) for row in OPERATIONS.values()} == {
        operation.id: (operation.method, operation.path) for operation in ALL
    }
    assert len(ALL) > 30


@EVERY
@pytest.mark.parametrize("client", [Client, AsyncClient])
def test_keywords_are_the_inputs_and_those_needed_have_no_default(operation: Described, client: type) -> None:
    method = getattr(getattr(client(None), operation.tag), operation.python_name)
    signature = inspect.signature(method)
    parameters = signature.parameters
    assert all(parameter.kind is parameter.KEYWORD_ONLY for parameter in parameters.values())
    assert {name: parameter.default for name, parameter in parameters.items()} == {
        name: inspect.Parameter.empty if where.required else None for name, where in operation.inputs.items()
    }
    content = "AsyncContent" if client is AsyncClient else "Content"
    for name, where in operation.inputs.items():
        expected = content if name == "content" else annotation(where.schema)
        shown = re.sub(r"[A-Z]\w+Body\w+", "?", parameters[name].annotation)
        assert shown == expected + ("" if where.required or "None" in expected else " | None")
    if operation.answer:
        assert signature.return_annotation == annotation(operation.answer)
    arguments = (inspect.getdoc(method) or "").partition("Args:")[2].partition("Returns:")[0]
    documented = re.findall(r"^ {4}(\w+): \S", arguments, re.MULTILINE)
    assert sorted(documented) == sorted(operation.inputs)


@EVERY
@pytest.mark.parametrize("colour", ["sync", "async"])
async def test_every_keyword_arrives_where_the_document_says(operation: Described, colour: str) -> None:
    values = made(operation, operation.inputs)
    await exchange(operation, values, colour)


@EVERY
@pytest.mark.parametrize("colour", ["sync", "async"])
async def test_keywords_left_out_are_not_sent(operation: Described, colour: str) -> None:
    needed = {key: where for key, where in operation.inputs.items() if where.required}
    await exchange(operation, made(operation, needed), colour)


@EVERY
@pytest.mark.parametrize("colour", ["sync", "async"])
async def test_none_is_the_same_as_left_out(operation: Described, colour: str) -> None:
    values = made(operation, {key: where for key, where in operation.inputs.items() if where.required})
    one = Exchange(operation)
    keywords = {**dict.fromkeys(operation.inputs), **as_keywords(operation, values)}
    one.check(values, one.call(keywords) if colour == "sync" else await one.call_async(keywords))


@EVERY
@pytest.mark.parametrize("colour", ["sync", "async"])
async def test_values_that_count_as_false_are_sent(operation: Described, colour: str) -> None:
    empty: dict[str | None, Any] = {"string": "", "integer": 0, "boolean": False, "array": [], "number": 0.0}
    values = made(operation, operation.inputs)
    for key, where in operation.inputs.items():
        if where.names.keys() <= {"query", "body"}:
            values[key] = empty.get(where.schema.get("type"), values[key])
    await exchange(operation, values, colour)


@pytest.mark.parametrize("operation", [one for one in ALL if "content" in one.inputs], ids=lambda one: one.id)
async def test_a_body_may_come_in_pieces(operation: Described) -> None:
    pieces = [b"one ", b"", b"two"]

    async def slowly() -> AsyncIterator[bytes]:
        for piece in pieces:
            yield piece

    def at_once() -> Iterator[bytes]:
        yield from pieces

    values = {**made(operation, operation.inputs), "content": b"one two"}
    one, other = Exchange(operation), Exchange(operation)
    one.check(values, one.call({**values, "content": at_once()}))
    other.check(values, await other.call_async({**values, "content": slowly()}))
    assert one.sent[0].headers["Transfer-Encoding"] == "chunked"


def test_a_check_notices_a_value_that_is_lost() -> None:
    # The comparison itself: it must fail for each keyword of a request that does not arrive.
    operation = next(one for one in ALL if one.id == "logBatch")
    values = made(operation, operation.inputs)
    assert values["metrics"][0].keys() == SCHEMAS["Metric"]["properties"].keys()
    for key in [key for key, where in operation.inputs.items() if not where.required]:
        one = Exchange(operation)
        result = one.call(as_keywords(operation, {name: value for name, value in values.items() if name != key}))
        with pytest.raises(AssertionError):
            one.check(values, result)
