# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .file_info import FileInfo


class ListProxiedArtifactsResponse(Struct, omit_defaults=True):
    """The files and directories directly below one directory of the proxy."""

    files: list[FileInfo] | None = None
    """The entries, sorted by name. Absent when there is none, and also when `path` does not exist or is a file."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ListProxiedArtifactsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            None if (_value := get("files")) is None else [FileInfo.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.files is not None:
            _fields["files"] = [_item.to_dict() for _item in self.files]
        return _fields
