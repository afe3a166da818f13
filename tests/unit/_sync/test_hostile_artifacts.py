# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""A server that lies about a run's artifacts can neither write outside of the target nor pass junk for a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

from mlflowclient import (
    ArtifactError,
    InputError,
    MLflow,
    MlflowClientError,
    NotFound,
    ServerError,
    UnexpectedResponse,
)
from mlflowclient._sync.artifacts import listing
from tests.unit.artifact_peer import PROXIED, Endless, Peer, entry
from tests.unit.test_local_files import tree

URI = "http://mlflow.example"


def client(peer: Peer) -> MLflow:
    return MLflow(URI, retries=0, transport=peer.transport)


HOSTILE_NAMES = [
    "/etc/passwd",
    "../x",
    "a/../../x",
    "..\\x",
    "C:\\x",
    "%2e%2e/x",
    "%252e%252e%252fx",
    "a\x00b",
    "a\nb",
    "x" * 256,
    "",
    "a//b",
    "/",
    ".",
]


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_hostile_names_never_leave_the_client(name: str, tmp_path: Path) -> None:
    peer = Peer({})
    with client(peer) as mlf:
        calls = [
            lambda: mlf.log_artifact("run", name, b"x"),
            lambda: mlf.log_artifact("run", "f", b"x", artifact_path=name or "/"),
            lambda: mlf.log_artifacts("run", tmp_path, artifact_path=name or "/"),
            lambda: mlf.list_artifacts("run", name or "/"),
            lambda: mlf.read_artifact("run", name),
            lambda: mlf.download_artifact("run", name, tmp_path),
            lambda: mlf.download_artifacts("run", name or "/", tmp_path),
            lambda: mlf.delete_artifact("run", name),
        ]
        for call in calls:
            with pytest.raises(InputError):
                call()
    assert peer.requests == []
    assert tree(tmp_path) == []


def test_bad_arguments_never_leave_the_client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    peer = Peer({})
    monkeypatch.chdir(tmp_path)
    (tmp_path / "f").touch()
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "a#b").touch()
    with client(peer) as mlf:
        calls: list[Any] = [
            lambda: mlf.log_artifact("run", tmp_path),
            lambda: mlf.log_artifact("run", tmp_path / "missing"),
            lambda: mlf.log_artifact("run", b"f"),  # type: ignore[arg-type]
            lambda: mlf.log_artifact("run", 7, b"x"),  # type: ignore[arg-type]
            lambda: mlf.log_artifact("run", "f", 7),  # type: ignore[arg-type]
            lambda: mlf.log_artifact("run", "f", "a\ud800"),
            lambda: mlf.log_artifact("run", "C:x", b"x"),
            lambda: mlf.log_artifact("run", "f", "plots"),
            lambda: mlf.log_artifact("a run", "f", b"x"),
            lambda: mlf.log_artifact(None, "f", b"x"),  # type: ignore[arg-type]
            lambda: mlf.log_artifacts("run", tmp_path / "f"),
            lambda: mlf.log_artifacts("run", tmp_path),
            lambda: mlf.list_artifacts("run", max_depth=-2),
            lambda: mlf.list_artifacts("run", max_depth=1.0),  # type: ignore[arg-type]
            lambda: mlf.list_artifacts("run", max_depth=True),
            lambda: mlf.read_artifact("run", b"x"),  # type: ignore[arg-type]
            lambda: mlf.download_artifact("run", "d", tmp_path),
            lambda: mlf.download_artifact("run", "x", 7),  # type: ignore[arg-type]
            lambda: mlf.download_artifacts("run", "x", tmp_path / "f"),
        ]
        for number, call in enumerate(calls):
            with pytest.raises(InputError):
                call()
            assert peer.requests == [], number
    assert tree(tmp_path) == ["d", "d/a#b", "f"]


