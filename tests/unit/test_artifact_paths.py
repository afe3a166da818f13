from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import pytest

from mlflow_openapi.models import FileInfo as Item
from mlflowclient import ArtifactError, InputError
from mlflowclient.artifact_paths import (
    Local,
    Proxied,
    artifact_path,
    is_unfinished,
    joined,
    listed,
    location,
    proxied,
    unfinished,
    windows_problem,
)
from mlflowclient.entities import DirInfo, FileInfo

SERVER = "http://mlflow.example:5000"


@pytest.mark.parametrize(
    "path",
    [
        "a",
        "plots/loss.png",
        "with space",
        "ends with space ",
        "日本/模型.bin",
        "e\u0301",
        "100%",
        "50% off",
        "%zz",
        "%",
        "a?b",
        "a;b",
        "?a",
        "a+b&c=d",
        "...",
        ".hidden",
        "a.",
        "~",
        "-rf",
        "\u00a0x",
        "\u2028x",
        "a\u202eb",
        "12:30.log",
        "plots/C:x",
        "plots/ x",
        "aux.txt",
        "nul",
        'quo"te',
        "a*b|c<d>",
        "x" * 255,
        "日" * 85,
        "/".join("abcdefgh" * 20),
    ],
)
def test_good_paths_stay_as_they_are(path: str) -> None:
    assert artifact_path(path, "path", new=True) == path


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("", "empty"),
        ("/", "absolute"),
        ("/etc/passwd", "absolute"),
        ("//server/share", "absolute"),
        ("C:", "absolute"),
        ("C:/x", "absolute"),
        ("c:\\x", "absolute"),
        ("..", "part that is empty"),
        ("../x", "part that is empty"),
        ("a/../b", "part that is empty"),
        ("a/..", "part that is empty"),
        (".", "part that is empty"),
        ("./a", "part that is empty"),
        ("a//b", "part that is empty"),
        ("a/", "part that is empty"),
        ("a\\b", "backslash"),
        ("..\\x", "backslash"),
        ("\\\\server\\share", "backslash"),
        ("x" * 256, "255 bytes"),
        ("日" * 86, "255 bytes"),
        ("a/" + "x" * 256 + "/b", "255 bytes"),
        ("a#b", "#"),
        ("a\x00b", "#"),
        ("a\nb", "#"),
        ("a\tb", "#"),
        ("a\x7f", "#"),
        ("a?", "#"),
        ("a;", "#"),
        ("a?/b", "#"),
        ("a;/b", "#"),
        ("a;?b", "#"),
        (";?a/b", "#"),
        ("%2e%2e/x", "percent"),
        ("..%2fx", "percent"),
        ("a%20b", "percent"),
        ("%252e", "percent"),
        ("a\ud800b", "surrogate"),
    ],
)
@pytest.mark.parametrize("new", [True, False])
def test_paths_that_servers_would_change_are_refused(path: str, why: str, new: bool) -> None:
    with pytest.raises(InputError, match=r"^where") as caught:
        artifact_path(path, "where", new=new)
    assert why in str(caught.value)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize(
    ("path", "why"),
    [
        (" a", "begins with a space"),
        ("C:x", "like a URL"),
        ("file:x", "like a URL"),
        ("s3://bucket", "part that is empty"),
        ("a.b+c-d:x/y", "like a URL"),
        (".mlflowclient-0123456789abcdef", "this client"),
        ("a/.mlflowclient-0123456789abcdef/b", "this client"),
    ],
)
def test_new_paths_must_be_readable_again(path: str, why: str) -> None:
    with pytest.raises(InputError, match=why):
        artifact_path(path, "path", new=True)


@pytest.mark.parametrize("path", [" a", "C:x", "file:x", ".mlflowclient-0123456789abcdef"])
def test_odd_paths_that_are_there_can_be_named(path: str) -> None:
    assert artifact_path(path, "path") == path


@pytest.mark.parametrize("value", [None, 1, b"a", ["a"], object()])
def test_a_path_is_text(value: Any) -> None:
    with pytest.raises(InputError, match=r"path=.*text is needed"):
        artifact_path(value, "path")


def test_pure_paths() -> None:
    assert artifact_path(PurePosixPath("a/b"), "path") == "a/b"
    assert artifact_path(PureWindowsPath("a\\b"), "path") == "a/b"


def test_the_root_where_it_is_allowed() -> None:
    assert artifact_path("", "path", empty=True) == ""
    assert [joined("", "a"), joined("a", ""), joined("a", "b/c"), joined("", "")] == ["a", "a", "a/b/c", ""]


