"""Downloads whose way is bad: they end with the whole file or with none, and fetch nothing twice that they can keep."""

from __future__ import annotations

import os
import random
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mlflowclient import ApiError, ArtifactError, ConnectionFailed, Progress, TransferError
from mlflowclient.config import RetryPolicy
from tests.faults.peer import COLOURS, call
from tests.faults.store import Answer, Asked, Store
from tests.unit.test_local_files import tree

CONTENT = random.Random(7).randbytes(1_250_000)
PATIENT = RetryPolicy(max_retries=3, backoff_factor=0, jitter=0)
PART = 1 << 18
FIRST = PART // 16
"""Bytes that come alone, to see how quick the server is."""


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    for colour in COLOURS:
        monkeypatch.setattr(f"mlflowclient._{colour}.artifacts.downloads.PART", PART)


def fetch(colour: str, store: Store, target: Path, **arguments: Any) -> Path:
    settings = {"retries": PATIENT} | {name: arguments.pop(name) for name in ("timeout",) if name in arguments}
    path: Path = call(colour, store.uri, lambda mlf: mlf.download_artifact("r", "f", target, **arguments), **settings)[
        0
    ]
    return path


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("percent", range(0, 100, 10))
@pytest.mark.parametrize("ranges", [True, False], ids=["ranges", "no ranges"])
def test_cut_at_every_tenth_percent(colour: str, percent: int, ranges: bool, tmp_path: Path) -> None:
    cut = len(CONTENT) * percent // 100
    with Store({"f": CONTENT}, ranges=ranges) as store:
        store.change = lambda number, asked, answer: answer._replace(cut=cut) if number == 0 else answer
        assert fetch(colour, store, tmp_path, concurrency=1).read_bytes() == CONTENT
        asked = store.downloads()
    assert len(asked) == 2
    # Less than a network's packet may be lost of what was sent.
    begun = int(asked[1].split("=")[1].split("-")[0]) if asked[1] else 0
    assert begun == (cut if ranges else 0)
    assert tree(tmp_path) == ["f"]


