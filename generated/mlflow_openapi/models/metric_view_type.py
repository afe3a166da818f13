# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of MetricViewType."""

from typing import Literal, get_args

MetricViewType = Literal["TRACES", "SPANS", "ASSESSMENTS"]
"""What trace metrics are computed from."""

METRIC_VIEW_TYPE_VALUES: tuple[MetricViewType, ...] = get_args(MetricViewType)
