"""What several groups of methods do with requests: create something once, follow pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from ..errors import AlreadyExists, ConnectionFailed, RequestError, ServerError, TimedOut

if TYPE_CHECKING:
    from .._compat import AsyncAction, AsyncAskPage
    from ..paging import Pages

T = TypeVar("T")


async def created_once(create: AsyncAction[T], find: AsyncAction[T | None], *, named: bool = False) -> T:
    """What `create` makes. Never two of it, also when answers get lost.

    Args:
        create: sends the request that creates it.
        find: looks for what a lost request, or somebody faster, has created; None when it is not there.
        named: whether servers refuse a second one of the same name, so that asking again is harmless also while the
            server may still be at it.
    """
    for attempts_left in (2, 1, 0):
        try:
            return await create()
        except RequestError as error:
            if not (error.may_have_happened or isinstance(error, AlreadyExists)):
                raise
            try:
                found = await find()
            except RequestError as lookup:
                if isinstance(error, AlreadyExists):
                    raise
                raise error from lookup
            if found is not None:
                return found
            if not attempts_left or not (named or _worth_repeating(error)):
                raise
    raise AssertionError("the last attempt returns or raises")


async def followed(pages: Pages, ask: AsyncAskPage[T], keep: Callable[[T], bool] | None = None) -> AsyncIterator[T]:
    """Everything on the pages of one search, one after the other; a page is asked for when the one before is used up.

    Between two results nothing is open, so whoever stops early leaves nothing behind.

    Args:
        pages: how much is wanted; new.
        ask: asks for one page.
        keep: which results are wanted, when the server could be asked only loosely.
    """
    while not pages.done:
        for item in await _next_page(pages, ask, keep):
            yield item


async def gathered(pages: Pages, ask: AsyncAskPage[T], keep: Callable[[T], bool] | None = None) -> list[T]:
    """What `followed` gives, a page at a time: for results that are so small that each step counts."""
    found: list[T] = []
    while not pages.done:
        found += await _next_page(pages, ask, keep)
    return found


async def _next_page(pages: Pages, ask: AsyncAskPage[T], keep: Callable[[T], bool] | None) -> Sequence[T]:
    page, token = await ask(pages.size(exact=keep is None), pages.token)
    kept = (page if keep is None else [item for item in page if keep(item)])[: pages.left]
    pages.took(len(kept), token)
    return kept


def _worth_repeating(error: RequestError) -> bool:
    """Whether a request that was not executed can be sent again: the server is not still at it, and may now answer."""
    if isinstance(error, ServerError):
        return error.status in (502, 503)
    return isinstance(error, ConnectionFailed) and not isinstance(error, TimedOut)
