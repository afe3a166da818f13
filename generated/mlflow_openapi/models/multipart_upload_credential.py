# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class MultipartUploadCredential(Struct, omit_defaults=True):
    """Where one part of a multipart upload goes."""

    url: str
    """Signed address in the artifact store, to which the part is sent with `PUT`, without MLflow's credentials. It is a
    secret while it lives; on S3 that is an hour."""
    part_number: int
    """Number of the part, from 1."""
    headers: dict[str, str] | None = None
    """Headers that the `PUT` must carry. Absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> MultipartUploadCredential:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["url"],
            source["part_number"],
            get("headers"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "url": self.url,
            "part_number": self.part_number,
        }
        if self.headers is not None:
            _fields["headers"] = self.headers
        return _fields
