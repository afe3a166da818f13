"""Which requests are trusted to be deliveries of a webhook, and what of a webhook is shown."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import math
import time
from typing import Any

import pytest

from mlflowclient import InputError, WebhookDelivery, WebhookRejected, verify_webhook, webhooks

SECRET = "s3cret größe"
EVENT = {
    "entity": "model_version",
    "action": "created",
    "timestamp": "2025-01-02T03:04:05.678901+00:00",
    "data": {"name": "price-model", "version": "1"},
}


def signed(body: bytes, *, sent: str = "", delivery_id: str = "d-1", secret: str = SECRET) -> dict[str, str]:
    """The headers of a delivery."""
    sent = sent or str(int(time.time()))
    digest = hmac.new(secret.encode(), f"{delivery_id}.{sent}.".encode() + body, hashlib.sha256).digest()
    return {
        "X-MLflow-Signature": "v1," + base64.b64encode(digest).decode(),
        "X-MLflow-Timestamp": sent,
        "X-MLflow-Delivery-Id": delivery_id,
        "Content-Type": "application/json",
    }


def written(**fields: Any) -> bytes:
    return json.dumps({**EVENT, **fields}).encode()


def test_a_delivery_is_read() -> None:
    body = written(workspace="team-a")
    assert verify_webhook(body, signed(body), SECRET) == WebhookDelivery(
        delivery_id="d-1",
        event="model_version.created",
        timestamp=1_735_787_045_679,
        data={"name": "price-model", "version": "1"},
        workspace="team-a",
    )


@pytest.mark.parametrize("seconds", [-299, -1, 0, 299])
def test_the_clocks_may_differ_a_little(seconds: int) -> None:
    sent = str(int(time.time()) + seconds)
    assert verify_webhook(written(), signed(written(), sent=sent), SECRET).event == "model_version.created"


@pytest.mark.parametrize("seconds", [-301, 330, -(10**6)])
def test_old_and_future_ones_are_rejected(seconds: int) -> None:
    headers = signed(written(), sent=str(int(time.time()) + seconds))
    with pytest.raises(WebhookRejected, match="beyond the tolerance of 300 s"):
        verify_webhook(written(), headers, SECRET)
    assert verify_webhook(written(), headers, SECRET, tolerance=math.inf).delivery_id == "d-1"


def test_a_tolerance_that_is_no_number_lets_nothing_pass() -> None:
    with pytest.raises(WebhookRejected, match="tolerance"):
        verify_webhook(written(), signed(written()), SECRET, tolerance=math.nan)


@pytest.mark.parametrize("sent", ["1e9", "-1", " 1700000000", "١٧٠٠٠٠٠٠٠٠", "9" * 13, "now"])
def test_a_time_that_is_none(sent: str) -> None:
    with pytest.raises(WebhookRejected, match="time of sending"):
        verify_webhook(written(), signed(written(), sent=sent), SECRET, tolerance=math.inf)


@pytest.mark.parametrize(
    "signature", ["", "v1", "v1,", "v2,{0}", "{0}", "v1,{0} ", "V1,{0}", "v1,ß", "v1,\ud800", "v1,{0}\x00"]
)
def test_a_signature_that_is_none(signature: str) -> None:
    headers = signed(written())
    headers["X-MLflow-Signature"] = signature.format(headers["X-MLflow-Signature"].partition(",")[2])
    with pytest.raises(WebhookRejected, match=r"signature|signs"):
        verify_webhook(written(), headers, SECRET)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b'"x"',
        b"[" * 100_000,
        *(json.dumps({k: v for k, v in EVENT.items() if k != lacks}).encode() for lacks in EVENT),
        written(data=[]),
        written(timestamp="yesterday"),
        written(timestamp=3),
    ],
)
def test_a_body_that_is_no_event(body: bytes) -> None:
    with pytest.raises(WebhookRejected, match="not an event"):
        verify_webhook(body, signed(body), SECRET)


@pytest.mark.parametrize("secret", ["", None, 3, b"bytes", "\ud800"])
def test_a_secret_that_is_none(secret: Any) -> None:
    with pytest.raises(InputError, match="secret") as caught:
        verify_webhook(written(), signed(written()), secret)
    assert "bytes" not in str(caught.value)
    with pytest.raises(InputError):
        webhooks.secret(secret)


def test_the_body_is_bytes() -> None:
    with pytest.raises(InputError, match="body: the bytes"):
        verify_webhook(written().decode(), signed(written()), SECRET)  # type: ignore[arg-type]


def test_no_error_shows_the_secret_or_the_right_signature() -> None:
    headers = signed(written())
    right = headers["X-MLflow-Signature"]
    headers["X-MLflow-Signature"] = "v1,wrong"
    with pytest.raises(WebhookRejected) as caught:
        verify_webhook(written(), headers, SECRET)
    assert SECRET not in repr(caught.value)
    assert right[3:] not in repr(caught.value)


@pytest.mark.parametrize("name", ["model_version.created", "MODEL_VERSION.CREATED"])
def test_an_event(name: str) -> None:
    assert webhooks.event(name).to_dict() == {"entity": "MODEL_VERSION", "action": "CREATED"}


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("ftp://user:pw@example.com/x", "'ftp…'"),
        ("example.com/secret", "'example.com…'"),
        ("https:///secret", "'https…'"),
        ("https://[secret", "'https…'"),
        ("", "is empty"),
        (None, "None"),
    ],
)
def test_an_address_to_which_no_server_delivers(url: Any, shown: str) -> None:
    with pytest.raises(InputError, match=shown) as caught:
        webhooks.url(url)
    assert "secret" not in str(caught.value)
    assert "pw" not in str(caught.value)


@pytest.mark.parametrize("url", ["https://example.com", "HTTPS://example.com/x?y=1", "http://127.0.0.1:8000/hook"])
def test_an_address_to_which_some_server_delivers(url: str) -> None:
    assert webhooks.url(url) == url


@pytest.mark.parametrize("name", ["", "model_version", "model_version.updated", "x.created", "a.b.c", None, 3])
def test_what_is_no_event(name: Any) -> None:
    with pytest.raises(InputError, match=r"model_version\.created"):
        webhooks.event(name)
