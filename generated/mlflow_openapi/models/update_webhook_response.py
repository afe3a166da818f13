# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .webhook import Webhook


class UpdateWebhookResponse(Struct, omit_defaults=True):
    """The webhook as it is now."""

    webhook: Webhook
    """A subscription of an address to events."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> UpdateWebhookResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            Webhook.from_dict(source["webhook"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "webhook": self.webhook.to_dict(),
        }
        return _fields
