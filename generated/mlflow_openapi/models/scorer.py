# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class Scorer(Struct, omit_defaults=True, gc=False):
    """A version of a scorer, which judges traces."""

    experiment_id: int
    """Id of the experiment that the scorer belongs to. A number here, unlike everywhere else."""
    scorer_name: str
    """Name of the scorer, unique in its experiment."""
    scorer_version: int
    """Number of the version, from 1."""
    serialized_scorer: str
    """The scorer as MLflow's Python client writes it, an object as JSON in a text."""
    creation_time: int
    """When the version was registered, in milliseconds since 1970-01-01 UTC."""
    scorer_id: str | None = None
    """Unique id of the scorer, the same for all its versions, a UUID. Since 3.10.1."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Scorer:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["experiment_id"],
            source["scorer_name"],
            source["scorer_version"],
            source["serialized_scorer"],
            source["creation_time"],
            get("scorer_id"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "experiment_id": self.experiment_id,
            "scorer_name": self.scorer_name,
            "scorer_version": self.scorer_version,
            "serialized_scorer": self.serialized_scorer,
            "creation_time": self.creation_time,
        }
        if self.scorer_id is not None:
            _fields["scorer_id"] = self.scorer_id
        return _fields
