# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of WebhookEntity."""

from typing import Literal, get_args

WebhookEntity = Literal[
    "REGISTERED_MODEL",
    "MODEL_VERSION",
    "MODEL_VERSION_TAG",
    "MODEL_VERSION_ALIAS",
    "PROMPT",
    "PROMPT_VERSION",
    "PROMPT_TAG",
    "PROMPT_VERSION_TAG",
    "PROMPT_ALIAS",
    "BUDGET_POLICY",
]
"""What an event is about.
* `REGISTERED_MODEL`, `MODEL_VERSION`: a model, a version. Prompts have events of their own.
* `MODEL_VERSION_TAG`, `MODEL_VERSION_ALIAS`: a tag of a version, an alias. Tags of models have no event.
* `PROMPT`, `PROMPT_VERSION`: a prompt, a version of one.
* `PROMPT_TAG`, `PROMPT_VERSION_TAG`, `PROMPT_ALIAS`: a tag of a prompt, of its version, an alias of a prompt.
* `BUDGET_POLICY`: a budget of the gateway. Since 3.14.0."""

WEBHOOK_ENTITY_VALUES: tuple[WebhookEntity, ...] = get_args(WebhookEntity)
