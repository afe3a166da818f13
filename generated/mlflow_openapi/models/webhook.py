# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .subscribed_event import SubscribedEvent

if TYPE_CHECKING:
    from .webhook_status import WebhookStatus
else:  # a newer server's value is text, too
    WebhookStatus = str


class Webhook(Struct, omit_defaults=True):
    """A subscription of an address to events."""

    webhook_id: str
    """Unique id."""
    name: str
    """Name of the webhook; others may have the same."""
    url: str
    """Where events are delivered, exactly as it was given."""
    events: list[SubscribedEvent]
    """The events that are delivered, in no order."""
    status: WebhookStatus | str
    """Whether events are delivered."""
    creation_timestamp: int
    """When the webhook was created, in milliseconds since 1970-01-01 UTC."""
    last_updated_timestamp: int
    """When the webhook was last created or updated, in milliseconds since 1970-01-01 UTC."""
    description: str | None = None
    """What the webhook is for. Absent when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Webhook:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["webhook_id"],
            source["name"],
            source["url"],
            [SubscribedEvent.from_dict(_item) for _item in source["events"]],
            source["status"],
            source["creation_timestamp"],
            source["last_updated_timestamp"],
            get("description"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "webhook_id": self.webhook_id,
            "name": self.name,
            "url": self.url,
            "events": [_item.to_dict() for _item in self.events],
            "status": self.status,
            "creation_timestamp": self.creation_timestamp,
            "last_updated_timestamp": self.last_updated_timestamp,
        }
        if self.description is not None:
            _fields["description"] = self.description
        return _fields
