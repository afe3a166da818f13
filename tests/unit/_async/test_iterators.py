"""What is searched for, one after the other: a page at a time, errors in their place, nothing left behind."""

from __future__ import annotations

import gc
import inspect
import warnings
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from mlflow_openapi.operations import TESTED_VERSIONS
from mlflowclient import AsyncMLflow, BadRequest, EndpointMissing, InputError, NotFound
from tests.unit._async.test_paginate import PAGED, Book
from tests.unit.scripted import Script, fault, reply

Connect = Callable[..., AsyncMLflow]

RUN = "0" * 32
# What gives a list: the operation that it asks, and what it needs.
LISTS: dict[str, tuple[str, dict[str, Any]]] = {
    "search_experiments": ("searchExperiments", {}),
    "search_runs": ("searchRuns", {"experiments": 1}),
    "search_traces": ("searchTracesV3", {"experiments": 1}),
    "search_logged_models": ("searchLoggedModels", {"experiments": 1}),
    "search_datasets": ("searchEvaluationDatasets", {}),
    "search_registered_models": ("searchRegisteredModels", {}),
    "search_model_versions": ("searchModelVersions", {}),
    "search_prompts": ("searchRegisteredModels", {}),
    "search_prompt_versions": ("searchModelVersions", {"name": "p"}),
    "get_metric_history": ("getMetricHistory", {"run": RUN, "key": "m"}),
    "get_dataset_records": ("getDatasetRecords", {"dataset": "d-1"}),
    "list_webhooks": ("listWebhooks", {}),
}
# Of the others the answers hold more than words; they have tests below and with servers.
BOOKS = [name for name in LISTS if not any(what in name for what in ("traces", "prompt", "dataset"))]
EVERY = pytest.mark.parametrize("name", BOOKS)


def twin(name: str) -> str:
    return f"iter_{name.partition('_')[2]}"


def book(name: str, tokens: list[str | None]) -> Book:
    return Book(next(each for each in PAGED if each.id == LISTS[name][0]), tokens)


def test_whatever_pages_has_an_iterator_with_the_same_arguments() -> None:
    def signature(name: str) -> list[inspect.Parameter]:
        return list(inspect.signature(getattr(AsyncMLflow, name)).parameters.values())

    paged = {
        name
        for name, method in inspect.getmembers(AsyncMLflow, inspect.isfunction)
        if not name.startswith(("_", "iter_")) and "page_size" in inspect.signature(method).parameters
    }
    assert paged == set(LISTS)
    for name in LISTS:
        assert signature(name) == signature(twin(name)), name


@EVERY
async def test_it_gives_what_the_list_has(name: str, connect: Connect) -> None:
    whole, stepwise = book(name, ["a", "b", None]), book(name, ["a", "b", None])
    listed = await getattr(connect(whole), name)(**LISTS[name][1])
    found = [item async for item in getattr(connect(stepwise), twin(name))(**LISTS[name][1])]
    assert found == listed
    assert len(found) == 3
    assert whole.asked == stepwise.asked == [None, "a", "b"]


@EVERY
async def test_a_page_is_asked_for_when_the_one_before_is_used_up(name: str, connect: Connect) -> None:
    pages = book(name, ["a", "b", None])
    found = getattr(connect(pages), twin(name))(**LISTS[name][1])
    assert pages.asked == []
    await found.__anext__()
    assert pages.asked == [None]
    await found.__anext__()
    assert pages.asked == [None, "a"]


@EVERY
async def test_no_more_is_asked_for_than_wanted(name: str, connect: Connect) -> None:
    pages = book(name, ["a", "b", None])
    found = getattr(connect(pages), twin(name))(**LISTS[name][1], max_results=2)
    assert len([item async for item in found]) == 2
    assert pages.asked == [None, "a"]
    nothing = getattr(connect(pages), twin(name))(**LISTS[name][1], max_results=0)
    assert [item async for item in nothing] == []
    assert pages.asked == [None, "a"]


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("limits", [{"max_results": -1}, {"page_size": 0}, {"page_size": 2**31}])
def test_a_bad_argument_raises_at_the_call(name: str, limits: dict[str, int], connect: Connect) -> None:
    script = Script(reply(500))
    with pytest.raises(InputError):
        getattr(connect(script), twin(name))(**LISTS[name][1], **limits)
    assert script.requests == []


@EVERY
async def test_an_error_comes_after_everything_before_it(name: str, connect: Connect) -> None:
    pages = book(name, ["a", "b"])

    def answer(request: httpx.Request) -> httpx.Response:
        return fault("INVALID_PARAMETER_VALUE", 400) if len(pages.asked) == 2 else pages(request)

    found = getattr(connect(answer), twin(name))(**LISTS[name][1])
    for _ in range(2):
        await found.__anext__()
    with pytest.raises(BadRequest):
        await found.__anext__()
    assert [item async for item in found] == []  # it has ended


@pytest.mark.parametrize("begun", [0, 1, 2])
@EVERY
async def test_whoever_stops_early_leaves_nothing_behind(name: str, begun: int, connect: Connect) -> None:
    pages = book(name, ["a", "b", "c", None])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        async with connect(pages) as mlf:
            left, closed = (getattr(mlf, twin(name))(**LISTS[name][1]) for _ in range(2))
            for _ in range(begun):
                await left.__anext__()
                await closed.__anext__()
            await closed.aclose()
            del left, closed
            gc.collect()
    assert len(pages.asked) == 2 * begun


async def test_it_goes_on_after_the_client_was_closed(connect: Connect) -> None:
    pages = book("search_runs", ["a", None])
    async with connect(pages) as mlf:
        found = mlf.iter_runs(1)
        await found.__anext__()
    assert len([run async for run in found]) == 1  # as any call after it, which opens connections anew


async def test_a_run_without_points_and_no_run_are_told_apart(connect: Connect) -> None:
    script = Script(reply(200, {}), fault("RESOURCE_DOES_NOT_EXIST", 404))
    found = connect(script).iter_metric_history(RUN, "m")
    with pytest.raises(NotFound):
        await found.__anext__()
    assert [request.url.path.rpartition("/")[2] for request in script.requests] == ["get-history", "get"]


@pytest.mark.parametrize("older", [True, False])
async def test_traces_of_older_servers_are_asked_for_the_older_way(older: bool, connect: Connect) -> None:
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/version":
            return reply(200, "3.1.4" if older else TESTED_VERSIONS[-1])
        asked.append(request.url.path)
        if not older or request.url.path.startswith("/api/3.0"):
            return reply(404, "<!doctype html><title>404 Not Found</title>", content_type="text/html")
        last = "page_token" in request.url.params
        return reply(200, {"traces": [], "next_page_token": None if last else "1"})

    found = connect(answer).iter_traces(1)
    if older:
        assert [trace async for trace in found] == []
        assert asked == ["/api/3.0/mlflow/traces/search"] + 2 * ["/api/2.0/mlflow/traces"]
    else:
        with pytest.raises(EndpointMissing):
            await found.__anext__()
