# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of AggregationType."""

from typing import Literal, get_args

AggregationType = Literal["COUNT", "SUM", "AVG", "PERCENTILE", "MIN", "MAX"]
"""How many numbers become one."""

AGGREGATION_TYPE_VALUES: tuple[AggregationType, ...] = get_args(AggregationType)
