"""What a failed request means for the records that it carried. Pure."""

from __future__ import annotations

import sqlite3
from enum import Enum

from ..errors import (
    ApiError,
    ArtifactError,
    EndpointMissing,
    FeatureDisabled,
    Forbidden,
    HostRejected,
    InputError,
    MlflowClientError,
    RateLimited,
    ServerError,
    Unauthenticated,
)
from .records import Refusal

_TRANSIENT = frozenset({408, 425, 429, 502, 503, 504})


class Outcome(Enum):
    """What to do after a failed request."""

    SERVER_IS_AWAY = "ask again later, and ask the server nothing until then"
    RUN_IS_STUCK = "ask again later; other runs go on"
    REFUSED = "the server will never take it"


def outcome(error: Exception) -> Outcome:
    """What to do after this error.

    A record is refused only when the server itself says so, in its own words: not a proxy, not a login page, not a
    server that is about to end.
    """
    if isinstance(error, (InputError, ArtifactError)):
        return Outcome.REFUSED
    if isinstance(error, sqlite3.Error):  # the journal's disk failed, which is no reason to leave the server alone
        return Outcome.RUN_IS_STUCK
    if not isinstance(error, ApiError) or isinstance(
        error, (EndpointMissing, HostRejected, RateLimited, Unauthenticated)
    ):
        return Outcome.SERVER_IS_AWAY
    if isinstance(error, FeatureDisabled):
        return Outcome.REFUSED if error.error_code or error.status == 503 else Outcome.RUN_IS_STUCK  # a proxy's 501
    if error.status in _TRANSIENT or (error.status >= 500 and error.error_code is None):
        return Outcome.SERVER_IS_AWAY
    if isinstance(error, (Forbidden, ServerError)) or error.status >= 500:
        # A 403 is mended by whoever gives permissions. A 500 in MLflow's words may be a locked database, or a request
        # that fails every time.
        return Outcome.RUN_IS_STUCK
    return Outcome.REFUSED


def refusal(error: Exception) -> Refusal:
    """The server's answer, as it is kept beside what was refused."""
    if isinstance(error, ApiError):
        return Refusal(error.message or str(error), error.status, error.error_code)
    return Refusal(str(error))


def in_words(error: Exception) -> str:
    """An error for a status: without the class for ours, which say what happened, with it for others."""
    if isinstance(error, sqlite3.Error):
        return f"the journal's disk fails: {error}"
    return str(error) if isinstance(error, MlflowClientError) else f"{type(error).__name__}: {error}"
