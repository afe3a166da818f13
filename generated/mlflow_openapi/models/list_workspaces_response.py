# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .workspace import Workspace


class ListWorkspacesResponse(Struct, omit_defaults=True):
    """The workspaces."""

    workspaces: list[Workspace] | None = None
    """The workspaces, ordered by name, all of them on one page. Absent when the user may see none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ListWorkspacesResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("workspaces")) is None else [Workspace.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.workspaces is not None:
            _fields["workspaces"] = [_item.to_dict() for _item in self.workspaces]
        return _fields
