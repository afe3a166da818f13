# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The registry of MCP servers, their versions, tools, and the places where they can be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing
from ..transport import path_value as _path_value

if TYPE_CHECKING:
    from ..models.mcp_access_endpoint import McpAccessEndpoint
    from ..models.mcp_icon import McpIcon
    from ..models.mcp_initial_status import McpInitialStatus
    from ..models.mcp_server import McpServer
    from ..models.mcp_server_version import McpServerVersion
    from ..models.mcp_status import McpStatus
    from ..models.mcp_tool import McpTool
    from ..models.mcp_transport_type import McpTransportType
    from ..models.search_mcp_access_endpoints_response import SearchMcpAccessEndpointsResponse
    from ..models.search_mcp_server_versions_response import SearchMcpServerVersionsResponse
    from ..models.search_mcp_servers_response import SearchMcpServersResponse
    from ..transport import AsyncTransport, Transport

_SEARCH_MCP_SERVERS = OPERATIONS["searchMcpServers"]
_CREATE_MCP_SERVER = OPERATIONS["createMcpServer"]
_SEARCH_ALL_MCP_ACCESS_ENDPOINTS = OPERATIONS["searchAllMcpAccessEndpoints"]
_GET_MCP_SERVER = OPERATIONS["getMcpServer"]
_DELETE_MCP_SERVER = OPERATIONS["deleteMcpServer"]
_UPDATE_MCP_SERVER = OPERATIONS["updateMcpServer"]
_SET_MCP_SERVER_TAG = OPERATIONS["setMcpServerTag"]
_DELETE_MCP_SERVER_TAG = OPERATIONS["deleteMcpServerTag"]
_SET_MCP_SERVER_ALIAS = OPERATIONS["setMcpServerAlias"]
_GET_MCP_SERVER_VERSION_BY_ALIAS = OPERATIONS["getMcpServerVersionByAlias"]
_DELETE_MCP_SERVER_ALIAS = OPERATIONS["deleteMcpServerAlias"]
_SEARCH_MCP_SERVER_VERSIONS = OPERATIONS["searchMcpServerVersions"]
_CREATE_MCP_SERVER_VERSION = OPERATIONS["createMcpServerVersion"]
_GET_MCP_SERVER_VERSION = OPERATIONS["getMcpServerVersion"]
_DELETE_MCP_SERVER_VERSION = OPERATIONS["deleteMcpServerVersion"]
_UPDATE_MCP_SERVER_VERSION = OPERATIONS["updateMcpServerVersion"]
_SET_MCP_SERVER_VERSION_TAG = OPERATIONS["setMcpServerVersionTag"]
_DELETE_MCP_SERVER_VERSION_TAG = OPERATIONS["deleteMcpServerVersionTag"]
_SEARCH_MCP_SERVER_ACCESS_ENDPOINTS = OPERATIONS["searchMcpServerAccessEndpoints"]
_CREATE_MCP_ACCESS_ENDPOINT = OPERATIONS["createMcpAccessEndpoint"]
_GET_MCP_ACCESS_ENDPOINT = OPERATIONS["getMcpAccessEndpoint"]
_DELETE_MCP_ACCESS_ENDPOINT = OPERATIONS["deleteMcpAccessEndpoint"]
_UPDATE_MCP_ACCESS_ENDPOINT = OPERATIONS["updateMcpAccessEndpoint"]


