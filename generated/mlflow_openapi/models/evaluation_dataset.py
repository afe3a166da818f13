# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class EvaluationDataset(Struct, omit_defaults=True):
    """An evaluation dataset, records with inputs and what is expected of them. Not the dataset that a run reads."""

    dataset_id: str
    """Unique id, `d-` and 32 hexadecimal digits."""
    name: str
    """Name of the dataset, which need not be unique."""
    tags: str
    """The tags, an object, itself written as JSON into a text. Its values are texts as a rule."""
    digest: str
    """Fingerprint, eight hexadecimal digits. A new one whenever records are added or updated."""
    created_time: int
    """When the dataset was created, in milliseconds since 1970-01-01 UTC."""
    last_update_time: int
    """When its records or experiments were last added to or changed, in milliseconds since 1970-01-01 UTC. Tags and
    deleted records do not count."""
    schema: str | None = None
    """The keys of the records' inputs, outputs and expectations with their kinds, as JSON in a text. Absent until there
    are records."""
    profile: str | None = None
    """Number of records, as JSON in a text. Absent until there are records."""
    created_by: str | None = None
    """Who created it, the tag `mlflow.user` at that time. Absent without that tag."""
    last_updated_by: str | None = None
    """Who last added or updated records, the tag `mlflow.user` of the last record that has it. Absent when no record of
    the last request had that tag."""
    experiment_ids: list[str] | None = None
    """Ids of the experiments that use it. Only in the answer to creating it; absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> EvaluationDataset:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["dataset_id"],
            source["name"],
            source["tags"],
            source["digest"],
            source["created_time"],
            source["last_update_time"],
            get("schema"),
            get("profile"),
            get("created_by"),
            get("last_updated_by"),
            get("experiment_ids"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "dataset_id": self.dataset_id,
            "name": self.name,
            "tags": self.tags,
            "digest": self.digest,
            "created_time": self.created_time,
            "last_update_time": self.last_update_time,
        }
        if self.schema is not None:
            _fields["schema"] = self.schema
        if self.profile is not None:
            _fields["profile"] = self.profile
        if self.created_by is not None:
            _fields["created_by"] = self.created_by
        if self.last_updated_by is not None:
            _fields["last_updated_by"] = self.last_updated_by
        if self.experiment_ids is not None:
            _fields["experiment_ids"] = self.experiment_ids
        return _fields
