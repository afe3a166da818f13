# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .dataset_record_source import DatasetRecordSource


class NewDatasetRecord(Struct, omit_defaults=True):
    """A record to add, or to update where the dataset has one with the same inputs."""

    inputs: dict[str, Any] | None = None
    """What goes into what is evaluated; the record is known by it. An empty object when absent."""
    outputs: Any | None = None
    """What came out, any JSON value."""
    expectations: dict[str, Any] | None = None
    """What is expected to come out."""
    tags: dict[str, str] | None = None
    """Tags of the record. `mlflow.user` says who adds or updates it."""
    source: DatasetRecordSource | None = None
    """What a record comes from."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> NewDatasetRecord:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("inputs"),
            get("outputs"),
            get("expectations"),
            get("tags"),
            None if (_value := get("source")) is None else DatasetRecordSource.from_dict(_value),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.inputs is not None:
            _fields["inputs"] = self.inputs
        if self.outputs is not None:
            _fields["outputs"] = self.outputs
        if self.expectations is not None:
            _fields["expectations"] = self.expectations
        if self.tags is not None:
            _fields["tags"] = self.tags
        if self.source is not None:
            _fields["source"] = self.source.to_dict()
        return _fields
