"""Paging of every operation that pages, to the last page and never round in circles."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from mlflow_openapi.operations import OPERATIONS, TESTED_VERSIONS
from mlflowclient import AsyncMLflow, InputError
from tests.contract.described import Described, Values, described, plain, python

PAGED = [each for each in described() if OPERATIONS[each.id].pagination]
EVERY = pytest.mark.parametrize("operation", PAGED, ids=lambda operation: operation.id)
Connect = Callable[..., AsyncMLflow]


def asked_token(request: httpx.Request) -> str | None:
    """The page that a request wants, wherever it says so."""
    found = request.url.params.get("page_token")
    return found or (json.loads(request.content).get("page_token") if request.content else None)


def required(operation: Described) -> dict[str, Any]:
    values = Values()
    return {
        name: python(one.schema, values.json(one.schema, name))
        for name, one in operation.inputs.items()
        if one.required
    }


class Book:
    """A server with the pages of one operation: each has one item, and names the next as the list says."""

    def __init__(self, operation: Described, tokens: list[str | None]) -> None:
        paging = OPERATIONS[operation.id].pagination
        assert paging is not None
        assert operation.answer is not None
        self._paging = paging
        answer = plain(operation.answer)
        schema = answer["properties"][paging.items]["items"]
        self._always_named = paging.next in answer.get("required", ())
        self.items = [Values().json(schema, f"page{number}") for number in range(len(tokens))]
        self._tokens = tokens
        self.asked: list[str | None] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/version":  # a field that not all servers know was sent
            return httpx.Response(200, text=TESTED_VERSIONS[-1])
        number = len(self.asked)
        self.asked.append(asked_token(request))
        answer: dict[str, Any] = {self._paging.items: [self.items[number]]}
        token = self._tokens[number]
        if token is not None or self._always_named:
            answer[self._paging.next] = token or ""
        return httpx.Response(200, json=answer)


async def collected(mlf: AsyncMLflow, operation: Described, **more: Any) -> list[Any]:
    method = getattr(getattr(mlf, operation.tag), operation.python_name)
    return [item.to_dict() async for item in mlf.paginate(method, **required(operation), **more)]


@EVERY
@pytest.mark.parametrize("last", [None, "", "a", "b"])
async def test_every_page_of_every_operation(operation: Described, last: str | None, connect: Connect) -> None:
    book = Book(operation, ["a", "b", last])
    assert await collected(connect(book), operation) == book.items
    assert book.asked == [None, "a", "b"]


@EVERY
async def test_it_can_begin_with_a_later_page(operation: Described, connect: Connect) -> None:
    book = Book(operation, ["b", None])
    assert await collected(connect(book), operation, page_token="a") == book.items
    assert book.asked == ["a", "b"]


async def test_pages_are_asked_for_when_they_are_needed(connect: Connect) -> None:
    book = Book(next(each for each in PAGED if each.id == "searchRuns"), ["a", None])
    mlf = connect(book)
    found = mlf.paginate(mlf.runs.search_runs, experiment_ids=["1"], max_results=1)
    assert book.asked == []
    async for _ in found:
        break
    assert book.asked == [None]


async def test_an_empty_page_need_not_be_the_last(connect: Connect) -> None:
    answers = iter([{"next_page_token": "a"}, {"runs": [], "next_page_token": "b"}, {}])
    mlf = connect(lambda request: httpx.Response(200, json=next(answers)))
    assert [run.info async for run in mlf.paginate(mlf.runs.search_runs, experiment_ids=["1"])] == []
    assert next(answers, None) is None


@pytest.mark.parametrize(
    "choose",
    [
        lambda mlf: mlf.runs.get_run,
        lambda mlf: mlf.traces.query_trace_metrics,
        lambda mlf: mlf.search_runs,  # which pages by itself, and has the name of one that does not
        lambda mlf: "search_runs",
        lambda mlf: None,
    ],
)
def test_what_does_not_page_is_refused_at_once(choose: Callable[[AsyncMLflow], Any], connect: Connect) -> None:
    mlf = connect(lambda request: httpx.Response(500))
    with pytest.raises(
        InputError,
        match=r"follows the pages itself|these do: .*get_metric_history, .*search_traces_v3",
    ):
        mlf.paginate(choose(mlf))
