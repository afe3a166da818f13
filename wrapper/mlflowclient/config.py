"""Settings: where each one comes from, whether they fit together, and how they are shown without their secrets.

An explicit argument beats the environment (MLflow's own variables), which beats `~/.mlflow/credentials`, which beats the
default. Everything is read once, in `Config.resolve`; nothing is read at import, or later.
"""

from __future__ import annotations

import base64
import configparser
import os
import re
import ssl
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import attrs

from mlflowclient.errors import ConfigError
from mlflowclient.tracking_uri import parse_tracking_uri

if TYPE_CHECKING:
    import httpx

    Auth: TypeAlias = httpx.Auth | tuple[str, str] | Callable[[httpx.Request], httpx.Request]

Token: TypeAlias = "str | Callable[[], str]"
Cert: TypeAlias = "str | tuple[str, str] | tuple[str, str, str]"

DEFAULT_TRACKING_URI = "http://localhost:5000"
CONNECT_TIMEOUT = 10.0
_FILE = "~/.mlflow/credentials"
_DAY = 86400.0
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_SECRET_HEADER = re.compile(r"(?i)authorization|cookie|token|secret|passw|credential|session|signature|(auth|key)$")
# Each request sets these itself: they describe its body and its connection.
_FRAMING = {"connection", "content-encoding", "content-length", "content-type", "transfer-encoding"}
_RESERVED_WORKSPACES = {"workspaces", "api", "ajax-api", "static-files"}

_Number = TypeVar("_Number", int, float)


def _in_range(low: float, high: float) -> Callable[[Any, attrs.Attribute[Any], Any], None]:
    def check(_: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        _number(value, attribute.name, low, high, whole=attribute.name == "max_retries")

    return check


@attrs.frozen(kw_only=True)
class RetryPolicy:
    """How often, and for how long, a failed request may be repeated.

    The wait before retry number n (from 0) is drawn evenly between 0 and `min(backoff_cap, backoff_factor * 2**n)`, so
    that clients which failed together do not come back together; up to `jitter` is added to it.

    Raises:
        ConfigError: a value outside its range.
    """

    max_retries: int = attrs.field(default=7, validator=_in_range(0, 100))
    """How many times a request may be repeated, 0 to 100; 0 turns retries off."""
    deadline: float = attrs.field(default=60.0, validator=_in_range(0, _DAY))
    """Seconds after the start of the first attempt from which on no retry starts."""
    backoff_factor: float = attrs.field(default=0.5, validator=_in_range(0, 120))
    """Longest wait before the first retry, in seconds, 0 to 120 (MLflow's own limit); doubled for each further one."""
    backoff_cap: float = attrs.field(default=20.0, validator=_in_range(0, _DAY))
    """Where the doubling stops, in seconds."""
    jitter: float = attrs.field(default=0.0, validator=_in_range(0, _DAY))
    """Seconds; a random part of it is added to each wait, as MLflow does. Not needed against crowds, see above."""
    max_retry_after: float = attrs.field(default=30.0, validator=_in_range(0, _DAY))
    """The longest Retry-After that is waited for, in seconds; a server that asks for more is an error at once."""


class _Fixed(Mapping[str, str]):
    """A mapping that cannot be changed, unlike a dict, and can be pickled, unlike a MappingProxyType."""

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, str]) -> None:
        self._items = dict(items)

    def __getitem__(self, key: str) -> str:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __repr__(self) -> str:
        return repr(self._items)


def _masked(value: Any) -> str:
    """A secret as it may be shown. Not even a callable's repr: a functools.partial shows its arguments."""
    if value is None or isinstance(value, str):
        return "None" if value is None else "***"
    if isinstance(value, Mapping):
        return repr(dict.fromkeys(value, "***"))
    if isinstance(value, tuple):
        return repr((*value[:2], *("***" for _ in value[2:])))
    return f"<{type(value).__name__}>"


def _masked_cert(value: Cert | None) -> str:
    return _masked(value) if isinstance(value, tuple) else repr(value)


