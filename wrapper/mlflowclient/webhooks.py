"""Webhooks: what the client hands out and accepts for them, and whether a request that came in is a delivery of one.

Deliveries are signed as mlflow/webhooks/delivery.py does it, after standardwebhooks.com: HMAC-SHA256 of
`<delivery id>.<timestamp>.<body>` with the webhook's secret.
"""

from __future__ import annotations

import base64
import json
import re
import time
from collections.abc import Iterable, Mapping
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any, Protocol, cast
from urllib.parse import urlsplit

import msgspec

from mlflow_openapi.models.webhook_action import WEBHOOK_ACTION_VALUES
from mlflow_openapi.models.webhook_entity import WEBHOOK_ENTITY_VALUES
from mlflow_openapi.models.webhook_event import WebhookEvent
from mlflow_openapi.models.webhook_status import WEBHOOK_STATUS_VALUES
from mlflow_openapi.operations import OPERATIONS

from . import values
from .errors import InputError, WebhookRejected
from .values import shown

if TYPE_CHECKING:
    from mlflow_openapi import models as api
    from mlflow_openapi.models import WebhookStatus

_NAME = OPERATIONS["createWebhook"].limits["name"]
_VERSION = "v1"


class Webhook(msgspec.Struct, frozen=True):
    """A subscription of an address to events."""

    webhook_id: str
    """Unique id."""
    name: str
    """Its name, which others may have, too."""
    url: str
    """Where events are delivered."""
    events: tuple[str, ...] = ()
    """What is delivered, such as `model_version.created`."""
    status: str = "ACTIVE"
    """`ACTIVE`, or `DISABLED`: events are dropped."""
    description: str = ""
    """What it is for."""
    creation_timestamp: int | None = None
    """When it was created, in milliseconds since 1970-01-01 UTC."""
    last_updated_timestamp: int | None = None
    """When it was last created or updated, in milliseconds since 1970-01-01 UTC."""

    @classmethod
    def from_api(cls, answer: api.Webhook) -> Webhook:
        """The webhook in a server's answer."""
        return cls(
            webhook_id=answer.webhook_id,
            name=answer.name,
            url=answer.url,
            events=tuple(sorted(f"{event.entity}.{event.action}".lower() for event in answer.events)),
            status=answer.status,
            description=answer.description or "",
            creation_timestamp=answer.creation_timestamp,
            last_updated_timestamp=answer.last_updated_timestamp,
        )


class WebhookTestResult(msgspec.Struct, frozen=True):
    """What came of a test delivery."""

    success: bool
    """Whether the receiver answered with a status below 400."""
    response_status: int | None = None
    """The receiver's HTTP status; None when there was no answer."""
    response_body: str | None = None
    """The receiver's answer; None when there was none."""
    error_message: str | None = None
    """Why there was no answer, in the server's words."""

    @classmethod
    def from_api(cls, answer: api.WebhookTestResult) -> WebhookTestResult:
        """The result in a server's answer."""
        return cls(answer.success, answer.response_status, answer.response_body, answer.error_message)


class WebhookDelivery(msgspec.Struct, frozen=True):
    """A delivery that `verify_webhook` has found genuine."""

    delivery_id: str
    """Unique id of the delivery; a repeated attempt has the same, which shows what was handled before."""
    event: str
    """What happened, such as `model_version.created`."""
    timestamp: int
    """When it was sent, in milliseconds since 1970-01-01 UTC."""
    data: Mapping[str, Any] = {}
    """What it happened to; for a new version `name`, `version`, `source`, `run_id`, `tags` and `description`."""
    workspace: str | None = None
    """The workspace it happened in; None where a server has none."""


class Headers(Protocol):
    """The headers of a request, as web frameworks and `http.server` have them."""

    def items(self) -> Iterable[tuple[str, str]]:
        """Names, in any case, and values."""
        ...


