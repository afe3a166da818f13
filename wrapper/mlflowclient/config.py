"""Settings: where each one comes from, whether they fit together, and how they are shown without their secrets.

An explicit argument beats the environment (MLflow's own variables), which beats `~/.mlflow/credentials`, which beats
the default. Everything is read once, in `Config.resolve`; nothing is read at import, or later.
"""

from __future__ import annotations

import base64
import contextlib
import os
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias, TypeGuard, cast

import msgspec

from .credentials import Token, env_flag, resolve_credentials
from .errors import ConfigError
from .masking import Masked, masked
from .tracking_uri import parse_tracking_uri

if TYPE_CHECKING:
    import ssl

    from .credentials import Signer

AnyPath: TypeAlias = "str | os.PathLike[str]"
Cert: TypeAlias = str | tuple[str, str] | tuple[str, str, str]

DEFAULT_TRACKING_URI = "http://localhost:5000"
_CONNECT_TIMEOUT = 10.0
_DAY = 86400.0
_RANGES: dict[str, tuple[float, float]] = {
    "timeout": (0.001, _DAY),
    "max_retries": (0, 100),
    "deadline": (0, _DAY),
    "backoff_factor": (0, 120),
    "backoff_cap": (0, _DAY),
    "jitter": (0, _DAY),
    "max_retry_after": (0, _DAY),
}
_CONFIDENTIAL = "(?i)authorization|cookie|token|secret|passw|credential|session|signature|(auth|key)$"
# Each request sets these itself: they describe its body and its connection.
_FRAMING_HEADERS = {"connection", "content-encoding", "content-length", "content-type", "transfer-encoding"}
_CREDENTIALS = ("username", "password", "token", "auth")
_RESERVED_WORKSPACES = {"workspaces", "api", "ajax-api", "static-files"}


def _check_number(value: Any, name: str, label: str) -> None:
    low, high = _RANGES[name]
    whole = name == "max_retries"
    if isinstance(value, bool) or not isinstance(value, int if whole else (int, float)) or not low <= value <= high:
        kind = "a whole number" if whole else "a number"
        raise ConfigError(f"{label} must be {kind} from {low:g} to {high:g}, not {_shown(value)}")


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:59]}…"


class RetryPolicy(msgspec.Struct, frozen=True, kw_only=True):
    """How often, and for how long, a failed request may be repeated.

    The wait before retry number n (from 0) is drawn from 0 to `min(backoff_cap, backoff_factor * 2**n) + jitter`:
    clients that failed together must not come back together.

    Raises:
        ConfigError: a value outside its range.
    """

    max_retries: int = 7
    """How many times a request may be repeated, 0 to 100; 0 turns retries off."""
    deadline: float = 60.0
    """Seconds after the start of the first attempt, 0 to 86400; no retry starts later."""
    backoff_factor: float = 0.5
    """Longest wait before the first retry in seconds, 0 to 120 as in MLflow; doubled for each further one."""
    backoff_cap: float = 20.0
    """Seconds, 0 to 86400, at which the doubling stops."""
    jitter: float = 0.0
    """Seconds, 0 to 86400, added to the longest wait. In MLflow the only randomness; here the whole wait is random."""
    max_retry_after: float = 30.0
    """Longest Retry-After in seconds, 0 to 86400, that is waited for; when more is asked for, nothing is repeated."""

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            _check_number(getattr(self, name), name, name)


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


def _masked_headers(headers: Mapping[str, str]) -> str:
    return repr(dict.fromkeys(headers, "***"))


def _masked_cert(cert: Cert | None) -> str:
    return repr((*cert[:2], "***") if isinstance(cert, tuple) and len(cert) == 3 else cert)


