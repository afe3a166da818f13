# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .logged_model_data import LoggedModelData
from .logged_model_info import LoggedModelInfo


class LoggedModel(Struct, omit_defaults=True):
    """A logged model, a set of files with params, metrics and tags of its own."""

    info: LoggedModelInfo
    """What a logged model is, without its params and metrics."""
    data: LoggedModelData
    """The params and metrics of a logged model."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> LoggedModel:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            LoggedModelInfo.from_dict(source["info"]),
            LoggedModelData.from_dict(source["data"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "info": self.info.to_dict(),
            "data": self.data.to_dict(),
        }
        return _fields
