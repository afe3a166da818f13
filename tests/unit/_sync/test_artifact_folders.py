# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Directories of artifacts: which files move, how many at once, and what one error says of all that failed."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import httpx
import pytest

from mlflowclient import (
    ApiError,
    ArtifactError,
    InputError,
    MissingLibrary,
    MLflow,
    NotFound,
    Progress,
    ServerError,
    TransferError,
)
from tests.unit.artifact_peer import Peer, entry
from tests.unit.test_local_files import tree

URI = "http://mlflow.example"
TREE = {
    "": [entry("a.txt", 1), entry("ckpt", is_dir=True), entry("empty", is_dir=True), entry("z.log", 1)],
    "ckpt": [entry("ckpt/1.pt", 1), entry("ckpt/old", is_dir=True)],
    "ckpt/old": [entry("ckpt/old/0.pt", 1)],
}
FILES = dict.fromkeys(("a.txt", "z.log", "ckpt/1.pt", "ckpt/old/0.pt"), b"x")


def client(peer: Peer, **settings: Any) -> MLflow:
    return MLflow(URI, retries=0, transport=peer.transport, **settings)


def files(root: Path, *names: str) -> Path:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name)
    return root


def listings(peer: Peer) -> int:
    return peer.requests.count("GET /api/2.0/mlflow/artifacts/list")


# Listing.


def test_one_request_for_each_directory() -> None:
    peer = Peer(TREE)
    with client(peer) as mlf:
        found = [item.path for item in mlf.iter_artifacts("run")]
        assert found == [item.path for item in mlf.list_artifacts("run", max_depth=-1)]
    assert found == ["a.txt", "ckpt", "ckpt/1.pt", "ckpt/old", "ckpt/old/0.pt", "empty", "z.log"]
    assert listings(peer) == 2 * 4


def test_a_directory_is_asked_for_when_its_turn_comes() -> None:
    peer = Peer(TREE)
    with client(peer) as mlf:
        items = mlf.iter_artifacts("run")
        assert listings(peer) == 0
        for path, count in (("a.txt", 1), ("ckpt", 1), ("ckpt/1.pt", 2), ("ckpt/old", 2), ("ckpt/old/0.pt", 3)):
            assert (anext_of(items)).path == path
            assert listings(peer) == count


def anext_of(items: Any) -> Any:
    for item in items:
        return item
    return None


@pytest.mark.parametrize(
    ("include", "exclude", "found", "requests"),
    [
        (None, "ckpt", ["a.txt", "empty", "z.log"], 2),
        ("*.pt", None, ["ckpt/1.pt", "ckpt/old/0.pt"], 4),
        ("*.pt", ["old", "empty"], ["ckpt/1.pt"], 2),
        (None, ["*.log", "ckpt/old"], ["a.txt", "ckpt", "ckpt/1.pt", "empty"], 3),
    ],
)
def test_what_is_listed(include: Any, exclude: Any, found: list[str], requests: int, tmp_path: Path) -> None:
    peer = Peer(TREE, FILES)
    with client(peer) as mlf:
        listed = mlf.list_artifacts("run", max_depth=-1, include=include, exclude=exclude)
        assert [item.path for item in listed] == found
        assert listings(peer) == requests
        mlf.download_artifacts("run", "", tmp_path, include=include, exclude=exclude)
    assert [name for name in tree(tmp_path) if (tmp_path / name).is_file()] == [name for name in found if name in FILES]


# Storing and fetching.


def test_patterns_of_what_is_stored(tmp_path: Path) -> None:
    files(tmp_path, "a.txt", "ckpt/1.pt", "ckpt/old/0.pt", ".git/HEAD")
    (tmp_path / "loop").symlink_to(".")
    peer = Peer({})
    with client(peer) as mlf:
        with pytest.raises(InputError, match=r"loop.*exclude="):
            mlf.log_artifacts("run", tmp_path)
        stored = mlf.log_artifacts("run", tmp_path, exclude=[".git", "loop", "old"], artifact_path="d")
        assert stored == ["d/a.txt", "d/ckpt/1.pt"]
        assert mlf.log_artifacts("run", tmp_path, include="*.pt", exclude="old") == ["ckpt/1.pt"]
        assert mlf.log_artifacts("run", tmp_path, include="*.none", exclude="loop") == []
    assert sorted(peer.uploads) == ["ckpt/1.pt", "d/a.txt", "d/ckpt/1.pt"]


