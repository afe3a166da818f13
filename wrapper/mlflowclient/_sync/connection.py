# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""What every group of methods stands on: the settings, the transport, and the generated operations."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote, urlencode

from mlflow_openapi.client import Client
from mlflow_openapi.operations import OPERATIONS, Operation

from ..config import Config, RetryPolicy
from ..errors import InputError, UnexpectedResponse
from ..values import shown, text
from .transport import ClientTransport

if TYPE_CHECKING:
    import os
    import ssl

    import httpx
    from typing_extensions import Self

_BY_ROUTE = {(operation.method, operation.path): operation for operation in OPERATIONS.values()}


class Connection(Client):
    """The connection to one server; MLflow documents it.

    It is the generated client too: `experiments`, `runs`, `traces` and so on hold one method per REST operation.
    """

    def __init__(
        self,
        tracking_uri: str | None = None,
        *,
        username: str | None = None,
        password: str | None = None,
        token: str | Callable[[], str] | None = None,
        auth: httpx.Auth | tuple[str, str] | Callable[[httpx.Request], httpx.Request] | None = None,
        headers: Mapping[str, str] | None = None,
        verify: bool | str | os.PathLike[str] | ssl.SSLContext | None = None,
        cert: str | os.PathLike[str] | tuple[str, str] | tuple[str, str, str] | None = None,
        timeout: float | None = None,
        retries: int | RetryPolicy | None = None,
        workspace: str | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        config = Config.resolve(
            tracking_uri,
            username=username,
            password=password,
            token=token,
            auth=auth,
            headers=headers,
            verify=verify,
            cert=cert,
            timeout=timeout,
            retries=retries,
            workspace=workspace,
        )
        self._set_up(config, transport)

    @classmethod
    def from_config(cls, config: Config, transport: httpx.BaseTransport | None = None) -> Self:
        """A client with settings that are resolved already, such as those of another client."""
        made = cls.__new__(cls)
        made._set_up(config, transport)  # noqa: SLF001  # its own
        return made

    def _set_up(self, config: Config, transport: httpx.BaseTransport | None) -> None:
        self.config = config
        self._inner = transport
        self._connections = ClientTransport(config, transport)
        super().__init__(self._connections)

    def __reduce__(self) -> Any:
        # Settings only: connections are of this process.
        return type(self).from_config, (self.config, self._inner)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.config.base_url!r})"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections to the server. A later call opens new ones."""
        self._connections.close()

    def prepare(self) -> None:
        """Do now what the first request would do first: import the HTTP library, read the certificates."""
        self._connections.prepare()

    def _configured(self, config: Config) -> Self:
        """This client with other settings of what is sent with a request. It shares the connections."""
        view = copy.copy(self)
        for name in vars(Client):
            view.__dict__.pop(name, None)  # the resources, which know the transport they were made with
        connections = self._connections.configured(config)
        view.__dict__.update(config=config, _connections=connections, _transport=connections)
        return view

    @property
    def transport(self) -> httpx.BaseTransport | None:
        """What requests are sent through instead of the network."""
        return self._inner

    @property
    def tracking_uri(self) -> str:
        """Where the server is, without credentials."""
        return self.config.base_url

    def uri(self, endpoint: str = "", params: Mapping[str, Any] | None = None) -> str:
        """The address of an endpoint.

        Args:
            endpoint: as in `get`.
            params: query parameters; a list repeats its name.
        """
        query = urlencode(_query(params or {}), doseq=True)
        return f"{self.config.base_url}{_path(endpoint)}" + (f"?{query}" if query else "")

    def get(self, endpoint: str, /, **fields: Any) -> Any:
        """The JSON that a GET of any endpoint answers, for what has no method here.

        Args:
            endpoint: a path below `/api/2.0/mlflow/`, such as `experiments/get`, or one from `/` on, such as
                `/api/3.0/mlflow/server-info`.
            fields: query parameters: text, numbers, bools, or lists of those, which repeat their name; None is left
                out.

        A text comes back as it is, and an answer with status 204 as None. Raises the errors that every method raises.
        """
        return self._raw("GET", endpoint, query=_query(fields))

    def post(self, endpoint: str, /, **fields: Any) -> Any:
        """The JSON that a POST to any endpoint answers; `fields` are the JSON body. See `get`."""
        return self._raw("POST", endpoint, json=fields)

    def patch(self, endpoint: str, /, **fields: Any) -> Any:
        """The JSON that a PATCH of any endpoint answers; `fields` are the JSON body. See `get`."""
        return self._raw("PATCH", endpoint, json=fields)

    def delete(self, endpoint: str, /, **fields: Any) -> Any:
        """The JSON that a DELETE of any endpoint answers; `fields` are the JSON body, which is where MLflow looks."""
        return self._raw("DELETE", endpoint, json=fields)

    def _raw(
        self,
        method: str,
        endpoint: str,
        *,
        query: dict[str, Any] | None = None,
        json: dict[str, Any] | None = None,
    ) -> Any:
        path = _path(text(endpoint, "endpoint", min_length=1))
        known = _BY_ROUTE.get((method, path))
        if known:
            operation = known._replace(answer="text" if known.answer == "text" else "json")
        else:
            operation = Operation(
                id=f"{method} {path}",
                method=method,
                path=path,
                answer="json",
                # Only reading is surely harmless when it is repeated.
                retry="safe" if method == "GET" else "never",
                app="tracking",
                since="",
                until=None,
                pagination=None,
                limits={},
            )
        if json is not None:
            json = {name: value for name, value in json.items() if value is not None}
        try:
            return self._transport.call(operation, path, query=query, json=json, decode=_as_it_is)
        except UnexpectedResponse as error:
            if error.status == 204:
                return None
            raise


def _as_it_is(answer: Any) -> Any:
    return answer


def _path(endpoint: str) -> str:
    parts = text(endpoint, "endpoint").removeprefix("/").split("/")
    if any(sign in endpoint for sign in "?#") or "" in parts[:-1] or not {".", ".."}.isdisjoint(parts):
        raise InputError(
            f"endpoint={shown(endpoint)}: a path is needed, such as 'experiments/get' or "
            "'/api/3.0/mlflow/server-info'; query parameters are keyword arguments"
        )
    return quote(endpoint if endpoint.startswith("/") else f"/api/2.0/mlflow/{endpoint}", safe="/%:@")


def _query(fields: Mapping[str, Any]) -> dict[str, str | list[str]]:
    return {name: _query_value(name, value) for name, value in fields.items() if value is not None}


def _query_value(name: str, value: object) -> Any:
    if isinstance(value, (list, tuple)):
        return [_query_value(name, item) for item in cast("Sequence[object]", value)]
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (str, int, float)):
        return text(value if isinstance(value, str) else str(value), name)
    raise InputError(f"{name}={shown(value)}: text, a number or a bool is needed in a query, or a list of those")