@pytest.mark.parametrize("colour", COLOURS)
def test_every_part_is_taken_up_again_on_its_own(colour: str, tmp_path: Path) -> None:
    seen = set[str | None]()

    def cut_once(number: int, asked: Asked, answer: Answer) -> Answer:
        if asked.range in seen or asked.range == "bytes=0-0":
            return answer
        seen.add(asked.range)
        # What is asked for to complete a part is not cut again: it begins in the middle of one.
        first = int((asked.range or "=0-").split("=")[1].split("-")[0])
        return answer._replace(cut=len(answer.body) // 3) if first in starts else answer

    starts = [0, *range(FIRST, len(CONTENT), PART)]
    sizes = [FIRST, *(min(PART, len(CONTENT) - start) for start in starts[1:])]

    with Store({"f": CONTENT}) as store:
        store.change = cut_once
        assert fetch(colour, store, tmp_path).read_bytes() == CONTENT
        fetched = [asked.range for asked in store.asked if asked.range]
    assert fetched[0] == "bytes=0-0"
    assert len(fetched) == 1 + 6 * 2
    assert {int(part.split("=")[1].split("-")[0]) for part in fetched} == {
        begin for start, size in zip(starts, sizes, strict=True) for begin in (start, start + size // 3)
    }


@pytest.mark.parametrize("colour", COLOURS)
def test_a_server_that_nothing_holds_back_is_asked_once_for_the_rest(
    colour: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"mlflowclient._{colour}.artifacts.downloads._QUICK", 1)
    with Store({"f": CONTENT}) as store:
        assert fetch(colour, store, tmp_path).read_bytes() == CONTENT
        assert store.downloads() == ["bytes=0-0", f"bytes=0-{FIRST - 1}", f"bytes={FIRST}-{len(CONTENT) - 1}"]


@pytest.mark.parametrize("colour", COLOURS)
def test_parts_come_at_once(colour: str, tmp_path: Path) -> None:
    gate = threading.Barrier(3)

    def wait(number: int, asked: Asked, answer: Answer) -> Answer:
        if number in (2, 3, 4):  # after the one that asks for the ETag, and the first part
            gate.wait(30)  # broken, if they came one after the other
        return answer

    with Store({"f": CONTENT}) as store:
        store.change = wait
        assert fetch(colour, store, tmp_path, concurrency=3).read_bytes() == CONTENT
        assert store.most_at_once == 3


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("concurrency", [1, 4])
@pytest.mark.parametrize("when", [1, 2, 4])
def test_a_file_that_changes_in_between(colour: str, concurrency: int, when: int, tmp_path: Path) -> None:
    new = os.urandom(len(CONTENT))

    def change(number: int, asked: Asked, answer: Answer) -> Answer:
        if number == when:
            store.files["f"] = new
            answer = store._file(asked)
        return answer._replace(cut=PART) if number < when and concurrency == 1 else answer

    with Store({"f": CONTENT}) as store:
        store.change = change
        assert fetch(colour, store, tmp_path, concurrency=concurrency).read_bytes() == new


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("concurrency", [1, 4])
def test_a_file_that_shrinks_in_between(colour: str, concurrency: int, tmp_path: Path) -> None:
    def shrink(number: int, asked: Asked, answer: Answer) -> Answer:
        if number:
            store.files["f"] = b"short"
            asked.headers.pop("If-Range", None)  # as servers that do not know it
            return store._file(asked)
        return answer._replace(cut=2 * PART) if concurrency == 1 else answer

    with Store({"f": CONTENT}) as store:
        store.change = shrink
        with pytest.raises(ArtifactError, match=r"only 5 came|were asked for"):
            fetch(colour, store, tmp_path, concurrency=concurrency)
    assert tree(tmp_path) == []


ANSWERS: dict[str, tuple[Callable[[Answer], Answer], str]] = {
    "too long": (lambda answer: answer._replace(body=answer.body + b"x"), "more came"),
    "too short": (lambda answer: answer._replace(body=answer.body[:-1]), r"only \d+ came"),
    "another range": (
        lambda answer: answer._replace(headers=answer.headers | {"Content-Range": "bytes 1-5/1250000"}),
        "were asked for",
    ),
    "another size": (
        lambda answer: answer._replace(
            headers=answer.headers | {"Content-Range": answer.headers["Content-Range"].replace("/1250000", "/7")}
        ),
        "were asked for",
    ),
    "no range": (
        lambda answer: answer._replace(headers={"ETag": answer.headers["ETag"]}),
        "no Content-Range",
    ),
}


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize(("lie", "why"), ANSWERS.values(), ids=ANSWERS)
def test_answers_that_lie(colour: str, lie: Callable[[Answer], Answer], why: str, tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"old")
    with Store({"f": CONTENT}) as store:
        store.change = lambda number, asked, answer: lie(answer) if number else answer
        with pytest.raises(ArtifactError, match=why):
            fetch(colour, store, tmp_path)
    assert tree(tmp_path) == ["f"]
    assert (tmp_path / "f").read_bytes() == b"old"


@pytest.mark.parametrize("colour", COLOURS)
def test_retries_end(colour: str, tmp_path: Path) -> None:
    with Store({"f": CONTENT}) as store:
        store.change = lambda number, asked, answer: answer._replace(cut=0)
        with pytest.raises(ConnectionFailed, match="cut short"):
            fetch(colour, store, tmp_path, concurrency=1)
        assert len(store.downloads()) == 4
        store.ranges = False
        store.change = lambda number, asked, answer: answer._replace(cut=len(CONTENT) // 2)
        with pytest.raises(ConnectionFailed, match="cut short"):
            fetch(colour, store, tmp_path, concurrency=1)
        assert len(store.downloads()) == 8
    assert tree(tmp_path) == []


@pytest.mark.parametrize("colour", COLOURS)
def test_as_long_as_something_comes_it_goes_on(colour: str, tmp_path: Path) -> None:
    with Store({"f": CONTENT}) as store:
        store.change = lambda number, asked, answer: answer._replace(cut=75_000)
        assert fetch(colour, store, tmp_path, concurrency=1).read_bytes() == CONTENT
        assert len(store.downloads()) == 17


@pytest.mark.parametrize("colour", COLOURS)
def test_a_gateway_that_gives_up(colour: str, tmp_path: Path) -> None:
    page = Answer(504, b"<html>504 Gateway Time-out</html>", {"Content-Type": "text/html"})
    with Store({"f": CONTENT}) as store:
        store.change = lambda number, asked, answer: page if number in (1, 3) else answer
        assert fetch(colour, store, tmp_path).read_bytes() == CONTENT
        store.change = lambda number, asked, answer: page
        with pytest.raises(ApiError, match="504"):
            fetch(colour, store, tmp_path)
    assert tree(tmp_path) == ["f"]


@pytest.mark.parametrize("colour", COLOURS)
def test_progress_counts_every_byte_once(colour: str, tmp_path: Path) -> None:
    seen: list[Progress] = []
    with Store({"f": CONTENT}) as store:
        store.change = lambda number, asked, answer: answer._replace(cut=75_000) if number == 2 else answer
        fetch(colour, store, tmp_path, progress=seen.append)
        store.ranges = False
        store.change = lambda number, asked, answer: answer._replace(cut=500_000) if number == 7 else answer
        fetch(colour, store, tmp_path, progress=seen.append)
    assert seen[-1] == Progress("f", len(CONTENT), len(CONTENT), 1, 1)
    assert max(progress.done for progress in seen) == len(CONTENT)


@pytest.mark.parametrize("colour", COLOURS)
def test_whoever_reports_can_end_it(colour: str, tmp_path: Path) -> None:
    class EnoughError(Exception):
        pass

    def enough(progress: Progress) -> None:
        raise EnoughError

    for concurrency in (1, 4):
        with Store({"f": CONTENT}) as store, pytest.raises(EnoughError):
            fetch(colour, store, tmp_path, progress=enough, concurrency=concurrency)
    assert tree(tmp_path) == []


@pytest.mark.parametrize("colour", COLOURS)
def test_one_error_names_every_file_that_failed(colour: str, tmp_path: Path) -> None:
    files = {f"d/{number:02}": bytes([number]) * 100 for number in range(20)}
    with Store(files) as store:
        store.sizes = {"d/03": 7, "d/11": 1000, "d/99": 1}
        with pytest.raises(TransferError, match="3 of 21 files failed") as caught:
            call(colour, store.uri, lambda mlf: mlf.download_artifacts("r", "", tmp_path))
    assert list(caught.value.failures) == ["d/03", "d/11", "d/99"]
    assert [type(error).__name__ for error in caught.value.failures.values()] == [
        "ArtifactError",
        "ArtifactError",
        "NotFound",
    ]
    assert all(f"\n  {path}: " in str(caught.value) for path in caught.value.failures)
    assert caught.value.done == [path for path in files if path not in caught.value.failures]
    assert tree(tmp_path) == ["d", *caught.value.done]


@pytest.mark.parametrize("colour", COLOURS)
def test_a_body_that_comes_slowly_is_waited_for(colour: str, tmp_path: Path) -> None:
    """The timeout is that of silence, not of the whole file."""
    with Store({"f": CONTENT}) as store:
        store.change = lambda number, asked, answer: answer._replace(pause=0.1, pieces=30)
        assert fetch(colour, store, tmp_path, concurrency=1, timeout=2).read_bytes() == CONTENT
        assert len(store.downloads()) == 1
        # One that stops is asked for the rest.
        store.change = lambda number, asked, answer: answer if number > 1 else answer._replace(pause=10, pieces=2)
        assert fetch(colour, store, tmp_path, concurrency=1, timeout=2).read_bytes() == CONTENT
        assert store.downloads()[2:] == [f"bytes={len(CONTENT) // 2}-{len(CONTENT) - 1}"]


@pytest.mark.parametrize("colour", COLOURS)
def test_a_gateway_that_gives_up_late(colour: str, tmp_path: Path) -> None:
    """A gateway's 504 comes after its own patience, 30 s as a rule: before ours it is retried, else silence is."""
    page = Answer(504, b"<html>504 Gateway Time-out</html>", {"Content-Type": "text/html"}, late=0.5)
    with Store({"f": CONTENT}) as store:
        for timeout in (30, 0.2):
            begun = len(store.downloads())
            store.change = lambda number, asked, answer, begun=begun: page if number == begun else answer
            fetched = fetch(colour, store, tmp_path, concurrency=1, timeout=timeout)
            assert fetched.read_bytes() == CONTENT
            assert len(store.downloads()) == begun + 2
        store.change = lambda number, asked, answer: page
        with pytest.raises(ApiError, match="504"):
            fetch(colour, store, tmp_path, concurrency=1, timeout=30)
    assert tree(tmp_path) == ["f"]
