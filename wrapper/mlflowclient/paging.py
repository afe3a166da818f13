"""Following page tokens: what to ask next, and when to stop. It sends nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from .errors import InputError

T_co = TypeVar("T_co", covariant=True)


class Page(Protocol[T_co]):
    """What an operation that pages answers."""

    @property
    def page(self) -> tuple[Sequence[T_co], str | None]:
        """The results, and the token of the next page: none, or an empty one, on the last."""
        ...


class Pages:
    """The state of one paged search.

    Args:
        limit: how many results the caller wants at most; None for all.
        page_size: results per page; None for `default`.
        max_page_size: the largest page that the server allows, from the description.
        default: results per page when the caller does not say.

    Raises InputError for a limit below 0 or a page size outside 1 and the server's largest.
    """

    def __init__(self, limit: int | None, page_size: int | None, max_page_size: int, default: int = 1000) -> None:
        if limit is not None and not _at_least(limit, 0):
            raise InputError(f"max_results={limit!r}: a number from 0 on, or None for all")
        if page_size is not None and not (_at_least(page_size, 1) and page_size <= max_page_size):
            raise InputError(f"page_size={page_size!r}: a number from 1 to {max_page_size}, or None for {default}")
        self.left = limit
        self.token: str | None = None
        self.done = limit == 0
        self._size = page_size or default
        self._seen: set[str] = set()

    def size(self, *, exact: bool = True) -> int:
        """How many results to ask for next.

        Args:
            exact: whether every result will be kept; when some are dropped on the client, whole pages are asked for.
        """
        return self._size if self.left is None or not exact else min(self._size, self.left)

    def took(self, count: int, next_token: str | None) -> None:
        """Note that a page gave `count` results to the caller and named `next_token`.

        The search ends without a token, with an empty one, or with one that came before: some servers repeat the last
        token, and following it would never end.
        """
        if self.left is not None:
            self.left -= count
        self.done = not next_token or next_token in self._seen or self.left == 0
        if next_token:
            self._seen.add(next_token)
            self.token = next_token


def _at_least(value: object, least: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= least
