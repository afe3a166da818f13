# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define


@define
class SearchLoggedModelsDataset:
    """A dataset that metrics of a logged model were measured on."""

    dataset_name: str
    """Name of the dataset, all of it."""
    dataset_digest: str | None = None
    """Digest of the dataset. Always send it, since an entry without finds nothing."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SearchLoggedModelsDataset:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.dataset_name = source["dataset_name"]
        _self.dataset_digest = get("dataset_digest")
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "dataset_name": self.dataset_name,
        }
        if self.dataset_digest is not None:
            _fields["dataset_digest"] = self.dataset_digest
        return _fields
