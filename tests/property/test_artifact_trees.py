"""Trees of any shape and with any names go up and come back as they were, or are refused before anything is sent."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mlflowclient import InputError, MlflowClientError
from mlflowclient.artifact_paths import artifact_path, path_problem
from tests.faults.peer import COLOURS, call
from tests.faults.store import Store

_NAMES = st.sampled_from(
    [
        *"ab",
        ".hidden",
        " ",
        "a b",
        "..x",
        "%2e%2e",
        "%2F",
        "a%",
        "a?b",
        "#",
        "a#b",
        "\\",
        "a\\..\\b",
        "C:",
        "con",
        "nul.txt",
        "é",
        "e\u0301",
        "日本",
        "😀",
        "~",
        "-",
        "'",
        '"',
        "*",
        "a\nb",
        "file:",
        "x" * 200,
    ]
) | st.text(st.characters(exclude_characters="/\x00", exclude_categories=["Cs"]), min_size=1, max_size=8).filter(
    lambda name: name not in {".", ".."} and len(name.encode()) < 256
)
_CONTENT = st.binary(max_size=40) | st.none()  # none is an empty directory
_LINKS = ["", "file", "directory", "dangling", "pipe"]
FILES = st.dictionaries(st.lists(_NAMES, min_size=1, max_size=4).map("/".join), _CONTENT, max_size=8)


def _make(root: Path, tree: dict[str, bytes | None]) -> dict[str, bytes]:
    """Make what the file system takes of a tree, and return the files that are there then."""
    root.mkdir()
    made: dict[str, bytes] = {}
    for name, content in tree.items():
        path = root / name
        try:
            (path if content is None else path.parent).mkdir(parents=True, exist_ok=True)
            if content is not None:
                path.write_bytes(content)
                made[name] = content
        except OSError:  # a file is where a directory is needed, or the other way round
            continue
    return made


@pytest.mark.parametrize("colour", COLOURS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(tree=FILES, link=st.sampled_from(_LINKS))
def test_a_tree_comes_back_as_it_was(colour: str, tree: dict[str, bytes | None], link: str) -> None:
    with tempfile.TemporaryDirectory() as directory, Store({}) as store:
        place = Path(directory)
        files = _make(place / "src", tree)
        added = place / "src" / "the link"
        outside = place / "outside"
        outside.write_bytes(b"of the link")
        refused = any(path_problem(name) for name in files)
        if link == "pipe":
            os.mkfifo(added)
        elif link:
            added.symlink_to({"file": outside, "directory": place, "dangling": place / "nowhere"}[link])
        if link == "file":
            files["the link"] = b"of the link"
        refused |= link in {"directory", "dangling", "pipe"}
        try:
            stored = call(colour, store.uri, lambda mlf: mlf.log_artifacts("r", place / "src"))[0]
        except InputError:
            # What a name or a kind of file forbids is found before anything is sent.
            assert store.uploads == {}
            assert refused or any(_not_new(name) for name in files)
            return
        assert not refused
        assert sorted(stored) == sorted(files)
        assert store.uploads == files
        store.files.update(store.uploads)
        call(colour, store.uri, lambda mlf: mlf.download_artifacts("r", "", place / "back"))
        back = place / "back"
        assert {p.relative_to(back).as_posix(): p.read_bytes() for p in back.rglob("*") if p.is_file()} == files
        assert not any(path.is_symlink() for path in back.rglob("*"))


def _not_new(name: str) -> bool:
    """Whether it may be read, and not be written."""
    try:
        artifact_path(name, "name", new=True)
    except InputError:
        return True
    return False


@pytest.mark.parametrize("colour", COLOURS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(names=st.lists(st.lists(_NAMES | st.sampled_from(["..", ".", "", "/"]), min_size=1, max_size=4).map("/".join)))
def test_no_name_of_a_server_leads_out_of_the_directory(colour: str, names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as directory, Store(dict.fromkeys(names, b"evil")) as store:
        target = Path(directory) / "deep" / "er" / "target"
        target.mkdir(parents=True)
        (Path(directory) / "theirs").write_bytes(b"safe")
        try:
            call(colour, store.uri, lambda mlf: mlf.download_artifacts("r", "", target))
        except MlflowClientError:
            """It may refuse."""
        outside = [path for path in Path(directory).rglob("*") if path.is_file() and not path.is_relative_to(target)]
        assert [path.name for path in outside] == ["theirs"]
        assert outside[0].read_bytes() == b"safe"
        assert not any(path.is_symlink() for path in target.rglob("*"))
