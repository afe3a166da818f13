# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of McpTransportType."""

from typing import Literal, get_args

McpTransportType = Literal["streamable-http", "sse"]
"""How clients speak to an MCP server over the network."""

MCP_TRANSPORT_TYPE_VALUES: tuple[McpTransportType, ...] = get_args(McpTransportType)
