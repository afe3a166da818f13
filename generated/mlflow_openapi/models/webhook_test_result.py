# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class WebhookTestResult(Struct, omit_defaults=True, gc=False):
    """What came of a test delivery."""

    success: bool
    """Whether the receiver answered with a status below 400, after redirects."""
    response_status: int | None = None
    """HTTP status of the receiver's last answer. Absent when there was none."""
    response_body: str | None = None
    """Body of the receiver's last answer, as a text of any length. Absent when there was none."""
    error_message: str | None = None
    """Why there was no answer, in the server's words. Absent when there was one."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> WebhookTestResult:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["success"],
            get("response_status"),
            get("response_body"),
            get("error_message"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "success": self.success,
        }
        if self.response_status is not None:
            _fields["response_status"] = self.response_status
        if self.response_body is not None:
            _fields["response_body"] = self.response_body
        if self.error_message is not None:
            _fields["error_message"] = self.error_message
        return _fields
