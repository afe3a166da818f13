"""Invariants of artifact paths, against MLflow's own checks and the file systems of both kinds."""

from __future__ import annotations

import ntpath
import posixpath
from pathlib import Path, PureWindowsPath
from typing import Any
from urllib.parse import unquote, urlsplit

from hypothesis import example, given
from hypothesis import strategies as st
from mlflow.exceptions import MlflowException
from mlflow.utils.uri import append_to_uri_path, validate_path_is_safe

from mlflow_openapi.models import FileInfo as Item
from mlflow_openapi.transport import path_value
from mlflowclient import ArtifactError, InputError, local_files
from mlflowclient.artifact_paths import (
    Cloud,
    Local,
    Proxied,
    artifact_path,
    listed,
    location,
    path_problem,
    windows_problem,
)

# Mostly characters that mean something in a path, a URL or a file system; hypothesis alone would rarely try them.
_LOUD = st.sampled_from(
    [*"./\\%:?#;*~ ", "..", "%2e", "%2F", "%25", "file:", "C:", "con", "nul", "\x00", "\n", "\t", "日"]
)
HOSTILE = st.lists(_LOUD | st.characters() | st.text("abc", max_size=3), max_size=12).map("".join)

_is_reserved = getattr(ntpath, "isreserved", PureWindowsPath.is_reserved)  # Python 3.13 moved it


def accepted(path: str, *, new: bool = True) -> bool:
    try:
        return artifact_path(path, "path", new=new) == path
    except InputError:
        return False


@given(HOSTILE)
@example("%25252e%25252e/x")
@example("a/%5c..%5cb")
@example("file:///etc/passwd")
def test_what_is_accepted_means_the_same_to_the_server(path: str) -> None:
    if not accepted(path):
        return
    sent = path_value(path, slashes=True)
    # A server's framework decodes once; MLflow then until nothing changes.
    assert unquote(sent) == path
    assert validate_path_is_safe(path) == path
    # As a URL its path is all it has, and nothing in it moves.
    parts = urlsplit("http://server/artifacts/" + sent)
    assert (unquote(parts.path), parts.query, parts.fragment) == (f"/artifacts/{path}", "", "")
    assert posixpath.normpath(f"/root/{path}") == f"/root/{path}"
    # Below a run's root it is what it was, in every form that MLflow gives to that root.
    for root in ("mlflow-artifacts:/1/r", "file:///mlruns/1/r", "/mlruns/1/r", "s3://bucket/1/r"):
        assert unquote(append_to_uri_path(root, sent)) == f"{root}/{path}"


@given(HOSTILE)
def test_what_mlflow_refuses_is_never_sent(path: str) -> None:
    try:
        validate_path_is_safe(path)
    except MlflowException:
        assert not accepted(path)


@given(HOSTILE, st.sampled_from(["", "a", "a/b", "..", "/"]))
def test_no_listing_leads_out_of_a_directory(path: str, directory: str) -> None:
    root = Path("/nowhere/target")
    for name in (path, f"{directory}/{path}"):
        try:
            found = listed(Item(name, False, 1), directory)
        except ArtifactError:
            continue
        assert found.path == name
        if path_problem(name):  # will not be fetched
            continue
        target = local_files.inside(root, name)
        assert target == root / name
        assert posixpath.normpath(str(target)) == str(target)
        assert target.is_relative_to(root)


@given(HOSTILE)
def test_what_windows_may_write_stays_in_its_directory(path: str) -> None:
    if path_problem(path) or windows_problem(path):
        return
    root = PureWindowsPath("C:\\target")
    target = root.joinpath(*path.split("/"))
    assert target.parts == (*root.parts, *path.split("/"))
    assert not _is_reserved(target)


@given(st.from_regex(r"(mlflow-artifacts|file|s3|http|)(:|:/|://|:///|/)[a-z./%@:\[\]]{0,12}", fullmatch=True))
def test_every_address_of_a_root_has_a_place_or_is_refused(uri: str) -> None:
    try:
        place: Any = location(uri, "http://server:5000")
    except ArtifactError:
        return
    if isinstance(place, Proxied):
        assert not {"", ".", ".."} & set(place.prefix.split("/")) or place.prefix == ""
    elif isinstance(place, Cloud):
        assert urlsplit(place.uri).hostname
    else:
        assert isinstance(place, Local)
        assert place.directory.is_absolute()
