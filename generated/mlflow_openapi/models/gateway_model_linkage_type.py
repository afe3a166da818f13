# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of GatewayModelLinkageType."""

from typing import Literal, get_args

GatewayModelLinkageType = Literal["PRIMARY", "FALLBACK"]
"""Whether a model answers requests itself, or only when the others failed."""

GATEWAY_MODEL_LINKAGE_TYPE_VALUES: tuple[GatewayModelLinkageType, ...] = get_args(GatewayModelLinkageType)
