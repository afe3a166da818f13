# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class MultipartUploadPart(Struct, omit_defaults=True, gc=False):
    """One uploaded part of a multipart upload."""

    part_number: int
    """Number of the part, as in the credential it was uploaded with."""
    etag: str
    """The `ETag` header of the store's answer to the part's `PUT`, with or without its quotes. Empty when the store
    sent none."""
    url: str | None = None
    """The address that the part was sent to. Azure's store reads it, S3's does not."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> MultipartUploadPart:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["part_number"],
            source["etag"],
            get("url"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "part_number": self.part_number,
            "etag": self.etag,
        }
        if self.url is not None:
            _fields["url"] = self.url
        return _fields