@pytest.mark.parametrize(
    "bad",
    [
        entry("../x", 1),
        entry("/etc/cron.d/x", 1),
        entry("a/../../x", 1),
        entry("..", is_dir=True),
        entry("", is_dir=True),
        entry("elsewhere/x", 1),
        entry(None, 1),
        entry(["x"], 1),
        entry("x", "1"),
        entry("x", -1),
    ],
)
def test_listings_that_lead_elsewhere(bad: Any, tmp_path: Path) -> None:
    peer = Peer({"": [entry("good", 1), bad]}, {"good": b"x", "x": b"x"})
    with client(peer) as mlf:
        for call in (
            lambda: mlf.list_artifacts("run"),
            lambda: mlf.list_artifacts("run", max_depth=-1),
            lambda: mlf.download_artifacts("run", "", tmp_path),
            lambda: mlf.download_artifact("run", "good", tmp_path),
            lambda: mlf.read_artifact("run", "good"),
        ):
            with pytest.raises(ArtifactError, match="the server lists"):
                call()
    assert tree(tmp_path) == []


@pytest.mark.parametrize("name", ["a\\b", "a%2fb", "a#b", "a\nb", "a?", "a\ud800"])
def test_names_that_cannot_be_asked_for_are_listed_and_not_fetched(name: str, tmp_path: Path) -> None:
    peer = Peer({"": [entry("good", 1), entry(name, 1)]}, {"good": b"x", name: b"x"})
    with client(peer) as mlf:
        assert [item.path for item in mlf.list_artifacts("run", max_depth=-1)] == ["good", name]
        with pytest.raises(ArtifactError, match="cannot hand out"):
            mlf.download_artifacts("run", "", tmp_path / "new")
        assert tree(tmp_path) == []
        assert mlf.read_artifact("run", "good") == b"x"


@pytest.mark.parametrize("name", ["a\\b", "a%2fb", "a#b", "a?"])
def test_directories_that_cannot_be_asked_for_are_no_empty_ones(name: str, tmp_path: Path) -> None:
    peer = Peer({"": [entry(name, is_dir=True)]})
    with client(peer) as mlf:
        assert [item.path for item in mlf.list_artifacts("run")] == [name]
        for call in (
            lambda: mlf.list_artifacts("run", max_depth=2),
            lambda: mlf.download_artifacts("run", "", tmp_path / "new"),
        ):
            with pytest.raises(ArtifactError, match="cannot list the directory"):
                call()
    assert tree(tmp_path) == []


def test_a_tree_without_end(tmp_path: Path) -> None:
    peer = Peer(lambda path: [entry(f"{path}/d".strip("/"), is_dir=True)])
    with client(peer) as mlf:
        for call in (
            lambda: mlf.list_artifacts("run", max_depth=-1),
            lambda: mlf.list_artifacts("run", max_depth=100_000),
            lambda: mlf.download_artifacts("run", "", tmp_path / "new"),
        ):
            with pytest.raises(ArtifactError, match="100 directories deep"):
                call()
        assert len(mlf.list_artifacts("run", max_depth=90)) == 90
    assert tree(tmp_path) == []


def test_a_listing_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "_MOST", 1000)
    pages = 0

    def answer(request: httpx.Request) -> httpx.Response:
        nonlocal pages
        pages += 1
        files = [entry(f"{pages}-{number}", 1) for number in range(100)]
        return httpx.Response(200, json={"root_uri": PROXIED, "files": files, "next_page_token": str(pages)})

    names = [str(number) for number in range(100)]
    broad = Peer(lambda path: [entry(f"{path}/{n}".strip("/"), is_dir=True) for n in names if path.count("/") < 20])
    for transport, most in ((httpx.MockTransport(answer), 11), (broad.transport, 1001)):
        with MLflow(URI, retries=0, transport=transport) as mlf:
            for call in (
                lambda: mlf.list_artifacts("run", max_depth=-1),
                lambda: mlf.download_artifacts("run", "", tmp_path / "new"),
            ):
                pages = 0
                broad.requests.clear()
                with pytest.raises(ArtifactError, match="the server lists more than 1,000 "):
                    call()
                assert pages + len(broad.requests) <= most
    assert tree(tmp_path) == []


