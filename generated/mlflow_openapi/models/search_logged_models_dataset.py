# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class SearchLoggedModelsDataset(Struct, omit_defaults=True, gc=False):
    """A dataset that metrics of a logged model were measured on."""

    dataset_name: str
    """Name of the dataset, all of it."""
    dataset_digest: str | None = None
    """Digest of the dataset. Always send it, since an entry without finds nothing."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SearchLoggedModelsDataset:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["dataset_name"],
            get("dataset_digest"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "dataset_name": self.dataset_name,
        }
        if self.dataset_digest is not None:
            _fields["dataset_digest"] = self.dataset_digest
        return _fields
