# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class MultipartUploadCredentialHeaders(dict[str, str]):
    """Headers that the `PUT` must carry. Absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> MultipartUploadCredentialHeaders:
        """The mapping that decoded JSON describes."""
        return cls(source)

    def to_dict(self) -> dict[str, Any]:
        """The mapping as JSON has it."""
        return dict(self)
