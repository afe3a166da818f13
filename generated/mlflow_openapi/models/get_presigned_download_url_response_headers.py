# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class GetPresignedDownloadUrlResponseHeaders(dict[str, str]):
    """Headers that the `GET` must carry; often none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetPresignedDownloadUrlResponseHeaders:
        """The mapping that decoded JSON describes."""
        return cls(source)

    def to_dict(self) -> dict[str, Any]:
        """The mapping as JSON has it."""
        return dict(self)
