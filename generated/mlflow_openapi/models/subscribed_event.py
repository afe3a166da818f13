# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .webhook_action import WebhookAction
    from .webhook_entity import WebhookEntity
else:  # a newer server's value is text, too
    WebhookAction = WebhookEntity = str


class SubscribedEvent(Struct, omit_defaults=True, gc=False):
    """A kind of event that a webhook is subscribed to."""

    entity: WebhookEntity | str
    """What the event is about."""
    action: WebhookAction | str
    """What happened to it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SubscribedEvent:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["entity"],
            source["action"],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "entity": self.entity,
            "action": self.action,
        }
        return _fields