@pytest.mark.parametrize("concurrency", [1, 3, 64])
def test_all_are_stored_and_fetched(concurrency: int, tmp_path: Path) -> None:
    names = [f"d{number % 3}/{number}" for number in range(50)]
    random.Random(3).shuffle(names)
    files(tmp_path / "src", *names)
    peer = Peer(
        {"": [entry(f"d{n}", is_dir=True) for n in range(3)]}
        | {f"d{n}": [entry(name, len(name)) for name in sorted(names) if name.startswith(f"d{n}")] for n in range(3)},
        {name: name.encode() for name in names},
    )
    with client(peer) as mlf:
        assert mlf.log_artifacts("run", tmp_path / "src", concurrency=concurrency) == sorted(names)
        mlf.download_artifacts("run", "", tmp_path / "new", concurrency=concurrency)
    assert peer.uploads == {name: name.encode() for name in names}
    assert tree(tmp_path / "new") == tree(tmp_path / "src")
    assert all((tmp_path / "new" / name).read_text() == name for name in names)


class Refusing(Peer):
    """A peer that answers with an error for some paths, or with none at all."""

    def __init__(self, errors: dict[str, int | Exception], **more: Any) -> None:
        super().__init__({}, **more)
        self._errors = errors

    def _answer(self, request: httpx.Request) -> httpx.Response:
        name = request.url.path.rpartition("/artifacts/")[2]
        if name in self._errors:
            self.requests.append(f"{request.method} {name}")
            error = self._errors[name]
            if isinstance(error, Exception):
                raise error
            return httpx.Response(error)
        return super()._answer(request)


@pytest.mark.parametrize("concurrency", [1, 4])
def test_one_error_for_all_that_failed(concurrency: int, tmp_path: Path) -> None:
    names = [f"{number:02}" for number in range(12)]
    files(tmp_path, *names)
    peer = Refusing({"09": 507, "02": 403})
    with client(peer) as mlf:
        with pytest.raises(TransferError, match="2 of 12 files failed") as caught:
            mlf.log_artifacts("run", tmp_path, concurrency=concurrency)
    assert [(path, error.status) for path, error in caught.value.failures.items()] == [("02", 403), ("09", 507)]  # type: ignore[attr-defined]
    assert isinstance(caught.value.__cause__, ApiError)
    assert caught.value.done == sorted(peer.uploads) == [name for name in names if name not in ("02", "09")]


@pytest.mark.parametrize("error", [httpx.ConnectError("refused"), 401])
def test_when_nothing_can_work_the_rest_is_not_tried(error: Any, tmp_path: Path) -> None:
    names = [f"{number:02}" for number in range(12)]
    files(tmp_path, *names)
    peer = Refusing(dict.fromkeys(names[3:], error))
    with client(peer) as mlf:
        with pytest.raises(TransferError) as caught:
            mlf.log_artifacts("run", tmp_path, concurrency=2)
    assert list(caught.value.failures) == names[3:]
    assert caught.value.done == names[:3]
    assert len([request for request in peer.requests if request.startswith("PUT")]) <= 3 + 2
    assert "not tried after the failure of another file" in str(caught.value.failures["11"])


