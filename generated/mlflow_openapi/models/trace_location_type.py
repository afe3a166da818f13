# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of TraceLocationType."""

from typing import Literal, get_args

TraceLocationType = Literal["TRACE_LOCATION_TYPE_UNSPECIFIED", "MLFLOW_EXPERIMENT", "INFERENCE_TABLE"]
"""The kind of place that holds a trace."""

TRACE_LOCATION_TYPE_VALUES: tuple[TraceLocationType, ...] = get_args(TraceLocationType)
