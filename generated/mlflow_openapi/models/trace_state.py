# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of TraceState."""

from typing import Literal, get_args

TraceState = Literal["STATE_UNSPECIFIED", "OK", "ERROR", "IN_PROGRESS"]
"""Whether a trace went well, failed, or is not over yet."""

TRACE_STATE_VALUES: tuple[TraceState, ...] = get_args(TraceState)
