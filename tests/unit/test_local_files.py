from __future__ import annotations

import errno
import io
import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, cast

import pytest

from mlflowclient import ArtifactError, InputError, local_files
from mlflowclient.artifact_paths import is_unfinished
from mlflowclient.globs import choice
from mlflowclient.progress import Meter
from mlflowclient.sources import data_source, file_source
from tests.unit.unprivileged import unprivileged

METER = Meter().of("f")


def tree(root: Path) -> list[str]:
    """Everything below a directory, as paths relative to it."""
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*"))


# What is stored.


def test_files_below(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "a" / "deep").mkdir(parents=True)
    (tmp_path / "empty").mkdir()
    for name in ("z", "b/x", "a/deep/y", "a/.hidden", "a/日本", ".git"):
        (tmp_path / name).write_text(name)
    (tmp_path / "link").symlink_to("z")
    found = local_files.files_below(str(tmp_path))
    assert found == local_files.files_below(tmp_path)
    assert [name for _, name in found] == [".git", "link", "z", "a/.hidden", "a/日本", "a/deep/y", "b/x"]
    assert [path.read_text() for path, name in found if name != "link"] == [n for _, n in found if n != "link"]


def fifo(path: Path) -> None:
    os.mkfifo(path)


def unix_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))


@pytest.mark.parametrize(
    "make",
    [
        fifo,
        unix_socket,
        lambda path: path.symlink_to("nowhere"),
        lambda path: path.symlink_to("."),
        lambda path: path.symlink_to(path.name),
    ],
    ids=["fifo", "socket", "dangling link", "link to a directory", "link to itself"],
)
def test_nothing_is_left_out_silently(tmp_path: Path, make: Callable[[Path], Any], monkeypatch: Any) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "plain").touch()
    monkeypatch.chdir(tmp_path / "a")  # a socket's path must be short
    make(Path("odd"))
    with pytest.raises(InputError, match=r"a/odd.* neither a file nor a plain directory"):
        local_files.files_below(tmp_path)


def test_a_name_that_servers_change_is_told_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "a#b").touch()
    (tmp_path / "good").touch()
    with pytest.raises(InputError, match=r"^directory: '.*/a#b': it has what servers cut .* exclude="):
        local_files.files_to_store(tmp_path, "d")
    assert list(local_files.files_to_store(tmp_path, "d", choice(None, "a#b"))) == ["d/good"]


def test_a_directory_that_cannot_be_read_is_not_left_out() -> None:
    with unprivileged() as directory:
        (directory / "closed").mkdir()
        (directory / "closed" / "f").touch()
        (directory / "closed").chmod(0)
        with pytest.raises(InputError, match=r"closed.*Permission denied"):
            local_files.files_below(directory)
        (directory / "closed").chmod(0o700)


@pytest.mark.parametrize(
    ("directory", "why"),
    [
        ("missing", "does not exist"),
        ("file", "log_artifact"),
        (7, "path on this machine"),
        ("a\0", "path on this"),
    ],
)
def test_what_is_no_directory(tmp_path: Path, directory: Any, why: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match=f"^directory=.*{why}"):
        local_files.files_below(tmp_path / directory if isinstance(directory, str) else directory)


# Where downloads go.


def test_download_target(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "old").touch()
    for destination, target in (
        ("there", "there/c"),
        ("there/", "there/c"),
        ("new", "new"),
        ("new/", "new/c"),
        ("a/b/new", "a/b/new"),
        ("old", "old"),
    ):
        assert local_files.download_target(f"{tmp_path}/{destination}", "a/b/c") == tmp_path / target
    assert tree(tmp_path) == ["old", "there"]


def test_targets_that_are_no_files(tmp_path: Path) -> None:
    (tmp_path / "c").mkdir()
    os.mkfifo(tmp_path / "fifo")
    for destination in (tmp_path, tmp_path / "fifo", Path(os.devnull)):
        with pytest.raises(InputError, match=r"^destination=.*no regular file"):
            local_files.download_target(destination, "a/c")
    for wrong in (None, 7, b"x", "a\0b"):
        with pytest.raises(InputError, match=r"^destination=.*a path on this machine"):
            local_files.download_target(wrong, "a/c")  # type: ignore[arg-type]


