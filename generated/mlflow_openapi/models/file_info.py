# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class FileInfo(Struct, omit_defaults=True, gc=False):
    """A file or a directory below an artifact root."""

    path: str
    """Where it is, with `/` between segments. Listed by run, relative to the run's artifact root (`plots/loss.png`);
    listed through the proxy, its bare name (`loss.png`)."""
    is_dir: bool
    """Whether it is a directory."""
    file_size: int | None = None
    """Size in bytes. Absent for directories, and for files of 0 bytes."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> FileInfo:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["path"],
            source["is_dir"],
            get("file_size"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "path": self.path,
            "is_dir": self.is_dir,
        }
        if self.file_size is not None:
            _fields["file_size"] = self.file_size
        return _fields