@attrs.frozen(kw_only=True)
class Config:
    """All settings of a client, checked; made by `Config.resolve`.

    It pickles, secrets included, unless it holds an `ssl.SSLContext` or a callable that does not.
    """

    base_url: str
    """Where the server is: `scheme://host[:port][/sub/path]`, without trailing slash."""
    username: str | None
    """User name for Basic authentication; set exactly when `password` is."""
    password: str | None = attrs.field(repr=_masked)
    """Password for Basic authentication."""
    token: Token | None = attrs.field(repr=_masked)
    """Bearer token, or a function that returns the current one; called for each request, never here."""
    auth: httpx.Auth | Callable[[httpx.Request], httpx.Request] | None = attrs.field(repr=_masked)
    """What signs each request; a (user name, password) pair has become `username` and `password`."""
    headers: Mapping[str, str] = attrs.field(repr=_masked)
    """Headers for every request to the server, and to no other host."""
    verify: bool | str | ssl.SSLContext
    """Whether the server's certificate is checked, or against which CA file, CA folder or context."""
    cert: Cert | None = attrs.field(repr=_masked_cert)
    """Client certificate: a PEM file, or (certificate, key), or (certificate, key, password of the key)."""
    timeout: float
    """Seconds for each phase of a request: sending a piece, waiting for a piece, waiting for a free connection."""
    retries: RetryPolicy
    """When a failed request is repeated."""
    workspace: str | None
    """The workspace to work in; None sends no workspace header."""
    sources: Mapping[str, str] = attrs.field(repr=False)
    """Where each setting comes from: `argument`, a variable's name, `~/.mlflow/credentials`, `tracking URI`, `default`."""

    @classmethod
    def resolve(
        cls,
        tracking_uri: str | None = None,
        *,
        username: str | None = None,
        password: str | None = None,
        token: Token | None = None,
        auth: Auth | None = None,
        headers: Mapping[str, str] | None = None,
        verify: bool | str | os.PathLike[str] | ssl.SSLContext | None = None,
        cert: str | os.PathLike[str] | tuple[str | os.PathLike[str], ...] | None = None,
        timeout: float | None = None,
        retries: int | RetryPolicy | None = None,
        workspace: str | None = None,
        environ: Mapping[str, str] | None = None,
        home: str | os.PathLike[str] | None = None,
    ) -> Config:
        """The settings that hold for these arguments, this environment and this user.

        None means "not given", and so does an empty variable. Credentials of one kind given as arguments set aside
        those of every kind in the environment, which set aside the credentials file; `username` and `password` are
        filled up one by one from the next level, as MLflow does.

        Args:
            tracking_uri: address of the server, http or https, may have a path and a `user:password@`. Else
                MLFLOW_TRACKING_URI, else `http://localhost:5000`.
            username: for Basic authentication; no `:`. Else MLFLOW_TRACKING_USERNAME, else the credentials file.
            password: for Basic authentication. Else MLFLOW_TRACKING_PASSWORD, else the credentials file.
            token: Bearer token, or a function returning one. Else MLFLOW_TRACKING_TOKEN.
            auth: a (user name, password) pair, an `httpx.Auth`, or a function that takes and returns the request.
            headers: sent with each request; visible ASCII. `Host` and `Authorization` are allowed, headers that
                describe the body or the connection are not, nor X-MLFLOW-WORKSPACE (see `workspace`).
            verify: False to accept any server certificate, or a CA file or folder, or an SSL context. Else
                MLFLOW_TRACKING_INSECURE_TLS or MLFLOW_TRACKING_SERVER_CERT_PATH, else True. A context is used as it
                is: `cert` cannot be added to it, and MLFLOW_TRACKING_CLIENT_CERT_PATH is not.
            cert: client certificate, see the field. Else MLFLOW_TRACKING_CLIENT_CERT_PATH.
            timeout: seconds per phase of a request, 0.001 to 86400. Else MLFLOW_HTTP_REQUEST_TIMEOUT, else 120.
                Connecting is given 10 s at most.
            retries: number of retries, or a whole policy. Else MLFLOW_HTTP_REQUEST_MAX_RETRIES, _BACKOFF_FACTOR
                (seconds) and _BACKOFF_JITTER (seconds); a number replaces only the first, a policy all three.
            workspace: 2 to 63 of `a-z 0-9 -`. Else MLFLOW_WORKSPACE.
            environ: instead of `os.environ`.
            home: instead of the user's home directory.

        Raises:
            ConfigError: a setting that cannot work, or two that contradict each other. The message names the setting
                and where it was given, and carries no secret.
        """
        given = os.environ if environ is None else environ
        env = {name: value for name, value in given.items() if name.startswith("MLFLOW_") and value}
        sources: dict[str, str] = {}

        def pick(field: str, argument: Any, variable: str, default: Any) -> tuple[Any, str]:
            sources[field] = "argument" if argument is not None else variable if variable in env else "default"
            value = argument if argument is not None else env.get(variable, default)
            return value, f"{field} ({sources[field]})"

        uri, _ = pick("base_url", tracking_uri, "MLFLOW_TRACKING_URI", DEFAULT_TRACKING_URI)
        parts = parse_tracking_uri(uri, sources["base_url"])
        sent = _headers(headers)
        sources["headers"] = "default" if headers is None else "argument"
        login = resolve_credentials(...)
