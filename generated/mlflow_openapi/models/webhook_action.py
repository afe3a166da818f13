# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of WebhookAction."""

from typing import Literal, get_args

WebhookAction = Literal["CREATED", "SET", "DELETED", "EXCEEDED"]
"""What happened: `CREATED`, it was made (an alias also when it was moved); `SET`, a tag was given a value; `DELETED`,
it was taken away; `EXCEEDED`, a budget was used up (since 3.14.0)."""

WEBHOOK_ACTION_VALUES: tuple[WebhookAction, ...] = get_args(WebhookAction)
