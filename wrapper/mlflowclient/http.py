"""From settings to what httpx needs, and from httpx's failures to ours. Shared by both colours."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from ._version import __version__
from .credentials import check_token
from .errors import (
    ApiError,
    Conflict,
    ConnectionFailed,
    FeatureDisabled,
    TimedOut,
    UnexpectedResponse,
    api_error,
    snippet,
)
from .retry import Failure, failed_with_status

if TYPE_CHECKING:
    from mlflow_openapi.operations import Operation

    from .config import Config

# Servers close idle connections after 2 s (gunicorn) or 5 s (uvicorn). One that we dropped first cannot be closed under
# a request that must not be repeated.
_KEEPALIVE_SECONDS = 1.0

_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.UnsupportedProtocol)


def client_arguments(config: Config) -> dict[str, Any]:
    """The arguments with which both of httpx's clients are made."""
    headers = httpx.Headers({"User-Agent": f"mlflowclient/{__version__}"})
    headers.update(config.headers)
    return {
        "base_url": config.base_url,
        "headers": headers,
        "auth": _signer(config),
        "verify": _verification(config),
        "timeout": httpx.Timeout(config.timeout, connect=config.connect_timeout),
        "limits": httpx.Limits(keepalive_expiry=_KEEPALIVE_SECONDS),
        # A redirect would turn a POST into a GET, or carry credentials elsewhere; it is reported instead.
        "follow_redirects": False,
    }


class TokenAuth(httpx.Auth):
    """Bearer authentication; a token from a function is asked for again when the server refuses it."""

    def __init__(self, token: str | Callable[[], str]) -> None:
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request with the token, and once more with a fresh one after a 401."""
        token = self._current()
        request.headers["Authorization"] = f"Bearer {token}"
        response = yield request
        if response.status_code == 401 and (fresh := self._current()) != token:
            request.headers["Authorization"] = f"Bearer {fresh}"
            yield request

    def _current(self) -> str:
        return self._token if isinstance(self._token, str) else check_token(self._token(), "token function")


def _signer(config: Config) -> httpx.Auth | Callable[[httpx.Request], httpx.Request] | None:
    if config.auth is not None:
        return config.auth
    if config.token is not None:
        return TokenAuth(config.token)
    if config.username is not None and config.password is not None:
        return httpx.BasicAuth(config.username, config.password)
    return None


def _verification(config: Config) -> bool | ssl.SSLContext:
    if isinstance(config.verify, ssl.SSLContext) or (config.cert is None and isinstance(config.verify, bool)):
        return config.verify
    if isinstance(config.verify, str):
        is_folder = Path(config.verify).is_dir()
        context = ssl.create_default_context(
            capath=config.verify if is_folder else None, cafile=None if is_folder else config.verify
        )
    else:
        context = httpx.create_ssl_context(verify=config.verify)
    if isinstance(config.cert, tuple):
        context.load_cert_chain(*config.cert)
    elif config.cert is not None:
        context.load_cert_chain(config.cert)
    return context


def can_be_sent_again(content: object) -> bool:
    """Whether a request body can be read a second time: not when it is an iterator, which is used up."""
    return not hasattr(content, "__next__") and not hasattr(content, "__anext__")


def failure(error: httpx.RequestError) -> Failure:
    """What a failure of httpx means for a retry."""
    reason = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    if isinstance(error, httpx.LocalProtocolError):
        return Failure(reason, may_have_happened=False, transient=False)
    return Failure(reason, may_have_happened=not isinstance(error, _NEVER_SENT), transient=True)


def connection_failed(
    error: httpx.RequestError,
    why: str,
    *,
    config: Config,
    operation: Operation,
    path: str,
    attempts: int,
    may_have_happened: bool,
) -> ConnectionFailed:
    """The exception for a request that got no complete answer."""
    outcome = "the request may have been executed" if may_have_happened else "the request was not executed"
    cls = TimedOut if isinstance(error, httpx.TimeoutException) else ConnectionFailed
    return cls(
        config.redact(f"{operation.method} {config.base_url}{path}: {why}; {outcome}"),
        method=operation.method,
        path=path,
        attempts=attempts,
        may_have_happened=may_have_happened,
    )


def answered_failure(problem: ApiError | UnexpectedResponse) -> Failure:
    """What an error answer means for a retry."""
    if isinstance(problem, UnexpectedResponse):
        return Failure(str(problem), may_have_happened=False, transient=False)
    return failed_with_status(
        problem.status, problem.retry_after, permanent=isinstance(problem, (FeatureDisabled, Conflict))
    )


def answered_error(
    response: httpx.Response, operation: Operation, *, config: Config, path: str, attempts: int
) -> ApiError | UnexpectedResponse:
    """The exception for an answer, fully read, whose status is not success."""
    body = config.redact(response.text)
    if response.has_redirect_location:
        target = response.headers["location"].split("?")[0]
        return unexpected(
            response,
            f"the server redirects to {config.redact(target)}; if MLflow is there, make that the tracking URI",
            config=config,
            path=path,
            attempts=attempts,
        )
    return api_error(
        response.status_code,
        response.headers,
        body,
        method=operation.method,
        path=path,
        attempts=attempts,
        versions=_versions(operation),
    )


def unexpected(
    response: httpx.Response, reason: str, *, config: Config, path: str, attempts: int
) -> UnexpectedResponse:
    """The exception for an answer that MLflow does not send."""
    return UnexpectedResponse(
        reason,
        method=response.request.method,
        path=path,
        attempts=attempts,
        status=response.status_code,
        content_type=response.headers.get("content-type", ""),
        body=config.redact(response.text),
    )


def why_unexpected(response: httpx.Response, cause: str) -> str:
    """In words, what is wrong with a successful answer that could not be read."""
    text = response.text
    if not text.strip():
        return "the body is empty where MLflow sends JSON; is this an MLflow server?"
    if text.lstrip().startswith("<"):
        return (
            f"a web page ({snippet(text)!r}) where MLflow sends JSON; "
            "is the tracking URI right, or is a login page in front of the server?"
        )
    return f"the body is not what MLflow sends ({cause}); was it cut short?"


def _versions(operation: Operation) -> str:
    if not operation.since:
        return ""
    until = f" to {operation.until}" if operation.until else " or newer"
    return f"MLflow {operation.since}{until} has it"
