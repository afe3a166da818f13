# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""What several groups of methods do with requests: create something once, follow pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from ..errors import AlreadyExists, ConnectionFailed, RequestError, ServerError, TimedOut

if TYPE_CHECKING:
    from .._compat import Action, AskPage
    from ..paging import Pages

T = TypeVar("T")


def created_once(create: Action[T], find: Action[T | None], *, named: bool = False) -> T:
    """What `create` makes. Never two of it, also when answers get lost.

    Args:
        create: sends the request that creates it.
        find: looks for what a lost request, or somebody faster, has created; None when it is not there.
        named: whether servers refuse a second one of the same name, so that asking again is harmless also while the
            server may still be at it.
    """
    for attempts_left in (2, 1, 0):
        try:
            return create()
        except RequestError as error:
            if not (error.may_have_happened or isinstance(error, AlreadyExists)):
                raise
            try:
                found = find()
            except RequestError as lookup:
                if isinstance(error, AlreadyExists):
                    raise
                raise error from lookup
            if found is not None:
                return found
            if not attempts_left or not (named or _worth_repeating(error)):
                raise
    raise AssertionError("the last attempt returns or raises")


def followed(pages: Pages, ask: AskPage[T], keep: Callable[[T], bool] | None = None) -> Iterator[T]:
    """Everything on the pages of one search, one after the other; a page is asked for when the one before is used up.

    Between two results nothing is open, so whoever stops early leaves nothing behind.

    Args:
        pages: how much is wanted; new.
        ask: asks for one page.
        keep: which results are wanted, when the server could be asked only loosely.
    """
    while not pages.done:
        for item in _next_page(pages, ask, keep):
            yield item


def gathered(pages: Pages, ask: AskPage[T], keep: Callable[[T], bool] | None = None) -> list[T]:
    """What `followed` gives, a page at a time: for results that are so small that each step counts."""
    found: list[T] = []
    while not pages.done:
        found += _next_page(pages, ask, keep)
    return found


def _next_page(pages: Pages, ask: AskPage[T], keep: Callable[[T], bool] | None) -> Sequence[T]:
    page, token = ask(pages.size(exact=keep is None), pages.token)
    kept = (page if keep is None else [item for item in page if keep(item)])[: pages.left]
    pages.took(len(kept), token)
    return kept


def _worth_repeating(error: RequestError) -> bool:
    """Whether a request that was not executed can be sent again: the server is not still at it, and may now answer."""
    if isinstance(error, ServerError):
        return error.status in (502, 503)
    return isinstance(error, ConnectionFailed) and not isinstance(error, TimedOut)
