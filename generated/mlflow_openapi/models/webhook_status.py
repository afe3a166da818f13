# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of WebhookStatus."""

from typing import Literal, get_args

WebhookStatus = Literal["ACTIVE", "DISABLED"]
"""Whether a webhook delivers: `ACTIVE`, it does, or `DISABLED`, it drops its events."""

WEBHOOK_STATUS_VALUES: tuple[WebhookStatus, ...] = get_args(WebhookStatus)
