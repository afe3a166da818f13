# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .webhook_test_result import WebhookTestResult


class TestWebhookResponse(Struct, omit_defaults=True):
    """How the test delivery went."""

    result: WebhookTestResult
    """What came of a test delivery."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> TestWebhookResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            WebhookTestResult.from_dict(source["result"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "result": self.result.to_dict(),
        }
        return _fields
