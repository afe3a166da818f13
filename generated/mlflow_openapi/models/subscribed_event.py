# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define

if TYPE_CHECKING:
    from .webhook_action import WebhookAction
    from .webhook_entity import WebhookEntity


@define
class SubscribedEvent:
    """A kind of event that a webhook is subscribed to."""

    entity: WebhookEntity | str
    """What the event is about."""
    action: WebhookAction | str
    """What happened to it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SubscribedEvent:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.entity = source["entity"]
        _self.action = source["action"]
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "entity": self.entity,
            "action": self.action,
        }
        return _fields
