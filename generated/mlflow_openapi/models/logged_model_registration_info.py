# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class LoggedModelRegistrationInfo(Struct, omit_defaults=True, gc=False):
    """A model version made from a logged model."""

    name: str | None = None
    """Name of the registered model."""
    version: str | None = None
    """Number of the version, decimal digits in a string."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> LoggedModelRegistrationInfo:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("name"),
            get("version"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.name is not None:
            _fields["name"] = self.name
        if self.version is not None:
            _fields["version"] = self.version
        return _fields