class McpServersApi:
    """The registry of MCP servers, their versions, tools, and the places where they can be reached."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def search_mcp_servers(
        self,
        *,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
    ) -> SearchMcpServersResponse:
        """Search MCP servers.

        The pages of one search are taken from what the store holds at each request: a server that is entered or
        deleted meanwhile may shift others to another page.

        `GET /api/3.0/mlflow/mcp-servers`, since MLflow 3.17.2. Not on servers under gunicorn or waitress. Retry
        class `safe`: it only reads.

        Args:
            filter_string: Which servers, as comparisons joined by `AND`; there is no `OR` and no parenthesis.
                All of them when absent or empty. What can be compared:
                * `name`, `display_name`, `status` (that of the latest version) and `tags.key` with a quoted text
                  (`=`, `!=`, `LIKE`, `ILIKE`), `name` and `status` also with a list of them (`IN`, `NOT IN`);
                * `created_at` and `last_updated_at` with a number, milliseconds since 1970-01-01 UTC (`=`, `!=`,
                  `<`, `<=`, `>`, `>=`);
                * `has_access_endpoints` with `'true'` or `'false'` in quotes (`=`).
            max_results: Number of servers per page, from 1 to 1,000. Absent means 100.
            order_by: Order of the results, most important first: `name`, `created_at` or `last_updated_at`, each
                at most once and followed by `ASC` (also when absent) or `DESC`. By name when absent. Repeat the
                parameter for more columns.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            SearchMcpServersResponse: One page of MCP servers.
        """
        _query: dict[str, Any] = {
            "filter_string": filter_string,
            "max_results": max_results,
            "order_by": order_by,
            "page_token": page_token,
        }
        _path = "/api/3.0/mlflow/mcp-servers"
        return self._transport.call(
            _SEARCH_MCP_SERVERS, _path, query=_query, decode=_models.SearchMcpServersResponse.from_dict
        )

    def create_mcp_server(
        self, *, name: str, description: str | None = None, icons: list[McpIcon] | None = None
    ) -> McpServer:
        """Enter an MCP server into the registry.

        Its versions are entered one by one; the first of them enters the server by itself, when it is missing. A
        name that is taken is answered with `RESOURCE_ALREADY_EXISTS`, status 400.

        `POST /api/3.0/mlflow/mcp-servers`, since MLflow 3.17.2. Not on servers under gunicorn or waitress. Retry
        class `keyed`: before a repeat, look whether the first one happened.

        Args:
            name: Name of an MCP server: a namespace such as `com.example`, one slash, and a word, each of at
                least two ASCII letters and digits, in the middle also `.` and `-`, and in the word `_`. The word may
                not be `aliases`, `endpoints`, `tags` or `versions`. A store on PostgreSQL refuses more than 256
                characters.
            description: What it is for. That of the latest version when absent.
            icons: Pictures of it, at most 100. Those of the latest version when absent.

        Returns:
            McpServer: An MCP server in the registry.
        """
        _json: dict[str, Any] = {
            "name": name,
        }
        if description is not None:
            _json["description"] = description
        if icons is not None:
            _json["icons"] = icons
        _path = "/api/3.0/mlflow/mcp-servers"
        return self._transport.call(_CREATE_MCP_SERVER, _path, json=_json, decode=_models.McpServer.from_dict)

    def search_all_mcp_access_endpoints(
        self,
        *,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
        server_version: str | None = None,
        server_alias: str | None = None,
    ) -> SearchMcpAccessEndpointsResponse:
        """Search the access endpoints of all MCP servers.

        Whatever is asked for in several ways has to fulfil all of them.

        `GET /api/3.0/mlflow/mcp-servers/endpoints`, since MLflow 3.17.2. Not on servers under gunicorn or waitress.
        Retry class `safe`: it only reads.

        Args:
            filter_string: Which access endpoints, as comparisons joined by `AND`; there is no `OR` and no
                parenthesis. All of them when absent or empty. What can be compared:
                * `server_name`, `transport_type` and `status` (that of the version that runs there) with a quoted
                  text (`=`, `!=`, `LIKE`, `ILIKE`), `server_name` also with a list of them (`IN`, `NOT IN`);
                * `created_at` and `last_updated_at` with a number, milliseconds since 1970-01-01 UTC (`=`, `!=`,
                  `<`, `<=`, `>`, `>=`).
            max_results: How many per page, from 1 to 50,000. Absent means 100.
            order_by: Order of the results, most important first: `id`, `created_at`, `last_updated_at`, or the
                word `server_name` in backquotes or double quotes, each at most once and followed by `ASC` (also when
                absent) or `DESC`. Repeat the parameter for more columns.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.
            server_version: Only those that have this fixed version.
            server_alias: Only those that follow this alias.

        Returns:
            SearchMcpAccessEndpointsResponse: One page of access endpoints.
        """
        _query: dict[str, Any] = {
            "filter_string": filter_string,
            "max_results": max_results,
            "order_by": order_by,
            "page_token": page_token,
            "server_version": server_version,
            "server_alias": server_alias,
        }
        _path = "/api/3.0/mlflow/mcp-servers/endpoints"
        return self._transport.call(
            _SEARCH_ALL_MCP_ACCESS_ENDPOINTS,
            _path,
            query=_query,
            decode=_models.SearchMcpAccessEndpointsResponse.from_dict,
        )

    def get_mcp_server(self, *, name: str) -> McpServer:
        """Get an MCP server by its name.

        With its aliases, tags and access endpoints, but not with its versions.

        `GET /api/3.0/mlflow/mcp-servers/{name}`, since MLflow 3.17.2. Not on servers under gunicorn or waitress.
        Retry class `safe`: it only reads.

        Args:
            name: Name of the MCP server, with its slash.

        Returns:
            McpServer: An MCP server in the registry.
        """
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}"
        return self._transport.call(_GET_MCP_SERVER, _path, decode=_models.McpServer.from_dict)

    def delete_mcp_server(self, *, name: str) -> None:
        """Delete an MCP server for good, with all its versions, tags, aliases and access endpoints.

        One that has an active version is refused with `INVALID_PARAMETER_VALUE`, status 400: make that a draft, or
        deprecate it, first.

        `DELETE /api/3.0/mlflow/mcp-servers/{name}`, since MLflow 3.17.2. Not on servers under gunicorn or waitress.
        Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            name: Name of the MCP server, with its slash.
        """
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}"
        return self._transport.call(_DELETE_MCP_SERVER, _path, decode=_nothing)

    def update_mcp_server(
        self,
        *,
        name: str,
        display_name: str | None = None,
        description: str | None = None,
        icons: list[McpIcon] | None = None,
    ) -> McpServer:
        """Change what is told about an MCP server.

        What is absent stays as it is; null takes a value away, so that the one of the latest version shows again.
        The latest version itself follows from the versions, and is refused with 400.

        `PATCH /api/3.0/mlflow/mcp-servers/{name}`, since MLflow 3.17.2. Not on servers under gunicorn or waitress.
        Retry class `idempotent`: a repeat changes nothing.

        Args:
            name: Name of the MCP server, with its slash.
            display_name: The new name for people. A store on PostgreSQL refuses more than 256 characters.
            description: What it is for.
            icons: Pictures of it in place of all old ones, at most 100.

        Returns:
            McpServer: An MCP server in the registry.
        """
        _json: dict[str, Any] = {}
        if display_name is not None:
            _json["display_name"] = display_name
        if description is not None:
            _json["description"] = description
        if icons is not None:
            _json["icons"] = icons
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}"
        return self._transport.call(_UPDATE_MCP_SERVER, _path, json=_json, decode=_models.McpServer.from_dict)

    def set_mcp_server_tag(self, *, name: str, key: str, value: str) -> None:
        """Set a tag of an MCP server.

        Replaces the value that the tag has.

        `POST /api/3.0/mlflow/mcp-servers/{name}/tags`, since MLflow 3.17.2. Not on servers under gunicorn or
        waitress. Retry class `idempotent`: a repeat changes nothing.

        Args:
            name: Name of the MCP server, with its slash.
            key: Name of the tag, any text. A store on PostgreSQL refuses more than 250 characters.
            value: Value of the tag, any text. A store on PostgreSQL refuses more than 5,000 characters.
        """
        _json: dict[str, Any] = {
            "key": key,
            "value": value,
        }
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/tags"
        return self._transport.call(_SET_MCP_SERVER_TAG, _path, json=_json, decode=_nothing)

    def delete_mcp_server_tag(self, *, name: str, key: str) -> None:
        """Delete a tag of an MCP server.

        A tag that the server does not have is answered with 404.

        `DELETE /api/3.0/mlflow/mcp-servers/{name}/tags/{key}`, since MLflow 3.17.2. Not on servers under gunicorn or
        waitress. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            name: Name of the MCP server, with its slash.
            key: Name of the tag.
        """
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/tags/{_path_value(key, slashes=True)}"
        return self._transport.call(_DELETE_MCP_SERVER_TAG, _path, decode=_nothing)

    def set_mcp_server_alias(self, *, name: str, alias: str, version: str) -> None:
        """Let an alias stand for a version of an MCP server.

        Moves the alias when it stands for another version, and with it every access endpoint that follows it.
        `latest` is refused with 400: it always stands for the latest version.

        `POST /api/3.0/mlflow/mcp-servers/{name}/aliases`, since MLflow 3.17.2. Not on servers under gunicorn or
        waitress. Retry class `idempotent`: a repeat changes nothing.

        Args:
            name: Name of the MCP server, with its slash.
            alias: The alias, any text but `latest`. A store on PostgreSQL refuses more than 256 characters.
            version: The version that it is to stand for. A deleted one is refused with 400.
        """
        _json: dict[str, Any] = {
            "alias": alias,
            "version": version,
        }
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/aliases"
        return self._transport.call(_SET_MCP_SERVER_ALIAS, _path, json=_json, decode=_nothing)

    def get_mcp_server_version_by_alias(self, *, name: str, alias: str) -> McpServerVersion:
        """Get the version of an MCP server that an alias stands for.

        `latest` stands for the highest version by semantic versioning among the active ones; among all when none is
        active.

        `GET /api/3.0/mlflow/mcp-servers/{name}/aliases/{alias}`, since MLflow 3.17.2. Not on servers under gunicorn
        or waitress. Retry class `safe`: it only reads.

        Args:
            name: Name of the MCP server, with its slash.
            alias: The alias to look for.

        Returns:
            McpServerVersion: A version of an MCP server.
        """
        _path = (
            f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/aliases/{_path_value(alias, slashes=True)}"
        )
        return self._transport.call(_GET_MCP_SERVER_VERSION_BY_ALIAS, _path, decode=_models.McpServerVersion.from_dict)

    def delete_mcp_server_alias(self, *, name: str, alias: str) -> None:
        """Delete an alias of an MCP server, and the access endpoints that follow it.

        An alias that the server does not have is answered with 404; so is `latest`.

        `DELETE /api/3.0/mlflow/mcp-servers/{name}/aliases/{alias}`, since MLflow 3.17.2. Not on servers under
        gunicorn or waitress. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            name: Name of the MCP server, with its slash.
            alias: The alias to look for.
        """
        _path = (
            f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/aliases/{_path_value(alias, slashes=True)}"
        )
        return self._transport.call(_DELETE_MCP_SERVER_ALIAS, _path, decode=_nothing)

    def search_mcp_server_versions(
        self,
        *,
        name: str,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
    ) -> SearchMcpServerVersionsResponse:
        """Search the versions of an MCP server.

        Without the deleted ones. A server that does not exist has none, which is no error.

        `GET /api/3.0/mlflow/mcp-servers/{name}/versions`, since MLflow 3.17.2. Not on servers under gunicorn or
        waitress. Retry class `safe`: it only reads.

        Args:
            name: Name of the MCP server, with its slash.
            filter_string: Which versions, as comparisons joined by `AND`; there is no `OR` and no parenthesis.
                All of them when absent or empty. What can be compared:
                * `status` with a quoted text (`=`, `!=`, `LIKE`, `ILIKE`) or a list of them (`IN`, `NOT IN`);
                * `version` with a quoted version, by semantic versioning (`=`, `!=`, `<`, `<=`, `>`, `>=`);
                * `created_at` and `last_updated_at` with a number, milliseconds since 1970-01-01 UTC (as `version`).
            max_results: How many per page, from 1 to 50,000. Absent means 100.
            order_by: Order of the results, most important first: `created_at`, `last_updated_at`, or the word
                `version` in backquotes or double quotes, each at most once and followed by `ASC` (also when absent)
                or `DESC`. Oldest first when absent. Repeat the parameter for more columns.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            SearchMcpServerVersionsResponse: One page of versions.
        """
        _query: dict[str, Any] = {
            "filter_string": filter_string,
            "max_results": max_results,
            "order_by": order_by,
            "page_token": page_token,
        }
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/versions"
        return self._transport.call(
            _SEARCH_MCP_SERVER_VERSIONS, _path, query=_query, decode=_models.SearchMcpServerVersionsResponse.from_dict
        )

    def create_mcp_server_version(
        self,
        *,
        name: str,
        server_json: dict[str, Any],
        status: McpInitialStatus | None = None,
        source: str | None = None,
        tools: list[McpTool] | None = None,
        connect_options: dict[str, Any] | None = None,
    ) -> McpServerVersion:
        """Enter a version of an MCP server.

        Enters the server, too, when it is missing. A version that was ever entered, be it deleted since, is answered
        with `RESOURCE_ALREADY_EXISTS`, status 400.

        `POST /api/3.0/mlflow/mcp-servers/{name}/versions`, since MLflow 3.17.2. Not on servers under gunicorn or
        waitress. Retry class `keyed`: before a repeat, look whether the first one happened.

        Args:
            name: Name of the MCP server, with its slash.
            server_json: The version's `server.json`. Required in it are `name`, the same as in the path, and
                `version`, by semantic versioning with at most 128 characters. Checked are also the types of `title`,
                `description`, `websiteUrl`, `icons`, `repository` (with `url` and `source`), `packages` (each with
                `registryType`, `identifier` and `transport`), `remotes` and `_meta`; other fields are kept as they
                are.
            status: What a new version can be. Absent means `draft`.
            source: Where the version comes from, such as an address. A store on PostgreSQL refuses more than 512
                characters.
            tools: The tools that it offers, at most 1,000. The server does not ask the MCP server for them.
            connect_options: Which ways to connect are shown to people: the way's name to an object with
                `hidden`, `true` or `false`.

        Returns:
            McpServerVersion: A version of an MCP server.
        """
        _json: dict[str, Any] = {
            "server_json": server_json,
        }
        if status is not None:
            _json["status"] = status
        if source is not None:
            _json["source"] = source
        if tools is not None:
            _json["tools"] = tools
        if connect_options is not None:
            _json["connect_options"] = connect_options
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/versions"
        return self._transport.call(
            _CREATE_MCP_SERVER_VERSION, _path, json=_json, decode=_models.McpServerVersion.from_dict
        )

    def get_mcp_server_version(self, *, name: str, version: str) -> McpServerVersion:
        """Get a version of an MCP server.

        A deleted version is answered with 404.

        `GET /api/3.0/mlflow/mcp-servers/{name}/versions/{version}`, since MLflow 3.17.2. Not on servers under
        gunicorn or waitress. Retry class `safe`: it only reads.

        Args:
            name: Name of the MCP server, with its slash.
            version: The version, by semantic versioning.

        Returns:
            McpServerVersion: A version of an MCP server.
        """
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/versions/{_path_value(version)}"
        return self._transport.call(_GET_MCP_SERVER_VERSION, _path, decode=_models.McpServerVersion.from_dict)

    def delete_mcp_server_version(self, *, name: str, version: str) -> None:
        """Delete a version of an MCP server, and the aliases and access endpoints that lead to it.

        Only a draft or a deprecated one; an active one is refused with `INVALID_PARAMETER_VALUE`, status 400, and so
        is one that is deleted already. There is no way back, and its number stays taken.

        `DELETE /api/3.0/mlflow/mcp-servers/{name}/versions/{version}`, since MLflow 3.17.2. Not on servers under
        gunicorn or waitress. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            name: Name of the MCP server, with its slash.
            version: The version, by semantic versioning.
        """
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/versions/{_path_value(version)}"
        return self._transport.call(_DELETE_MCP_SERVER_VERSION, _path, decode=_nothing)

    def update_mcp_server_version(
        self,
        *,
        name: str,
        version: str,
        status: McpStatus | None = None,
        tools: list[McpTool] | None = None,
        connect_options: dict[str, Any] | None = None,
    ) -> McpServerVersion:
        """Change the status, tools or connect options of a version of an MCP server.

        What is absent stays as it is; null takes tools or connect options away. A status that does not follow from
        the present one, and the present one itself, are refused with `INVALID_PARAMETER_VALUE`, status 400.
        `deleted` leaves the version's aliases behind, leading nowhere; `delete_mcp_server_version` does not.

        `PATCH /api/3.0/mlflow/mcp-servers/{name}/versions/{version}`, since MLflow 3.17.2. Not on servers under
        gunicorn or waitress. Retry class `keyed`: before a repeat, look whether the first one happened.

        Args:
            name: Name of the MCP server, with its slash.
            version: The version, by semantic versioning.
            status: How far a version has come. From `draft` it becomes `active` or `deleted`, from `active`
                `draft` or `deprecated`, from `deprecated` `active` or `deleted`; a deleted one is no longer found.
            tools: The tools in place of all old ones, at most 1,000.
            connect_options: Which ways to connect are shown to people, in place of all old ones: the way's name
                to an object with `hidden`, `true` or `false`.

        Returns:
            McpServerVersion: A version of an MCP server.
        """
        _json: dict[str, Any] = {}
        if status is not None:
            _json["status"] = status
        if tools is not None:
            _json["tools"] = tools
        if connect_options is not None:
            _json["connect_options"] = connect_options
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/versions/{_path_value(version)}"
        return self._transport.call(
            _UPDATE_MCP_SERVER_VERSION, _path, json=_json, decode=_models.McpServerVersion.from_dict
        )

    def set_mcp_server_version_tag(self, *, name: str, version: str, key: str, value: str) -> None:
        """Set a tag of a version of an MCP server.

        Replaces the value that the tag has.

        `POST /api/3.0/mlflow/mcp-servers/{name}/versions/{version}/tags`, since MLflow 3.17.2. Not on servers under
        gunicorn or waitress. Retry class `idempotent`: a repeat changes nothing.

        Args:
            name: Name of the MCP server, with its slash.
            version: The version, by semantic versioning.
            key: Name of the tag, any text. A store on PostgreSQL refuses more than 250 characters.
            value: Value of the tag, any text. A store on PostgreSQL refuses more than 5,000 characters.
        """
        _json: dict[str, Any] = {
            "key": key,
            "value": value,
        }
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/versions/{_path_value(version)}/tags"
        return self._transport.call(_SET_MCP_SERVER_VERSION_TAG, _path, json=_json, decode=_nothing)

    def delete_mcp_server_version_tag(self, *, name: str, version: str, key: str) -> None:
        """Delete a tag of a version of an MCP server.

        A tag that the version does not have is answered with 404.

        `DELETE /api/3.0/mlflow/mcp-servers/{name}/versions/{version}/tags/{key}`, since MLflow 3.17.2. Not on
        servers under gunicorn or waitress. Retry class `never`: a repeat does it twice, or fails where the first one
        worked.

        Args:
            name: Name of the MCP server, with its slash.
            version: The version, by semantic versioning.
            key: Name of the tag.
        """
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/versions/{_path_value(version)}/tags/{_path_value(key, slashes=True)}"
        return self._transport.call(_DELETE_MCP_SERVER_VERSION_TAG, _path, decode=_nothing)

    def search_mcp_server_access_endpoints(
        self,
        *,
        name: str,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
        server_version: str | None = None,
        server_alias: str | None = None,
    ) -> SearchMcpAccessEndpointsResponse:
        """Search the access endpoints of an MCP server.

        A server that does not exist has none, which is no error.

        `GET /api/3.0/mlflow/mcp-servers/{name}/endpoints`, since MLflow 3.17.2. Not on servers under gunicorn or
        waitress. Retry class `safe`: it only reads.

        Args:
            name: Name of the MCP server, with its slash.
            filter_string: Which access endpoints, as comparisons joined by `AND`; there is no `OR` and no
                parenthesis. All of them when absent or empty. What can be compared:
                * `server_name`, `transport_type` and `status` (that of the version that runs there) with a quoted
                  text (`=`, `!=`, `LIKE`, `ILIKE`), `server_name` also with a list of them (`IN`, `NOT IN`);
                * `created_at` and `last_updated_at` with a number, milliseconds since 1970-01-01 UTC (`=`, `!=`,
                  `<`, `<=`, `>`, `>=`).
            max_results: How many per page, from 1 to 50,000. Absent means 100.
            order_by: Order of the results, most important first: `id`, `created_at`, `last_updated_at`, or the
                word `server_name` in backquotes or double quotes, each at most once and followed by `ASC` (also when
                absent) or `DESC`. Repeat the parameter for more columns.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.
            server_version: Only those that have this fixed version.
            server_alias: Only those that follow this alias.

        Returns:
            SearchMcpAccessEndpointsResponse: One page of access endpoints.
        """
        _query: dict[str, Any] = {
            "filter_string": filter_string,
            "max_results": max_results,
            "order_by": order_by,
            "page_token": page_token,
            "server_version": server_version,
            "server_alias": server_alias,
        }
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/endpoints"
        return self._transport.call(
            _SEARCH_MCP_SERVER_ACCESS_ENDPOINTS,
            _path,
            query=_query,
            decode=_models.SearchMcpAccessEndpointsResponse.from_dict,
        )

    def create_mcp_access_endpoint(
        self,
        *,
        name: str,
        url: str,
        transport_type: McpTransportType | None = None,
        server_version: str | None = None,
        server_alias: str | None = None,
    ) -> McpAccessEndpoint:
        """Tell where an MCP server can be reached.

        Either for one version, or for whatever an alias stands for: exactly one of `server_version` and
        `server_alias` is to be given, or the answer is 400. Two equal requests make two access endpoints.

        `POST /api/3.0/mlflow/mcp-servers/{name}/endpoints`, since MLflow 3.17.2. Not on servers under gunicorn or
        waitress. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            name: Name of the MCP server, with its slash.
            url: The address, anything but blanks. A store on PostgreSQL refuses more than 2,048 characters.
            transport_type: How clients speak to an MCP server over the network. Absent means `streamable-http`.
            server_version: The version that runs there. One that does not exist is answered with 404.
            server_alias: The alias whose version runs there, or `latest`. One that does not exist is answered
                with 404.

        Returns:
            McpAccessEndpoint: A place where an MCP server can be reached.
        """
        _json: dict[str, Any] = {
            "url": url,
        }
        if transport_type is not None:
            _json["transport_type"] = transport_type
        if server_version is not None:
            _json["server_version"] = server_version
        if server_alias is not None:
            _json["server_alias"] = server_alias
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/endpoints"
        return self._transport.call(
            _CREATE_MCP_ACCESS_ENDPOINT, _path, json=_json, decode=_models.McpAccessEndpoint.from_dict
        )

    def get_mcp_access_endpoint(self, *, name: str, endpoint_id: str) -> McpAccessEndpoint:
        """Get an access endpoint of an MCP server by its id.

        With the version that runs there now. The endpoint of another server is answered with 404.

        `GET /api/3.0/mlflow/mcp-servers/{name}/endpoints/{endpoint_id}`, since MLflow 3.17.2. Not on servers under
        gunicorn or waitress. Retry class `safe`: it only reads.

        Args:
            name: Name of the MCP server, with its slash.
            endpoint_id: Id of the access endpoint.

        Returns:
            McpAccessEndpoint: A place where an MCP server can be reached.
        """
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/endpoints/{_path_value(endpoint_id)}"
        return self._transport.call(_GET_MCP_ACCESS_ENDPOINT, _path, decode=_models.McpAccessEndpoint.from_dict)

    def delete_mcp_access_endpoint(self, *, name: str, endpoint_id: str) -> None:
        """Delete an access endpoint of an MCP server.

        One that does not exist, or that belongs to another server, is answered with 404.

        `DELETE /api/3.0/mlflow/mcp-servers/{name}/endpoints/{endpoint_id}`, since MLflow 3.17.2. Not on servers
        under gunicorn or waitress. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            name: Name of the MCP server, with its slash.
            endpoint_id: Id of the access endpoint.
        """
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/endpoints/{_path_value(endpoint_id)}"
        return self._transport.call(_DELETE_MCP_ACCESS_ENDPOINT, _path, decode=_nothing)

    def update_mcp_access_endpoint(
        self,
        *,
        name: str,
        endpoint_id: str,
        url: str | None = None,
        transport_type: McpTransportType | None = None,
        server_version: str | None = None,
        server_alias: str | None = None,
    ) -> McpAccessEndpoint:
        """Change an access endpoint of an MCP server.

        What is absent stays as it is. A version takes the place of the alias that the endpoint followed, and the
        other way round; both at once are refused with 400.

        `PATCH /api/3.0/mlflow/mcp-servers/{name}/endpoints/{endpoint_id}`, since MLflow 3.17.2. Not on servers under
        gunicorn or waitress. Retry class `idempotent`: a repeat changes nothing.

        Args:
            name: Name of the MCP server, with its slash.
            endpoint_id: Id of the access endpoint.
            url: The new address, anything but blanks. A store on PostgreSQL refuses more than 2,048 characters.
            transport_type: How clients speak to an MCP server over the network.
            server_version: The version that runs there. One that does not exist is answered with 404.
            server_alias: The alias whose version runs there, or `latest`. One that does not exist is answered
                with 404.

        Returns:
            McpAccessEndpoint: A place where an MCP server can be reached.
        """
        _json: dict[str, Any] = {}
        if url is not None:
            _json["url"] = url
        if transport_type is not None:
            _json["transport_type"] = transport_type
        if server_version is not None:
            _json["server_version"] = server_version
        if server_alias is not None:
            _json["server_alias"] = server_alias
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/endpoints/{_path_value(endpoint_id)}"
        return self._transport.call(
            _UPDATE_MCP_ACCESS_ENDPOINT, _path, json=_json, decode=_models.McpAccessEndpoint.from_dict
        )


class AsyncMcpServersApi:
    """The registry of MCP servers, their versions, tools, and the places where they can be reached."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def search_mcp_servers(
        self,
        *,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
    ) -> SearchMcpServersResponse:
        """Search MCP servers.

        The pages of one search are taken from what the store holds at each request: a server that is entered or
        deleted meanwhile may shift others to another page.

        `GET /api/3.0/mlflow/mcp-servers`, since MLflow 3.17.2. Not on servers under gunicorn or waitress. Retry
        class `safe`: it only reads.

        Args:
            filter_string: Which servers, as comparisons joined by `AND`; there is no `OR` and no parenthesis.
                All of them when absent or empty. What can be compared:
                * `name`, `display_name`, `status` (that of the latest version) and `tags.key` with a quoted text
                  (`=`, `!=`, `LIKE`, `ILIKE`), `name` and `status` also with a list of them (`IN`, `NOT IN`);
                * `created_at` and `last_updated_at` with a number, milliseconds since 1970-01-01 UTC (`=`, `!=`,
                  `<`, `<=`, `>`, `>=`);
                * `has_access_endpoints` with `'true'` or `'false'` in quotes (`=`).
            max_results: Number of servers per page, from 1 to 1,000. Absent means 100.
            order_by: Order of the results, most important first: `name`, `created_at` or `last_updated_at`, each
                at most once and followed by `ASC` (also when absent) or `DESC`. By name when absent. Repeat the
                parameter for more columns.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            SearchMcpServersResponse: One page of MCP servers.
        """
        _query: dict[str, Any] = {
            "filter_string": filter_string,
            "max_results": max_results,
            "order_by": order_by,
            "page_token": page_token,
        }
        _path = "/api/3.0/mlflow/mcp-servers"
        return await self._transport.call(
            _SEARCH_MCP_SERVERS, _path, query=_query, decode=_models.SearchMcpServersResponse.from_dict
        )

    async def create_mcp_server(
        self, *, name: str, description: str | None = None, icons: list[McpIcon] | None = None
    ) -> McpServer:
        """Enter an MCP server into the registry.

        Its versions are entered one by one; the first of them enters the server by itself, when it is missing. A
        name that is taken is answered with `RESOURCE_ALREADY_EXISTS`, status 400.

        `POST /api/3.0/mlflow/mcp-servers`, since MLflow 3.17.2. Not on servers under gunicorn or waitress. Retry
        class `keyed`: before a repeat, look whether the first one happened.

        Args:
            name: Name of an MCP server: a namespace such as `com.example`, one slash, and a word, each of at
                least two ASCII letters and digits, in the middle also `.` and `-`, and in the word `_`. The word may
                not be `aliases`, `endpoints`, `tags` or `versions`. A store on PostgreSQL refuses more than 256
                characters.
            description: What it is for. That of the latest version when absent.
            icons: Pictures of it, at most 100. Those of the latest version when absent.

        Returns:
            McpServer: An MCP server in the registry.
        """
        _json: dict[str, Any] = {
            "name": name,
        }
        if description is not None:
            _json["description"] = description
        if icons is not None:
            _json["icons"] = icons
        _path = "/api/3.0/mlflow/mcp-servers"
        return await self._transport.call(_CREATE_MCP_SERVER, _path, json=_json, decode=_models.McpServer.from_dict)

    async def search_all_mcp_access_endpoints(
        self,
        *,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
        server_version: str | None = None,
        server_alias: str | None = None,
    ) -> SearchMcpAccessEndpointsResponse:
        """Search the access endpoints of all MCP servers.

        Whatever is asked for in several ways has to fulfil all of them.

        `GET /api/3.0/mlflow/mcp-servers/endpoints`, since MLflow 3.17.2. Not on servers under gunicorn or waitress.
        Retry class `safe`: it only reads.

        Args:
            filter_string: Which access endpoints, as comparisons joined by `AND`; there is no `OR` and no
                parenthesis. All of them when absent or empty. What can be compared:
                * `server_name`, `transport_type` and `status` (that of the version that runs there) with a quoted
                  text (`=`, `!=`, `LIKE`, `ILIKE`), `server_name` also with a list of them (`IN`, `NOT IN`);
                * `created_at` and `last_updated_at` with a number, milliseconds since 1970-01-01 UTC (`=`, `!=`,
                  `<`, `<=`, `>`, `>=`).
            max_results: How many per page, from 1 to 50,000. Absent means 100.
            order_by: Order of the results, most important first: `id`, `created_at`, `last_updated_at`, or the
                word `server_name` in backquotes or double quotes, each at most once and followed by `ASC` (also when
                absent) or `DESC`. Repeat the parameter for more columns.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.
            server_version: Only those that have this fixed version.
            server_alias: Only those that follow this alias.

        Returns:
            SearchMcpAccessEndpointsResponse: One page of access endpoints.
        """
        _query: dict[str, Any] = {
            "filter_string": filter_string,
            "max_results": max_results,
            "order_by": order_by,
            "page_token": page_token,
            "server_version": server_version,
            "server_alias": server_alias,
        }
        _path = "/api/3.0/mlflow/mcp-servers/endpoints"
        return await self._transport.call(
            _SEARCH_ALL_MCP_ACCESS_ENDPOINTS,
            _path,
            query=_query,
            decode=_models.SearchMcpAccessEndpointsResponse.from_dict,
        )

    async def get_mcp_server(self, *, name: str) -> McpServer:
        """Get an MCP server by its name.

        With its aliases, tags and access endpoints, but not with its versions.

        `GET /api/3.0/mlflow/mcp-servers/{name}`, since MLflow 3.17.2. Not on servers under gunicorn or waitress.
        Retry class `safe`: it only reads.

        Args:
            name: Name of the MCP server, with its slash.

        Returns:
            McpServer: An MCP server in the registry.
        """
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}"
        return await self._transport.call(_GET_MCP_SERVER, _path, decode=_models.McpServer.from_dict)

    async def delete_mcp_server(self, *, name: str) -> None:
        """Delete an MCP server for good, with all its versions, tags, aliases and access endpoints.

        One that has an active version is refused with `INVALID_PARAMETER_VALUE`, status 400: make that a draft, or
        deprecate it, first.

        `DELETE /api/3.0/mlflow/mcp-servers/{name}`, since MLflow 3.17.2. Not on servers under gunicorn or waitress.
        Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            name: Name of the MCP server, with its slash.
        """
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}"
        return await self._transport.call(_DELETE_MCP_SERVER, _path, decode=_nothing)

    async def update_mcp_server(
        self,
        *,
        name: str,
        display_name: str | None = None,
        description: str | None = None,
        icons: list[McpIcon] | None = None,
    ) -> McpServer:
        """Change what is told about an MCP server.

        What is absent stays as it is; null takes a value away, so that the one of the latest version shows again.
        The latest version itself follows from the versions, and is refused with 400.

        `PATCH /api/3.0/mlflow/mcp-servers/{name}`, since MLflow 3.17.2. Not on servers under gunicorn or waitress.
        Retry class `idempotent`: a repeat changes nothing.

        Args:
            name: Name of the MCP server, with its slash.
            display_name: The new name for people. A store on PostgreSQL refuses more than 256 characters.
            description: What it is for.
            icons: Pictures of it in place of all old ones, at most 100.

        Returns:
            McpServer: An MCP server in the registry.
        """
        _json: dict[str, Any] = {}
        if display_name is not None:
            _json["display_name"] = display_name
        if description is not None:
            _json["description"] = description
        if icons is not None:
            _json["icons"] = icons
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}"
        return await self._transport.call(_UPDATE_MCP_SERVER, _path, json=_json, decode=_models.McpServer.from_dict)

    async def set_mcp_server_tag(self, *, name: str, key: str, value: str) -> None:
        """Set a tag of an MCP server.

        Replaces the value that the tag has.

        `POST /api/3.0/mlflow/mcp-servers/{name}/tags`, since MLflow 3.17.2. Not on servers under gunicorn or
        waitress. Retry class `idempotent`: a repeat changes nothing.

        Args:
            name: Name of the MCP server, with its slash.
            key: Name of the tag, any text. A store on PostgreSQL refuses more than 250 characters.
            value: Value of the tag, any text. A store on PostgreSQL refuses more than 5,000 characters.
        """
        _json: dict[str, Any] = {
            "key": key,
            "value": value,
        }
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/tags"
        return await self._transport.call(_SET_MCP_SERVER_TAG, _path, json=_json, decode=_nothing)

    async def delete_mcp_server_tag(self, *, name: str, key: str) -> None:
        """Delete a tag of an MCP server.

        A tag that the server does not have is answered with 404.

        `DELETE /api/3.0/mlflow/mcp-servers/{name}/tags/{key}`, since MLflow 3.17.2. Not on servers under gunicorn or
        waitress. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            name: Name of the MCP server, with its slash.
            key: Name of the tag.
        """
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/tags/{_path_value(key, slashes=True)}"
        return await self._transport.call(_DELETE_MCP_SERVER_TAG, _path, decode=_nothing)

    async def set_mcp_server_alias(self, *, name: str, alias: str, version: str) -> None:
        """Let an alias stand for a version of an MCP server.

        Moves the alias when it stands for another version, and with it every access endpoint that follows it.
        `latest` is refused with 400: it always stands for the latest version.

        `POST /api/3.0/mlflow/mcp-servers/{name}/aliases`, since MLflow 3.17.2. Not on servers under gunicorn or
        waitress. Retry class `idempotent`: a repeat changes nothing.

        Args:
            name: Name of the MCP server, with its slash.
            alias: The alias, any text but `latest`. A store on PostgreSQL refuses more than 256 characters.
            version: The version that it is to stand for. A deleted one is refused with 400.
        """
        _json: dict[str, Any] = {
            "alias": alias,
            "version": version,
        }
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/aliases"
        return await self._transport.call(_SET_MCP_SERVER_ALIAS, _path, json=_json, decode=_nothing)

    async def get_mcp_server_version_by_alias(self, *, name: str, alias: str) -> McpServerVersion:
        """Get the version of an MCP server that an alias stands for.

        `latest` stands for the highest version by semantic versioning among the active ones; among all when none is
        active.

        `GET /api/3.0/mlflow/mcp-servers/{name}/aliases/{alias}`, since MLflow 3.17.2. Not on servers under gunicorn
        or waitress. Retry class `safe`: it only reads.

        Args:
            name: Name of the MCP server, with its slash.
            alias: The alias to look for.

        Returns:
            McpServerVersion: A version of an MCP server.
        """
        _path = (
            f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/aliases/{_path_value(alias, slashes=True)}"
        )
        return await self._transport.call(
            _GET_MCP_SERVER_VERSION_BY_ALIAS, _path, decode=_models.McpServerVersion.from_dict
        )

    async def delete_mcp_server_alias(self, *, name: str, alias: str) -> None:
        """Delete an alias of an MCP server, and the access endpoints that follow it.

        An alias that the server does not have is answered with 404; so is `latest`.

        `DELETE /api/3.0/mlflow/mcp-servers/{name}/aliases/{alias}`, since MLflow 3.17.2. Not on servers under
        gunicorn or waitress. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            name: Name of the MCP server, with its slash.
            alias: The alias to look for.
        """
        _path = (
            f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/aliases/{_path_value(alias, slashes=True)}"
        )
        return await self._transport.call(_DELETE_MCP_SERVER_ALIAS, _path, decode=_nothing)

    async def search_mcp_server_versions(
        self,
        *,
        name: str,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
    ) -> SearchMcpServerVersionsResponse:
        """Search the versions of an MCP server.

        Without the deleted ones. A server that does not exist has none, which is no error.

        `GET /api/3.0/mlflow/mcp-servers/{name}/versions`, since MLflow 3.17.2. Not on servers under gunicorn or
        waitress. Retry class `safe`: it only reads.

        Args:
            name: Name of the MCP server, with its slash.
            filter_string: Which versions, as comparisons joined by `AND`; there is no `OR` and no parenthesis.
                All of them when absent or empty. What can be compared:
                * `status` with a quoted text (`=`, `!=`, `LIKE`, `ILIKE`) or a list of them (`IN`, `NOT IN`);
                * `version` with a quoted version, by semantic versioning (`=`, `!=`, `<`, `<=`, `>`, `>=`);
                * `created_at` and `last_updated_at` with a number, milliseconds since 1970-01-01 UTC (as `version`).
            max_results: How many per page, from 1 to 50,000. Absent means 100.
            order_by: Order of the results, most important first: `created_at`, `last_updated_at`, or the word
                `version` in backquotes or double quotes, each at most once and followed by `ASC` (also when absent)
                or `DESC`. Oldest first when absent. Repeat the parameter for more columns.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            SearchMcpServerVersionsResponse: One page of versions.
        """
        _query: dict[str, Any] = {
            "filter_string": filter_string,
            "max_results": max_results,
            "order_by": order_by,
            "page_token": page_token,
        }
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/versions"
        return await self._transport.call(
            _SEARCH_MCP_SERVER_VERSIONS, _path, query=_query, decode=_models.SearchMcpServerVersionsResponse.from_dict
        )

    async def create_mcp_server_version(
        self,
        *,
        name: str,
        server_json: dict[str, Any],
        status: McpInitialStatus | None = None,
        source: str | None = None,
        tools: list[McpTool] | None = None,
        connect_options: dict[str, Any] | None = None,
    ) -> McpServerVersion:
        """Enter a version of an MCP server.

        Enters the server, too, when it is missing. A version that was ever entered, be it deleted since, is answered
        with `RESOURCE_ALREADY_EXISTS`, status 400.

        `POST /api/3.0/mlflow/mcp-servers/{name}/versions`, since MLflow 3.17.2. Not on servers under gunicorn or
        waitress. Retry class `keyed`: before a repeat, look whether the first one happened.

        Args:
            name: Name of the MCP server, with its slash.
            server_json: The version's `server.json`. Required in it are `name`, the same as in the path, and
                `version`, by semantic versioning with at most 128 characters. Checked are also the types of `title`,
                `description`, `websiteUrl`, `icons`, `repository` (with `url` and `source`), `packages` (each with
                `registryType`, `identifier` and `transport`), `remotes` and `_meta`; other fields are kept as they
                are.
            status: What a new version can be. Absent means `draft`.
            source: Where the version comes from, such as an address. A store on PostgreSQL refuses more than 512
                characters.
            tools: The tools that it offers, at most 1,000. The server does not ask the MCP server for them.
            connect_options: Which ways to connect are shown to people: the way's name to an object with
                `hidden`, `true` or `false`.

        Returns:
            McpServerVersion: A version of an MCP server.
        """
        _json: dict[str, Any] = {
            "server_json": server_json,
        }
        if status is not None:
            _json["status"] = status
        if source is not None:
            _json["source"] = source
        if tools is not None:
            _json["tools"] = tools
        if connect_options is not None:
            _json["connect_options"] = connect_options
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/versions"
        return await self._transport.call(
            _CREATE_MCP_SERVER_VERSION, _path, json=_json, decode=_models.McpServerVersion.from_dict
        )

    async def get_mcp_server_version(self, *, name: str, version: str) -> McpServerVersion:
        """Get a version of an MCP server.

        A deleted version is answered with 404.

        `GET /api/3.0/mlflow/mcp-servers/{name}/versions/{version}`, since MLflow 3.17.2. Not on servers under
        gunicorn or waitress. Retry class `safe`: it only reads.

        Args:
            name: Name of the MCP server, with its slash.
            version: The version, by semantic versioning.

        Returns:
            McpServerVersion: A version of an MCP server.
        """
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/versions/{_path_value(version)}"
        return await self._transport.call(_GET_MCP_SERVER_VERSION, _path, decode=_models.McpServerVersion.from_dict)

    async def delete_mcp_server_version(self, *, name: str, version: str) -> None:
        """Delete a version of an MCP server, and the aliases and access endpoints that lead to it.

        Only a draft or a deprecated one; an active one is refused with `INVALID_PARAMETER_VALUE`, status 400, and so
        is one that is deleted already. There is no way back, and its number stays taken.

        `DELETE /api/3.0/mlflow/mcp-servers/{name}/versions/{version}`, since MLflow 3.17.2. Not on servers under
        gunicorn or waitress. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            name: Name of the MCP server, with its slash.
            version: The version, by semantic versioning.
        """
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/versions/{_path_value(version)}"
        return await self._transport.call(_DELETE_MCP_SERVER_VERSION, _path, decode=_nothing)

    async def update_mcp_server_version(
        self,
        *,
        name: str,
        version: str,
        status: McpStatus | None = None,
        tools: list[McpTool] | None = None,
        connect_options: dict[str, Any] | None = None,
    ) -> McpServerVersion:
        """Change the status, tools or connect options of a version of an MCP server.

        What is absent stays as it is; null takes tools or connect options away. A status that does not follow from
        the present one, and the present one itself, are refused with `INVALID_PARAMETER_VALUE`, status 400.
        `deleted` leaves the version's aliases behind, leading nowhere; `delete_mcp_server_version` does not.

        `PATCH /api/3.0/mlflow/mcp-servers/{name}/versions/{version}`, since MLflow 3.17.2. Not on servers under
        gunicorn or waitress. Retry class `keyed`: before a repeat, look whether the first one happened.

        Args:
            name: Name of the MCP server, with its slash.
            version: The version, by semantic versioning.
            status: How far a version has come. From `draft` it becomes `active` or `deleted`, from `active`
                `draft` or `deprecated`, from `deprecated` `active` or `deleted`; a deleted one is no longer found.
            tools: The tools in place of all old ones, at most 1,000.
            connect_options: Which ways to connect are shown to people, in place of all old ones: the way's name
                to an object with `hidden`, `true` or `false`.

        Returns:
            McpServerVersion: A version of an MCP server.
        """
        _json: dict[str, Any] = {}
        if status is not None:
            _json["status"] = status
        if tools is not None:
            _json["tools"] = tools
        if connect_options is not None:
            _json["connect_options"] = connect_options
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/versions/{_path_value(version)}"
        return await self._transport.call(
            _UPDATE_MCP_SERVER_VERSION, _path, json=_json, decode=_models.McpServerVersion.from_dict
        )

    async def set_mcp_server_version_tag(self, *, name: str, version: str, key: str, value: str) -> None:
        """Set a tag of a version of an MCP server.

        Replaces the value that the tag has.

        `POST /api/3.0/mlflow/mcp-servers/{name}/versions/{version}/tags`, since MLflow 3.17.2. Not on servers under
        gunicorn or waitress. Retry class `idempotent`: a repeat changes nothing.

        Args:
            name: Name of the MCP server, with its slash.
            version: The version, by semantic versioning.
            key: Name of the tag, any text. A store on PostgreSQL refuses more than 250 characters.
            value: Value of the tag, any text. A store on PostgreSQL refuses more than 5,000 characters.
        """
        _json: dict[str, Any] = {
            "key": key,
            "value": value,
        }
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/versions/{_path_value(version)}/tags"
        return await self._transport.call(_SET_MCP_SERVER_VERSION_TAG, _path, json=_json, decode=_nothing)

    async def delete_mcp_server_version_tag(self, *, name: str, version: str, key: str) -> None:
        """Delete a tag of a version of an MCP server.

        A tag that the version does not have is answered with 404.

        `DELETE /api/3.0/mlflow/mcp-servers/{name}/versions/{version}/tags/{key}`, since MLflow 3.17.2. Not on
        servers under gunicorn or waitress. Retry class `never`: a repeat does it twice, or fails where the first one
        worked.

        Args:
            name: Name of the MCP server, with its slash.
            version: The version, by semantic versioning.
            key: Name of the tag.
        """
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/versions/{_path_value(version)}/tags/{_path_value(key, slashes=True)}"
        return await self._transport.call(_DELETE_MCP_SERVER_VERSION_TAG, _path, decode=_nothing)

    async def search_mcp_server_access_endpoints(
        self,
        *,
        name: str,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
        server_version: str | None = None,
        server_alias: str | None = None,
    ) -> SearchMcpAccessEndpointsResponse:
        """Search the access endpoints of an MCP server.

        A server that does not exist has none, which is no error.

        `GET /api/3.0/mlflow/mcp-servers/{name}/endpoints`, since MLflow 3.17.2. Not on servers under gunicorn or
        waitress. Retry class `safe`: it only reads.

        Args:
            name: Name of the MCP server, with its slash.
            filter_string: Which access endpoints, as comparisons joined by `AND`; there is no `OR` and no
                parenthesis. All of them when absent or empty. What can be compared:
                * `server_name`, `transport_type` and `status` (that of the version that runs there) with a quoted
                  text (`=`, `!=`, `LIKE`, `ILIKE`), `server_name` also with a list of them (`IN`, `NOT IN`);
                * `created_at` and `last_updated_at` with a number, milliseconds since 1970-01-01 UTC (`=`, `!=`,
                  `<`, `<=`, `>`, `>=`).
            max_results: How many per page, from 1 to 50,000. Absent means 100.
            order_by: Order of the results, most important first: `id`, `created_at`, `last_updated_at`, or the
                word `server_name` in backquotes or double quotes, each at most once and followed by `ASC` (also when
                absent) or `DESC`. Repeat the parameter for more columns.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.
            server_version: Only those that have this fixed version.
            server_alias: Only those that follow this alias.

        Returns:
            SearchMcpAccessEndpointsResponse: One page of access endpoints.
        """
        _query: dict[str, Any] = {
            "filter_string": filter_string,
            "max_results": max_results,
            "order_by": order_by,
            "page_token": page_token,
            "server_version": server_version,
            "server_alias": server_alias,
        }
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/endpoints"
        return await self._transport.call(
            _SEARCH_MCP_SERVER_ACCESS_ENDPOINTS,
            _path,
            query=_query,
            decode=_models.SearchMcpAccessEndpointsResponse.from_dict,
        )

    async def create_mcp_access_endpoint(
        self,
        *,
        name: str,
        url: str,
        transport_type: McpTransportType | None = None,
        server_version: str | None = None,
        server_alias: str | None = None,
    ) -> McpAccessEndpoint:
        """Tell where an MCP server can be reached.

        Either for one version, or for whatever an alias stands for: exactly one of `server_version` and
        `server_alias` is to be given, or the answer is 400. Two equal requests make two access endpoints.

        `POST /api/3.0/mlflow/mcp-servers/{name}/endpoints`, since MLflow 3.17.2. Not on servers under gunicorn or
        waitress. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            name: Name of the MCP server, with its slash.
            url: The address, anything but blanks. A store on PostgreSQL refuses more than 2,048 characters.
            transport_type: How clients speak to an MCP server over the network. Absent means `streamable-http`.
            server_version: The version that runs there. One that does not exist is answered with 404.
            server_alias: The alias whose version runs there, or `latest`. One that does not exist is answered
                with 404.

        Returns:
            McpAccessEndpoint: A place where an MCP server can be reached.
        """
        _json: dict[str, Any] = {
            "url": url,
        }
        if transport_type is not None:
            _json["transport_type"] = transport_type
        if server_version is not None:
            _json["server_version"] = server_version
        if server_alias is not None:
            _json["server_alias"] = server_alias
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/endpoints"
        return await self._transport.call(
            _CREATE_MCP_ACCESS_ENDPOINT, _path, json=_json, decode=_models.McpAccessEndpoint.from_dict
        )

    async def get_mcp_access_endpoint(self, *, name: str, endpoint_id: str) -> McpAccessEndpoint:
        """Get an access endpoint of an MCP server by its id.

        With the version that runs there now. The endpoint of another server is answered with 404.

        `GET /api/3.0/mlflow/mcp-servers/{name}/endpoints/{endpoint_id}`, since MLflow 3.17.2. Not on servers under
        gunicorn or waitress. Retry class `safe`: it only reads.

        Args:
            name: Name of the MCP server, with its slash.
            endpoint_id: Id of the access endpoint.

        Returns:
            McpAccessEndpoint: A place where an MCP server can be reached.
        """
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/endpoints/{_path_value(endpoint_id)}"
        return await self._transport.call(_GET_MCP_ACCESS_ENDPOINT, _path, decode=_models.McpAccessEndpoint.from_dict)

    async def delete_mcp_access_endpoint(self, *, name: str, endpoint_id: str) -> None:
        """Delete an access endpoint of an MCP server.

        One that does not exist, or that belongs to another server, is answered with 404.

        `DELETE /api/3.0/mlflow/mcp-servers/{name}/endpoints/{endpoint_id}`, since MLflow 3.17.2. Not on servers
        under gunicorn or waitress. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            name: Name of the MCP server, with its slash.
            endpoint_id: Id of the access endpoint.
        """
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/endpoints/{_path_value(endpoint_id)}"
        return await self._transport.call(_DELETE_MCP_ACCESS_ENDPOINT, _path, decode=_nothing)

    async def update_mcp_access_endpoint(
        self,
        *,
        name: str,
        endpoint_id: str,
        url: str | None = None,
        transport_type: McpTransportType | None = None,
        server_version: str | None = None,
        server_alias: str | None = None,
    ) -> McpAccessEndpoint:
        """Change an access endpoint of an MCP server.

        What is absent stays as it is. A version takes the place of the alias that the endpoint followed, and the
        other way round; both at once are refused with 400.

        `PATCH /api/3.0/mlflow/mcp-servers/{name}/endpoints/{endpoint_id}`, since MLflow 3.17.2. Not on servers under
        gunicorn or waitress. Retry class `idempotent`: a repeat changes nothing.

        Args:
            name: Name of the MCP server, with its slash.
            endpoint_id: Id of the access endpoint.
            url: The new address, anything but blanks. A store on PostgreSQL refuses more than 2,048 characters.
            transport_type: How clients speak to an MCP server over the network.
            server_version: The version that runs there. One that does not exist is answered with 404.
            server_alias: The alias whose version runs there, or `latest`. One that does not exist is answered
                with 404.

        Returns:
            McpAccessEndpoint: A place where an MCP server can be reached.
        """
        _json: dict[str, Any] = {}
        if url is not None:
            _json["url"] = url
        if transport_type is not None:
            _json["transport_type"] = transport_type
        if server_version is not None:
            _json["server_version"] = server_version
        if server_alias is not None:
            _json["server_alias"] = server_alias
        _path = f"/api/3.0/mlflow/mcp-servers/{_path_value(name, slashes=True)}/endpoints/{_path_value(endpoint_id)}"
        return await self._transport.call(
            _UPDATE_MCP_ACCESS_ENDPOINT, _path, json=_json, decode=_models.McpAccessEndpoint.from_dict
        )
