"""A record is refused only by the server itself, in its own words."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest

from mlflowclient.durable.outcomes import Outcome, in_words, outcome, refusal
from mlflowclient.errors import ArtifactError, ConfigError, ConnectionFailed, InputError, TimedOut, api_error


def answered(status: int, code: str | None = None, body: str = "") -> Exception:
    text = f'{{"error_code": "{code}", "message": "m"}}' if code else body
    return api_error(status, {}, text, method="POST", path="/p")


def unanswered(cls: type[ConnectionFailed]) -> Exception:
    return cls("no", method="POST", path="/p", attempts=1, may_have_happened=True)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (answered(400, "INVALID_PARAMETER_VALUE"), Outcome.REFUSED),
        (answered(400, "BAD_REQUEST"), Outcome.REFUSED),
        (answered(404, "RESOURCE_DOES_NOT_EXIST"), Outcome.REFUSED),
        (answered(400, "RESOURCE_ALREADY_EXISTS"), Outcome.REFUSED),
        (answered(501, "NOT_IMPLEMENTED"), Outcome.REFUSED),
        (answered(413, None, "too large"), Outcome.REFUSED),
        (ArtifactError("no store"), Outcome.REFUSED),
        (InputError("bad"), Outcome.REFUSED),
        (answered(404, None, "<html>not found</html>"), Outcome.SERVER_IS_AWAY),
        (answered(401, None, "who are you"), Outcome.SERVER_IS_AWAY),
        (answered(403, None, "Invalid Host header"), Outcome.SERVER_IS_AWAY),
        (answered(429, "REQUEST_LIMIT_EXCEEDED"), Outcome.SERVER_IS_AWAY),
        (answered(429, None, "slow down"), Outcome.SERVER_IS_AWAY),
        (answered(408, None, ""), Outcome.SERVER_IS_AWAY),
        (answered(500, None, "<html>oops</html>"), Outcome.SERVER_IS_AWAY),
        (answered(502, None, "<html>bad gateway</html>"), Outcome.SERVER_IS_AWAY),
        (answered(503, "TEMPORARILY_UNAVAILABLE"), Outcome.SERVER_IS_AWAY),
        (answered(504, None, ""), Outcome.SERVER_IS_AWAY),
        (unanswered(ConnectionFailed), Outcome.SERVER_IS_AWAY),
        (unanswered(TimedOut), Outcome.SERVER_IS_AWAY),
        (ConfigError("no CA"), Outcome.SERVER_IS_AWAY),
        (RuntimeError("of a token function"), Outcome.SERVER_IS_AWAY),
        (sqlite3.OperationalError("disk I/O error"), Outcome.RUN_IS_STUCK),
        (PermissionError("of a token's file"), Outcome.SERVER_IS_AWAY),
        (answered(403, "PERMISSION_DENIED"), Outcome.RUN_IS_STUCK),
        (answered(403, None, "Permission denied"), Outcome.RUN_IS_STUCK),
        (answered(500, "INTERNAL_ERROR"), Outcome.RUN_IS_STUCK),
        (answered(501, None, "Unsupported method ('PUT')"), Outcome.RUN_IS_STUCK),
    ],
)
def test_outcomes(error: Exception, expected: Outcome) -> None:
    assert outcome(error) is expected


def test_refusals_keep_the_servers_answer() -> None:
    kept: Any = refusal(answered(400, "INVALID_PARAMETER_VALUE"))
    assert kept == ("m", 400, "INVALID_PARAMETER_VALUE")
    assert refusal(ArtifactError("no store")) == ("no store", None, None)


def test_errors_in_words() -> None:
    assert in_words(ConfigError("no CA")) == "no CA"
    assert in_words(RuntimeError("boom")) == "RuntimeError: boom"
    assert in_words(sqlite3.OperationalError("disk I/O error")) == "the journal's disk fails: disk I/O error"
