# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of McpStatus."""

from typing import Literal, get_args

McpStatus = Literal["draft", "active", "deprecated", "deleted"]
"""How far a version has come. From `draft` it becomes `active` or `deleted`, from `active` `draft` or `deprecated`,
from `deprecated` `active` or `deleted`; a deleted one is no longer found."""

MCP_STATUS_VALUES: tuple[McpStatus, ...] = get_args(McpStatus)
