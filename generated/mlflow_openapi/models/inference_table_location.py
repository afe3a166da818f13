# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class InferenceTableLocation(Struct, omit_defaults=True, gc=False):
    """A table of Databricks that holds traces. MLflow's own server has none, and a search there finds nothing."""

    full_table_name: str
    """Catalog, schema and table, joined by dots."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> InferenceTableLocation:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["full_table_name"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "full_table_name": self.full_table_name,
        }
        return _fields
