# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""Webhooks tell an address of yours what happens in the model registry. With basic-auth only administrators may use
these operations (since 3.14.0). A store in plain files has none.

**A delivery** is a `POST` with a JSON body, sent shortly after the event; the operation that caused it does not
wait. Its headers:

| header | value | |---|---| | `Content-Type` | `application/json` | | `X-MLflow-Delivery-Id` | unique id of the
delivery, a UUID; the same when it is tried again | | `X-MLflow-Timestamp` | when it was made, in seconds since
1970-01-01 UTC; the same when it is tried again | | `X-MLflow-Signature` | only with a secret: `v1,` and the
signature in base64 |

The signature is the HMAC-SHA256, with the secret in UTF-8 as its key, of delivery id, `.`, timestamp, `.` and the
body exactly as received. Compare it in constant time, refuse timestamps that are more than some minutes off, and
drop delivery ids that you have had.

The body has `entity` and `action`, in small letters unlike in the requests below (`model_version`, `created`);
`timestamp`, when the delivery was made, as RFC 3339 with microseconds and `+00:00`; since 3.14.0, on servers with
workspaces, `workspace`, its name; and `data`, which depends on the event:

| event | `data` | |---|---| | `registered_model` `created` | `name`, `tags`, `description` | | `model_version`
`created` | `name`, `version`, `source`, `run_id`, `tags`, `description` | | `model_version_tag` `set` | `name`,
`version`, `key`, `value` | | `model_version_tag` `deleted` | `name`, `version`, `key` | | `model_version_alias`
`created` | `name`, `alias`, `version` | | `model_version_alias` `deleted` | `name`, `alias` | | `prompt` `created` |
`name`, `tags`, `description` | | `prompt_version` `created` | `name`, `version`, `template`, `tags`, `description` |
| `prompt_tag` `set` | `name`, `key`, `value` | | `prompt_tag` `deleted` | `name`, `key` | | `prompt_version_tag`
`set` | `name`, `version`, `key`, `value` | | `prompt_version_tag` `deleted` | `name`, `version`, `key` | |
`prompt_alias` `created` | `name`, `alias`, `version` | | `prompt_alias` `deleted` | `name`, `alias` | |
`budget_policy` `exceeded` | the budget and what was spent, see below |

All are texts, except `tags`, an object of texts, which is empty when there is none. `run_id`, `description` and
`template` may be `null`. The tags of prompts come without those that make them prompts.

A `budget_policy` (since 3.14.0) has `budget_policy_id`; `budget_amount` and `current_spend`, numbers in
`budget_unit`, `USD`; `duration_value`, a whole number of `duration_unit` (`MINUTES` to `MONTHS`); `target_scope`
(`GLOBAL`, `WORKSPACE`, `ENDPOINT` or `USER`) and `target_value`, the endpoint's id or the user's name, else `null`;
`workspace`; and `window_start`, in milliseconds since 1970-01-01 UTC.

**A delivery may be lost.** With the server's defaults it waits 30 seconds for an answer, and after one of 429, 500,
502, 503 or 504, or a connection that fails, it is tried again up to 3 times within some seconds. Any other answer
ends it; redirects are followed, those of 301, 302 and 303 with a `GET` without a body. A server that stops drops
what is not delivered yet. Order is not kept. New, changed and deleted webhooks may take a minute to count.

Deleting a tag or an alias that was not there is delivered as well. Moving to a stage, changing a description,
renaming, and deleting a model or a version send nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing
from ..transport import path_value as _path_value

if TYPE_CHECKING:
    from ..models.create_webhook_response import CreateWebhookResponse
    from ..models.get_webhook_response import GetWebhookResponse
    from ..models.list_webhooks_response import ListWebhooksResponse
    from ..models.test_webhook_response import TestWebhookResponse
    from ..models.update_webhook_response import UpdateWebhookResponse
    from ..models.webhook_event import WebhookEvent
    from ..models.webhook_status import WebhookStatus
    from ..transport import AsyncTransport, Transport

_LIST_WEBHOOKS = OPERATIONS["listWebhooks"]
_CREATE_WEBHOOK = OPERATIONS["createWebhook"]
_GET_WEBHOOK = OPERATIONS["getWebhook"]
_DELETE_WEBHOOK = OPERATIONS["deleteWebhook"]
_UPDATE_WEBHOOK = OPERATIONS["updateWebhook"]
_TEST_WEBHOOK = OPERATIONS["testWebhook"]


