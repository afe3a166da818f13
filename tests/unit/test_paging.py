"""Following page tokens: what is asked next, and when it ends."""

from __future__ import annotations

from typing import Any

import pytest

from mlflowclient.errors import InputError
from mlflowclient.paging import Pages


def test_one_page() -> None:
    pages = Pages(None, None, 50_000)
    assert (pages.size(), pages.token, pages.done) == (1000, None, False)
    pages.took(3, None)
    assert pages.done


def test_many_pages() -> None:
    pages = Pages(None, 2, 50_000)
    for token in ("a", "b", "c"):
        assert pages.size() == 2
        pages.took(2, token)
        assert (pages.token, pages.done) == (token, False)
    pages.took(0, "")
    assert pages.done


def test_a_limit_shortens_the_last_page() -> None:
    pages = Pages(5, 2, 50_000)
    sizes = []
    while not pages.done:
        sizes.append(pages.size())
        pages.took(pages.size(), f"token {len(sizes)}")
    assert sizes == [2, 2, 1]
    assert pages.left == 0


def test_whole_pages_are_asked_for_when_some_results_are_dropped() -> None:
    pages = Pages(5, 100, 50_000)
    assert (pages.size(exact=False), pages.size(exact=True)) == (100, 5)
    pages.took(1, "a")
    assert (pages.left, pages.size(exact=False), pages.size()) == (4, 100, 4)
    assert not pages.done


@pytest.mark.parametrize("tokens", [["a", "a"], ["a", "b", "a"], ["a", "b", "b"]])
def test_a_token_that_comes_again_ends_the_search(tokens: list[str]) -> None:
    pages = Pages(None, None, 50_000)
    for token in tokens:
        assert not pages.done
        pages.took(1, token)
    assert pages.done


def test_nothing_is_asked_for_when_nothing_is_wanted() -> None:
    assert Pages(0, None, 50_000).done


def test_another_default_size() -> None:
    assert Pages(None, None, 2**31 - 1, default=25_000).size() == 25_000
    assert Pages(None, 7, 2**31 - 1, default=25_000).size() == 7
    assert Pages(7, None, 2**31 - 1, default=25_000).size() == 7


@pytest.mark.parametrize("limit", [-1, True, 1.0, "1", float("inf")])
def test_bad_limits(limit: Any) -> None:
    with pytest.raises(InputError, match=r"max_results=.*: a number from 0 on, or None for all"):
        Pages(limit, None, 50_000)


@pytest.mark.parametrize("size", [0, -1, 50_001, True, 1.0, "1"])
def test_bad_sizes(size: Any) -> None:
    with pytest.raises(InputError, match=r"page_size=.*: a number from 1 to 50000, or None for 1000"):
        Pages(None, size, 50_000)
    assert Pages(None, 50_000, 50_000).size() == 50_000
