# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .dataset_record_source_type import DatasetRecordSourceType
else:  # a newer server's value is text, too
    DatasetRecordSourceType = str


class DatasetRecordSource(Struct, omit_defaults=True):
    """What a record comes from."""

    source_type: DatasetRecordSourceType | str
    """What kind of thing it is. Words that a server does not know are refused with 400."""
    source_data: dict[str, Any] | None = None
    """More about it, such as `trace_id` for a trace. Empty when nothing was said."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> DatasetRecordSource:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["source_type"],
            get("source_data"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "source_type": self.source_type,
        }
        if self.source_data is not None:
            _fields["source_data"] = self.source_data
        return _fields