@pytest.mark.parametrize(
    ("status", "name", "why"),
    [
        (500, "d/f/a/b", "'d/f/a/b' cannot be stored: 'd/f' is a file among"),
        (500, "d/new/b", "500"),
        (503, "d/f/a/b", "503"),
    ],
)
def test_a_file_where_an_upload_needs_a_directory(status: int, name: str, why: str) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "PUT":
            return httpx.Response(status, text="Internal Server Error")
        found = {"": [entry("d", is_dir=True)], "d": [entry("d/f", 1)]}.get(request.url.params.get("path", ""), [])
        return httpx.Response(200, json={"root_uri": PROXIED, "files": found})

    with MLflow(URI, retries=0, transport=httpx.MockTransport(answer)) as mlf:
        with pytest.raises(MlflowClientError, match=why):
            mlf.log_artifact("run", name, b"x")


def test_pages_are_followed_and_end() -> None:
    pages = {None: ("a", "2"), "2": ("b", "3"), "3": ("c", "3")}

    def answer(request: httpx.Request) -> httpx.Response:
        name, following = pages[request.url.params.get("page_token")]
        return httpx.Response(
            200, json={"root_uri": "s3://b/r", "files": [entry(name, 1)], "next_page_token": following}
        )

    with MLflow(URI, retries=0, transport=httpx.MockTransport(answer)) as mlf:
        assert [item.path for item in mlf.list_artifacts("run")] == ["a", "b", "c"]


def test_unfinished_files_are_not_listed() -> None:
    peer = Peer({"": [entry(".mlflowclient-0123456789abcdef", 1), entry(".mlflowclient-note", 1)]})
    with client(peer) as mlf:
        assert [item.path for item in mlf.list_artifacts("run", max_depth=-1)] == [".mlflowclient-note"]


@pytest.mark.parametrize(
    ("size", "body", "why"),
    [
        (5, b"abc", "only 3 came"),
        (0, b"abc", "more came"),
        (2, b"abc", "more came"),
        (3, b"", "only 0 came"),
        (40, httpx.Response(200, html="<html><form>Sign in</form></html>"), "login page"),
    ],
)
def test_wrong_sizes_are_no_files(size: int, body: Any, why: str, tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"old")
    peer = Peer({"": [entry("old", size)]}, {"old": body})
    with client(peer) as mlf:
        for call in (
            lambda: mlf.read_artifact("run", "old"),
            lambda: mlf.download_artifact("run", "old", tmp_path),
            lambda: mlf.download_artifact("run", "old", tmp_path / "a" / "b"),
            lambda: mlf.download_artifacts("run", "", tmp_path),
        ):
            with pytest.raises(ArtifactError, match=why):
                call()
    assert tree(tmp_path) == ["old"]
    assert (tmp_path / "old").read_bytes() == b"old"


def test_a_body_without_end_does_not_fill_the_disk(tmp_path: Path) -> None:
    body = Endless()
    peer = Peer({"": [entry("f", 5_000_000)]}, {"f": httpx.Response(200, stream=body)})
    with client(peer) as mlf:
        with pytest.raises(ArtifactError, match="more came"):
            mlf.download_artifact("run", "f", tmp_path)
        assert tree(tmp_path) == []
    assert body.sent < 7_000_000


def test_error_pages_are_no_files(tmp_path: Path) -> None:
    redirect = httpx.Response(302, headers={"Location": "https://login.example/"})
    broken = httpx.Response(500, html="<h1>Internal Server Error</h1>")
    peer = Peer({"": [entry("a", 1), entry("b", 1)]}, {"a": redirect, "b": broken})
    with client(peer) as mlf:
        with pytest.raises(UnexpectedResponse, match=r"login\.example"):
            mlf.download_artifact("run", "a", tmp_path)
        with pytest.raises(ServerError, match="500"):
            mlf.download_artifact("run", "b", tmp_path)
    assert tree(tmp_path) == []


