# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .dataset_record_source import DatasetRecordSource

if TYPE_CHECKING:
    from .dataset_record_source_type import DatasetRecordSourceType
else:  # a newer server's value is text, too
    DatasetRecordSourceType = str


class DatasetRecord(Struct, omit_defaults=True):
    """A record of an evaluation dataset."""

    dataset_record_id: str
    """Unique id, `dr-` and 32 hexadecimal digits."""
    dataset_id: str
    """Id of the dataset that the record belongs to."""
    inputs: dict[str, Any]
    """What goes into what is evaluated. No two records of a dataset have the same."""
    created_time: int
    """When the record was added, in milliseconds since 1970-01-01 UTC."""
    last_update_time: int
    """When the record was last updated, in milliseconds since 1970-01-01 UTC."""
    outputs: Any | None = None
    """What came out, any JSON value. An empty object when nothing was said; absent when null was."""
    expectations: dict[str, Any] | None = None
    """What is expected to come out. Absent when nothing was said."""
    tags: dict[str, Any] | None = None
    """Tags of the record, texts as a rule."""
    source: DatasetRecordSource | None = None
    """What a record comes from."""
    source_id: str | None = None
    """Id of the trace that it comes from. Absent when it comes from elsewhere."""
    source_type: DatasetRecordSourceType | str | None = None
    """What it comes from, the same as in `source`."""
    created_by: str | None = None
    """Who added it, its tag `mlflow.user` at that time. Absent without that tag."""
    last_updated_by: str | None = None
    """Who last updated it with a tag `mlflow.user`. Absent without that tag."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> DatasetRecord:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["dataset_record_id"],
            source["dataset_id"],
            source["inputs"],
            source["created_time"],
            source["last_update_time"],
            get("outputs"),
            get("expectations"),
            get("tags"),
            None if (_value := get("source")) is None else DatasetRecordSource.from_dict(_value),
            get("source_id"),
            get("source_type"),
            get("created_by"),
            get("last_updated_by"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "dataset_record_id": self.dataset_record_id,
            "dataset_id": self.dataset_id,
            "inputs": self.inputs,
            "created_time": self.created_time,
            "last_update_time": self.last_update_time,
        }
        if self.outputs is not None:
            _fields["outputs"] = self.outputs
        if self.expectations is not None:
            _fields["expectations"] = self.expectations
        if self.tags is not None:
            _fields["tags"] = self.tags
        if self.source is not None:
            _fields["source"] = self.source.to_dict()
        if self.source_id is not None:
            _fields["source_id"] = self.source_id
        if self.source_type is not None:
            _fields["source_type"] = self.source_type
        if self.created_by is not None:
            _fields["created_by"] = self.created_by
        if self.last_updated_by is not None:
            _fields["last_updated_by"] = self.last_updated_by
        return _fields
