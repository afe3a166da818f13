# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .model_version_tag import ModelVersionTag

if TYPE_CHECKING:
    from .model_version_stage import ModelVersionStage
    from .model_version_status import ModelVersionStatus
else:  # a newer server's value is text, too
    ModelVersionStage = ModelVersionStatus = str


class ModelVersion(Struct, omit_defaults=True):
    """A version of a registered model."""

    name: str
    """Name of the registered model."""
    version: str
    """Number of the version within the model, digits in a text."""
    creation_timestamp: int
    """When the version was created, in milliseconds since 1970-01-01 UTC."""
    last_updated_timestamp: int
    """When the version was last created, described anew or moved to a stage, or its model renamed, in milliseconds
    since 1970-01-01 UTC. Tags and aliases do not count."""
    current_stage: ModelVersionStage | str
    """Stage of the version."""
    source: str
    """Where the model's files are, as it was given when the version was made."""
    status: ModelVersionStatus | str
    """Whether the version can be used."""
    description: str | None = None
    """What is new in this version. Absent or empty when there is none."""
    run_id: str | None = None
    """Id of the run that made the model. Empty or absent when none was named."""
    run_link: str | None = None
    """Address of a page about the run on another server. Empty or absent when none was given."""
    tags: list[ModelVersionTag] | None = None
    """The version's tags, in no order. Absent when there is none."""
    aliases: list[str] | None = None
    """Names of the aliases that point to the version, in no order. Absent when there is none, and always in search
    results and in a registered model's `latest_versions`. Since 2.9.2."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> ModelVersion:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["name"],
            source["version"],
            source["creation_timestamp"],
            source["last_updated_timestamp"],
            source["current_stage"],
            source["source"],
            source["status"],
            get("description"),
            get("run_id"),
            get("run_link"),
            None if (_value := get("tags")) is None else [ModelVersionTag.from_dict(_item) for _item in _value],
            get("aliases"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "name": self.name,
            "version": self.version,
            "creation_timestamp": self.creation_timestamp,
            "last_updated_timestamp": self.last_updated_timestamp,
            "current_stage": self.current_stage,
            "source": self.source,
            "status": self.status,
        }
        if self.description is not None:
            _fields["description"] = self.description
        if self.run_id is not None:
            _fields["run_id"] = self.run_id
        if self.run_link is not None:
            _fields["run_link"] = self.run_link
        if self.tags is not None:
            _fields["tags"] = [_item.to_dict() for _item in self.tags]
        if self.aliases is not None:
            _fields["aliases"] = self.aliases
        return _fields
