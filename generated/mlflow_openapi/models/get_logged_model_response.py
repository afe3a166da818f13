# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .logged_model import LoggedModel


class GetLoggedModelResponse(Struct, omit_defaults=True):
    """The logged model asked for."""

    model: LoggedModel
    """A logged model, a set of files with params, metrics and tags of its own."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetLoggedModelResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            LoggedModel.from_dict(source["model"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "model": self.model.to_dict(),
        }
        return _fields
