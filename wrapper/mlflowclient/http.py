"""From settings to what httpx needs, and from httpx's failures to ours. Shared by both colours."""

from __future__ import annotations

import html
import json
import logging
import re
import ssl
from base64 import b64encode
from collections.abc import Callable, Generator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote
from urllib.request import getproxies

import httpx
import msgspec

from ._version import __version__
from .bodies import ENCODINGS
from .credentials import check_token
from .errors import (
    ApiError,
    ConfigError,
    ConnectionFailed,
    InputError,
    TimedOut,
    UnexpectedResponse,
    api_error,
    snippet,
)
from .retry import Failure
from .versions import operation_versions

if TYPE_CHECKING:
    from mlflow_openapi.operations import Operation

    from .bodies import BodyRefused
    from .config import Config

logger = logging.getLogger("mlflowclient")

Client = TypeVar("Client", httpx.Client, httpx.AsyncClient)
T = TypeVar("T")

# Servers close idle connections after 2 s (gunicorn) or 5 s (uvicorn). One that we dropped first cannot be closed under
# a request that must not be repeated. A thousand tasks at once get a hundred connections, httpx's own default: more
# than a server has threads, and fewer than the files that a process may open.
_LIMITS = httpx.Limits(max_connections=100, keepalive_expiry=1.0)

_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.LocalProtocolError,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)
# Not all of them arrive as an httpx.RequestError: measured on httpx 0.28.1, an async client lets ssl.SSLError through.
_LIBRARIES = ("anyio", "h11", "httpcore", "httpx", "idna", "ssl")
# Servers quote the SQL of a failed statement, and with it the hash of a new user's password, as werkzeug writes it.
_PASSWORD_HASH = re.compile(r"\b(scrypt|pbkdf2)(:\w+)*\$[^$'\"\s]+\$[0-9a-f]+")
_TLS_HINTS = {
    "CERTIFICATE_VERIFY_FAILED": "verify= takes the certificate of the authority that this server's is from",
    "CERTIFICATE_REQUIRED": "does the server want a certificate? pass cert=",
    "WRONG_VERSION_NUMBER": "does the server speak https?",
    "RECORD_LAYER_FAILURE": "does the server speak https?",  # the same, in newer OpenSSL
}


class Sent(msgspec.Struct):
    """What an error says about its request, and how often it was sent."""

    config: Config
    operation: Operation
    path: str
    attempts: int = 0
    may_have_happened: bool = False

    def fields(self) -> dict[str, Any]:
        """The fields that every RequestError has."""
        return {
            "method": self.operation.method,
            "path": self.path,
            "attempts": self.attempts,
            "may_have_happened": self.may_have_happened,
        }


def network(cls: Callable[..., T], config: Config) -> T | None:
    """A transport with these settings; None where the environment names a proxy, which only a client finds.

    Raises:
        ConfigError: a certificate file is not usable.
    """
    if not {"http", "https", "all"}.isdisjoint(getproxies()):  # what httpx looks at
        return None
    return cls(verify=_verification(config), limits=_LIMITS)


def make_client(cls: type[Client], config: Config, inner: Any) -> Client:
    """An httpx client with these settings.

    Args:
        cls: the client's class.
        config: the settings.
        inner: the httpx transport to send through instead of the network, or None.

    Raises:
        ConfigError: the host's name, a certificate file, or a proxy in the environment is not usable.
    """
    headers = httpx.Headers({"User-Agent": f"mlflowclient/{__version__}", "Accept-Encoding": ENCODINGS})
    headers.update(config.headers)
    if (credentials := _credentials(config)) is not None:
        headers["Authorization"] = credentials
    try:
        _ = httpx.URL(config.base_url).host  # a name like `xn--a` cannot be decoded, and would break every request
    except (httpx.InvalidURL, UnicodeError) as error:
        raise ConfigError(f"the tracking URI {config.base_url!r} has no valid host: {error}") from None
    verify = True if inner is not None else _verification(config)
    try:
        return cls(
            base_url=config.base_url,
            headers=headers,
            auth=_signer(config),
            verify=verify,
            # Waiting for one of our own connections is no failure of the server's.
            timeout=httpx.Timeout(config.timeout, connect=config.connect_timeout, pool=None),
            limits=_LIMITS,
            # A redirect would turn a POST into a GET, or carry credentials elsewhere; it is reported instead.
            follow_redirects=False,
            transport=inner,
        )
    except (httpx.InvalidURL, ValueError) as error:
        # Its text is not shown: it may quote a part of the proxy's password.
        raise ConfigError(
            f"HTTP_PROXY, HTTPS_PROXY, ALL_PROXY or NO_PROXY has no usable address ({type(error).__name__})"
        ) from None
    except ImportError as error:
        raise ConfigError(f"HTTP_PROXY, HTTPS_PROXY or ALL_PROXY: {error}") from None


