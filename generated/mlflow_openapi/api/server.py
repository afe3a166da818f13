# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""What the server is, and whether it is up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import text as _text

if TYPE_CHECKING:
    from ..models.get_server_info_response import GetServerInfoResponse
    from ..transport import AsyncTransport, Transport

_GET_SERVER_INFO = OPERATIONS["getServerInfo"]
_GET_HEALTH = OPERATIONS["getHealth"]
_GET_VERSION = OPERATIONS["getVersion"]


class ServerApi:
    """What the server is, and whether it is up."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_server_info(self) -> GetServerInfoResponse:
        """Tell what the server can do.

        Answered without credentials, even with basic-auth, and in `--artifacts-only` mode too. An older server
        answers 404 with a page in HTML; what it can do follows from its version then.

        `GET /api/3.0/mlflow/server-info`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Returns:
            GetServerInfoResponse: What the server can do. Every field may be absent, since older servers tell less.
        """
        _path = "/api/3.0/mlflow/server-info"
        return self._transport.call(_GET_SERVER_INFO, _path, decode=_models.GetServerInfoResponse.from_dict)

    def get_health(self) -> str:
        """Tell that the server is up.

        Answered without credentials and under any Host header. It says that the web server answers, not that its
        database does.

        `GET /health`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Returns:
            str: The server is up. The body is `OK`.
        """
        _path = "/health"
        return self._transport.call(_GET_HEALTH, _path, decode=_text)

    def get_version(self) -> str:
        """Get the server's version.

        Answered under any Host header; with basic-auth it needs credentials. 2.0.1 does not have it and answers 404.

        `GET /version`, since MLflow 2.9.2. Retry class `safe`: it only reads.

        Returns:
            str: The version, bare text without quotes or line end.
        """
        _path = "/version"
        return self._transport.call(_GET_VERSION, _path, decode=_text)


class AsyncServerApi:
    """What the server is, and whether it is up."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def get_server_info(self) -> GetServerInfoResponse:
        """Tell what the server can do.

        Answered without credentials, even with basic-auth, and in `--artifacts-only` mode too. An older server
        answers 404 with a page in HTML; what it can do follows from its version then.

        `GET /api/3.0/mlflow/server-info`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Returns:
            GetServerInfoResponse: What the server can do. Every field may be absent, since older servers tell less.
        """
        _path = "/api/3.0/mlflow/server-info"
        return await self._transport.call(_GET_SERVER_INFO, _path, decode=_models.GetServerInfoResponse.from_dict)

    async def get_health(self) -> str:
        """Tell that the server is up.

        Answered without credentials and under any Host header. It says that the web server answers, not that its
        database does.

        `GET /health`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Returns:
            str: The server is up. The body is `OK`.
        """
        _path = "/health"
        return await self._transport.call(_GET_HEALTH, _path, decode=_text)

    async def get_version(self) -> str:
        """Get the server's version.

        Answered under any Host header; with basic-auth it needs credentials. 2.0.1 does not have it and answers 404.

        `GET /version`, since MLflow 2.9.2. Retry class `safe`: it only reads.

        Returns:
            str: The version, bare text without quotes or line end.
        """
        _path = "/version"
        return await self._transport.call(_GET_VERSION, _path, decode=_text)
