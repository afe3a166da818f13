# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .scorer import Scorer

if TYPE_CHECKING:
    from .guardrail_action import GuardrailAction
    from .guardrail_stage import GuardrailStage
else:  # a newer server's value is text, too
    GuardrailAction = GuardrailStage = str


class GatewayGuardrail(Struct, omit_defaults=True):
    """A scorer that checks prompts or answers of the endpoints it is added to."""

    guardrail_id: str
    """Unique id."""
    name: str
    """Name for people, which need not be unique."""
    scorer: Scorer
    """A version of a scorer, which judges traces."""
    stage: GuardrailStage | str
    """What it looks at, prompts or answers."""
    action: GuardrailAction | str
    """What it does about a finding."""
    created_by: str
    """The user who did it, as the server knows it; without basic-auth the account that the server runs under."""
    created_at: int
    """When it was created, in milliseconds since 1970-01-01 UTC."""
    last_updated_by: str
    """The user who did it, as the server knows it; without basic-auth the account that the server runs under."""
    last_updated_at: int
    """When it was created or last changed, in milliseconds since 1970-01-01 UTC."""
    action_endpoint_id: str | None = None
    """*Name*, not id, of the endpoint whose model rewrites what was found. Absent when none was given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GatewayGuardrail:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["guardrail_id"],
            source["name"],
            Scorer.from_dict(source["scorer"]),
            source["stage"],
            source["action"],
            source["created_by"],
            source["created_at"],
            source["last_updated_by"],
            source["last_updated_at"],
            get("action_endpoint_id"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "guardrail_id": self.guardrail_id,
            "name": self.name,
            "scorer": self.scorer.to_dict(),
            "stage": self.stage,
            "action": self.action,
            "created_by": self.created_by,
            "created_at": self.created_at,
            "last_updated_by": self.last_updated_by,
            "last_updated_at": self.last_updated_at,
        }
        if self.action_endpoint_id is not None:
            _fields["action_endpoint_id"] = self.action_endpoint_id
        return _fields
