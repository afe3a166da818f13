# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define

from .inference_table_location import InferenceTableLocation
from .mlflow_experiment_location import MlflowExperimentLocation

if TYPE_CHECKING:
    from .trace_location_type import TraceLocationType


@define
class TraceLocation:
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
        _self = cls.__new__(cls)
        _self.type = get("type")
        _value = get("mlflow_experiment")
        _self.mlflow_experiment = None if _value is None else MlflowExperimentLocation.from_dict(_value)
        _value = get("inference_table")
        _self.inference_table = None if _value is None else InferenceTableLocation.from_dict(_value)
        return _self

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
