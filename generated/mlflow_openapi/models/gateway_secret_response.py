# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .gateway_secret_info import GatewaySecretInfo


class GatewaySecretResponse(Struct, omit_defaults=True):
    """The secret as it is now, its values masked."""

    secret: GatewaySecretInfo
    """A secret as the server shows it. Its values never come back in plain."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewaySecretResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            GatewaySecretInfo.from_dict(source["secret"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "secret": self.secret.to_dict(),
        }
        return _fields
