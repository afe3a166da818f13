# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Webhooks: create, find, change, test, delete."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mlflow_openapi.operations import OPERATIONS

from .. import values, webhooks
from ..paging import Pages
from ..webhooks import Webhook, WebhookTestResult
from .connection import Connection
from .patterns import followed

_MAX_RESULTS = OPERATIONS["listWebhooks"].limits["max_results"]["maximum"]


class WebhookMethods(Connection):
    """The methods of MLflow on webhooks. Servers from 3.5.1 on have them; others raise EndpointMissing."""

    def create_webhook(
        self,
        name: str,
        url: str,
        events: str | Iterable[str],
        description: str | None = None,
        secret: str | None = None,
        *,
        status: str = "ACTIVE",
    ) -> Webhook:
        """A new webhook: from now on, or within a minute, the server posts the events to the address.

        Args:
            name: at most 63 letters and digits, between them also `.`, `_` and `-`. It need not be unique.
            url: an `https:` address; the server decides which hosts it delivers to.
            events: one or several of `registered_model.created`, `model_version.created`, `model_version_tag.set`,
                `model_version_tag.deleted`, `model_version_alias.created`, `model_version_alias.deleted`, the same for
                prompts (`prompt.created`, `prompt_version.created`, `prompt_tag.set` and so on), and
                `budget_policy.exceeded` (server 3.14).
            description: what it is for.
            secret: signs the deliveries; see `verify_webhook`. Only for servers that were started with
                MLFLOW_WEBHOOK_SECRET_ENCRYPTION_KEY: others, once restarted, deliver nothing any more and answer 500.
            status: `ACTIVE` or `DISABLED`.

        Raises:
            BadRequest: the server does not deliver to this address, or has no such event.
            ConnectionFailed: no answer; `may_have_happened` tells whether the webhook may exist now.

        `POST /api/2.0/mlflow/webhooks`
        """
        answer = self.webhooks.create_webhook(
            name=webhooks.name(name),
            url=webhooks.url(url),
            events=webhooks.events(events),
            description=None if description is None else values.text(description, "description"),
            secret=None if secret is None else webhooks.secret(secret),
            status=webhooks.status(status),
        )
        return Webhook.from_api(answer.webhook)

    def get_webhook(self, webhook_id: str | Webhook) -> Webhook:
        """The webhook with this id, as the server has it now, without its secret.

        Args:
            webhook_id: its id, or itself to read it again.

        Raises:
            NotFound: no webhook has the id.

        `GET /api/2.0/mlflow/webhooks/{webhook_id}`
        """
        return Webhook.from_api((self.webhooks.get_webhook(webhook_id=webhooks.webhook_id(webhook_id))).webhook)

    def list_webhooks(self, max_results: int | None = None, *, page_size: int | None = None) -> list[Webhook]:
        """All webhooks, newest first; paging is done here.

        Args:
            max_results: how many to return at most; None for all.
            page_size: webhooks per request, 1 to 1,000; 1,000 when None.

        `GET /api/2.0/mlflow/webhooks`
        """
        found = self.iter_webhooks(max_results, page_size=page_size)
        return [webhook for webhook in found]

    def iter_webhooks(self, max_results: int | None = None, *, page_size: int | None = None) -> Iterator[Webhook]:
        """The webhooks that `list_webhooks` lists, one after the other.

        A page is asked for when the one before is used up. Arguments and errors as of `list_webhooks`; a bad
        argument raises at once.

        `GET /api/2.0/mlflow/webhooks`, for each page
        """

        def ask(size: int, token: str | None) -> tuple[list[Webhook], str | None]:
            answer = self.webhooks.list_webhooks(max_results=size, page_token=token)
            return [Webhook.from_api(item) for item in answer.webhooks or ()], answer.next_page_token

        return followed(Pages(max_results, page_size, _MAX_RESULTS), ask)

    def update_webhook(
        self,
        webhook_id: str | Webhook,
        name: str | None = None,
        description: str | None = None,
        url: str | None = None,
        events: str | Iterable[str] | None = None,
        *,
        secret: str | None = None,
        status: str | None = None,
    ) -> Webhook:
        """Change a webhook, and return it. What is None stays as it is. Deliveries may follow a minute later.

        Args:
            webhook_id: its id, or itself.
            name: as for `create_webhook`.
            description: what it is for; an empty one takes the old one away.
            url: as for `create_webhook`.
            events: all events to deliver from now on.
            secret: the new secret.
            status: `ACTIVE` or `DISABLED`.

        Raises:
            NotFound: no webhook has the id.
            BadRequest: the server does not deliver to this address, or has no such event.

        `PATCH /api/2.0/mlflow/webhooks/{webhook_id}`
        """
        answer = self.webhooks.update_webhook(
            webhook_id=webhooks.webhook_id(webhook_id),
            name=None if name is None else webhooks.name(name),
            description=None if description is None else values.text(description, "description"),
            url=None if url is None else webhooks.url(url),
            events=None if events is None else webhooks.events(events),
            secret=None if secret is None else webhooks.secret(secret),
            status=None if status is None else webhooks.status(status),
        )
        return Webhook.from_api(answer.webhook)

    def delete_webhook(self, webhook_id: str | Webhook) -> None:
        """Delete a webhook, for good.

        Args:
            webhook_id: its id, or itself.

        Raises:
            NotFound: no webhook has the id.

        `DELETE /api/2.0/mlflow/webhooks/{webhook_id}`
        """
        self.webhooks.delete_webhook(webhook_id=webhooks.webhook_id(webhook_id))

    def test_webhook(self, webhook_id: str | Webhook, event: str | None = None) -> WebhookTestResult:
        """What comes of delivering an example event now. The server repeats a failing delivery, for up to two minutes.

        Args:
            webhook_id: its id, or itself.
            event: the event to send an example of, such as `model_version.created`; one of its own when None.

        Raises:
            NotFound: no webhook has the id.

        `POST /api/2.0/mlflow/webhooks/{webhook_id}/test`
        """
        answer = self.webhooks.test_webhook(
            webhook_id=webhooks.webhook_id(webhook_id), event=None if event is None else webhooks.event(event)
        )
        return WebhookTestResult.from_api(answer.result)
