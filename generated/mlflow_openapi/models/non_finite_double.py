# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of NonFiniteDouble."""

from typing import Literal, get_args

NonFiniteDouble = Literal["NaN", "Infinity", "-Infinity"]
"""Not a number, or an infinity, as a string. SQL stores keep NaN, and replace the infinities by the largest double,
1.7976931348623157e308, with its sign."""

NON_FINITE_DOUBLE_VALUES: tuple[NonFiniteDouble, ...] = get_args(NonFiniteDouble)
