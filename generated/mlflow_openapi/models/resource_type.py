# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of ResourceType."""

from typing import Literal, get_args

ResourceType = Literal[
    "workspace",
    "experiment",
    "registered_model",
    "prompt",
    "scorer",
    "gateway_secret",
    "gateway_endpoint",
    "gateway_model_definition",
    "mcp_server",
    "run",
    "trace",
    "assessment",
    "logged_model",
    "review_queue",
    "registered_model_version",
    "prompt_version",
    "scorer_version",
    "mcp_server_version",
]
"""The kind of resource that a permission is for.
* `workspace`: the role's workspace as a whole, only with the pattern `*`.
* `experiment`, `registered_model`, `prompt`, `scorer`, `gateway_secret`, `gateway_endpoint`,
  `gateway_model_definition`, and `mcp_server` (since 3.17.2): one of them, or all with the pattern `*`.
* The others, all since 3.17.2, are parts of these, and only possible with the pattern `*`."""

RESOURCE_TYPE_VALUES: tuple[ResourceType, ...] = get_args(ResourceType)
