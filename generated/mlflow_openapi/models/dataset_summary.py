# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define


@define
class DatasetSummary:
    """A dataset that runs of an experiment read."""

    experiment_id: str
    """Id of the experiment, a decimal number as text."""
    name: str
    """Name of the dataset, all of it."""
    digest: str
    """Fingerprint of its content."""
    context: str | None = None
    """The use that it is put to, the tag `mlflow.data.context` of the run's input. Absent without that tag."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> DatasetSummary:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.experiment_id = source["experiment_id"]
        _self.name = source["name"]
        _self.digest = source["digest"]
        _self.context = get("context")
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "experiment_id": self.experiment_id,
            "name": self.name,
            "digest": self.digest,
        }
        if self.context is not None:
            _fields["context"] = self.context
        return _fields
