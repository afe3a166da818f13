# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class GetPresignedDownloadUrlResponse(Struct, omit_defaults=True):
    """Where to read a file directly from its store."""

    url: str
    """Signed address, to be read with `GET`, without MLflow's credentials. It is a secret while it lives, by default
    300 seconds (the server's `MLFLOW_PRESIGNED_DOWNLOAD_URL_TTL_SECONDS`)."""
    headers: dict[str, str]
    """Headers that the `GET` must carry; often none."""
    file_size: int | None = None
    """Size of the file in bytes, 0 included. Absent when the store does not tell."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetPresignedDownloadUrlResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["url"],
            source["headers"],
            get("file_size"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "url": self.url,
            "headers": self.headers,
        }
        if self.file_size is not None:
            _fields["file_size"] = self.file_size
        return _fields
