"""The tracking URI, checked and taken apart without ever showing the password that may be in it."""

from __future__ import annotations

import ipaddress
import re
from typing import ClassVar
from urllib.parse import unquote

from .errors import ConfigError
from .masking import Masked, masked

_EXAMPLE = "'http://localhost:5000'"
_UNPRINTABLE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_DATABRICKS = {"databricks", "databricks-uc", "uc"}
_STORES = {"file", "mssql", "mysql", "postgres", "postgresql", "sqlite"}
_LOCAL_PATH = re.compile(r"[/.~\\]|[A-Za-z]:[/\\]|mlruns(/|$)")
# What people copy from a request instead of the server's address; our operations bring their own /api/2.0.
_API_ENDING = re.compile(r"/(?:ajax-)?api(?:/[0-9]+\.[0-9]+(?:/mlflow)?)?$")
_SHOWN_LENGTH = 100


class TrackingURI(Masked, frozen=True):
    """A tracking URI in parts."""

    masks: ClassVar = {"password": masked}

    base_url: str
    """`scheme://host[:port][/sub/path]`, without trailing slash, credentials and API ending."""
    username: str | None
    """The user name in front of the host, percent-decoded."""
    password: str | None
    """The password in front of the host, percent-decoded."""


def parse_tracking_uri(uri: object, source: str) -> TrackingURI:
    """The parts of a tracking URI that names an MLflow server.

    One of the endings `/api`, `/api/2.0`, `/api/2.0/mlflow` and `/ajax-api` is removed, so that a server which really
    lives below `/api` is written `/api/api`. Any other path is kept: a proxy's, or a server's `--static-prefix`.

    Args:
        uri: what was given; anything but text is refused.
        source: where it was given, for messages.

    Raises:
        ConfigError: not an http or https URI, or one with a part that has no meaning here. The message shows neither
            user name, password nor query.
    """
    label = f"tracking URI ({source})"
    if not isinstance(uri, str):
        raise ConfigError(
            f"{label} must be text such as {_EXAMPLE}, not {type(uri).__name__}; a local folder needs "
            "an `mlflow server` in front of it"
        )
    if not uri.strip():
        raise ConfigError(f"{label} is empty: it must be the address of an MLflow server, such as {_EXAMPLE}")
    head = uri.partition(":")[0].lower()
    if head in _DATABRICKS:
        raise ConfigError(
            f"{label} names a Databricks service, which only MLflow's own client can reach: give the "
            f"http or https address of an MLflow server, such as {_EXAMPLE}"
        )
    if head.split("+")[0] in _STORES or _LOCAL_PATH.match(uri):
        raise ConfigError(
            f"{label} names a database or a folder: start `mlflow server --backend-store-uri` with it "
            f"and give the server's address, such as {_EXAMPLE}"
        )
    if _UNPRINTABLE.search(uri) or "\\" in uri:
        raise ConfigError(f"{label} {_shown(uri)} contains white space, a control character or a backslash")
    scheme, mark, rest = uri.partition("://")
    if not mark:
        raise ConfigError(f"{label} {_shown(uri)} must start with http:// or https://{_suggestion(uri)}")
    if scheme.lower() not in ("http", "https"):
        raise ConfigError(f"{label} {_shown(uri)} must be http or https, such as {_EXAMPLE}")
    parts, problem = _split(scheme.lower(), rest)
    if parts is None:
        raise ConfigError(f"{label} {_shown(uri)} {problem}")
    return parts


def _split(scheme: str, rest: str) -> tuple[TrackingURI | None, str]:
    # Not urllib.parse.urlsplit: some of its own messages quote the whole authority, password included.
    authority, path, tail = re.findall(r"^([^/?#]*)([^?#]*)(.*)$", rest)[0]
    userinfo, _, address = authority.rpartition("@")
    if "@" in path + tail:
        # Such a password ends the authority early, and its first half would be taken for a host and a port.
        return None, "has an '@' after the host: write '/', '?', '#' and '@' in a password as %2F, %3F, %23 and %40"
    if tail:
        return None, "has a query or a fragment: leave out everything from the '?' or '#' on"
    bracketed, host, port = re.findall(r"^(?:\[(.*)\]|([^:]*))(?::(.*))?$", address)[0] if address else ("", "", "")
    if not (_is_ipv6(bracketed) if bracketed else _is_host(host)):
        return None, "has no valid host: it must be a name, an IPv4 address, or an IPv6 address in [brackets]"
    if port and not (re.fullmatch("[0-9]{1,5}", port) and 1 <= int(port) <= 65535):
        return None, "has a port that is not a number from 1 to 65535"
    base_url = f"{scheme}://" + (f"[{bracketed}]" if bracketed else host).lower() + (f":{int(port)}" if port else "")
    base_url += _API_ENDING.sub("", path.rstrip("/")).rstrip("/")
    if not userinfo:
        return TrackingURI(base_url, None, None), ""
    try:
        username, colon, password = (unquote(part, errors="strict") for part in userinfo.partition(":"))
    except UnicodeDecodeError:
        return None, "has a user name or password whose percent-encoding is not UTF-8"
    return TrackingURI(base_url, username, password if colon else None), ""


def _is_ipv6(text: str) -> bool:
    try:
        # A zone (fe80::1%eth0) is refused: httpx does not take it.
        return ipaddress.IPv6Address(text).scope_id is None
    except ValueError:
        return False


def _is_host(text: str) -> bool:
    labels = text.removesuffix(".").split(".")
    if all(re.fullmatch("[0-9]+", label) for label in labels):
        try:
            ipaddress.IPv4Address(text)
        except ValueError:
            return False
    # The resolver's own complaint about an empty or an over-long label is a UnicodeError, in the middle of a request.
    return len(text) <= 253 and all(re.fullmatch("[A-Za-z0-9_-]{1,63}", label) for label in labels)


def _suggestion(uri: str) -> str:
    scheme, rest = re.findall("(?i)^(?:(https?):/?)?(.*)$", uri)[0]
    parts, _ = _split(scheme.lower() or "http", rest)
    return f"; did you mean '{parts.base_url}'?" if parts and parts.username is None else ""


def _shown(uri: str) -> str:
    """The URI as it may be printed, with everything masked that is or might be a user name, a password or a query."""
    scheme, rest = re.findall("(?is)^(https?:/{0,2}|[a-z]+://)?(.*)$", uri)[0]
    if "@" in rest:
        # Up to the last one: an '@' that somebody forgot to encode must not end the mask early.
        rest = "***@" + rest.rpartition("@")[2]
    rest = re.sub(r"(?s)([?#]).*", r"\1***", rest)
    # `http://user:secret`, its host forgotten, looks like a host with a bad port.
    rest = re.sub(r"(?s):(?![0-9]{1,5}(?:/|$)).*", ":***", rest)
    text = scheme + rest
    return repr(text if len(text) <= _SHOWN_LENGTH else text[: _SHOWN_LENGTH - 1] + "…")
