# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of GuardrailAction."""

from typing import Literal, get_args

GuardrailAction = Literal["VALIDATION", "SANITIZATION"]
"""What a guardrail does about a finding, refuse it (`VALIDATION`) or have it rewritten (`SANITIZATION`)."""

GUARDRAIL_ACTION_VALUES: tuple[GuardrailAction, ...] = get_args(GuardrailAction)
