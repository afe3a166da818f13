# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class GatewaySecretInfo(Struct, omit_defaults=True):
    """A secret as the server shows it. Its values never come back in plain."""

    secret_id: str
    """Unique id."""
    secret_name: str
    """Name, unique within its workspace."""
    created_at: int
    """When it was created, in milliseconds since 1970-01-01 UTC."""
    last_updated_at: int
    """When it was created or last changed, in milliseconds since 1970-01-01 UTC."""
    masked_values: dict[str, str] | None = None
    """Every value with only its first three and last four characters, `***` for one of fewer than eight. Absent when
    nothing is stored."""
    provider: str | None = None
    """The model provider that the secret is for. Absent when none was given."""
    created_by: str | None = None
    """Who created it, as that client said. Absent or empty when it did not say."""
    last_updated_by: str | None = None
    """Who changed it last, as that client said. Absent or empty when it did not say."""
    auth_config: dict[str, str] | None = None
    """Settings that are no secrets, such as `auth_mode` or `api_base`. Absent when there are none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewaySecretInfo:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["secret_id"],
            source["secret_name"],
            source["created_at"],
            source["last_updated_at"],
            get("masked_values"),
            get("provider"),
            get("created_by"),
            get("last_updated_by"),
            get("auth_config"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "secret_id": self.secret_id,
            "secret_name": self.secret_name,
            "created_at": self.created_at,
            "last_updated_at": self.last_updated_at,
        }
        if self.masked_values is not None:
            _fields["masked_values"] = self.masked_values
        if self.provider is not None:
            _fields["provider"] = self.provider
        if self.created_by is not None:
            _fields["created_by"] = self.created_by
        if self.last_updated_by is not None:
            _fields["last_updated_by"] = self.last_updated_by
        if self.auth_config is not None:
            _fields["auth_config"] = self.auth_config
        return _fields