class Config(Masked, frozen=True, kw_only=True):
    """All settings of a client, checked; made by `Config.resolve`.

    It pickles, secrets included, unless it holds an `ssl.SSLContext` or a function that does not pickle.
    """

    masks: ClassVar = {
        **dict.fromkeys(("password", "token", "auth"), masked),
        "headers": _masked_headers,
        "cert": _masked_cert,
    }

    base_url: str
    """Where the server is: `scheme://host[:port][/sub/path]`, without trailing slash."""
    username: str | None
    """User name for Basic authentication; set exactly when `password` is."""
    password: str | None
    """Password for Basic authentication."""
    token: Token | None
    """Bearer token, or a function that returns the current one. It is not called here."""
    auth: Signer | None
    """What signs each request; a (user name, password) pair has become `username` and `password`."""
    headers: Mapping[str, str]
    """Headers for every request to the server, and for no other host."""
    verify: bool | str | ssl.SSLContext
    """Whether the server's certificate is checked, or against which CA file, CA folder or context."""
    cert: Cert | None
    """Client certificate: a PEM file, or (certificate, key), or (certificate, key, password of the key)."""
    timeout: float
    """Seconds for each step of a request: to send or to receive a piece, or to get a free connection."""
    retries: RetryPolicy
    """When a failed request is repeated."""
    workspace: str | None
    """The workspace to work in; None sends no workspace header."""
    sources: Mapping[str, str]
    """Where each setting is from: `argument`, a variable, `~/.mlflow/credentials`, `tracking URI` or `default`."""

    def in_workspace(self, name: str) -> Config:
        """The same settings, for work in another workspace."""
        return msgspec.structs.replace(self, workspace=name, sources={**self.sources, "workspace": "argument"})

    def shown(self) -> dict[str, str]:
        """Every setting as it may be shown, without where it is from."""
        found = super().shown()
        del found["sources"]
        return found

    @classmethod
    def resolve(
        cls,
        tracking_uri: str | None = None,
        *,
        username: str | None = None,
        password: str | None = None,
        token: Token | None = None,
        auth: Signer | tuple[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        verify: bool | AnyPath | ssl.SSLContext | None = None,
        cert: AnyPath | tuple[AnyPath, AnyPath] | tuple[AnyPath, AnyPath, str] | None = None,
        timeout: float | None = None,
        retries: int | RetryPolicy | None = None,
        workspace: str | None = None,
        environ: Mapping[str, str] | None = None,
        home: AnyPath | None = None,
    ) -> Config:
        """The settings that hold for these arguments, this environment and this user.

        None means "not given", and an empty variable counts as unset. Credentials given as arguments set aside every
        other kind of credentials in the environment, and those in the environment the credentials file; but `username`
        and `password` are filled up one by one from the next level, as MLflow does.

        Args:
            tracking_uri: address of the server, http or https, with any path, perhaps with `user:password@`. Else
                MLFLOW_TRACKING_URI, else `http://localhost:5000`.
            username: for Basic authentication, without `:`. Else MLFLOW_TRACKING_USERNAME, else the credentials file.
            password: for Basic authentication. Else MLFLOW_TRACKING_PASSWORD, else the credentials file.
            token: Bearer token, or a function that returns one. Else MLFLOW_TRACKING_TOKEN.
            auth: (user name, password), an `httpx.Auth`, or a function that takes and returns the request.
            headers: sent with every request; visible ASCII. `Host` and `Authorization` are allowed; headers that
                describe a body or a connection are not, nor is X-MLFLOW-WORKSPACE: use `workspace`.
            verify: False to accept any certificate, or a CA file or folder, or an SSL context. Else
                MLFLOW_TRACKING_INSECURE_TLS or MLFLOW_TRACKING_SERVER_CERT_PATH, else True. A context is used as it
                is: it must hold the client certificate itself, and MLFLOW_TRACKING_CLIENT_CERT_PATH is not read.
            cert: client certificate, as in the field `cert`. Else MLFLOW_TRACKING_CLIENT_CERT_PATH.
            timeout: seconds for each step of a request, 0.001 to 86400; connecting gets 10 of them at most. Else
                MLFLOW_HTTP_REQUEST_TIMEOUT, else 120.
            retries: number of retries, or a whole policy. Else MLFLOW_HTTP_REQUEST_MAX_RETRIES. A number leaves
                MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR and _BACKOFF_JITTER (seconds) in force, a policy does not.
            workspace: 2 to 63 of `a-z 0-9 -`. Else MLFLOW_WORKSPACE.
            environ: to be read instead of `os.environ`.
            home: to be used instead of the user's home directory.

        Raises:
            ConfigError: a setting that cannot work, or two that contradict each other. The message names the setting
                and where it was given, and shows no secret.
        """
        given = os.environ if environ is None else environ
        picked = _Picked({name: value for name, value in given.items() if name.startswith("MLFLOW_") and value})
        uri = parse_tracking_uri(
            picked.value("base_url", tracking_uri, "MLFLOW_TRACKING_URI", DEFAULT_TRACKING_URI),
            picked.sources["base_url"],
        )
        picked.sources["headers"] = "default" if headers is None else "argument"
        fixed = _checked_headers({} if headers is None else headers)
        credentials = resolve_credentials(
            username=username,
            password=password,
            token=token,
            auth=auth,
            signed_by_header=any(name.lower() == "authorization" for name in fixed),
            uri=uri,
            uri_source=picked.sources["base_url"],
            env=picked.env,
            home=home,
        )
        return cls(
            base_url=uri.base_url,
            username=credentials.username,
            password=credentials.password,
            token=credentials.token,
            auth=credentials.auth,
            headers=_Fixed(fixed),
            verify=_verify(picked, verify),
            cert=_cert(picked, cert, verify),
            timeout=picked.number("timeout", timeout, "MLFLOW_HTTP_REQUEST_TIMEOUT", 120.0),
            retries=_retries(picked, retries),
            workspace=_workspace(picked, workspace),
            sources=_Fixed(dict.fromkeys(_CREDENTIALS, "default") | credentials.sources | picked.sources),
        )

    @property
    def connect_timeout(self) -> float:
        """Seconds to connect: a server that is there answers soon, however long its work takes."""
        return min(self.timeout, _CONNECT_TIMEOUT)

    def describe(self) -> str:
        """A table of all settings, one `name = value (source)` a line, secrets as `***`."""
        retries = ((f"retries.{name}", repr(value)) for name, value in msgspec.structs.asdict(self.retries).items())
        rows = {**self.shown(), **dict(retries)}
        del rows["retries"]
        width = max(len(name) for name in rows)
        return "\n".join(f"{name:{width}} = {value} ({self.sources[name]})" for name, value in rows.items())

    def secrets(self) -> tuple[str, ...]:
        """Every secret in these settings, longest first: what `redact` removes.

        Those are the password, alone and as Basic authentication sends it, the token, the password of the client key,
        and the values of headers with a name like Authorization, Cookie or X-Api-Key. What a token function returns,
        and what a signer sends, is not known here.
        """
        found: set[str] = set()
        if self.password is not None:
            found |= {self.password, base64.b64encode(f"{self.username}:{self.password}".encode()).decode()}
        if isinstance(self.token, str):
            found.add(self.token)
        if isinstance(self.cert, tuple):
            found.update(self.cert[2:])
        for name, value in self.headers.items():
            if re.search(_CONFIDENTIAL, name):
                # `Bearer abc`: the token is as secret as the whole.
                found |= {value, value.partition(" ")[2]}
        return tuple(sorted(found - {""}, key=lambda secret: (-len(secret), secret)))

    def redact(self, text: str) -> str:
        """The text with each of `secrets` replaced by `***`."""
        # In one pass: replacing one after the other could find a short secret in the stars of a longer one.
        secrets = "|".join(re.escape(secret) for secret in self.secrets())
        return re.sub(secrets, "***", text) if secrets else text


class _Picked:
    """Picks each setting from argument, environment and default, and notes where it was found."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self.env = env
        self.sources: dict[str, str] = {}

    def value(self, field: str, argument: Any, variable: str, default: Any) -> Any:
        self.sources[field] = "argument" if argument is not None else variable if variable in self.env else "default"
        return argument if argument is not None else self.env.get(variable, default)

    def number(self, field: str, argument: Any, variable: str, default: float) -> Any:
        value = self.value(field, argument, variable, default)
        if self.sources[field] == variable:
            # What is no number stays text, and is refused with its name like any other.
            with contextlib.suppress(ValueError):
                value = int(value) if field == "retries.max_retries" else float(value)
        _check_number(value, field.removeprefix("retries."), self.label(field))
        return value

    def label(self, field: str) -> str:
        return f"{field} ({self.sources[field]})"


def _retries(picked: _Picked, retries: Any) -> RetryPolicy:
    names = RetryPolicy.__struct_fields__
    if isinstance(retries, RetryPolicy):
        picked.sources.update(dict.fromkeys((f"retries.{name}" for name in names), "argument"))
        return retries
    picked.sources.update(dict.fromkeys((f"retries.{name}" for name in names), "default"))
    usual = RetryPolicy()
    return RetryPolicy(
        max_retries=picked.number("retries.max_retries", retries, "MLFLOW_HTTP_REQUEST_MAX_RETRIES", usual.max_retries),
        backoff_factor=picked.number(
            "retries.backoff_factor", None, "MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR", usual.backoff_factor
        ),
        jitter=picked.number("retries.jitter", None, "MLFLOW_HTTP_REQUEST_BACKOFF_JITTER", usual.jitter),
    )


def _checked_headers(headers: Any) -> dict[str, str]:
    if not isinstance(headers, Mapping):
        raise ConfigError(f"headers (argument) must map names to values, not be of type {type(headers).__name__}")
    checked: dict[str, str] = {}
    for number, (name, value) in enumerate(cast("Mapping[object, object]", headers).items(), start=1):
        # A name that is none is not shown either: it may be a whole line, value included.
        if not isinstance(name, str) or not re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name):
            raise ConfigError(f"headers (argument): the name of header {number} must be letters, digits and hyphens")
        if name.lower() in map(str.lower, checked):
            raise ConfigError(f"headers (argument): {name} is given twice; upper and lower case do not differ")
        if name.lower() in _FRAMING_HEADERS:
            raise ConfigError(f"headers (argument): {name} belongs to the single request and cannot be set for all")
        if name.lower() == "x-mlflow-workspace":
            raise ConfigError(f"headers (argument): for {name} use workspace=; some requests must go without it")
        if not isinstance(value, str):
            raise ConfigError(f"headers (argument): the value of {name} must be text, not {type(value).__name__}")
        # ASCII, because that is how httpx encodes them; its own errors, and those of h11, would quote the value.
        if not re.fullmatch(r"([!-~]([ \t!-~]*[!-~])?)?", value):
            raise ConfigError(
                f"headers (argument): the value of {name} has a line end, a control character, a space "
                "at its beginning or end, or a character that is not ASCII"
            )
        checked[name] = value
    return checked


def _verify(picked: _Picked, verify: Any) -> bool | str | ssl.SSLContext:
    path = picked.value("verify", verify, "MLFLOW_TRACKING_SERVER_CERT_PATH", True)
    if verify is None and env_flag(picked.env, "MLFLOW_TRACKING_INSECURE_TLS"):
        if path is not True:
            raise ConfigError("MLFLOW_TRACKING_INSECURE_TLS and MLFLOW_TRACKING_SERVER_CERT_PATH contradict each other")
        picked.sources["verify"] = "MLFLOW_TRACKING_INSECURE_TLS"
        return False
    return path if isinstance(path, bool) or _is_context(path) else _existing(path, picked.label("verify"))


def _is_context(verify: object) -> TypeGuard[ssl.SSLContext]:
    if verify is None or isinstance(verify, (bool, str, os.PathLike)):
        return False  # without loading ssl, which takes as long as everything else here
    import ssl

    return isinstance(verify, ssl.SSLContext)


def _cert(picked: _Picked, cert: Any, verify: Any) -> Cert | None:
    if _is_context(verify):
        if cert is not None:
            raise ConfigError(
                "cert= and an SSL context as verify= contradict each other: load the certificate into "
                "the context, with its load_cert_chain()"
            )
        picked.sources["cert"] = "default"
        return None
    value = picked.value("cert", cert, "MLFLOW_TRACKING_CLIENT_CERT_PATH", None)
    label = picked.label("cert")
    if not isinstance(value, tuple):
        return None if value is None else _existing(value, label)
    parts = cast("tuple[object, ...]", value)
    if len(parts) == 2:
        return _existing(parts[0], label), _existing(parts[1], label)
    if len(parts) == 3 and isinstance(parts[2], str):
        return _existing(parts[0], label), _existing(parts[1], label), parts[2]
    raise ConfigError(f"{label} as a tuple must be (certificate, key) or (certificate, key, password)")


def _existing(path: object, label: str) -> str:
    text = os.fspath(cast("AnyPath", path)) if isinstance(path, (str, os.PathLike)) else path
    # Some put the key itself where its file is wanted: that must not be shown.
    if not isinstance(text, str) or "-----BEGIN" in text:
        raise ConfigError(f"{label} must be the name of a file")
    if not os.path.exists(text):  # noqa: PTH110  # Path("") would be the current folder
        raise ConfigError(f"{label}: {_shown(text)} does not exist")
    return text


def _workspace(picked: _Picked, workspace: Any) -> str | None:
    name = picked.value("workspace", workspace, "MLFLOW_WORKSPACE", None)
    if name is None:
        return None
    # Rule and reserved names are the server's: mlflow/store/workspace/abstract_store.py, WorkspaceNameValidator.
    if not isinstance(name, str) or not re.fullmatch("[a-z0-9][a-z0-9-]{0,61}[a-z0-9]", name):
        raise ConfigError(
            f"{picked.label('workspace')} must be 2 to 63 lower-case letters, digits and inner hyphens, "
            f"not {_shown(name)}"
        )
    if name in _RESERVED_WORKSPACES:
        raise ConfigError(f"{picked.label('workspace')} {name!r} is a name that MLflow keeps for itself")
    return name
