# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class GetDatasetRecordsResponse(Struct, omit_defaults=True, gc=False):
    """One page of records."""

    records: str
    """The records, an array of objects (`DatasetRecord`), itself written as JSON into a text."""
    next_page_token: str | None = None
    """Pass it as `page_token` to get the next page. Absent on the last one."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetDatasetRecordsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["records"],
            get("next_page_token"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "records": self.records,
        }
        if self.next_page_token is not None:
            _fields["next_page_token"] = self.next_page_token
        return _fields
