# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Webhooks, and real deliveries of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mlflowclient import (
    BadRequest,
    EndpointMissing,
    MLflow,
    NotFound,
    Webhook,
    WebhookRejected,
    verify_webhook,
)
from tests.live.helpers import release
from tests.live.webhook_listener import WebhookListener
from tests.servers import MlflowServer

SECRET = "the secret of these tests, größe"
NEWER = r"MLflow 3\.5\.1 or newer has it"


@pytest.fixture
def has_webhooks(server: MlflowServer) -> bool:
    return release(server.version) >= (3, 5, 1)


@pytest.fixture
def listener() -> Iterator[WebhookListener]:
    with WebhookListener() as listener:
        yield listener


@pytest.fixture
def webhook(mlf: MLflow, has_webhooks: bool, listener: WebhookListener) -> Iterator[Webhook]:
    """A webhook that delivers what the tests below cause; on older servers none, which is all that is to be seen."""
    if not has_webhooks:
        with pytest.raises(EndpointMissing, match=NEWER):
            mlf.create_webhook("deploy", listener.url, "model_version.created")
        yield Webhook("none", "none", listener.url)
        return
    made = mlf.create_webhook(
        "deploy",
        listener.url,
        ["prompt.created", "prompt_version.created", "prompt.created", "model_version_alias.created"],
        "Deploys.",
        SECRET,
    )
    yield made
    mlf.delete_webhook(made)
    with pytest.raises(NotFound):
        mlf.get_webhook(made)


def test_a_webhook_is_made_found_and_changed(mlf: MLflow, webhook: Webhook, has_webhooks: bool) -> None:
    if not has_webhooks:
        for call in (mlf.list_webhooks, lambda: mlf.get_webhook(webhook), lambda: mlf.delete_webhook(webhook)):
            with pytest.raises(EndpointMissing, match=NEWER):
                call()
        return
    events = ("model_version_alias.created", "prompt.created", "prompt_version.created")
    assert (webhook.name, webhook.events, webhook.description) == ("deploy", events, "Deploys.")
    assert webhook.status == "ACTIVE"
    assert SECRET not in repr(webhook)
    assert mlf.get_webhook(webhook.webhook_id) == mlf.get_webhook(webhook) == webhook
    others = [mlf.create_webhook(f"other-{number}", webhook.url, "prompt.created") for number in range(2)]
    found = mlf.list_webhooks(page_size=1)
    assert [each for each in found if each in (webhook, *others)] == [*others[::-1], webhook]
    assert mlf.list_webhooks(1) == found[:1]
    for other in others:
        mlf.delete_webhook(other)

    changed = mlf.update_webhook(webhook, status="DISABLED")
    assert (changed.status, changed.name, changed.events) == ("DISABLED", "deploy", events)
    changed = mlf.update_webhook(webhook, "paused", "", f"{webhook.url}/2", "prompt.created", secret="other")
    assert (changed.status, changed.name, changed.description) == ("DISABLED", "paused", "")
    assert (changed.url, changed.events) == (f"{webhook.url}/2", ("prompt.created",))


def test_what_a_server_refuses(mlf: MLflow, webhook: Webhook, has_webhooks: bool) -> None:
    with pytest.raises(BadRequest if has_webhooks else EndpointMissing):
        mlf.create_webhook("deploy", webhook.url, "prompt.deleted")


def test_a_real_delivery_verifies_and_nothing_else_does(
    mlf: MLflow, webhook: Webhook, listener: WebhookListener, has_webhooks: bool, experiment_name: str
) -> None:
    mlf.register_prompt(experiment_name, "Hello {{name}}, größe", tags={"a": "b"}, commit_message="first")
    if not has_webhooks:
        return  # which was to be seen when it was to be made
    seen = {}
    for request in (listener.next(), listener.next()):
        delivery = verify_webhook(request.body, request.headers, SECRET)
        seen[delivery.event] = delivery
        # Header names in any case; bytes, or what holds them.
        lower = {name.lower(): value for name, value in request.headers.items()}
        assert verify_webhook(bytearray(request.body), lower, SECRET) == delivery  # type: ignore[arg-type]
    made = seen["prompt_version.created"]
    assert (made.data["name"], made.data["version"]) == (experiment_name, "1")
    assert made.data["template"] == "Hello {{name}}, größe"
    assert seen["prompt.created"].data["name"] == experiment_name
    assert len({delivery.delivery_id for delivery in seen.values()}) == 2
    prompt = mlf.get_prompt(experiment_name)
    assert prompt.creation_timestamp is not None
    assert abs(made.timestamp - prompt.creation_timestamp) < 300_000
    assert made.workspace is None

    for number in range(len(request.body)):
        flipped = bytearray(request.body)
        flipped[number] ^= 1
        with pytest.raises(WebhookRejected, match="signature"):
            verify_webhook(bytes(flipped), request.headers, SECRET)
    for name in ("X-MLflow-Signature", "X-MLflow-Timestamp", "X-MLflow-Delivery-Id"):
        without = {header: value for header, value in request.headers.items() if header != name}
        with pytest.raises(WebhookRejected, match=f"{name.lower()} is missing"):
            verify_webhook(request.body, without, SECRET)
        value = request.headers[name]
        with pytest.raises(WebhookRejected, match="signature"):
            verify_webhook(request.body, {**request.headers, name: f"{value[:-2]}{value[:-3:-1]}0"}, SECRET)
    with pytest.raises(WebhookRejected, match="signature") as caught:
        verify_webhook(request.body, request.headers, f"{SECRET}!")
    assert SECRET not in str(caught.value)
    with pytest.raises(WebhookRejected, match="beyond the tolerance"):
        verify_webhook(request.body, request.headers, SECRET, tolerance=-1)


def test_a_webhook_is_tried(mlf: MLflow, webhook: Webhook, listener: WebhookListener, has_webhooks: bool) -> None:
    if not has_webhooks:
        with pytest.raises(EndpointMissing):
            mlf.test_webhook(webhook)
        return
    result = mlf.test_webhook(webhook, "prompt_version.created")
    assert (result.success, result.response_status, result.response_body) == (True, 200, "thanks")
    request = listener.next()
    assert verify_webhook(request.body, request.headers, SECRET).event == "prompt_version.created"
    listener.status = 403
    result = mlf.test_webhook(webhook)
    assert (result.success, result.response_status, result.error_message) == (False, 403, None)
    assert verify_webhook(*listener.next()[::-1], SECRET).event in webhook.events
