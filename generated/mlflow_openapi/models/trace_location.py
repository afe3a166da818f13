# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .inference_table_location import InferenceTableLocation
from .mlflow_experiment_location import MlflowExperimentLocation

if TYPE_CHECKING:
    from .trace_location_type import TraceLocationType
else:  # a newer server's value is text, too
    TraceLocationType = str


class TraceLocation(Struct, omit_defaults=True):
    """Where a trace is kept. MLflow's own server keeps traces in experiments only."""

    type: TraceLocationType | str | None = None
    """What kind of place. A new trace must say `MLFLOW_EXPERIMENT`; a search need not."""
    mlflow_experiment: MlflowExperimentLocation | None = None
    """An experiment that holds traces."""
    inference_table: InferenceTableLocation | None = None
    """A table of Databricks that holds traces. MLflow's own server has none, and a search there finds nothing."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> TraceLocation:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("type"),
            None if (_value := get("mlflow_experiment")) is None else MlflowExperimentLocation.from_dict(_value),
            None if (_value := get("inference_table")) is None else InferenceTableLocation.from_dict(_value),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.type is not None:
            _fields["type"] = self.type
        if self.mlflow_experiment is not None:
            _fields["mlflow_experiment"] = self.mlflow_experiment.to_dict()
        if self.inference_table is not None:
            _fields["inference_table"] = self.inference_table.to_dict()
        return _fields