def test_links_in_the_target_are_not_followed(tmp_path: Path) -> None:
    outside, target = tmp_path / "outside", tmp_path / "target"
    outside.mkdir()
    target.mkdir()
    (outside / "precious").write_bytes(b"keep")
    (target / "sub").symlink_to(outside)
    (target / "f").symlink_to(outside / "precious")
    peer = Peer(
        {"": [entry("f", 3), entry("sub", is_dir=True)], "sub": [entry("sub/precious", 3)]},
        {"f": b"new", "sub/precious": b"bad"},
    )
    with client(peer) as mlf:
        for path in ("", "sub"):
            with pytest.raises(ArtifactError, match="leads out of"):
                mlf.download_artifacts("run", path, target)
        assert (target / "f").is_symlink()
        mlf.download_artifacts("run", "f", target)
    assert (outside / "precious").read_bytes() == b"keep"
    assert not (target / "f").is_symlink()
    assert (target / "f").read_bytes() == b"new"
    assert tree(outside) == ["precious"]


def test_a_file_where_a_directory_is_needed(tmp_path: Path) -> None:
    (tmp_path / "d").touch()
    (tmp_path / "f").mkdir()
    peer = Peer({"": [entry("d", is_dir=True), entry("f", 1)], "d": [entry("d/x", 1)]}, {"d/x": b"x", "f": b"x"})
    with client(peer) as mlf:
        for path, why in (("d", "/d' is there and no directory"), ("f", "no regular file")):
            with pytest.raises(ArtifactError, match=why):
                mlf.download_artifacts("run", path, tmp_path)
    assert tree(tmp_path) == ["d", "f"]


# Stores.


@pytest.mark.parametrize("seen", [[], ["f"], ["/".join("ab")]])
def test_a_directory_that_only_this_machine_has(tmp_path: Path, seen: list[str]) -> None:
    root = tmp_path / "mlruns" / "1" / "run" / "artifacts"
    peer = Peer(
        lambda path: [entry(f"{path}/{name}".strip("/"), 1) for name in seen if "/" not in name], root=root.as_uri()
    )
    (tmp_path / "f").write_bytes(b"x")
    with client(peer) as mlf:
        for call in (
            lambda: mlf.log_artifact("run", "f", b"x"),
            lambda: mlf.log_artifact("run", "a/b/f", b"x"),
            lambda: mlf.log_artifacts("run", tmp_path),
        ):
            with pytest.raises(ArtifactError, match="not the directory in which the server keeps"):
                call()
            assert tree(tmp_path) == ["f"]


def test_a_server_that_fails_to_look(tmp_path: Path) -> None:
    root = tmp_path / "run" / "artifacts"
    peer = Peer(lambda path: None if "mlflowclient" in path else [], root=str(root))
    with client(peer) as mlf:
        with pytest.raises(ServerError, match="500"):
            mlf.log_artifact("run", "f", b"x")
        assert tree(tmp_path) == []


def test_nothing_of_this_machine_is_deleted_instead(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"mine")
    peer = Peer({"": [entry("f", 4)]}, root=str(tmp_path))
    with client(peer) as mlf:
        with pytest.raises(ArtifactError, match="not the directory in which the server keeps"):
            mlf.delete_artifact("run", "f")
        assert tree(tmp_path) == ["f"]


@pytest.mark.parametrize(
    "root", ["hdfs://bucket/1/run", "mlflow-artifacts://other.example/1", "mlflow-artifacts:/1/../2"]
)
def test_stores_that_cannot_be_written(root: str, tmp_path: Path) -> None:
    (tmp_path / "f").touch()
    peer = Peer({"": [entry("f", 1)]}, root=root)
    with client(peer) as mlf:
        info = (mlf.get_run("run")).info
        for run in ("run", info):
            for call in (
                lambda run=run: mlf.log_artifact(run, "x", b"x"),
                lambda run=run: mlf.log_artifacts(run, tmp_path),
                lambda run=run: mlf.delete_artifact(run, "f"),
            ):
                before = len(peer.requests)
                with pytest.raises(ArtifactError, match=r"hdfs://bucket|other\.example|leads elsewhere"):
                    call()
                assert run == "run" or len(peer.requests) == before
    assert peer.uploads == {}


