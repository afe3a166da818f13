# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of RoutingStrategy."""

from typing import Literal, get_args

RoutingStrategy = Literal["REQUEST_BASED_TRAFFIC_SPLIT"]
"""How the model for a request is chosen. The one strategy splits requests by weight."""

ROUTING_STRATEGY_VALUES: tuple[RoutingStrategy, ...] = get_args(RoutingStrategy)
