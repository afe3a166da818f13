# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class CreatePresignedUploadUrlResponse(Struct, omit_defaults=True):
    """Where to write a file directly to its store."""

    presigned_url: str
    """Signed address, to be written with one `PUT`, without MLflow's credentials. A secret while it lives."""
    headers: dict[str, str] | None = None
    """Headers that the `PUT` must carry exactly, since the signature covers them; on S3 always a `Content-Type`."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> CreatePresignedUploadUrlResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["presigned_url"],
            get("headers"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "presigned_url": self.presigned_url,
        }
        if self.headers is not None:
            _fields["headers"] = self.headers
        return _fields
