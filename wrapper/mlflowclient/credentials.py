"""Who signs the requests: arguments, environment and credentials file, and which of them contradict each other.

No message shows a password, a token, or a line of the credentials file.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias, cast

from .errors import ConfigError
from .masking import Masked, masked

if TYPE_CHECKING:
    import httpx

    from .tracking_uri import TrackingURI

    Signer: TypeAlias = httpx.Auth | Callable[[httpx.Request], httpx.Request]

Token: TypeAlias = str | Callable[[], str]

CREDENTIALS_FILE = "~/.mlflow/credentials"
_VARIABLES = {"username": "MLFLOW_TRACKING_USERNAME", "password": "MLFLOW_TRACKING_PASSWORD"}
# Control characters (RFC 7617 forbids them), and what the environment yields for bytes that are not UTF-8.
_CONTROL = r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]"


class Credentials(Masked, frozen=True, kw_only=True):
    """One way to sign requests: a user name with its password, or a token, or a signer, or none of these."""

    masks: ClassVar = dict.fromkeys(("password", "token", "auth"), masked)

    username: str | None = None
    password: str | None = None
    token: Token | None = None
    auth: Signer | None = None
    sources: dict[str, str]
    """Where those that are set come from."""


def resolve_credentials(
    *,
    username: Any,
    password: Any,
    token: Any,
    auth: Any,
    signed_by_header: bool,
    uri: TrackingURI,
    uri_source: str,
    env: Mapping[str, str],
    home: str | os.PathLike[str] | None,
) -> Credentials:
    """The credentials that hold.

    Args:
        username, password, token, auth: the arguments of `Config.resolve`, unchecked.
        signed_by_header: whether its `headers` have an Authorization.
        uri: the tracking URI in use; its user name and password count as given where the URI was.
        uri_source: where that was: `argument` or the variable's name.
        env: the variables that are set.
        home: the directory with `.mlflow/credentials` in it, None for the user's.

    Raises:
        ConfigError: two kinds at one level, half a pair, an unusable value, a plugin of MLflow's, a broken file.
    """
    in_uri = uri.username is not None
    kind = _only_one(
        auth=("auth=", auth is not None),
        basic=("username= or password=", username is not None or password is not None),
        token=("token=", token is not None),
        header=("an Authorization header in headers=", signed_by_header),
        uri=("a user name in tracking_uri=", in_uri and uri_source == "argument"),
    )
    if auth is None:
        _refuse_plugins(env)
    kind = kind or _only_one(
        basic=("MLFLOW_TRACKING_USERNAME or _PASSWORD", not env.keys().isdisjoint(_VARIABLES.values())),
        token=("MLFLOW_TRACKING_TOKEN", "MLFLOW_TRACKING_TOKEN" in env),
        uri=("a user name in MLFLOW_TRACKING_URI", in_uri),
    )
    if kind == "header":
        return _checked({})
    if kind == "auth":
        return _checked(_given("argument", **_from_auth(auth)))
    if kind == "uri":
        return _checked(_given("tracking URI", username=uri.username, password=uri.password))
    if kind == "token":
        variable = "MLFLOW_TRACKING_TOKEN"
        return _checked({"token": (env[variable], variable) if token is None else (token, "argument")})
    found = _given("argument", username=username, password=password)
    for name, variable in _VARIABLES.items():
        if variable in env:
            found.setdefault(name, (env[variable], variable))
    if len(found) < len(_VARIABLES):
        found = _given(CREDENTIALS_FILE, **_in_file(home)) | found
    return _checked(found)


def check_token(token: object, source: str) -> str:
    """The token, if it can stand in an Authorization header; also for what a token function returned.

    Args:
        token: anything.
        source: where it comes from, for the message.

    Raises:
        ConfigError: not text, empty, or with a character that is not visible ASCII. The token is not shown.
    """
    if not isinstance(token, str):
        raise ConfigError(f"token ({source}) must be text or a function that returns it, not {type(token).__name__}")
    if not re.fullmatch("[!-~]+", token):
        raise ConfigError(
            f"token ({source}) is empty or has a character that is not visible ASCII; a token read from "
            "a file often ends with a line end: strip it"
        )
    return token


def env_flag(env: Mapping[str, str], variable: str) -> bool:
    """Whether the variable says yes: true, false, 1 and 0 are understood in any case, and nothing else, as in MLflow.

    Raises:
        ConfigError: any other value.
    """
    value = env.get(variable, "false").lower()
    if value not in ("true", "false", "1", "0"):
        raise ConfigError(f"{variable} must be true, false, 1 or 0, not {value[:40]!r}")
    return value in ("true", "1")


def _only_one(**candidates: tuple[str, bool]) -> str | None:
    given = [kind for kind, (_, is_given) in candidates.items() if is_given]
    if len(given) > 1:
        names = " and ".join(candidates[kind][0] for kind in given)
        raise ConfigError(f"{names} contradict each other: give only one of them")
    return given[0] if given else None


def _refuse_plugins(env: Mapping[str, str]) -> None:
    named = "MLFLOW_TRACKING_AUTH" if "MLFLOW_TRACKING_AUTH" in env else None
    if named is None and env_flag(env, "MLFLOW_TRACKING_AWS_SIGV4"):
        named = "MLFLOW_TRACKING_AWS_SIGV4"
    if named:
        raise ConfigError(
            f"{named} asks for a plugin of MLflow's own client, which cannot run here: pass auth=, which "
            "takes any httpx.Auth or function that signs the request, or unset it"
        )


def _given(source: str, **values: Any) -> dict[str, tuple[Any, str]]:
    return {name: (value, source) for name, value in values.items() if value is not None}


def _from_auth(auth: Any) -> dict[str, Any]:
    if isinstance(auth, tuple):
        pair = cast("tuple[object, ...]", auth)
        if len(pair) != 2 or not all(isinstance(part, str) for part in pair):
            raise ConfigError("auth (argument) as a tuple must be (user name, password), both text")
        return dict(zip(_VARIABLES, pair, strict=True))
    # An httpx.Auth is known by its method: importing httpx here would make reading the settings slow.
    if isinstance(auth, type) or not (callable(auth) or hasattr(auth, "auth_flow")):
        what = "a class" if isinstance(auth, type) else type(auth).__name__
        raise ConfigError(
            "auth (argument) must be a (user name, password) tuple, an httpx.Auth object, or a function that takes and "
            f"returns the request, not {what}"
        )
    return {"auth": auth}


def _checked(found: dict[str, tuple[Any, str]]) -> Credentials:
    for name, (value, source) in found.items():
        if name in _VARIABLES:
            _check_login(name, value, source)
        elif name == "token" and not callable(value):
            check_token(value, source)
    for name, other in (("username", "password"), ("password", "username")):
        if name in found and other not in found:
            raise ConfigError(
                f"{name} ({found[name][1]}) has no {other} to go with it: pass {other}= or set {_VARIABLES[other]}"
            )
    values: dict[str, Any] = {name: value for name, (value, _) in found.items()}
    return Credentials(**values, sources={name: source for name, (_, source) in found.items()})


def _check_login(name: str, value: object, source: str) -> None:
    if not isinstance(value, str):
        raise ConfigError(f"{name} ({source}) must be text, not {type(value).__name__}")
    if not value:
        raise ConfigError(f"{name} ({source}) is empty")
    if re.search(_CONTROL, value):
        raise ConfigError(f"{name} ({source}) has a line end, another control character, or bytes that are not UTF-8")
    if name == "username" and ":" in value:
        raise ConfigError(f"{name} ({source}) has a ':', which ends the user name in Basic authentication")


def _in_file(home: str | os.PathLike[str] | None) -> dict[str, str | None]:
    """User name and password from the credentials file; empty when there is none, or it has nothing for MLflow."""
    try:
        path = (Path.home() if home is None else Path(home)) / ".mlflow" / "credentials"
    except RuntimeError:  # this user has no home directory
        return {}
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        problem = error.strerror or type(error).__name__
    except UnicodeDecodeError:
        problem = "it is not UTF-8"
    else:
        import configparser  # few have such a file

        # Not an interpolation of our own choice: a '%' is written '%%' in this file, because MLflow reads it so.
        parser = configparser.ConfigParser()
        try:
            parser.read_string(text)
            return {name: parser.get("mlflow", f"mlflow_tracking_{name}", fallback="") or None for name in _VARIABLES}
        except configparser.InterpolationError:
            problem = "a '%' in it must be written '%%'"
        except configparser.Error as error:
            line = getattr(error, "lineno", None) or next((number for number, _ in getattr(error, "errors", ())), None)
            problem = f"it is not an INI file with a section [mlflow] (line {line})"
    # Raised out here so that the parser's own error, which quotes the line, does not hang on ours as its context.
    raise ConfigError(f"{path} cannot be read: {problem}")
