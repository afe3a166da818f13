# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of McpInitialStatus."""

from typing import Literal, get_args

McpInitialStatus = Literal["draft", "active"]
"""What a new version can be."""

MCP_INITIAL_STATUS_VALUES: tuple[McpInitialStatus, ...] = get_args(McpInitialStatus)
