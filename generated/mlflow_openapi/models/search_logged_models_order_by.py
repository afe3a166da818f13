# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class SearchLoggedModelsOrderBy(Struct, omit_defaults=True, gc=False):
    """One column to order logged models by."""

    field_name: str
    """`metrics.key`, its latest value, or one of `creation_timestamp`, `last_updated_timestamp`, `name`, `model_id`,
    `model_type`, `status`, `source_run_id` and `artifact_location`."""
    ascending: bool | None = None
    """Whether the smallest comes first. Absent means true."""
    dataset_name: str | None = None
    """For a metric, only its values on the dataset of this name."""
    dataset_digest: str | None = None
    """For a metric, only its values on the dataset of this digest."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SearchLoggedModelsOrderBy:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["field_name"],
            get("ascending"),
            get("dataset_name"),
            get("dataset_digest"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "field_name": self.field_name,
        }
        if self.ascending is not None:
            _fields["ascending"] = self.ascending
        if self.dataset_name is not None:
            _fields["dataset_name"] = self.dataset_name
        if self.dataset_digest is not None:
            _fields["dataset_digest"] = self.dataset_digest
        return _fields
