# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class GatewayModelDefinition(Struct, omit_defaults=True, gc=False):
    """A model of a provider, with the secret to reach it."""

    model_definition_id: str
    """Unique id."""
    name: str
    """Name, unique within its workspace."""
    provider: str
    """The model provider."""
    model_name: str
    """What the provider calls the model."""
    created_at: int
    """When it was created, in milliseconds since 1970-01-01 UTC."""
    last_updated_at: int
    """When it was created or last changed, in milliseconds since 1970-01-01 UTC."""
    secret_id: str | None = None
    """Id of the secret. Absent once the secret was deleted."""
    secret_name: str | None = None
    """Name of the secret. Absent once the secret was deleted."""
    created_by: str | None = None
    """Who created it, as that client said. Absent or empty when it did not say."""
    last_updated_by: str | None = None
    """Who changed it last, as that client said. Absent or empty when it did not say."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayModelDefinition:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["model_definition_id"],
            source["name"],
            source["provider"],
            source["model_name"],
            source["created_at"],
            source["last_updated_at"],
            get("secret_id"),
            get("secret_name"),
            get("created_by"),
            get("last_updated_by"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "model_definition_id": self.model_definition_id,
            "name": self.name,
            "provider": self.provider,
            "model_name": self.model_name,
            "created_at": self.created_at,
            "last_updated_at": self.last_updated_at,
        }
        if self.secret_id is not None:
            _fields["secret_id"] = self.secret_id
        if self.secret_name is not None:
            _fields["secret_name"] = self.secret_name
        if self.created_by is not None:
            _fields["created_by"] = self.created_by
        if self.last_updated_by is not None:
            _fields["last_updated_by"] = self.last_updated_by
        return _fields
