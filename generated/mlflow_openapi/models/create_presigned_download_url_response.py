# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class CreatePresignedDownloadUrlResponse(Struct, omit_defaults=True):
    """Where to read a run's file directly from its store."""

    presigned_url: str
    """Signed address, to be read with `GET`, without MLflow's credentials. A secret while it lives."""
    headers: dict[str, str] | None = None
    """Headers that the `GET` must carry. Absent when there is none."""
    file_size: int | None = None
    """Size of the file in bytes. Absent when the store does not tell."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> CreatePresignedDownloadUrlResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["presigned_url"],
            get("headers"),
            get("file_size"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "presigned_url": self.presigned_url,
        }
        if self.headers is not None:
            _fields["headers"] = self.headers
        if self.file_size is not None:
            _fields["file_size"] = self.file_size
        return _fields
