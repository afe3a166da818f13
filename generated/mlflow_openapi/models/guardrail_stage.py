# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of GuardrailStage."""

from typing import Literal, get_args

GuardrailStage = Literal["BEFORE", "AFTER"]
"""What a guardrail looks at, the prompt (`BEFORE`) or the model's answer (`AFTER`)."""

GUARDRAIL_STAGE_VALUES: tuple[GuardrailStage, ...] = get_args(GuardrailStage)
