"""Whatever a server pages: everything is taken once and in order, up to the limit, and it ends."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mlflowclient._sync.patterns import followed, gathered
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
    asked = 0

    def ask(size: int, token: str | None) -> tuple[list[int], str | None]:
        nonlocal asked
        start = int(token or 0)
        assert 1 <= size <= page_size
        if asked < len(short):
            size = min(size, short[asked])
        asked += 1
        page = range(start, min(start + size, total))
        # An offset that stays makes a token that was seen: a page is empty only at the end, or with a new token.
        return list(page), f"{'0' * asked}{page.stop}" if page.stop < total else None

    keep = None if kept == 1 else lambda item: item % kept == 0
    wanted = [item for item in range(total) if item % kept == 0][:limit]
    for everything in (followed, gathered):
        asked = 0
        assert list(everything(Pages(limit, page_size, 20), ask, keep)) == wanted


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
