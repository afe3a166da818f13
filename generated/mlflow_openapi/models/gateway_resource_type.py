# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of GatewayResourceType."""

from typing import Literal, get_args

GatewayResourceType = Literal["scorer"]
"""What kind of thing uses an endpoint."""

GATEWAY_RESOURCE_TYPE_VALUES: tuple[GatewayResourceType, ...] = get_args(GatewayResourceType)
