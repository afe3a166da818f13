# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class GetModelVersionDownloadUriResponse(Struct, omit_defaults=True, gc=False):
    """Where the files of a version are."""

    artifact_uri: str
    """Address of the directory that holds the model's files."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetModelVersionDownloadUriResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["artifact_uri"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "artifact_uri": self.artifact_uri,
        }
        return _fields
