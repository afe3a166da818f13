# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from .webhook_test_result import WebhookTestResult


@define
class TestWebhookResponse:
    """How the test delivery went."""

    result: WebhookTestResult
    """What came of a test delivery."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> TestWebhookResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.result = WebhookTestResult.from_dict(source["result"])
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "result": self.result.to_dict(),
        }
        return _fields