def test_what_patterns_leave_out(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    peer = Peer(TREE, FILES)
    files(tmp_path / "src", "a.txt")
    with client(peer) as mlf:
        assert mlf.log_artifacts("run", tmp_path / "src", include="*.tx") == []
        back = mlf.download_artifacts("run", "ckpt", tmp_path / "back", include=["*.tx"])
        with pytest.raises(ArtifactError, match=r"'ckpt/1\.pt' is a file, and left out"):
            mlf.download_artifacts("run", "ckpt/1.pt", tmp_path / "back", exclude="*.pt")
    assert back == tmp_path / "back" / "ckpt"
    assert tree(tmp_path / "back") == ["ckpt"]
    assert [record.getMessage() for record in caplog.records if record.levelname == "WARNING"] == [
        "include='*.tx' matches no file",
        "include=['*.tx'] matches no file",
    ]


def test_of_a_single_file_the_error_is_its_own(tmp_path: Path) -> None:
    peer = Peer({"": [entry("f", 1)]}, {"f": httpx.Response(500)})
    with client(peer) as mlf:
        for path, error in (("f", ServerError), ("g", NotFound)):
            with pytest.raises(error):
                mlf.download_artifacts("run", path, tmp_path)
    assert tree(tmp_path) == []


def test_what_is_the_same_is_not_stored_again(tmp_path: Path) -> None:
    files(tmp_path, "same", "other", "longer", "new", "d/same")
    there = {"same": b"same", "other": b"OTHER", "longer": b"longer still", "d/same": b"d/same"}
    peer = Peer(
        {
            "": [entry("same", 4), entry("other", 5), entry("longer", 12), entry("d", is_dir=True)],
            "d": [entry("d/same", 6)],
        },
        there,
    )
    with client(peer) as mlf:
        stored = mlf.log_artifacts("run", tmp_path, skip_same=True)
        assert stored == ["longer", "new", "other", "same", "d/same"]
        assert peer.uploads == {"longer": b"longer", "new": b"new", "other": b"other"}
        peer.uploads.clear()
        mlf.log_artifacts("run", tmp_path)
    assert sorted(peer.uploads) == sorted(stored)


@pytest.mark.parametrize("bad", [0, 65, -1, 2.0, True, "4", None])
def test_how_many_at_once_is_checked(bad: Any, tmp_path: Path) -> None:
    peer = Peer({})
    with client(peer) as mlf:
        for call in (
            lambda: mlf.log_artifacts("run", tmp_path, concurrency=bad),
            lambda: mlf.download_artifacts("run", "", tmp_path, concurrency=bad),
            lambda: mlf.download_artifact("run", "f", tmp_path, concurrency=bad),
        ):
            with pytest.raises(InputError, match=r"^concurrency="):
                call()
    assert peer.requests == []


# Progress.


def test_what_is_told(tmp_path: Path) -> None:
    files(tmp_path / "src", "a", "bb", "d/c")
    (tmp_path / "src" / "empty").touch()
    seen: list[Progress] = []
    peer = Peer({"": [entry("a", 1), entry("empty")]}, {"a": b"a", "empty": b""})
    with client(peer) as mlf:
        mlf.log_artifacts("run", tmp_path / "src", progress=seen.append)
        assert seen[-1].done == seen[-1].size == 6
        assert sorted({item.path for item in seen}) == ["a", "bb", "d/c", "empty"]
        assert [item.files_done for item in seen] == sorted(item.files_done for item in seen)
        assert (seen[-1].files_done, seen[-1].files) == (4, 4)
        for call, size, count in (
            (lambda: mlf.log_artifact("run", "x", b"12345", progress=seen.append), 5, 1),
            (lambda: mlf.download_artifact("run", "a", tmp_path, progress=seen.append), 1, 1),
            (lambda: mlf.download_artifacts("run", "", tmp_path, progress=seen.append), 1, 2),
        ):
            call()
            assert (seen[-1].done, seen[-1].size, seen[-1].files_done) == (size, size, count)


def test_nothing_is_drawn_unless_asked(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    peer = Peer({})
    with client(peer) as mlf:
        for progress in (None, False):
            mlf.log_artifact("run", "x", b"12345", progress=progress)
        assert capfd.readouterr() == ("", "")
        mlf.log_artifact("run", "a[red]b", b"12345", progress=True)
        out, err = capfd.readouterr()
        assert out == ""
        assert "a[red]b" in err
        with pytest.raises(InputError, match=r"^progress="):
            mlf.log_artifact("run", "x", b"12345", progress="yes")  # type: ignore[arg-type]


def test_a_bar_without_rich(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "rich.progress", None)
    peer = Peer({})
    with client(peer) as mlf:
        with pytest.raises(MissingLibrary, match="rich"):
            mlf.log_artifact("run", "x", b"12345", progress=True)
        assert peer.requests == []
        assert mlf.log_artifact("run", "x", b"12345") == "x"


def test_errors_of_reports_end_the_call(tmp_path: Path) -> None:
    names = [f"{number:02}" for number in range(20)]
    files(tmp_path, *names)

    def enough(progress: Progress) -> None:
        if progress.files_done == 5:
            raise ZeroDivisionError

    peer = Peer({})
    with client(peer) as mlf:
        with pytest.raises(ZeroDivisionError):
            mlf.log_artifacts("run", tmp_path, progress=enough, concurrency=2)
    assert len(peer.uploads) < 10
