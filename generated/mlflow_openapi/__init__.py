# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""A typed client for MLflow's REST API, one method per operation, generated from its OpenAPI description.

Example:
    import httpx
    from mlflow_openapi import Client, HttpxTransport

    with httpx.Client(base_url="http://localhost:5000", timeout=30) as http:
        client = Client(HttpxTransport(http))
        print(client.experiments.get_experiment(experiment_id="0").experiment.name)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient
    from .client import Client as Client
    from .errors import HttpError as HttpError
    from .errors import UnreadableAnswer as UnreadableAnswer
    from .operations import OPERATIONS as OPERATIONS
    from .operations import Operation as Operation
    from .transport import AsyncHttpxTransport as AsyncHttpxTransport
    from .transport import AsyncTransport as AsyncTransport
    from .transport import HttpxTransport as HttpxTransport
    from .transport import Transport as Transport

_HOMES = {
    "AsyncClient": "client",
    "AsyncHttpxTransport": "transport",
    "AsyncTransport": "transport",
    "Client": "client",
    "HttpError": "errors",
    "HttpxTransport": "transport",
    "OPERATIONS": "operations",
    "Operation": "operations",
    "Transport": "transport",
    "UnreadableAnswer": "errors",
}
__all__ = (
    "OPERATIONS",
    "AsyncClient",
    "AsyncHttpxTransport",
    "AsyncTransport",
    "Client",
    "HttpError",
    "HttpxTransport",
    "Operation",
    "Transport",
    "UnreadableAnswer",
)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
