# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of SpanStatusCode."""

from typing import Literal, get_args

SpanStatusCode = Literal["STATUS_CODE_UNSET", "STATUS_CODE_OK", "STATUS_CODE_ERROR"]
"""How a span ended."""

SPAN_STATUS_CODE_VALUES: tuple[SpanStatusCode, ...] = get_args(SpanStatusCode)