def test_download_root(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for name in ("new", ".", "new/deep"):
        assert local_files.download_root(tmp_path / name) == tmp_path / name
    with pytest.raises(InputError, match=r"^destination=.*is a file"):
        local_files.download_root(tmp_path / "file")
    assert tree(tmp_path) == ["file"]


def test_inside(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "sub").mkdir(parents=True)
    (root / "in").symlink_to("sub")
    (root / "out").symlink_to("..")
    (root / "absolute").symlink_to("/")
    (root / "dangling").symlink_to(tmp_path / "missing")
    (root / "file").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "alias").symlink_to("root")
    assert local_files.inside(root, "a/b") == root / "a" / "b"
    assert local_files.inside(tmp_path / "alias", "a") == root / "a"
    assert local_files.inside(root, "in/a") == root / "in" / "a"
    assert local_files.inside(root, "file") == root / "file"  # which will be replaced, not followed
    for path in ("out/a", "absolute/etc/a", "dangling/a", "sub/../../a", "in/../../a"):
        with pytest.raises(ArtifactError, match="leads out of"):
            local_files.inside(root, path)


def test_names_of_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert local_files.inside(tmp_path, "aux.txt") == tmp_path / "aux.txt"
    monkeypatch.setattr(os, "name", "nt")
    with pytest.raises(ArtifactError, match="device on Windows"):
        local_files.inside(tmp_path, "aux.txt")


# What is written.


def test_store(tmp_path: Path) -> None:
    root = tmp_path / "missing" / "root"
    local_files.store(root, "a/b/f", data_source(b"abc"), METER)
    local_files.store(root, "a/b/f", data_source(b"xy"), METER)
    local_files.store(root, "日" * 85, data_source(b""), METER)
    local_files.store(root, "x" * 255, data_source("text"), METER)
    assert (root / "a" / "b" / "f").read_bytes() == b"xy"
    assert tree(root) == ["a", "a/b", "a/b/f", "x" * 255, "日" * 85]


def test_a_file_can_be_stored_over_itself(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"abc")
    local_files.store(tmp_path, "f", file_source(tmp_path / "f"), METER)
    assert (tmp_path / "f").read_bytes() == b"abc"


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "precious").write_bytes(b"keep")
    (root / "f").symlink_to(tmp_path / "precious")
    local_files.store(root, "f", data_source(b"new"), METER)
    assert ((root / "f").read_bytes(), (tmp_path / "precious").read_bytes()) == (b"new", b"keep")


class Broken:
    """Content that breaks off halfway."""

    def read(self, limit: int, /) -> bytes:
        if limit:
            raise ArtifactError("broke off")
        return b""


def test_a_failed_store_leaves_everything_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "old").write_bytes(b"old")
    (tmp_path / "file").touch()
    before = tree(tmp_path)
    shrunk = io.BytesIO(b"abc")
    source = data_source(shrunk)
    shrunk.truncate(1)
    good = data_source(b"x")
    for path, what, why in (
        ("there/old", source, "became shorter"),
        ("new", source, "became shorter"),
        ("a/b/c/new", source, "became shorter"),
        ("there/new/f", source, "became shorter"),
        ("there", good, "no regular file"),
        ("file/f", good, r"/file' is there and no directory"),
        ("file/a/f", good, r"/file' is there and no directory"),
    ):
        with pytest.raises(ArtifactError, match=why):
            local_files.store(tmp_path, path, what, METER)
        assert tree(tmp_path) == before, path
    assert (tmp_path / "there" / "old").read_bytes() == b"old"


def test_a_directory_that_cannot_be_written() -> None:
    with unprivileged() as directory:
        directory.joinpath("closed").mkdir(mode=0o500)
        for path in ("closed/f", "closed/a/f"):
            with pytest.raises(ArtifactError, match="Permission denied"):
                local_files.store(directory, path, data_source(b"x"), METER)
        assert tree(directory) == ["closed"]


class FullDisk(io.RawIOBase):
    """A file on a disk without space, buffered or not: the error comes from `write`, or only from `close`."""

    def __init__(self, late: bool) -> None:
        self._late = late

    def seek(self, position: int, whence: int = 0) -> int:
        return position

    def write(self, piece: Any) -> int:
        if not self._late:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return len(piece)

    def close(self) -> None:
        if not self.closed:
            super().close()
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("late", [True, False])
def test_a_full_disk(tmp_path: Path, late: bool) -> None:
    (tmp_path / "old").touch()
    for name in ("old", "a/f"):
        file = local_files.NewFile(tmp_path / name)
        file.begin(1)
        assert file._file is not None
        file._file.close()
        file._file = cast("BinaryIO", FullDisk(late))
        if late:
            file.write(0, [b"x"])
        with pytest.raises(ArtifactError, match=f"{name}.*No space left"):
            file.finish(1) if late else file.write(0, [b"x"])
        file.discard()
    assert tree(tmp_path) == ["old"]


