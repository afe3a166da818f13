"""Traces found."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from mlflow_openapi.operations import OPERATIONS

from .. import values
from ..errors import EndpointMissing
from ..filters import TRACES, Expression, compile_filter
from ..paging import Pages
from ..trace_entities import TraceInfo, experiment_location
from .connection import Connection
from .patterns import followed

if TYPE_CHECKING:
    from ..entities import Experiment

_PAGING = OPERATIONS["searchTracesV3"].pagination


class TraceSearchMethods(Connection):
    """The methods of AsyncMLflow that search traces."""

    async def search_traces(
        self,
        experiments: str | int | Experiment | Iterable[str | int | Experiment],
        filter: str | Expression | None = None,
        *,
        filter_tags: Mapping[str, Any] | None = None,
        filter_metadata: Mapping[str, Any] | None = None,
        filter_attributes: Mapping[str, Any] | None = None,
        max_results: int | None = None,
        order_by: str | list[str] | None = None,
        page_size: int | None = None,
    ) -> list[TraceInfo]:
        """All traces of some experiments that match, without their spans; paging is done here.

        Args:
            experiments: an experiment's id or itself, or several of those.
            filter: a filter in MLflow's grammar (`status = 'ERROR' AND tags.team = 'pricing'`) or an expression
                (`(attribute("status") == "ERROR") & (tag("team") == "pricing")`), also of `metadata(…)`, `feedback(…)`,
                `expectation(…)` and `span(…)`. `run_id = '…'` finds the traces that are linked to a run.
            filter_tags: tags that must have these values; instead of `filter`.
            filter_metadata: metadata that must have these values; instead of `filter`.
            filter_attributes: attributes that must have these values; instead of `filter`.
            max_results: how many traces to return at most; None for all.
            order_by: what to sort by, such as `["timestamp_ms DESC"]`; latest first when None.
            page_size: traces per request, 1 to 500; 100 when None.

        Raises:
            InputError: a bad argument, or `filter` together with `filter_…`.
            BadRequest: the server does not understand the filter or the order.

        `POST /api/3.0/mlflow/traces/search`; on servers before 3.5 `GET /api/2.0/mlflow/traces`.
        """
        found = self.iter_traces(
            experiments,
            filter,
            filter_tags=filter_tags,
            filter_metadata=filter_metadata,
            filter_attributes=filter_attributes,
            max_results=max_results,
            order_by=order_by,
            page_size=page_size,
        )
        return [trace async for trace in found]

    def iter_traces(
        self,
        experiments: str | int | Experiment | Iterable[str | int | Experiment],
        filter: str | Expression | None = None,
        *,
        filter_tags: Mapping[str, Any] | None = None,
        filter_metadata: Mapping[str, Any] | None = None,
        filter_attributes: Mapping[str, Any] | None = None,
        max_results: int | None = None,
        order_by: str | list[str] | None = None,
        page_size: int | None = None,
    ) -> AsyncIterator[TraceInfo]:
        """The traces that `search_traces` finds, one after the other.

        A page is asked for when the one before is used up. Arguments and errors as of `search_traces`; a bad
        argument raises at once.

        `POST /api/3.0/mlflow/traces/search`, for each page
        """
        ids = values.experiment_ids(experiments)
        wanted = compile_filter(
            filter, tags=filter_tags, metadata=filter_metadata, attributes=filter_attributes, searchable=TRACES
        )
        order = values.order_by(order_by)
        assert _PAGING is not None
        largest = _PAGING.max_size or 1

        async def ask_v3(size: int, token: str | None) -> tuple[list[TraceInfo], str | None]:
            answer = await self.traces.search_traces_v3(
                locations=[experiment_location(each) for each in ids],
                filter=wanted.text or None,
                max_results=size,
                order_by=order,
                page_token=token,
            )
            return [TraceInfo.from_api(item) for item in answer.traces or ()], answer.next_page_token

        async def ask_v2(size: int, token: str | None) -> tuple[list[TraceInfo], str | None]:
            answer = await self.traces.search_traces(
                experiment_ids=ids,
                filter=wanted.text or None,
                max_results=size,
                order_by=order,
                page_token=token,
            )
            return [TraceInfo.from_api_v2(item) for item in answer.traces or ()], answer.next_page_token

        newer = True

        async def ask(size: int, token: str | None) -> tuple[list[TraceInfo], str | None]:
            nonlocal newer
            if newer:
                with suppress(EndpointMissing):
                    return await ask_v3(size, token)
                newer = False
            return await ask_v2(size, token)

        pages = Pages(max_results, page_size, largest, default=100)
        return followed(pages, ask, wanted.wants if wanted.exact else None)
