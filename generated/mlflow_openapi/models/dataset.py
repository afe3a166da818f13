# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class Dataset(Struct, omit_defaults=True, gc=False):
    """A dataset, known by its name and digest within an experiment."""

    name: str
    """Name of the dataset, at most 500 characters."""
    digest: str
    """Fingerprint of its content, at most 36 characters."""
    source_type: str
    """Kind of the source, such as `local`, `s3` or `http`. A store on PostgreSQL refuses more than 36 characters."""
    source: str
    """Where it comes from, as the kind of source writes it, usually JSON; at most 65,535 characters."""
    schema: str | None = None
    """Its columns or tensors, usually as JSON; at most 1,048,575 characters, 65,535 on 2.9.2."""
    profile: str | None = None
    """Summary of its content, such as the number of rows, usually as JSON; at most 16,777,215 characters."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Dataset:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["name"],
            source["digest"],
            source["source_type"],
            source["source"],
            get("schema"),
            get("profile"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "name": self.name,
            "digest": self.digest,
            "source_type": self.source_type,
            "source": self.source,
        }
        if self.schema is not None:
            _fields["schema"] = self.schema
        if self.profile is not None:
            _fields["profile"] = self.profile
        return _fields