def verify_webhook(body: bytes, headers: Headers, secret: str, *, tolerance: float = 300.0) -> WebhookDelivery:
    """The delivery of a webhook that a request is, if it is one that can be trusted.

        delivery = verify_webhook(body, request.headers, secret)

    Args:
        body: the request's body, byte by byte as it came.
        headers: the request's headers.
        secret: the secret that the webhook was created with.
        tolerance: by how many seconds the time of sending may differ from this machine's clock, to both sides. MLflow
            repeats a delivery that failed with the time of its first attempt.

    Raises:
        WebhookRejected: the signature is missing or another, the request is too old or from the future, or it is not an
            event.
        InputError: an argument that cannot be right.
    """
    import hashlib
    import hmac

    key = _key(secret)
    if not isinstance(cast("object", body), (bytes, bytearray, memoryview)):
        raise InputError(f"body: the bytes of the request are needed, not {type(body).__name__}")
    given = {name.lower(): value for name, value in headers.items()}
    delivery_id, sent, signature = (
        _header(given, f"x-mlflow-{name}") for name in ("delivery-id", "timestamp", "signature")
    )
    signed = f"{delivery_id}.{sent}.".encode(errors="replace") + bytes(body)
    digest = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    if not hmac.compare_digest(f"{_VERSION},{digest}".encode(), signature.encode(errors="replace")):
        raise WebhookRejected("the signature is not that of this body with this secret")
    if not re.fullmatch("[0-9]{1,12}", sent):
        raise WebhookRejected("the time of sending is not in seconds since 1970-01-01 UTC")
    age = time.time() - int(sent)
    if not abs(age) <= tolerance:  # also for a tolerance that is no number
        raise WebhookRejected(f"it was sent {age:.0f} s ago, beyond the tolerance of {tolerance:g} s")
    return _delivery(bytes(body), delivery_id)


def _header(headers: Mapping[str, str], name: str) -> str:
    if not headers.get(name):
        raise WebhookRejected(f"the header {name} is missing; MLflow signs deliveries of webhooks that have a secret")
    return headers[name]


def _delivery(body: bytes, delivery_id: str) -> WebhookDelivery:
    try:
        content: Any = json.loads(body)
        moment = datetime.fromisoformat(content["timestamp"]).astimezone(timezone.utc)
        return WebhookDelivery(
            delivery_id=delivery_id,
            event=f"{content['entity']}.{content['action']}",
            timestamp=round(moment.timestamp() * 1000),
            data=values.mapping(content["data"], "data"),
            workspace=content.get("workspace"),
        )
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise WebhookRejected("the signature is right, but the body is not an event of MLflow") from error


def webhook_id(webhook: str | Webhook) -> str:
    """The id of a webhook given as its id or itself."""
    return values.text(webhook.webhook_id if isinstance(webhook, Webhook) else webhook, "webhook_id", min_length=1)


def name(value: object) -> str:
    """A name that a webhook may have."""
    found = values.text(value, "name", max_length=_NAME["maxLength"], min_length=_NAME["minLength"])
    if not re.fullmatch(_NAME["pattern"], found):
        raise InputError(f"name={shown(value)}: letters and digits of ASCII, between them also '.', '_' and '-'")
    return found


def url(value: object) -> str:
    """An address that some server delivers to: by HTTP, `http:` only if MLFLOW_WEBHOOK_ALLOWED_SCHEMES has it."""
    found = values.text(value, "url", min_length=1)
    try:
        parts = urlsplit(found)
        usable = parts.scheme in ("http", "https") and parts.hostname
    except ValueError:
        usable = False
    if not usable:
        # Its beginning only: such addresses hold secrets.
        raise InputError(f"url={shown(re.split('[:/]', found)[0] + '…')}: https://<host>/… is needed")
    return found


def event(value: object) -> WebhookEvent:
    """An event as it is sent. A server answers 500 to one that it does not know."""
    entity, _, action = value.upper().partition(".") if isinstance(value, str) else ("", "", "")
    for known_entity in WEBHOOK_ENTITY_VALUES:
        for known_action in WEBHOOK_ACTION_VALUES:
            if (entity, action) == (known_entity, known_action):
                return WebhookEvent(known_entity, known_action)
    raise InputError(
        f"event={shown(value)}: <entity>.<action> is needed, such as 'model_version.created'; entities are "
        f"{', '.join(WEBHOOK_ENTITY_VALUES).lower()}; actions {', '.join(WEBHOOK_ACTION_VALUES).lower()}"
    )


def events(given: object) -> list[WebhookEvent]:
    """One event or several, each once: a server refuses repeats."""
    found = {(item.entity, item.action): item for item in map(event, values.several(given))}
    if not found:
        raise InputError("events is empty: name at least one, such as 'model_version.created'")
    return list(found.values())


def status(value: object) -> WebhookStatus:
    """A status. A server would silently take ACTIVE for one that it does not know."""
    for known in WEBHOOK_STATUS_VALUES:
        if value == known:
            return known
    raise InputError(f"status={shown(value)}: one of {', '.join(WEBHOOK_STATUS_VALUES)} is needed")


def secret(value: object) -> str:
    """A secret to sign with. It is never shown, also not in the error."""
    return _key(value).decode()


def _key(value: object) -> bytes:
    try:
        key = value.encode() if isinstance(value, str) else b""
    except UnicodeEncodeError:
        key = b""
    if not key:
        raise InputError("secret: text is needed, which is not empty")
    return key
