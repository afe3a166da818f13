# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from .logged_model_data import LoggedModelData
from .logged_model_info import LoggedModelInfo


@define
class LoggedModel:
    """A logged model, a set of files with params, metrics and tags of its own."""

    info: LoggedModelInfo
    """What a logged model is, without its params and metrics."""
    data: LoggedModelData
    """The params and metrics of a logged model."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> LoggedModel:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.info = LoggedModelInfo.from_dict(source["info"])
        _self.data = LoggedModelData.from_dict(source["data"])
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "info": self.info.to_dict(),
            "data": self.data.to_dict(),
        }
        return _fields
