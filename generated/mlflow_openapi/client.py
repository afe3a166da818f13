# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""All operations of the API, one attribute per tag. Nothing is loaded before it is used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api.artifacts import ArtifactsApi, AsyncArtifactsApi
    from .api.experiments import AsyncExperimentsApi, ExperimentsApi
    from .api.metrics import AsyncMetricsApi, MetricsApi
    from .api.runs import AsyncRunsApi, RunsApi
    from .api.server import AsyncServerApi, ServerApi
    from .transport import AsyncTransport, Transport


class Client:
    """Every operation, synchronous.

    Each method raises what the transport raises. A keyword that is None is not sent; a field that the server did not
    send is None.

    Args:
        transport: What sends the requests, such as HttpxTransport.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    @cached_property
    def experiments(self) -> ExperimentsApi:
        """Experiments group runs. An experiment has a name, unique even among deleted ones, tags, and a place for
        artifacts."""
        from .api.experiments import ExperimentsApi

        return ExperimentsApi(self._transport)

    @cached_property
    def runs(self) -> RunsApi:
        """Runs, and what is logged to them, such as metrics, params, tags, inputs and outputs."""
        from .api.runs import RunsApi

        return RunsApi(self._transport)

    @cached_property
    def metrics(self) -> MetricsApi:
        """The recorded points of metrics."""
        from .api.metrics import MetricsApi

        return MetricsApi(self._transport)

    @cached_property
    def artifacts(self) -> ArtifactsApi:
        """Files of runs, listed by run, or moved through the server's artifact proxy by path."""
        from .api.artifacts import ArtifactsApi

        return ArtifactsApi(self._transport)

    @cached_property
    def server(self) -> ServerApi:
        """What the server is, and whether it is up."""
        from .api.server import ServerApi

        return ServerApi(self._transport)


class AsyncClient:
    """Every operation, asynchronous.

    Each method raises what the transport raises. A keyword that is None is not sent; a field that the server did not
    send is None.

    Args:
        transport: What sends the requests, such as AsyncHttpxTransport.
    """

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    @cached_property
    def experiments(self) -> AsyncExperimentsApi:
        """Experiments group runs. An experiment has a name, unique even among deleted ones, tags, and a place for
        artifacts."""
        from .api.experiments import AsyncExperimentsApi

        return AsyncExperimentsApi(self._transport)

    @cached_property
    def runs(self) -> AsyncRunsApi:
        """Runs, and what is logged to them, such as metrics, params, tags, inputs and outputs."""
        from .api.runs import AsyncRunsApi

        return AsyncRunsApi(self._transport)

    @cached_property
    def metrics(self) -> AsyncMetricsApi:
        """The recorded points of metrics."""
        from .api.metrics import AsyncMetricsApi

        return AsyncMetricsApi(self._transport)

    @cached_property
    def artifacts(self) -> AsyncArtifactsApi:
        """Files of runs, listed by run, or moved through the server's artifact proxy by path."""
        from .api.artifacts import AsyncArtifactsApi

        return AsyncArtifactsApi(self._transport)

    @cached_property
    def server(self) -> AsyncServerApi:
        """What the server is, and whether it is up."""
        from .api.server import AsyncServerApi

        return AsyncServerApi(self._transport)
