# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class RegisterScorerResponse(Struct, omit_defaults=True, gc=False):
    """The new version."""

    version: int
    """Number of the version, from 1."""
    scorer_id: str | None = None
    """Unique id of the scorer, the same for all its versions, a UUID. Since 3.10.1."""
    experiment_id: str | None = None
    """Id of the experiment that the scorer belongs to. Since 3.10.1."""
    name: str | None = None
    """Name of the scorer. Since 3.10.1."""
    serialized_scorer: str | None = None
    """The scorer, as it was sent. Since 3.10.1."""
    creation_time: int | None = None
    """When the version was registered, in milliseconds since 1970-01-01 UTC. Since 3.10.1."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> RegisterScorerResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["version"],
            get("scorer_id"),
            get("experiment_id"),
            get("name"),
            get("serialized_scorer"),
            get("creation_time"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "version": self.version,
        }
        if self.scorer_id is not None:
            _fields["scorer_id"] = self.scorer_id
        if self.experiment_id is not None:
            _fields["experiment_id"] = self.experiment_id
        if self.name is not None:
            _fields["name"] = self.name
        if self.serialized_scorer is not None:
            _fields["serialized_scorer"] = self.serialized_scorer
        if self.creation_time is not None:
            _fields["creation_time"] = self.creation_time
        return _fields
