# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from .multipart_upload_credential import MultipartUploadCredential


@define
class CreateMultipartUploadResponse:
    """An open multipart upload."""

    upload_id: str | None = None
    """Id of the upload, to complete or abort it with. Absent on stores that need none (Azure)."""
    credentials: list[MultipartUploadCredential] | None = None
    """One entry for each part, in the order of their numbers. Absent when `num_parts` was, or was below 1."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> CreateMultipartUploadResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.upload_id = get("upload_id")
        _value = get("credentials")
        _self.credentials = None if _value is None else [MultipartUploadCredential.from_dict(_item) for _item in _value]
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.upload_id is not None:
            _fields["upload_id"] = self.upload_id
        if self.credentials is not None:
            _fields["credentials"] = [_item.to_dict() for _item in self.credentials]
        return _fields