class TokenAuth(httpx.Auth):
    """Bearer authentication by a function, which is asked again when the server refuses its token."""

    def __init__(self, token: Callable[[], str]) -> None:
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
        return check_token(self._token(), "token function")


def _signer(config: Config) -> httpx.Auth | Callable[[httpx.Request], httpx.Request] | None:
    """What has to see a request to sign it."""
    if config.auth is not None:
        return config.auth
    return TokenAuth(config.token) if callable(config.token) else None


def _credentials(config: Config) -> str | None:
    """The credentials that are the same in every request."""
    if config.auth is not None or callable(config.token):
        return None
    if config.token is not None:
        return f"Bearer {config.token}"
    if config.username is not None and config.password is not None:
        pair = f"{config.username}:{config.password}".encode()
        return f"Basic {b64encode(pair).decode()}"
    return None


def _verification(config: Config) -> ssl.SSLContext:
    if isinstance(config.verify, ssl.SSLContext):
        return config.verify
    at_fault = "verify"
    try:
        if isinstance(config.verify, str):
            is_folder = Path(config.verify).is_dir()
            context = ssl.create_default_context(
                capath=config.verify if is_folder else None, cafile=None if is_folder else config.verify
            )
        else:
            context = httpx.create_ssl_context(verify=config.verify)
        at_fault = "cert"
        if config.cert is not None:
            certificate, *others = config.cert if isinstance(config.cert, tuple) else (config.cert,)
            key, password = (*others, None, None)[:2]
            # Without a password for an encrypted key, None would ask at the terminal.
            context.load_cert_chain(certificate, key, password or "")
    except OSError as error:  # ssl.SSLError is one
        source = config.sources[at_fault]
        raise ConfigError(f"{at_fault} ({source}) holds nothing that TLS can use: {error.strerror or error}") from None
    return context


def make_request(client: Client, sent: Sent, arguments: dict[str, Any]) -> httpx.Request:
    """The request of an attempt.

    Raises:
        InputError: an argument that no request can carry.
    """
    try:
        return client.build_request(sent.operation.method, _address(sent.config.base_url, sent.path), **arguments)
    except (httpx.InvalidURL, TypeError, UnicodeError) as error:
        raise InputError(f"{sent.operation.method} {sent.path[:200]}: cannot be sent: {error}") from None


@lru_cache(maxsize=256)
def _address(base_url: str, path: str) -> httpx.URL:
    # Put together and parsed anew for each request, it is a tenth of the request's cost.
    return httpx.URL(base_url + path)


def can_be_sent_again(content: object) -> bool:
    """Whether a request body can be read a second time: not when it is an iterator, which is used up."""
    return not hasattr(content, "__next__") and not hasattr(content, "__anext__")


def is_lost(error: Exception) -> bool:
    """Whether an exception says that there is no answer, and is not one of a caller's own function or iterator."""
    return type(error).__module__.partition(".")[0] in _LIBRARIES


def failure(error: Exception, request: httpx.Request, config: Config) -> Failure:
    """What an exception of the HTTP stack means for a retry."""
    name = type(error).__name__
    if isinstance(error, httpx.TimeoutException):
        seconds = config.connect_timeout if isinstance(error, httpx.ConnectTimeout) else config.timeout
        reason = f"{name}: nothing for {seconds:g} s"
    elif isinstance(error, httpx.LocalProtocolError):
        # Without what h11 quotes: the header may be a credential.
        reason = f"{name}: {str(error).partition(' b')[0]}"
    elif isinstance(error, httpx.StreamConsumed):
        reason = "the body was an iterator, and authentication needed it a second time"
    else:
        words = _why_not_connected(error) if isinstance(error, httpx.ConnectError) else str(error)
        reason = f"{name}: {words or 'the connection broke'}"
    permanent = not isinstance(error, httpx.TransportError) or isinstance(error, httpx.LocalProtocolError)
    refused_by_tls = "[SSL" in reason and "EOF" not in reason
    if refused_by_tls:
        reason += next((f"; {hint}" for words, hint in _TLS_HINTS.items() if words in reason), "")
    return Failure(
        _redactor(config, request)(reason),
        may_have_happened=not isinstance(error, _NEVER_SENT),
        transient=not permanent and not refused_by_tls,
    )


