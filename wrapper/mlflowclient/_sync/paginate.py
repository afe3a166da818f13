# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Every result of any operation that answers in pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from mlflow_openapi.operations import OPERATIONS, Pagination

from ..errors import InputError
from ..paging import Pages
from ..values import shown
from .connection import Connection
from .patterns import followed

if TYPE_CHECKING:
    from .._compat import PagedOperation

P = ParamSpec("P")
T = TypeVar("T")


class PagingMethods(Connection):
    """The method of MLflow that pages."""

    def paginate(self, operation: PagedOperation[P, T], /, *args: P.args, **arguments: P.kwargs) -> Iterator[T]:
        """Every result of an operation that answers in pages, a page at a time.

            for run in mlf.paginate(mlf.runs.search_runs, experiment_ids=["7"], max_results=500):
                print(run.info.run_id)

        It ends with the page that names no next one, or one that came before. What it gives is typed as the operation
        has it, and so are the arguments.

        Args:
            operation: a method of the generated resources that has a `page_token`.
            args: nothing: operations take keywords only.
            arguments: of the operation. `max_results` is the number of results per page; the server's own when absent.
                `page_token` begins with that page instead of the first.

        Raises:
            InputError: the operation does not page; the message names those that do.
        """
        return _followed(operation, _paging(operation), args, arguments)


def _followed(
    operation: PagedOperation[..., T], paging: Pagination, args: tuple[Any, ...], arguments: dict[str, Any]
) -> Iterator[T]:
    pages = Pages(None, None, paging.max_size or 1)
    pages.token = arguments.pop(paging.token, None)

    def ask(_: int, token: str | None) -> tuple[Sequence[T], str | None]:
        return (operation(*args, **arguments, **{paging.token: token})).page

    return followed(pages, ask)


def _paging(operation: object) -> Pagination:
    paged = {_python_name(each.id): each.pagination for each in OPERATIONS.values() if each.pagination}
    # A method here may have the same name; it follows the pages by itself.
    generated = getattr(operation, "__module__", "").startswith("mlflow_openapi.api.")
    found = paged.get(getattr(operation, "__name__", "")) if generated else None
    if found is None:
        what = getattr(operation, "__qualname__", None) or shown(operation)
        if not generated and (name := getattr(operation, "__name__", "")) in paged:
            raise InputError(f"operation: {what} follows the pages itself; paginate is for mlf.<resource>.{name}")
        raise InputError(f"operation: {what} does not answer in pages; these do: {', '.join(sorted(paged))}")
    return found


def _python_name(operation_id: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", operation_id).lower()