class WebhooksApi:
    """Webhooks tell an address of yours what happens in the model registry. With basic-auth only administrators may use
    these operations (since 3.14.0). A store in plain files has none.

    **A delivery** is a `POST` with a JSON body, sent shortly after the event; the operation that caused it does not
    wait. Its headers:

    | header | value | |---|---| | `Content-Type` | `application/json` | | `X-MLflow-Delivery-Id` | unique id of the
    delivery, a UUID; the same when it is tried again | | `X-MLflow-Timestamp` | when it was made, in seconds since
    1970-01-01 UTC; the same when it is tried again | | `X-MLflow-Signature` | only with a secret: `v1,` and the
    signature in base64 |

    The signature is the HMAC-SHA256, with the secret in UTF-8 as its key, of delivery id, `.`, timestamp, `.` and
    the body exactly as received. Compare it in constant time, refuse timestamps that are more than some minutes off,
    and drop delivery ids that you have had.

    The body has `entity` and `action`, in small letters unlike in the requests below (`model_version`, `created`);
    `timestamp`, when the delivery was made, as RFC 3339 with microseconds and `+00:00`; since 3.14.0, on servers
    with workspaces, `workspace`, its name; and `data`, which depends on the event:

    | event | `data` | |---|---| | `registered_model` `created` | `name`, `tags`, `description` | | `model_version`
    `created` | `name`, `version`, `source`, `run_id`, `tags`, `description` | | `model_version_tag` `set` | `name`,
    `version`, `key`, `value` | | `model_version_tag` `deleted` | `name`, `version`, `key` | | `model_version_alias`
    `created` | `name`, `alias`, `version` | | `model_version_alias` `deleted` | `name`, `alias` | | `prompt`
    `created` | `name`, `tags`, `description` | | `prompt_version` `created` | `name`, `version`, `template`, `tags`,
    `description` | | `prompt_tag` `set` | `name`, `key`, `value` | | `prompt_tag` `deleted` | `name`, `key` | |
    `prompt_version_tag` `set` | `name`, `version`, `key`, `value` | | `prompt_version_tag` `deleted` | `name`,
    `version`, `key` | | `prompt_alias` `created` | `name`, `alias`, `version` | | `prompt_alias` `deleted` | `name`,
    `alias` | | `budget_policy` `exceeded` | the budget and what was spent, see below |

    All are texts, except `tags`, an object of texts, which is empty when there is none. `run_id`, `description` and
    `template` may be `null`. The tags of prompts come without those that make them prompts.

    A `budget_policy` (since 3.14.0) has `budget_policy_id`; `budget_amount` and `current_spend`, numbers in
    `budget_unit`, `USD`; `duration_value`, a whole number of `duration_unit` (`MINUTES` to `MONTHS`); `target_scope`
    (`GLOBAL`, `WORKSPACE`, `ENDPOINT` or `USER`) and `target_value`, the endpoint's id or the user's name, else
    `null`; `workspace`; and `window_start`, in milliseconds since 1970-01-01 UTC.

    **A delivery may be lost.** With the server's defaults it waits 30 seconds for an answer, and after one of 429,
    500, 502, 503 or 504, or a connection that fails, it is tried again up to 3 times within some seconds. Any other
    answer ends it; redirects are followed, those of 301, 302 and 303 with a `GET` without a body. A server that
    stops drops what is not delivered yet. Order is not kept. New, changed and deleted webhooks may take a minute to
    count.

    Deleting a tag or an alias that was not there is delivered as well. Moving to a stage, changing a description,
    renaming, and deleting a model or a version send nothing."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list_webhooks(self, *, max_results: int | None = None, page_token: str | None = None) -> ListWebhooksResponse:
        """List the webhooks.

        Newest first, disabled ones included. There is no filter. Answered with `INTERNAL_ERROR`, status 500, when
        the server cannot read the secret of one of them, for want of a key that outlasts its processes.

        `GET /api/2.0/mlflow/webhooks`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            max_results: Number of webhooks per page, from 1 to 1,000. Absent means 100.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            ListWebhooksResponse: One page of webhooks.
        """
        _query: dict[str, Any] = {
            "max_results": max_results,
            "page_token": page_token,
        }
        _path = "/api/2.0/mlflow/webhooks"
        return self._transport.call(_LIST_WEBHOOKS, _path, query=_query, decode=_models.ListWebhooksResponse.from_dict)

    def create_webhook(
        self,
        *,
        name: str,
        url: str,
        events: list[WebhookEvent],
        description: str | None = None,
        secret: str | None = None,
        status: WebhookStatus | None = None,
    ) -> CreateWebhookResponse:
        """Subscribe an address to events.

        Two equal requests make two webhooks, and each then gets every event. To be able to look whether a lost one
        was executed, give it a name that only this webhook has, and list them. Servers that have seen the event in
        the last minute deliver to the new webhook only when that minute is over.

        `POST /api/2.0/mlflow/webhooks`, since MLflow 3.5.1. Retry class `keyed`: before a repeat, look whether the
        first one happened.

        Args:
            name: Name of the webhook, which need not be unique: 1 to 63 letters and digits of ASCII, and between
                the first and the last of them also `.`, `_` and `-`.
            url: Where to deliver, an `https:` address. Since 3.10.1 its host must resolve to public addresses
                only, now and at each delivery. Operators can allow more with `MLFLOW_WEBHOOK_ALLOWED_SCHEMES` and
                `MLFLOW_WEBHOOK_ALLOW_PRIVATE_IPS`. A store on PostgreSQL refuses more than 500 characters.
            events: Events to deliver, each only once.
            description: What the webhook is for. A store on PostgreSQL refuses more than 1,000 characters.
            secret: Key to sign deliveries with; never sent back. Without it they are not signed. Use it only
                where the operator has set `MLFLOW_WEBHOOK_SECRET_ENCRYPTION_KEY`: elsewhere each process of the
                server makes up a key of its own, and any other process, also after a restart, delivers the webhook's
                events to nobody and answers 500 to whatever touches it, its deletion and the list of all webhooks
                included. A store on PostgreSQL refuses more than 687 characters of ASCII.
            status: Whether a webhook delivers: `ACTIVE`, it does, or `DISABLED`, it drops its events. Absent
                means `ACTIVE`.

        Returns:
            CreateWebhookResponse: The new webhook.
        """
        _json: dict[str, Any] = {
            "name": name,
            "url": url,
            "events": events,
        }
        if description is not None:
            _json["description"] = description
        if secret is not None:
            _json["secret"] = secret
        if status is not None:
            _json["status"] = status
        _path = "/api/2.0/mlflow/webhooks"
        return self._transport.call(_CREATE_WEBHOOK, _path, json=_json, decode=_models.CreateWebhookResponse.from_dict)

    def get_webhook(self, *, webhook_id: str) -> GetWebhookResponse:
        """Get a webhook by its id.

        Everything about it but its secret. A deleted webhook is answered with 404.

        `GET /api/2.0/mlflow/webhooks/{webhook_id}`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            webhook_id: Id of the webhook, a UUID.

        Returns:
            GetWebhookResponse: The webhook asked for.
        """
        _path = f"/api/2.0/mlflow/webhooks/{_path_value(webhook_id)}"
        return self._transport.call(_GET_WEBHOOK, _path, decode=_models.GetWebhookResponse.from_dict)

    def delete_webhook(self, *, webhook_id: str) -> None:
        """Delete a webhook, for good.

        Deliveries end within a minute. Deleting a webhook that does not exist, be it a second time, is answered with
        404.

        `DELETE /api/2.0/mlflow/webhooks/{webhook_id}`, since MLflow 3.5.1. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            webhook_id: Id of the webhook, a UUID.
        """
        _path = f"/api/2.0/mlflow/webhooks/{_path_value(webhook_id)}"
        return self._transport.call(_DELETE_WEBHOOK, _path, decode=_nothing)

    def update_webhook(
        self,
        *,
        webhook_id: str,
        name: str | None = None,
        description: str | None = None,
        url: str | None = None,
        events: list[WebhookEvent] | None = None,
        secret: str | None = None,
        status: WebhookStatus | None = None,
    ) -> UpdateWebhookResponse:
        """Change a webhook.

        What is absent stays as it is. Like a new webhook, the change may take a minute to reach deliveries.

        `PATCH /api/2.0/mlflow/webhooks/{webhook_id}`, since MLflow 3.5.1. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            webhook_id: Id of the webhook, a UUID.
            name: Name of the webhook, which need not be unique: 1 to 63 letters and digits of ASCII, and between
                the first and the last of them also `.`, `_` and `-`.
            description: What the webhook is for. The empty text takes it away. A store on PostgreSQL refuses
                more than 1,000 characters.
            url: Where to deliver, an `https:` address. Since 3.10.1 its host must resolve to public addresses
                only, now and at each delivery. Operators can allow more with `MLFLOW_WEBHOOK_ALLOWED_SCHEMES` and
                `MLFLOW_WEBHOOK_ALLOW_PRIVATE_IPS`. A store on PostgreSQL refuses more than 500 characters.
            events: All events to deliver from now on, each only once. Those that are not listed end.
            secret: The new key to sign deliveries with; never sent back. With the empty text they are no longer
                signed. A store on PostgreSQL refuses more than 687 characters of ASCII.
            status: Whether to deliver from now on.

        Returns:
            UpdateWebhookResponse: The webhook as it is now.
        """
        _json: dict[str, Any] = {}
        if name is not None:
            _json["name"] = name
        if description is not None:
            _json["description"] = description
        if url is not None:
            _json["url"] = url
        if events is not None:
            _json["events"] = events
        if secret is not None:
            _json["secret"] = secret
        if status is not None:
            _json["status"] = status
        _path = f"/api/2.0/mlflow/webhooks/{_path_value(webhook_id)}"
        return self._transport.call(_UPDATE_WEBHOOK, _path, json=_json, decode=_models.UpdateWebhookResponse.from_dict)

    def test_webhook(self, *, webhook_id: str, event: WebhookEvent | None = None) -> TestWebhookResponse:
        """Deliver an example event to a webhook now, and report what came back.

        Delivered like a real event, with the webhook's secret but made-up names, also when the webhook is disabled
        or not subscribed to the event. A delivery that fails is tried again like any other, so the answer may take
        long: with the server's defaults some seconds, or over two minutes when the receiver does not answer. It is
        200 also when the delivery failed.

        `POST /api/2.0/mlflow/webhooks/{webhook_id}/test`, since MLflow 3.5.1. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            webhook_id: Id of the webhook, a UUID.
            event: The event to send an example of. One that the webhook is subscribed to when absent.

        Returns:
            TestWebhookResponse: How the test delivery went.
        """
        _json: dict[str, Any] = {}
        if event is not None:
            _json["event"] = event
        _path = f"/api/2.0/mlflow/webhooks/{_path_value(webhook_id)}/test"
        return self._transport.call(_TEST_WEBHOOK, _path, json=_json, decode=_models.TestWebhookResponse.from_dict)


class AsyncWebhooksApi:
    """Webhooks tell an address of yours what happens in the model registry. With basic-auth only administrators may use
    these operations (since 3.14.0). A store in plain files has none.

    **A delivery** is a `POST` with a JSON body, sent shortly after the event; the operation that caused it does not
    wait. Its headers:

    | header | value | |---|---| | `Content-Type` | `application/json` | | `X-MLflow-Delivery-Id` | unique id of the
    delivery, a UUID; the same when it is tried again | | `X-MLflow-Timestamp` | when it was made, in seconds since
    1970-01-01 UTC; the same when it is tried again | | `X-MLflow-Signature` | only with a secret: `v1,` and the
    signature in base64 |

    The signature is the HMAC-SHA256, with the secret in UTF-8 as its key, of delivery id, `.`, timestamp, `.` and
    the body exactly as received. Compare it in constant time, refuse timestamps that are more than some minutes off,
    and drop delivery ids that you have had.

    The body has `entity` and `action`, in small letters unlike in the requests below (`model_version`, `created`);
    `timestamp`, when the delivery was made, as RFC 3339 with microseconds and `+00:00`; since 3.14.0, on servers
    with workspaces, `workspace`, its name; and `data`, which depends on the event:

    | event | `data` | |---|---| | `registered_model` `created` | `name`, `tags`, `description` | | `model_version`
    `created` | `name`, `version`, `source`, `run_id`, `tags`, `description` | | `model_version_tag` `set` | `name`,
    `version`, `key`, `value` | | `model_version_tag` `deleted` | `name`, `version`, `key` | | `model_version_alias`
    `created` | `name`, `alias`, `version` | | `model_version_alias` `deleted` | `name`, `alias` | | `prompt`
    `created` | `name`, `tags`, `description` | | `prompt_version` `created` | `name`, `version`, `template`, `tags`,
    `description` | | `prompt_tag` `set` | `name`, `key`, `value` | | `prompt_tag` `deleted` | `name`, `key` | |
    `prompt_version_tag` `set` | `name`, `version`, `key`, `value` | | `prompt_version_tag` `deleted` | `name`,
    `version`, `key` | | `prompt_alias` `created` | `name`, `alias`, `version` | | `prompt_alias` `deleted` | `name`,
    `alias` | | `budget_policy` `exceeded` | the budget and what was spent, see below |

    All are texts, except `tags`, an object of texts, which is empty when there is none. `run_id`, `description` and
    `template` may be `null`. The tags of prompts come without those that make them prompts.

    A `budget_policy` (since 3.14.0) has `budget_policy_id`; `budget_amount` and `current_spend`, numbers in
    `budget_unit`, `USD`; `duration_value`, a whole number of `duration_unit` (`MINUTES` to `MONTHS`); `target_scope`
    (`GLOBAL`, `WORKSPACE`, `ENDPOINT` or `USER`) and `target_value`, the endpoint's id or the user's name, else
    `null`; `workspace`; and `window_start`, in milliseconds since 1970-01-01 UTC.

    **A delivery may be lost.** With the server's defaults it waits 30 seconds for an answer, and after one of 429,
    500, 502, 503 or 504, or a connection that fails, it is tried again up to 3 times within some seconds. Any other
    answer ends it; redirects are followed, those of 301, 302 and 303 with a `GET` without a body. A server that
    stops drops what is not delivered yet. Order is not kept. New, changed and deleted webhooks may take a minute to
    count.

    Deleting a tag or an alias that was not there is delivered as well. Moving to a stage, changing a description,
    renaming, and deleting a model or a version send nothing."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def list_webhooks(
        self, *, max_results: int | None = None, page_token: str | None = None
    ) -> ListWebhooksResponse:
        """List the webhooks.

        Newest first, disabled ones included. There is no filter. Answered with `INTERNAL_ERROR`, status 500, when
        the server cannot read the secret of one of them, for want of a key that outlasts its processes.

        `GET /api/2.0/mlflow/webhooks`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            max_results: Number of webhooks per page, from 1 to 1,000. Absent means 100.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            ListWebhooksResponse: One page of webhooks.
        """
        _query: dict[str, Any] = {
            "max_results": max_results,
            "page_token": page_token,
        }
        _path = "/api/2.0/mlflow/webhooks"
        return await self._transport.call(
            _LIST_WEBHOOKS, _path, query=_query, decode=_models.ListWebhooksResponse.from_dict
        )

    async def create_webhook(
        self,
        *,
        name: str,
        url: str,
        events: list[WebhookEvent],
        description: str | None = None,
        secret: str | None = None,
        status: WebhookStatus | None = None,
    ) -> CreateWebhookResponse:
        """Subscribe an address to events.

        Two equal requests make two webhooks, and each then gets every event. To be able to look whether a lost one
        was executed, give it a name that only this webhook has, and list them. Servers that have seen the event in
        the last minute deliver to the new webhook only when that minute is over.

        `POST /api/2.0/mlflow/webhooks`, since MLflow 3.5.1. Retry class `keyed`: before a repeat, look whether the
        first one happened.

        Args:
            name: Name of the webhook, which need not be unique: 1 to 63 letters and digits of ASCII, and between
                the first and the last of them also `.`, `_` and `-`.
            url: Where to deliver, an `https:` address. Since 3.10.1 its host must resolve to public addresses
                only, now and at each delivery. Operators can allow more with `MLFLOW_WEBHOOK_ALLOWED_SCHEMES` and
                `MLFLOW_WEBHOOK_ALLOW_PRIVATE_IPS`. A store on PostgreSQL refuses more than 500 characters.
            events: Events to deliver, each only once.
            description: What the webhook is for. A store on PostgreSQL refuses more than 1,000 characters.
            secret: Key to sign deliveries with; never sent back. Without it they are not signed. Use it only
                where the operator has set `MLFLOW_WEBHOOK_SECRET_ENCRYPTION_KEY`: elsewhere each process of the
                server makes up a key of its own, and any other process, also after a restart, delivers the webhook's
                events to nobody and answers 500 to whatever touches it, its deletion and the list of all webhooks
                included. A store on PostgreSQL refuses more than 687 characters of ASCII.
            status: Whether a webhook delivers: `ACTIVE`, it does, or `DISABLED`, it drops its events. Absent
                means `ACTIVE`.

        Returns:
            CreateWebhookResponse: The new webhook.
        """
        _json: dict[str, Any] = {
            "name": name,
            "url": url,
            "events": events,
        }
        if description is not None:
            _json["description"] = description
        if secret is not None:
            _json["secret"] = secret
        if status is not None:
            _json["status"] = status
        _path = "/api/2.0/mlflow/webhooks"
        return await self._transport.call(
            _CREATE_WEBHOOK, _path, json=_json, decode=_models.CreateWebhookResponse.from_dict
        )

    async def get_webhook(self, *, webhook_id: str) -> GetWebhookResponse:
        """Get a webhook by its id.

        Everything about it but its secret. A deleted webhook is answered with 404.

        `GET /api/2.0/mlflow/webhooks/{webhook_id}`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            webhook_id: Id of the webhook, a UUID.

        Returns:
            GetWebhookResponse: The webhook asked for.
        """
        _path = f"/api/2.0/mlflow/webhooks/{_path_value(webhook_id)}"
        return await self._transport.call(_GET_WEBHOOK, _path, decode=_models.GetWebhookResponse.from_dict)

    async def delete_webhook(self, *, webhook_id: str) -> None:
        """Delete a webhook, for good.

        Deliveries end within a minute. Deleting a webhook that does not exist, be it a second time, is answered with
        404.

        `DELETE /api/2.0/mlflow/webhooks/{webhook_id}`, since MLflow 3.5.1. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            webhook_id: Id of the webhook, a UUID.
        """
        _path = f"/api/2.0/mlflow/webhooks/{_path_value(webhook_id)}"
        return await self._transport.call(_DELETE_WEBHOOK, _path, decode=_nothing)

    async def update_webhook(
        self,
        *,
        webhook_id: str,
        name: str | None = None,
        description: str | None = None,
        url: str | None = None,
        events: list[WebhookEvent] | None = None,
        secret: str | None = None,
        status: WebhookStatus | None = None,
    ) -> UpdateWebhookResponse:
        """Change a webhook.

        What is absent stays as it is. Like a new webhook, the change may take a minute to reach deliveries.

        `PATCH /api/2.0/mlflow/webhooks/{webhook_id}`, since MLflow 3.5.1. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            webhook_id: Id of the webhook, a UUID.
            name: Name of the webhook, which need not be unique: 1 to 63 letters and digits of ASCII, and between
                the first and the last of them also `.`, `_` and `-`.
            description: What the webhook is for. The empty text takes it away. A store on PostgreSQL refuses
                more than 1,000 characters.
            url: Where to deliver, an `https:` address. Since 3.10.1 its host must resolve to public addresses
                only, now and at each delivery. Operators can allow more with `MLFLOW_WEBHOOK_ALLOWED_SCHEMES` and
                `MLFLOW_WEBHOOK_ALLOW_PRIVATE_IPS`. A store on PostgreSQL refuses more than 500 characters.
            events: All events to deliver from now on, each only once. Those that are not listed end.
            secret: The new key to sign deliveries with; never sent back. With the empty text they are no longer
                signed. A store on PostgreSQL refuses more than 687 characters of ASCII.
            status: Whether to deliver from now on.

        Returns:
            UpdateWebhookResponse: The webhook as it is now.
        """
        _json: dict[str, Any] = {}
        if name is not None:
            _json["name"] = name
        if description is not None:
            _json["description"] = description
        if url is not None:
            _json["url"] = url
        if events is not None:
            _json["events"] = events
        if secret is not None:
            _json["secret"] = secret
        if status is not None:
            _json["status"] = status
        _path = f"/api/2.0/mlflow/webhooks/{_path_value(webhook_id)}"
        return await self._transport.call(
            _UPDATE_WEBHOOK, _path, json=_json, decode=_models.UpdateWebhookResponse.from_dict
        )

    async def test_webhook(self, *, webhook_id: str, event: WebhookEvent | None = None) -> TestWebhookResponse:
        """Deliver an example event to a webhook now, and report what came back.

        Delivered like a real event, with the webhook's secret but made-up names, also when the webhook is disabled
        or not subscribed to the event. A delivery that fails is tried again like any other, so the answer may take
        long: with the server's defaults some seconds, or over two minutes when the receiver does not answer. It is
        200 also when the delivery failed.

        `POST /api/2.0/mlflow/webhooks/{webhook_id}/test`, since MLflow 3.5.1. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            webhook_id: Id of the webhook, a UUID.
            event: The event to send an example of. One that the webhook is subscribed to when absent.

        Returns:
            TestWebhookResponse: How the test delivery went.
        """
        _json: dict[str, Any] = {}
        if event is not None:
            _json["event"] = event
        _path = f"/api/2.0/mlflow/webhooks/{_path_value(webhook_id)}/test"
        return await self._transport.call(
            _TEST_WEBHOOK, _path, json=_json, decode=_models.TestWebhookResponse.from_dict
        )