@pytest.mark.parametrize(
    ("uri", "place"),
    [
        ("mlflow-artifacts:/1/r/artifacts", Proxied("1/r/artifacts")),
        ("mlflow-artifacts:1//r/artifacts/", Proxied("1/r/artifacts")),
        ("mlflow-artifacts:///1/r", Proxied("1/r")),
        ("mlflow-artifacts://mlflow.example:5000/1/r", Proxied("1/r")),
        ("mlflow-artifacts:/", Proxied("")),
        ("/srv/mlruns/1/r/artifacts", Local(Path("/srv/mlruns/1/r/artifacts"))),
        ("/srv/a%20b/c#d?e", Local(Path("/srv/a%20b/c#d?e"))),
        ("file:///srv/a%20b", Local(Path("/srv/a b"))),
        ("file://localhost/srv", Local(Path("/srv"))),
        ("file:/srv", Local(Path("/srv"))),
    ],
)
def test_location(uri: str, place: Proxied | Local) -> None:
    assert location(uri, SERVER) == place
    assert proxied(uri, SERVER) == (place if isinstance(place, Proxied) else None)


@pytest.mark.parametrize(
    ("uri", "why"),
    [
        ("", "cannot write"),
        ("hdfs://bucket/1/r", "'hdfs://bucket/1/r'"),
        ("s3://", "'s3://'"),
        ("./mlruns/1/r", "cannot write"),
        ("mlruns", "cannot write"),
        ("file:relative", "cannot write"),
        ("file://elsewhere/srv", "cannot write"),
        ("http://mlflow.example:5000/api/2.0/mlflow-artifacts/artifacts/1", "cannot write"),
        ("dbfs:/x", "cannot write"),
        ("mlflow-artifacts://other.example:5000/1/r", "other.example"),
        ("mlflow-artifacts://user:secret@other.example/1", "other.example"),
        ("mlflow-artifacts://[broken/1", "cannot write"),
    ],
)
def test_stores_that_cannot_be_written(uri: str, why: str) -> None:
    with pytest.raises(ArtifactError, match="the run's artifacts are") as caught:
        location(uri, SERVER)
    assert why in str(caught.value)
    assert "secret" not in str(caught.value)
    assert proxied(uri, SERVER) is None


@pytest.mark.parametrize("uri", ["mlflow-artifacts:/../1", "mlflow-artifacts:/1/../../x", "mlflow-artifacts:/./1"])
def test_a_root_must_not_lead_elsewhere(uri: str) -> None:
    with pytest.raises(ArtifactError, match="elsewhere"):
        proxied(uri, SERVER)


@pytest.mark.parametrize(
    ("path", "size", "directory", "entry"),
    [
        ("a", 3, "", FileInfo("a", 3)),
        ("a/b", None, "a", FileInfo("a/b", 0)),
        ("C:x", 1, "", FileInfo("C:x", 1)),
        ("a#b", 1, "", FileInfo("a#b", 1)),
        ("a\\b", 1, "", FileInfo("a\\b", 1)),
    ],
)
def test_listed_files(path: str, size: int | None, directory: str, entry: FileInfo) -> None:
    assert listed(Item(path, False, size), directory) == entry


def test_listed_directory() -> None:
    assert listed(Item("a/b", True), "a") == DirInfo("a/b")


@pytest.mark.parametrize(
    ("path", "directory"),
    [
        ("", ""),
        ("/", ""),
        ("/etc/passwd", ""),
        ("/etc/passwd", "/etc"),
        ("..", ""),
        ("../x", ""),
        ("../x", ".."),
        (".", ""),
        ("a/..", "a"),
        ("a/.", "a"),
        ("a/", "a"),
        ("a/b", ""),
        ("a", "a"),
        ("b/c", "a"),
        ("a/b/c", "a"),
        ("ab", "a"),
        (None, ""),
        (7, ""),
        (["a"], ""),
    ],
)
@pytest.mark.parametrize("is_dir", [True, False])
def test_what_cannot_be_in_a_directory_is_refused(path: Any, directory: str, is_dir: bool) -> None:
    with pytest.raises(ArtifactError, match="the server lists"):
        listed(Item(path, is_dir), directory)


@pytest.mark.parametrize("size", [-1, 1.5, "12", [1]])
def test_sizes_that_are_none(size: Any) -> None:
    with pytest.raises(ArtifactError, match="'a' with the size"):
        listed(Item("a", False, size), "")


@pytest.mark.parametrize(
    "path",
    [
        *("con", "NUL", "aux.txt", "Com1", "lpt9.tar.gz", "com\u00b2", "CONIN$", "prn ", "nul .txt", "a/con/b"),
        *("a:b", "a?b", "a*b", 'a"b', "a<b", "a>b", "a|b", "a\\b", "a\x1fb", "a.", "a ", "a./b"),
    ],
)
def test_names_that_windows_cannot_hold(path: str) -> None:
    assert "Windows" in windows_problem(path)


@pytest.mark.parametrize(
    "path", ["a", "console", "com", "com10", "auxiliary.txt", "a.con", "a/b.c/d", "日本", ".a", "a b"]
)
def test_names_that_windows_holds(path: str) -> None:
    assert windows_problem(path) == ""


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        (unfinished("0123456789abcdef"), True),
        (f"a/{unfinished('0' * 16)}", True),
        (f"{unfinished('0' * 16)}/x", True),
        (".mlflowclient-", False),
        (".mlflowclient-0123456789abcdefg", False),
        (".mlflowclient-0123456789ABCDEF", False),
        ("a", False),
    ],
)
def test_is_unfinished(path: str, answer: bool) -> None:
    assert is_unfinished(path) is answer
