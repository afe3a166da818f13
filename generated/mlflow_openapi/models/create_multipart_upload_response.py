# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .multipart_upload_credential import MultipartUploadCredential


class CreateMultipartUploadResponse(Struct, omit_defaults=True):
    """An open multipart upload."""

    upload_id: str | None = None
    """Id of the upload, to complete or abort it with. Absent on stores that need none (Azure)."""
    credentials: list[MultipartUploadCredential] | None = None
    """One entry for each part, in the order of their numbers. Absent when `num_parts` was, or was below 1."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> CreateMultipartUploadResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("upload_id"),
            None
            if (_value := get("credentials")) is None
            else [MultipartUploadCredential.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.upload_id is not None:
            _fields["upload_id"] = self.upload_id
        if self.credentials is not None:
            _fields["credentials"] = [_item.to_dict() for _item in self.credentials]
        return _fields
