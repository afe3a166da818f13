# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""What HttpxTransport raises. A transport of your own may raise what it likes; it passes through unchanged."""

from __future__ import annotations


class HttpError(Exception):
    """The server answered with a status that is not success."""

    def __init__(self, status: int, content_type: str, body: bytes) -> None:
        super().__init__(status, content_type, body)
        self.status = status
        self.content_type = content_type
        self.body = body

    def __str__(self) -> str:
        return f"HTTP {self.status}: {self.body[:500].decode(errors='replace')}"


class UnreadableAnswer(Exception):
    """The server answered success, but the body is not what the operation answers."""

    def __init__(self, operation: str, reason: str) -> None:
        super().__init__(operation, reason)
        self.operation = operation
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.operation}: {self.reason}"
