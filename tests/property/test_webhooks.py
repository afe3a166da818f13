"""Signatures are MLflow's own, and no other passes."""

from __future__ import annotations

import json
import math
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mlflow.webhooks.delivery import _generate_hmac_signature

from mlflowclient import WebhookRejected, verify_webhook

TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)


@given(secret=TEXT, delivery_id=TEXT, data=st.dictionaries(TEXT, TEXT), position=st.integers(0), bit=st.integers(0, 7))
def test_what_mlflow_signs_verifies_and_what_is_changed_does_not(
    secret: str, delivery_id: str, data: dict[str, str], position: int, bit: int
) -> None:
    content = {"entity": "prompt", "action": "created", "timestamp": "2025-01-02T03:04:05+00:00", "data": data}
    payload = json.dumps(content)
    sent = str(int(time.time()))
    headers = {
        "x-mlflow-signature": _generate_hmac_signature(secret, delivery_id, sent, payload),
        "x-mlflow-timestamp": sent,
        "x-mlflow-delivery-id": delivery_id,
    }
    delivery = verify_webhook(payload.encode(), headers, secret)
    assert (delivery.delivery_id, delivery.event, delivery.data) == (delivery_id, "prompt.created", data)
    flipped = bytearray(payload.encode())
    flipped[position % len(flipped)] ^= 1 << bit
    for body, changed, key in (
        (bytes(flipped), headers, secret),
        (payload.encode(), {**headers, "x-mlflow-timestamp": str(int(sent) - 1)}, secret),
        (payload.encode(), {**headers, "x-mlflow-delivery-id": delivery_id + "x"}, secret),
        (payload.encode(), headers, secret + "x"),
    ):
        with pytest.raises(WebhookRejected, match="signature"):
            verify_webhook(body, changed, key, tolerance=math.inf)
