"""Whatever a server pages: everything is taken once and in order, up to the limit, and it ends."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mlflowclient.paging import Pages


@given(
    total=st.integers(0, 60),
    limit=st.none() | st.integers(0, 70),
    page_size=st.integers(1, 20),
    short=st.lists(st.integers(0, 20), max_size=80),
    kept=st.integers(1, 3),
)
def test_everything_once_and_in_order(
    total: int, limit: int | None, page_size: int, short: list[int], kept: int
) -> None:
    """The server may send shorter pages than asked for, empty ones too; the client may drop all but every n-th."""
    pages = Pages(limit, page_size, 20)
    found: list[int] = []
    asked = 0
    while not pages.done:
        start = int(pages.token or 0)
        size = pages.size(exact=kept == 1)
        assert 1 <= size <= page_size
        if asked < len(short):
            size = min(size, short[asked])
        asked += 1
        page = range(start, min(start + size, total))
        # An offset that stays makes a token that was seen: a page is empty only at the end, or with a new token.
        token = f"{'0' * asked}{page.stop}" if page.stop < total else None
        wanted = [item for item in page if item % kept == 0][: pages.left]
        pages.took(len(wanted), token)
        found += wanted
    assert found == [item for item in range(total) if item % kept == 0][:limit]


@given(st.lists(st.sampled_from(["a", "b", "c", "d", "", None]), min_size=6), st.none() | st.integers(1, 10))
def test_any_tokens_come_to_an_end(tokens: list[str | None], limit: int | None) -> None:
    pages = Pages(limit, None, 1000)
    asked = 0
    for token in tokens:
        if pages.done:
            break
        asked += 1
        pages.took(0, token)
    assert asked <= 5
    assert pages.done
