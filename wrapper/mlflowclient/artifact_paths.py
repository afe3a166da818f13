"""Where a run's artifacts are, and which names they may have. Pure; it touches no file and sends nothing."""

from __future__ import annotations

import re
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple, cast
from urllib.parse import SplitResult, unquote, urlsplit

from .entities import DirInfo, FileInfo
from .errors import ArtifactError, InputError
from .values import shown, text

if TYPE_CHECKING:
    from mlflow_openapi.models import FileInfo as Listed

_UNFINISHED = re.compile(r"\.mlflowclient-[0-9a-f]{16}")
# What MLflow takes for the scheme of a URL, or drops, at the start of a path (mlflow/utils/uri.py).
_ODD_START = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:| ")
_WINDOWS_DEVICE = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3]) *(\.|$)", re.IGNORECASE
)
_WINDOWS_CHARACTER = re.compile(r'[<>:"|?*\\\x00-\x1f]|[ .]$')


class Proxied(NamedTuple):
    """Artifacts that move through the server."""

    prefix: str
    """The run's part of the path of an artifact."""


class Local(NamedTuple):
    """Artifacts in a directory that this machine is expected to share with the server."""

    directory: Path


class Cloud(NamedTuple):
    """Artifacts in a store of a cloud."""

    uri: str
    """The run's root, without a slash at the end."""


Place = Proxied | Local | Cloud
_CLOUDS = ("s3", "s3a", "gs", "wasb", "wasbs", "abfs", "abfss")


def location(artifact_uri: str, tracking_uri: str) -> Place:
    """Where the artifacts of a run with this `artifact_uri` are.

    Raises ArtifactError for a store that this client cannot write to, such as `hdfs:`; it can still be listed and read,
    since the server does that.
    """
    if (through_server := proxied(artifact_uri, tracking_uri)) is not None:
        return through_server
    parts = _split(artifact_uri)
    if parts.scheme == "mlflow-artifacts" and parts.netloc:
        raise ArtifactError(
            f"the run's artifacts are on another server, {parts.hostname!r}: connect to that one to write them"
        )
    if (in_cloud := cloud(artifact_uri)) is not None:
        return in_cloud
    if parts.scheme in ("", "file") and parts.netloc in ("", "localhost") and parts.path.startswith("/"):
        return Local(Path(unquote(parts.path) if parts.scheme else artifact_uri))
    raise ArtifactError(
        f"the run's artifacts are at {artifact_uri!r}, where this client cannot write; it writes through the server "
        "(mlflow-artifacts:), to local directories given as absolute paths, and to s3:, gs:, wasbs: and abfss:"
    )


def cloud(artifact_uri: str) -> Cloud | None:
    """The place of artifacts in a store of a cloud; None for those that are elsewhere."""
    parts = _split(artifact_uri)
    if parts.scheme not in _CLOUDS or not parts.hostname or parts.query or parts.fragment:
        return None
    return Cloud(artifact_uri.rstrip("/"))


def proxied(artifact_uri: str, tracking_uri: str) -> Proxied | None:
    """The place of artifacts that move through the server itself; None for those that do not."""
    parts = _split(artifact_uri)
    if parts.scheme != "mlflow-artifacts" or parts.netloc not in ("", urlsplit(tracking_uri).netloc):
        return None
    segments = [part for part in parts.path.split("/") if part]
    if any(part in (".", "..") for part in segments):
        raise ArtifactError(
            f"the server gives {artifact_uri!r} as the place of a run's artifacts, which leads elsewhere"
        )
    return Proxied("/".join(segments))


