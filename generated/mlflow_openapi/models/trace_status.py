# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of TraceStatus."""

from typing import Literal, get_args

TraceStatus = Literal["TRACE_STATUS_UNSPECIFIED", "OK", "ERROR", "IN_PROGRESS"]
"""Whether a trace went well, failed, or is not over yet."""

TRACE_STATUS_VALUES: tuple[TraceStatus, ...] = get_args(TraceStatus)
