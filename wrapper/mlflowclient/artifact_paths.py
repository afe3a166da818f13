"""Where a run's artifacts are, and which names they may have. Pure; it touches no file and sends nothing."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from .errors import ArtifactError, InputError
from .values import shown, text

PROXY = "/api/2.0/mlflow-artifacts/artifacts/"
"""The path below which the server moves artifacts through itself."""


class Proxied(NamedTuple):
    """Artifacts that move through the server."""

    prefix: str
    """The run's part of the path below PROXY."""


class Local(NamedTuple):
    """Artifacts in a directory that this machine is expected to share with the server."""

    directory: Path


def location(artifact_uri: str) -> Proxied | Local:
    """Where the artifacts of a run with this `artifact_uri` are.

    Raises ArtifactError for a store that this client cannot write to, such as `s3:`; it can still be listed and read,
    since the server does that.
    """
    parts = urlsplit(artifact_uri)
    if parts.scheme == "mlflow-artifacts":
        if parts.netloc:
            raise ArtifactError(
                f"the run's artifacts are on another server, {parts.hostname!r}: connect to that one to write them"
            )
        return Proxied(_collapsed(parts.path))
    if parts.scheme in ("", "file") and parts.netloc in ("", "localhost") and parts.path.startswith("/"):
        return Local(Path(unquote(parts.path) if parts.scheme else artifact_uri))
    raise ArtifactError(
        f"the run's artifacts are at {artifact_uri!r}, where this client cannot write; it writes through the server "
        "(mlflow-artifacts:) and to local directories given as absolute paths"
    )


def artifact_path(value: object, argument: str, *, empty: bool = False) -> str:
    """A path below a run's artifact root that means the same to every server.

    Refused, because a server would store it elsewhere, under another name, or not at all (mlflow/utils/uri.py,
    `validate_path_is_safe`; it decodes percent signs up to ten times): absolute paths, `.` and `..`, empty parts, parts
    of more than 255 bytes, backslashes, control characters, `#`, a last `?` or `;`, and a percent sign before two hex
    digits.

    Args:
        value: the path, with `/` between its parts.
        argument: the argument's name, for the error.
        empty: whether the root itself, "", is allowed.
    """
    path = text(str(value) if isinstance(value, PurePosixPath) else value, argument)
    if not path and empty:
        return ""
    problem = (
        "it is empty"
        if not path
        else "it is absolute"
        if path.startswith("/") or re.match(r"[A-Za-z]:([\\/]|$)", path)
        else "it has a part that is empty, '.' or '..'"
        if any(part in ("", ".", "..") for part in path.split("/"))
        else "it has a backslash, which some servers take for a slash"
        if "\\" in path
        else "it has a part of more than 255 bytes"
        if any(len(part.encode()) > 255 for part in path.split("/"))
        else "it has a character that servers cut or refuse (#, a control character, or a last ? or ;)"
        if re.search(r"[#\x00-\x1f\x7f]|[?;]$", path)
        else "it has a percent sign before two hex digits, which servers decode"
        if re.search(r"%[0-9A-Fa-f]{2}", path)
        else ""
    )
    if problem:
        raise InputError(f"{argument}={shown(path)}: {problem}; a relative path such as 'plots/loss.png' is needed")
    return path


def joined(*parts: str) -> str:
    """Parts of an artifact path as one, empty ones left out."""
    return "/".join(part for part in parts if part)


def listed_path(path: str) -> str:
    """A path that a server named, checked before it becomes a path on this machine.

    Raises ArtifactError when it would leave the directory it is meant for.
    """
    parts = path.split("/")
    if not path or path.startswith("/") or any(part in ("", ".", "..") for part in parts) or "\\" in path:
        raise ArtifactError(f"the server lists an artifact as {path!r}, which would not stay in the target directory")
    if "\x00" in path or re.match(r"[A-Za-z]:", path):
        raise ArtifactError(f"the server lists an artifact as {path!r}, which is no file name on every system")
    return path


def _collapsed(path: str) -> str:
    return "/".join(part for part in path.split("/") if part)