def connection_failed(error: Exception, why: str, sent: Sent) -> ConnectionFailed:
    """The exception for a request that got no complete answer."""
    outcome = "the request may have been executed" if sent.may_have_happened else "the request was not executed"
    cls = TimedOut if isinstance(error, httpx.TimeoutException) else ConnectionFailed
    address = sent.config.base_url + sent.path
    return cls(f"{sent.operation.method} {address}: {why}; {outcome}", **sent.fields())


def answered_error(response: httpx.Response, sent: Sent) -> ApiError | UnexpectedResponse:
    """The exception for an answer, fully read, whose status is not success."""
    redact = _redactor(sent.config, response.request)
    if response.has_redirect_location:
        target = redact(response.headers["location"]).partition("?")[0]
        reason = f"the server redirects to {snippet(target)}; if MLflow is there, make that the tracking URI"
        return _unexpected(response, reason, redact, sent)
    return api_error(
        response.status_code,
        response.headers,
        response.text,
        versions=operation_versions(sent.operation),
        redact=redact,
        **sent.fields(),
    )


def unreadable(response: httpx.Response, cause: str, sent: Sent) -> UnexpectedResponse:
    """The exception for an answer, fully read, whose status is success and whose body is not the operation's."""
    sent.may_have_happened = True
    redact = _redactor(sent.config, response.request)
    text = redact(response.text).strip()
    if not text:
        reason = "the body is empty where MLflow sends JSON; is this an MLflow server?"
    elif text.startswith("<"):
        reason = (
            f"a web page ({snippet(text)!r}) where MLflow sends JSON; "
            "is the tracking URI right, or is a login page in front of the server?"
        )
    else:
        reason = f"the body is not what MLflow sends ({snippet(redact(cause))}); was it cut short?"
    return _unexpected(response, reason, redact, sent)


def refused(error: BodyRefused, sent: Sent) -> UnexpectedResponse:
    """The exception for an answer whose body is not read to its end."""
    sent.may_have_happened = True
    response = error.response
    redact = _redactor(sent.config, response.request)
    return UnexpectedResponse(
        error.reason,
        status=response.status_code,
        content_type=redact(response.headers.get("content-type", "")),
        body="",
        **sent.fields(),
    )


def _unexpected(response: httpx.Response, reason: str, redact: Callable[[str], str], sent: Sent) -> UnexpectedResponse:
    return UnexpectedResponse(
        reason,
        status=response.status_code,
        content_type=redact(response.headers.get("content-type", "")),
        body=redact(response.text),
        **sent.fields(),
    )


def _redactor(config: Config, request: httpx.Request) -> Callable[[str], str]:
    """What takes out credentials, also as a page, an address or a program would write them in an echo."""
    # What a token function or a signer gave, and a password that a user gets, are only known from what was sent.
    sent = request.headers.get("authorization", "")
    forms = {
        form
        for secret in {*config.secrets(), *_passwords(request), sent, sent.partition(" ")[2]} - {""}
        for form in (
            secret,
            html.escape(secret),
            html.escape(secret, quote=False),
            quote(secret),
            quote(secret, safe=""),
            json.dumps(secret)[1:-1],
            json.dumps(secret, ensure_ascii=False)[1:-1],
            repr(secret)[1:-1],
            repr(secret.encode())[2:-1],
        )
    }
    if not forms:
        return lambda text: _PASSWORD_HASH.sub("***", text)
    # In one pass, the longest first: a short secret may be a part of a longer one, or of the stars put for it.
    pattern = re.compile("|".join(map(re.escape, sorted(forms, key=len, reverse=True))), re.IGNORECASE)
    return lambda text: pattern.sub("***", _PASSWORD_HASH.sub("***", text))


def _passwords(request: httpx.Request) -> set[str]:
    """The passwords in the body of a request that makes or changes a user."""
    if "/mlflow/users/" not in request.url.path:
        return set()
    fields = json.loads(request.content or b"{}")
    return {fields[name] for name in ("password", "current_password") if isinstance(fields.get(name), str)}


def _why_not_connected(error: httpx.ConnectError) -> str:
    """The words of the system, which are below an `All connection attempts failed` of the asynchronous client."""
    cause: BaseException | None = error
    while cause is not None and not (isinstance(cause, OSError) and cause.strerror):
        several: tuple[BaseException, ...] = getattr(cause, "exceptions", ())  # of a group: one for each address
        cause = several[0] if several else cause.__cause__ or cause.__context__
    return str(cause or error)
