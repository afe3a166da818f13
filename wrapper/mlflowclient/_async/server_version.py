"""The server's version, and what it explains: an operation that is not there, a field that was ignored."""

from __future__ import annotations

import contextlib
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..errors import ApiError, BadRequest, EndpointMissing, NotFound, RequestError, UnexpectedResponse
from ..values import callers_level
from ..versions import FieldIgnored, ignored, is_bounded, is_version, lacks, operation_versions, used_fields

if TYPE_CHECKING:
    from mlflow_openapi.operations import Operation

    from .transport import AsyncClientTransport


class AsyncServerVersion:
    """The version of one client's server. It is asked for once, and only when it explains something.

    Args:
        transport: of the client.
    """

    def __init__(self, transport: AsyncClientTransport) -> None:
        self._transport = transport
        self._version: str | None = None
        self._is_asked = False
        self._used: dict[tuple[str, str], Operation] = {}
        self._reported: set[tuple[str, str]] = set()

    async def explain(self, error: RequestError, operation: Operation) -> RequestError:
        """The error, or EndpointMissing if it comes of a server that surely has no such operation.

        A server without the route says so mostly. But to 3.5.1 `traces/get` is a trace with the id `get`.
        """
        if not is_bounded(operation) or not isinstance(error, (BadRequest, NotFound, UnexpectedResponse)):
            return error
        version = await self._learned()
        if version is None or not lacks(version, operation):
            return error
        return EndpointMissing(
            error.message if isinstance(error, ApiError) else error.snippet,
            method=error.method,
            path=error.path,
            attempts=error.attempts,
            status=error.status,
            error_code=error.error_code,
            may_have_happened=error.may_have_happened,
            hint=f"MLflow {version} has no such operation; {operation_versions(operation)}",
        )

    async def report_ignored(self, operation: Operation, *parts: Mapping[str, Any] | None) -> None:
        """Warn FieldIgnored, once for each field, of those that the server surely ignored.

        Args:
            operation: what was asked for.
            parts: query, body and headers of the request.
        """
        used = {(operation.id, field): operation for field in used_fields(operation, *parts)}
        self._used |= {key: value for key, value in used.items() if key not in self._reported}
        if not self._used or (self._is_asked and self._version is None):
            return  # not known, or somebody is asking at this moment and will report these as well
        version = await self._learned()
        while self._used and version is not None:
            (identity, field), used_by = self._used.popitem()
            self._reported.add((identity, field))
            if text := ignored(version, used_by, field):
                warnings.warn(text, FieldIgnored, stacklevel=callers_level())

    async def _learned(self) -> str | None:
        """The version; None when the server does not say."""
        if not self._is_asked:
            self._is_asked = True
            # Whatever it is that fails, the caller has another matter at hand.
            with contextlib.suppress(Exception):
                answer = await self._transport.get_once("/version")
                self._version = answer if is_version(answer) else None
        return self._version
