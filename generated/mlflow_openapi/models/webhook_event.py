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


class WebhookEvent(Struct, omit_defaults=True, gc=False):
    """A kind of event. Models, versions and prompts go with `CREATED` alone; tags with `SET` and `DELETED`; aliases
    with `CREATED` and `DELETED`; budgets with `EXCEEDED`. Any other pair is refused with 400."""

    entity: WebhookEntity
    """What an event is about.
    * `REGISTERED_MODEL`, `MODEL_VERSION`: a model, a version. Prompts have events of their own.
    * `MODEL_VERSION_TAG`, `MODEL_VERSION_ALIAS`: a tag of a version, an alias. Tags of models have no event.
    * `PROMPT`, `PROMPT_VERSION`: a prompt, a version of one.
    * `PROMPT_TAG`, `PROMPT_VERSION_TAG`, `PROMPT_ALIAS`: a tag of a prompt, of its version, an alias of a prompt.
    * `BUDGET_POLICY`: a budget of the gateway. Since 3.14.0."""
    action: WebhookAction
    """What happened: `CREATED`, it was made (an alias also when it was moved); `SET`, a tag was given a value;
    `DELETED`, it was taken away; `EXCEEDED`, a budget was used up (since 3.14.0)."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> WebhookEvent:
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
