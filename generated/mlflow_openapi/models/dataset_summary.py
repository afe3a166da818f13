# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class DatasetSummary(Struct, omit_defaults=True, gc=False):
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
        return cls(
            source["experiment_id"],
            source["name"],
            source["digest"],
            get("context"),
        )

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
