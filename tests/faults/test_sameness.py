"""What is the same on both sides is not moved: by content, however that is found out, or by time if that is asked."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

import pytest

from mlflowclient import InputError
from tests.faults.peer import COLOURS, call
from tests.faults.store import Answer, Asked, Store

LARGE = bytes(range(256)) * 8192
WRITTEN = 1_795_417_200  # what the store says of every file


def fetch(colour: str, store: Store, directory: Path, skip_same: Any = True) -> list[tuple[str, str | None]]:
    """Fetch all, and return what was asked for: names, and ranges."""
    store.asked.clear()
    call(colour, store.uri, lambda mlf: mlf.download_artifacts("r", "", directory, skip_same=skip_same))
    return sorted(
        (asked.path.rpartition("/")[2], asked.range or "")
        for asked in store.asked
        if "/mlflow-artifacts/artifacts/" in asked.path
    )


@pytest.mark.parametrize("colour", COLOURS)
def test_by_content(colour: str, tmp_path: Path) -> None:
    files = {"other": b"theirs", "same": b"the same", "empty": b"", "longer": b"longer still", "new": b"new"}
    for name, content in (files | {"other": b"mine!!", "longer": b"short"}).items():
        if name != "new":
            (tmp_path / name).write_bytes(content)
            os.utime(tmp_path / name, (WRITTEN, WRITTEN) if name == "other" else (1, 1))
    with Store(files) as store:
        asked = fetch(colour, store, tmp_path)
        assert [name for name, _ in asked if asked.count((name, "")) == 2] == ["other", "other"]
        assert {name: (tmp_path / name).read_bytes() for name in files} == files
        assert [int((tmp_path / name).stat().st_mtime) for name in ("same", "empty", "other")] == [1, 1, WRITTEN]
        before = {path.name: path.stat() for path in tmp_path.iterdir()}
        fetch(colour, store, tmp_path)
    assert {path.name: path.stat().st_ino for path in tmp_path.iterdir()} == {
        name: status.st_ino for name, status in before.items()
    }


@pytest.mark.parametrize("colour", COLOURS)
def test_by_the_checksum_that_a_store_declares(colour: str, tmp_path: Path) -> None:
    of_s3 = {"ETag": f'"{hashlib.md5(LARGE).hexdigest()}"', "x-amz-request-id": "1"}

    def declare(number: int, asked: Asked, answer: Answer) -> Answer:
        return answer._replace(headers=answer.headers | of_s3)

    with Store({"f": LARGE}) as store:
        store.change = declare
        (tmp_path / "f").write_bytes(LARGE)
        assert fetch(colour, store, tmp_path) == [("f", "bytes=0-0")]
        call(colour, store.uri, lambda mlf: mlf.log_artifacts("r", tmp_path, skip_same=True))
        assert store.uploads == {}

        (tmp_path / "f").write_bytes(LARGE[:-1] + b"x")
        call(colour, store.uri, lambda mlf: mlf.log_artifacts("r", tmp_path, skip_same=True))
        assert store.uploads == {"f": LARGE[:-1] + b"x"}
        assert fetch(colour, store, tmp_path) == [("f", ""), ("f", "bytes=0-0")]
        assert (tmp_path / "f").read_bytes() == LARGE


@pytest.mark.parametrize("colour", COLOURS)
def test_a_link_is_replaced(colour: str, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"content")
    (tmp_path / "to" / "f").parent.mkdir()
    (tmp_path / "to" / "f").symlink_to(tmp_path / "elsewhere")
    with Store({"f": b"content"}) as store:
        assert fetch(colour, store, tmp_path / "to") == [("f", "")]
    assert not (tmp_path / "to" / "f").is_symlink()


@pytest.mark.parametrize("colour", COLOURS)
def test_by_time(colour: str, tmp_path: Path) -> None:
    files = {"a": b"one", "d/b": b"two", "d/empty": b""}
    with Store(files) as store:
        fetch(colour, store, tmp_path, "time")
        (tmp_path / "a").write_bytes(b"mine")
        os.utime(tmp_path / "d" / "b", (1, 1))
        store.files["d/new"] = b"new"
        asked = fetch(colour, store, tmp_path, "time")
        assert asked == [("a", ""), ("b", ""), ("b", "bytes=0-0"), ("empty", ""), ("new", "")]
        asked = fetch(colour, store, tmp_path, "time")
        assert asked == [("a", "bytes=0-0"), ("b", "bytes=0-0"), ("empty", ""), ("new", "bytes=0-0")]
    assert {name: (tmp_path / name).read_bytes() for name in store.files} == store.files


@pytest.mark.parametrize("colour", COLOURS)
def test_what_it_goes_by_is_checked(colour: str, tmp_path: Path) -> None:
    with Store({}) as store:
        for bad in ("content", 1, None):
            with pytest.raises(InputError, match=r"^skip_same=.*: one of True, False, 'time' is needed$"):
                fetch(colour, store, tmp_path, bad)
        with pytest.raises(InputError, match=r"^skip_same='time': one of True, False is needed$"):
            call(colour, store.uri, lambda mlf: mlf.log_artifacts("r", tmp_path, skip_same="time"))
        assert store.asked == []
