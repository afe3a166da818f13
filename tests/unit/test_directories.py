"""Directories that others change meanwhile."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mlflowclient import ArtifactError, directories, local_files
from mlflowclient.progress import Meter
from mlflowclient.sources import data_source
from tests.unit.test_local_files import tree


@pytest.fixture(params=[True, False], ids=["held", "by their paths"])
def held(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a system that can hold directories, and on one that cannot."""
    assert directories._HOLDS
    monkeypatch.setattr(directories, "_HOLDS", request.param)


@pytest.mark.usefixtures("held")
def test_files_in_directories(tmp_path: Path) -> None:
    root = tmp_path / "missing" / "root"
    for content in (b"abc", b"xy"):
        local_files.store(root, "a/b/f", data_source(content), Meter().of("f"))
    assert (root / "a" / "b" / "f").read_bytes() == b"xy"
    assert tree(tmp_path) == ["missing", "missing/root", "missing/root/a", "missing/root/a/b", "missing/root/a/b/f"]
    with pytest.raises(ArtifactError, match=r"/b/f' is there and no directory"):
        local_files.store(root, "a/b/f/c/g", data_source(b"x"), Meter().of("g"))
    assert tree(root) == ["a", "a/b", "a/b/f"]


@pytest.mark.usefixtures("held")
def test_what_others_put_into_a_new_directory_stays(tmp_path: Path) -> None:
    file = local_files.NewFile(tmp_path / "a" / "b" / "f")
    file.begin(1)
    (tmp_path / "a" / "theirs").touch()
    file.discard()
    assert tree(tmp_path) == ["a", "a/theirs"]


@pytest.mark.usefixtures("held")
def test_a_directory_that_another_takes_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entered = directories.Directory.directory

    def taken_away_once(above: directories.Directory, name: str) -> directories.Directory:
        patched.undo()
        (above.path / name).rmdir()
        return entered(above, name)

    probe, file = local_files.Probe(tmp_path / "a"), local_files.NewFile(tmp_path / "b" / "f", tmp_path)
    for use in (probe.create, lambda: file.begin(1)):
        with monkeypatch.context() as patched:
            patched.setattr(directories.Directory, "directory", taken_away_once)
            use()
        assert directories.Directory.directory is entered
    probe.remove()
    file.discard()
    assert tree(tmp_path) == []


def test_a_directory_that_another_makes_and_takes_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All before this one, which cannot make it, looks what is there."""
    file = local_files.NewFile(tmp_path / "a" / "f")
    with monkeypatch.context() as patched:

        def made_and_taken_away_once(path: Path, *_: object) -> None:
            patched.undo()
            raise FileExistsError(path)

        patched.setattr(Path, "mkdir", made_and_taken_away_once)
        file.begin(1)
    assert tree(tmp_path)[0] == "a"
    file.discard()
    assert tree(tmp_path) == []


@pytest.mark.parametrize("path", ["a/f", "a/b/f"])
def test_a_link_that_is_put_in_the_way_leads_nowhere(
    tmp_path: Path, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the check, and again after the directory was opened."""
    root, outside = tmp_path / "root", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    entered = directories.Directory.directory

    def swapped(above: directories.Directory, name: str) -> directories.Directory:
        if name == "a":
            (root / "a").rmdir()
            (root / "a").symlink_to(outside)
        return entered(above, name)

    file = local_files.NewFile(local_files.inside(root, path), root)
    with monkeypatch.context() as patched:
        patched.setattr(directories.Directory, "directory", swapped)
        with pytest.raises(ArtifactError, match="root/a' is there and no directory"):
            file.begin(1)
    file.discard()
    (root / "a").unlink()

    file, failing = (local_files.NewFile(local_files.inside(root, path), root) for _ in range(2))
    file.begin(1)
    failing.begin(1)
    (root / "a").rename(root / "moved")
    (root / "a").symlink_to(outside)
    (outside / "b").mkdir()
    file.write(0, [b"x"])
    file.finish(1)
    failing.discard()
    assert tree(outside) == ["b"]
    assert (root / "moved" / path[2:]).read_bytes() == b"x"


def test_many_that_make_and_remove_the_same_directory(tmp_path: Path) -> None:
    def one(number: int) -> None:
        directory = tmp_path / "a" / "b"
        if number % 2:
            file = local_files.NewFile(directory / "f")
            file.begin(1)
            file.discard()
        else:
            probe = local_files.Probe(directory)
            probe.create()
            probe.remove()

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(one, range(2000)))
    finally:
        sys.setswitchinterval(interval)
    assert set(tree(tmp_path)) <= {"a", "a/b"}
