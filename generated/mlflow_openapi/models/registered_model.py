# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .model_version import ModelVersion
from .registered_model_alias import RegisteredModelAlias
from .registered_model_tag import RegisteredModelTag


class RegisteredModel(Struct, omit_defaults=True):
    """A registered model, a name that holds numbered versions of one model; a prompt is stored as one, too."""

    name: str
    """Unique name."""
    creation_timestamp: int
    """When the model was created, in milliseconds since 1970-01-01 UTC."""
    last_updated_timestamp: int
    """When the model was last created, renamed or described anew, or got, lost or moved a version, in milliseconds
    since 1970-01-01 UTC. Tags and aliases do not count."""
    description: str | None = None
    """What the model is for. Absent when there is none."""
    latest_versions: list[ModelVersion] | None = None
    """The version with the highest number in each stage that has any, in no order, without its aliases. Absent when the
    model has no version."""
    tags: list[RegisteredModelTag] | None = None
    """The model's tags, in no order. Absent when there is none."""
    aliases: list[RegisteredModelAlias] | None = None
    """The model's aliases, in no order. Absent when there is none. Servers before 3.17.2 may list one whose version is
    deleted. Since 2.9.2."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> RegisteredModel:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["name"],
            source["creation_timestamp"],
            source["last_updated_timestamp"],
            get("description"),
            None if (_value := get("latest_versions")) is None else [ModelVersion.from_dict(_item) for _item in _value],
            None if (_value := get("tags")) is None else [RegisteredModelTag.from_dict(_item) for _item in _value],
            None if (_value := get("aliases")) is None else [RegisteredModelAlias.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "name": self.name,
            "creation_timestamp": self.creation_timestamp,
            "last_updated_timestamp": self.last_updated_timestamp,
        }
        if self.description is not None:
            _fields["description"] = self.description
        if self.latest_versions is not None:
            _fields["latest_versions"] = [_item.to_dict() for _item in self.latest_versions]
        if self.tags is not None:
            _fields["tags"] = [_item.to_dict() for _item in self.tags]
        if self.aliases is not None:
            _fields["aliases"] = [_item.to_dict() for _item in self.aliases]
        return _fields
