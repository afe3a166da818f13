# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of FallbackStrategy."""

from typing import Literal, get_args

FallbackStrategy = Literal["SEQUENTIAL"]
"""The order in which fallback models are tried, one after the other."""

FALLBACK_STRATEGY_VALUES: tuple[FallbackStrategy, ...] = get_args(FallbackStrategy)