@pytest.mark.parametrize("root", ["hdfs://bucket/1/run", "mlflow-artifacts://other.example/1"])
def test_they_are_read_through_the_server(root: str, tmp_path: Path) -> None:
    peer = Peer({"": [entry("f", 1)]}, {"f": b"x"}, root=root)
    with client(peer) as mlf:
        assert mlf.read_artifact("run", "f") == b"x"
        assert (mlf.download_artifacts("run", "f", tmp_path)).read_bytes() == b"x"
    assert peer.requests[-1] == "GET /get-artifact"


def test_a_store_that_the_server_cannot_list() -> None:
    peer = Peer(lambda path: None, root="hdfs://bucket/r")
    with client(peer) as mlf:
        with pytest.raises(ArtifactError, match="hdfs://bucket"):
            mlf.log_artifact("run", "f", b"x")
        with pytest.raises(ServerError, match="500"):
            mlf.read_artifact("run", "f")
    peer = Peer(lambda path: None)
    with client(peer) as mlf:
        with pytest.raises(ServerError, match="500"):
            mlf.log_artifact("run", "f", b"x")
        assert peer.uploads == {}


def test_odd_names_come_through_the_proxy_or_not_at_all(tmp_path: Path) -> None:
    names = ["file:x", " 日本", "plain", "日本"]
    files = {name: name.encode() for name in names}
    listings = {"": [entry(name, len(name.encode())) for name in names]}
    peer = Peer(listings, files)
    with client(peer) as mlf:
        for name in names:
            assert mlf.read_artifact("run", name) == name.encode()
        through_proxy = [path for path in peer.requests if "mlflow-artifacts" in path]
        assert len(through_proxy) == 3
    with client(Peer(listings, files, root="hdfs://bucket/r")) as mlf:
        with pytest.raises(ArtifactError, match="cannot hand out"):
            mlf.download_artifacts("run", "", tmp_path / "new")
        assert tree(tmp_path) == []
        for name in names:
            if name in names[:2]:
                with pytest.raises(ArtifactError, match="cannot hand out"):
                    mlf.read_artifact("run", name)
            else:
                assert mlf.read_artifact("run", name) == name.encode()


def test_a_directory_is_not_overwritten_by_a_file(tmp_path: Path) -> None:
    (tmp_path / "d").touch()
    (tmp_path / "other").touch()
    peer = Peer({"": [entry("d", is_dir=True), entry("base", is_dir=True)], "d": [entry("d/x", 1)]})
    with client(peer) as mlf:
        for call in (lambda: mlf.log_artifact("run", "d", b"x"), lambda: mlf.log_artifacts("run", tmp_path)):
            with pytest.raises(ArtifactError, match="'d' is a directory"):
                call()
        assert peer.uploads == {}
        assert mlf.log_artifacts("run", tmp_path, artifact_path="base") == ["base/d", "base/other"]
    assert peer.uploads == {"base/d": b"", "base/other": b""}


def test_what_is_missing(tmp_path: Path) -> None:
    peer = Peer({"": [entry("f", 1)]})
    with client(peer) as mlf:
        assert mlf.log_artifacts("run", tmp_path) == []
        for call in (
            lambda: mlf.read_artifact("run", "g"),
            lambda: mlf.download_artifact("run", "g", tmp_path / "new" / "x"),
            lambda: mlf.download_artifacts("run", "f/g", tmp_path / "new"),
            lambda: mlf.delete_artifact("run", "g"),
        ):
            with pytest.raises(NotFound, match="no artifact"):
                call()
    assert tree(tmp_path) == []