def test_a_disk_too_small_for_all(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"12345")
    free = shutil.disk_usage(tmp_path).free
    local_files.check_targets(tmp_path / "new", {"a": free // 4, "b": free // 4})
    local_files.check_targets(tmp_path, {"old": 5, "b": 0})
    with pytest.raises(ArtifactError, match=r"new' needs \d+ bytes more, and the disk has \d+ left"):
        local_files.check_targets(tmp_path / "new", dict.fromkeys("abcde", free // 3))
    assert tree(tmp_path) == ["old"]


def test_nothing_comes_back_after_discard(tmp_path: Path) -> None:
    for steps in (("begin",), ("begin", "write"), ("write", "finish")):
        file = local_files.NewFile(tmp_path / "a" / "f")
        if steps[0] == "write":
            file.begin(1)
        file.discard()
        for step in steps:
            getattr(file, step)(*({"write": (0, [b"x"])}.get(step, (1,))))
        assert tree(tmp_path) == []


def test_a_program_that_ends_leaves_nothing(tmp_path: Path) -> None:
    program = f"""
import os, sys
from pathlib import Path
from mlflowclient.local_files import NewFile
done, begun = (NewFile(Path({str(tmp_path)!r}, name)) for name in ("done", "d/begun"))
done.begin(0)
done.finish(0)
begun.begin(1)
if os.fork() == 0:
    sys.exit()  # the file is not the child's
os.wait()
assert len(list(Path({str(tmp_path)!r}, "d").iterdir())) == 1
"""
    subprocess.run([sys.executable, "-c", program], check=True)
    assert tree(tmp_path) == ["done"]


def test_discard_waits_for_a_write_in_another_thread(tmp_path: Path) -> None:
    file = local_files.NewFile(tmp_path / "f")
    file.begin(1)
    assert file._file is not None
    opened, writing, go_on = file._file, threading.Event(), threading.Event()

    class Slow:
        seek = staticmethod(opened.seek)

        def write(self, piece: bytes) -> None:
            writing.set()
            go_on.wait(10)
            assert not opened.closed
            opened.write(piece)

        close = staticmethod(opened.close)

    file._file = Slow()  # type: ignore[assignment]
    threads = [threading.Thread(target=file.write, args=(0, [b"x"])), threading.Thread(target=file.discard)]
    threads[0].start()
    assert writing.wait(10)
    threads[1].start()
    assert not opened.closed
    go_on.set()
    for thread in threads:
        thread.join()
    assert opened.closed
    assert tree(tmp_path) == []


def test_unfinished_files_have_names_of_their_own(tmp_path: Path) -> None:
    files = [local_files.NewFile(tmp_path / "f") for _ in range(2)]
    for file in files:
        file.begin(1)
    assert len(tree(tmp_path)) == 2
    assert all(is_unfinished(name) for name in tree(tmp_path))
    for file in files:
        file.finish(0)
    assert tree(tmp_path) == ["f"]


def test_probe(tmp_path: Path) -> None:
    root = tmp_path / "a" / "b"
    probe = local_files.Probe(root)
    probe.create()
    assert (root / probe.path).is_file()
    assert probe.path.startswith(f"{probe.folder}/")
    probe.remove()
    assert tree(tmp_path) == []
    probe.remove()
    probe.create()  # by a thread that was left behind
    assert tree(tmp_path) == []
    (tmp_path / "file").touch()
    probe = local_files.Probe(tmp_path / "file")
    with pytest.raises(ArtifactError, match=r"/file' is there and no directory"):
        probe.create()
    probe.remove()
    assert tree(tmp_path) == ["file"]


def test_remove(tmp_path: Path) -> None:
    (tmp_path / "d" / "e").mkdir(parents=True)
    (tmp_path / "d" / "e" / "f").touch()
    (tmp_path / "f").touch()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "kept").touch()
    (tmp_path / "link").symlink_to("elsewhere")
    for path in ("d", "f", "link"):
        local_files.remove(tmp_path, path)
    assert tree(tmp_path) == ["elsewhere", "elsewhere/kept"]
    with pytest.raises(ArtifactError, match="No such file"):
        local_files.remove(tmp_path, "missing")
    (tmp_path / "out").symlink_to("/")
    with pytest.raises(ArtifactError, match="leads out of"):
        local_files.remove(tmp_path, "out/tmp")