def artifact_path(value: object, argument: str, *, empty: bool = False, new: bool = False) -> str:
    """A path below a run's artifact root that means the same to every server.

    Refused, because a server would store it elsewhere, under another name, or not at all (mlflow/utils/uri.py,
    `validate_path_is_safe`; it decodes percent signs up to ten times): absolute paths, `.` and `..`, empty parts, parts
    of more than 255 bytes, backslashes, control characters, `#`, `?` or `;` at the end of a part, `;?`, and a percent
    sign before two hex digits. For a new artifact also what not every server could hand out again: a path that begins
    with a space or like a URL (`name:`).

    Names that only Windows cannot hold, such as `aux.txt` or `a?b`, are fine: servers on other systems keep them, and a
    download to Windows refuses them.

    Args:
        value: the path, with `/` between its parts.
        argument: the argument's name, for the error.
        empty: whether the root itself, "", is allowed.
        new: whether an artifact is to be stored there.
    """
    path = text(value.as_posix() if isinstance(value, PurePath) else value, argument)
    if not path and empty:
        return ""
    if problem := new_path_problem(path) if new else path_problem(path):
        raise InputError(f"{argument}={shown(path)}: {problem}; a relative path such as 'plots/loss.png' is needed")
    return path


def path_problem(path: str) -> str:
    """Why servers would take this path for another one, or refuse it; empty when they would not."""
    parts = path.split("/")
    return (
        "it is empty"
        if not path
        else "it has a lone surrogate, which no request can carry"
        if re.search("[\ud800-\udfff]", path)
        else "it is absolute"
        if path.startswith("/") or re.match(r"[A-Za-z]:([\\/]|$)", path)
        else "it has a part that is empty, '.' or '..'"
        if any(part in ("", ".", "..") for part in parts)
        else "it has a backslash, which some servers take for a slash"
        if "\\" in path
        else "it has a part of more than 255 bytes"
        if any(len(part.encode()) > 255 for part in parts)
        else "it has what servers cut or refuse (#, control characters, ? or ; at the end of a part, ;? anywhere)"
        if re.search(r"[#\x00-\x1f\x7f]|[?;](/|$)|;\?", path)
        else "it has a percent sign before two hex digits, which servers decode"
        if re.search(r"%[0-9A-Fa-f]{2}", path)
        else ""
    )


def new_path_problem(path: str) -> str:
    """Why no new artifact may have this path; empty when it may."""
    return path_problem(path) or (
        "it begins with a space or like a URL, so that not every server could hand it out again"
        if has_odd_start(path)
        else "it is a name that this client gives to files while it writes them"
        if is_unfinished(path)
        else ""
    )


def has_odd_start(path: str) -> bool:
    """Whether servers, when they hand out a run's file themselves, take the start for a URL's scheme or drop it."""
    return _ODD_START.match(path) is not None


def windows_problem(path: str) -> str:
    """Why Windows has no file of this name, or another one; empty when it has."""
    for part in path.split("/"):
        if _WINDOWS_DEVICE.match(part):
            return f"{part!r} is the name of a device on Windows"
        if _WINDOWS_CHARACTER.search(part):
            return f"{part!r} has a character that Windows cannot have there"
    return ""


def unfinished(token: str) -> str:
    """The name of a file that is still being written, from 16 random hex digits."""
    return f".mlflowclient-{token}"


def is_unfinished(path: str) -> bool:
    """Whether a path names something that this client, here or elsewhere, is still writing."""
    return any(_UNFINISHED.fullmatch(part) for part in path.split("/"))


def joined(*parts: str) -> str:
    """Parts of an artifact path as one, empty ones left out."""
    return "/".join(part for part in parts if part)


def listed(item: Listed, directory: str) -> FileInfo | DirInfo:
    """One entry of a server's listing of a directory, checked.

    Raises ArtifactError when it is not directly in that directory: it would not stay in the target of a download, or
    the listing would never end.
    """
    path, size = cast("object", item.path), cast("object", item.file_size)
    parts = path.split("/") if isinstance(path, str) else [""]
    if not isinstance(path, str) or "/".join(parts[:-1]) != directory or any(part in ("", ".", "..") for part in parts):
        raise ArtifactError(f"the server lists {shown(path)} in the directory {directory!r}, where it cannot be")
    if item.is_dir:
        return DirInfo(path)
    if size is not None and (not isinstance(size, int) or size < 0):
        raise ArtifactError(f"the server lists {path!r} with the size {shown(size)}")
    # An empty file has no size in the answer: a server leaves out zeros.
    return FileInfo(path, size or 0)


def _split(uri: str) -> SplitResult:
    try:
        return urlsplit(uri)
    except ValueError:  # brackets that are no address
        return SplitResult("", "", "", "", "")
