# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .file_info import FileInfo


class ListArtifactsResponse(Struct, omit_defaults=True):
    """The files and directories directly below one directory of a run."""

    root_uri: str
    """The run's artifact root, the same as its `artifact_uri`."""
    files: list[FileInfo] | None = None
    """The entries, sorted by path. Absent when there is none, and also when `path` does not exist or is a file."""
    next_page_token: str | None = None
    """Token of the next page. MLflow's own server never sends one; it lists everything at once."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ListArtifactsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["root_uri"],
            None if (_value := get("files")) is None else [FileInfo.from_dict(_item) for _item in _value],
            get("next_page_token"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "root_uri": self.root_uri,
        }
        if self.files is not None:
            _fields["files"] = [_item.to_dict() for _item in self.files]
        if self.next_page_token is not None:
            _fields["next_page_token"] = self.next_page_token
        return _fields
