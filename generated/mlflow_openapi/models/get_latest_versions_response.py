# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .model_version import ModelVersion


class GetLatestVersionsResponse(Struct, omit_defaults=True):
    """The latest version of each stage asked for."""

    model_versions: list[ModelVersion] | None = None
    """At most one version for each stage, in no order, with its aliases (before 2.22.4 without). Absent when no stage
    has one."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetLatestVersionsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("model_versions")) is None else [ModelVersion.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.model_versions is not None:
            _fields["model_versions"] = [_item.to_dict() for _item in self.model_versions]
        return _fields
