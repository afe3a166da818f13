"""Artifacts: every method and every form, through the server and in a directory shared with it."""

from __future__ import annotations

import io
import os
import tracemalloc
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from mlflow import MlflowClient

from mlflowclient import ArtifactError, AsyncMLflow, DirInfo, FileInfo, InputError, NotFound, Progress, Run
from tests.live.helpers import nothing_sent, release
from tests.live.names import NAMES
from tests.servers import MlflowServer

UNKNOWN = "0123456789abcdef0123456789abcdef"


@pytest.fixture(params=["proxied", "local"])
def artifact_server(request: pytest.FixtureRequest, mlflow_version: str) -> MlflowServer:
    """Servers of both kinds, one after the other."""
    found: MlflowServer = request.getfixturevalue("server" if request.param == "proxied" else "local_server")
    return found


@pytest.fixture
async def mlf(artifact_server: MlflowServer) -> AsyncIterator[AsyncMLflow]:
    async with AsyncMLflow(artifact_server.uri) as mlf:
        yield mlf


@pytest.fixture
async def run(mlf: AsyncMLflow, experiment_name: str) -> Run:
    return await mlf.create_run(await mlf.create_experiment(experiment_name))


def pipe(content: bytes) -> Any:
    """A pipe: readable once, of unknown length."""
    reading, writing = os.pipe()
    os.write(writing, content)
    os.close(writing)
    return os.fdopen(reading, "rb")


def after(count: int, file: Any) -> Any:
    file.read(count)
    return file


def new_tree(root: Path) -> list[str]:
    """The reference tree: four directories in each other, ten files, and what a listing of everything gives."""
    names = ["a.txt", "b.txt", "d/c.txt", "d/e.txt", "d/f/g.txt", "d/f/h.txt"]
    names += ["d/f/i/j.txt", "d/f/i/k.txt", "d/f/i/l/m.txt", "d/f/i/l/n.txt"]
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name)
    return names


def names_below(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*"))


# Storing.


def contents() -> dict[str, tuple[Any, bytes]]:
    """Content by the name of its form, and what is stored of it."""
    return {
        "nothing": (b"", b""),
        "bytes": (b"\x00\xff" * 10, b"\x00\xff" * 10),
        "bytearray": (bytearray(b"abc"), b"abc"),
        "memoryview": (memoryview(b"abc"), b"abc"),
        "text": ("naïve 日本\n", "naïve 日本\n".encode()),
        "no text": ("", b""),
        "stream": (io.BytesIO(b"abc"), b"abc"),
        "stream not at its start": (after(1, io.BytesIO(b"abc")), b"bc"),
        "stream at its end": (after(3, io.BytesIO(b"abc")), b""),
        "text stream": (io.StringIO("äbc"), "äbc".encode()),
    }


async def test_every_form_of_content(mlf: AsyncMLflow, run: Run, tmp_path: Path) -> None:
    content = contents()
    (tmp_path / "f").write_text("äbc", encoding="utf-8")
    with (tmp_path / "f").open("rb") as file, (tmp_path / "f").open(encoding="utf-8") as text:
        content |= {"file": (file, "äbc".encode()), "text file": (text, "äbc".encode())}
        with pipe(b"from a pipe") as stream:
            content["pipe"] = (stream, b"from a pipe")
            for name, (data, expected) in content.items():
                assert await mlf.log_artifact(run, name, data, artifact_path="d") == f"d/{name}"
                assert await mlf.read_artifact(run, f"d/{name}") == expected, name
    sizes = {item.path: item.size for item in await mlf.list_artifacts(run, "d")}
    assert sizes == {f"d/{name}": len(expected) for name, (_, expected) in content.items()}


async def test_files(mlf: AsyncMLflow, run: Run, tmp_path: Path) -> None:
    (tmp_path / "f.txt").write_bytes(b"abc")
    (tmp_path / "empty").touch()
    (tmp_path / "link").symlink_to("f.txt")
    assert await mlf.log_artifact(run.run_id, tmp_path / "f.txt") == "f.txt"
    assert await mlf.log_artifact(run.info, str(tmp_path / "f.txt"), artifact_path="d/e") == "d/e/f.txt"
    assert await mlf.log_artifact(run, tmp_path / "empty") == "empty"
    assert await mlf.log_artifact(run, tmp_path / "link") == "link"
    assert await mlf.log_artifact(run, "a/b/name.bin", b"x", artifact_path="d") == "d/a/b/name.bin"
    files = {item.path: item.size for item in await mlf.list_artifacts(run, max_depth=-1) if not item.is_dir}
    assert files == {"d/a/b/name.bin": 1, "d/e/f.txt": 3, "empty": 0, "f.txt": 3, "link": 3}
    for given in (run.run_id, run.info, run):
        assert await mlf.read_artifact(given, "link") == b"abc"


async def test_a_file_is_replaced(mlf: AsyncMLflow, run: Run) -> None:
    for content in (b"long before", b"short", b""):
        await mlf.log_artifact(run, "f", content)
        assert await mlf.read_artifact(run, "f") == content


async def test_a_file_whose_upload_breaks_off_is_not_replaced(mlf: AsyncMLflow, run: Run) -> None:
    """By itself 2.22.4 keeps what came until then."""

    def told(progress: Progress) -> None:
        if progress.done > 5 << 20:
            raise ZeroDivisionError

    await mlf.log_artifact(run, "a.bin", b"the old one")
    for content in (bytes(10 << 20), io.BytesIO(bytes(10 << 20))):
        with pytest.raises(ZeroDivisionError):
            await mlf.log_artifact(run, "a.bin", content, progress=told)
        assert await mlf.read_artifact(run, "a.bin") == b"the old one"
    assert [item.path for item in await mlf.list_artifacts(run)] == ["a.bin"]


async def test_names_are_kept_exactly(mlf: AsyncMLflow, run: Run, tmp_path: Path) -> None:
    for name in NAMES:
        assert await mlf.log_artifact(run, name, name.encode()) == name
    listed = {item.path: item.size for item in await mlf.list_artifacts(run, max_depth=-1) if not item.is_dir}
    assert listed == {name: len(name.encode()) for name in NAMES}
    await mlf.download_artifacts(run, "", tmp_path)
    for name in NAMES:
        assert await mlf.read_artifact(run, name) == name.encode()
        assert (tmp_path / name).read_bytes() == name.encode()
        await mlf.delete_artifact(run, name)
    assert not [item for item in await mlf.list_artifacts(run, max_depth=-1) if not item.is_dir]


async def test_directories(mlf: AsyncMLflow, run: Run, tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    names = new_tree(source)
    (source / "empty").mkdir()
    (source / "link").symlink_to("a.txt")
    assert await mlf.log_artifacts(run, source) == [*names[:2], "link", *names[2:]]
    assert len(await mlf.log_artifacts(run, str(source / "d"), artifact_path="again/x")) == 8
    assert await mlf.download_artifacts(run, destination=target) == target
    for name in names:
        assert (target / name).read_text() == name
    assert (target / "link").read_text() == "a.txt"
    assert (target / "again" / "x" / "f" / "g.txt").read_text() == "d/f/g.txt"
    stored = names_below(source)
    stored.remove("empty")
    assert names_below(target) == sorted(
        [*stored, "again", "again/x", *(f"again/x/{n[2:]}" for n in stored if n > "d/" and n < "e")]
    )


@pytest.mark.parametrize("odd", ["link to a directory", "pipe", "a#b"])
async def test_what_cannot_be_stored_stops_everything(tmp_path: Path, odd: str) -> None:
    (tmp_path / "a").touch()
    if odd == "pipe":
        os.mkfifo(tmp_path / odd)
    elif "link" in odd:
        (tmp_path / odd).symlink_to(".")
    else:
        (tmp_path / odd).touch()
    async with AsyncMLflow("http://127.0.0.1:9", transport=nothing_sent()) as mlf:
        with pytest.raises(InputError) as caught:
            await mlf.log_artifacts(UNKNOWN, tmp_path)
        assert odd in str(caught.value)


async def test_large_files_pass_through_in_pieces(mlf: AsyncMLflow, run: Run, tmp_path: Path) -> None:
    # 2.22.4 sends a file line by line, each with its own header: random bytes would take it seconds.
    line = os.urandom(1 << 16).replace(b"\n", b"")
    with (tmp_path / "large").open("wb") as file:
        for number in range(320):
            file.write(number.to_bytes(2, "big").replace(b"\n", b"") + line + b"\n")
    size = (tmp_path / "large").stat().st_size
    tracemalloc.start()
    try:
        await mlf.log_artifact(run, tmp_path / "large")
        await mlf.download_artifact(run, "large", tmp_path / "back")
        with (tmp_path / "large").open("rb") as file:
            await mlf.log_artifact(run, "as stream", file)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 10 << 20
    assert (tmp_path / "back").read_bytes() == (tmp_path / "large").read_bytes()
    assert {item.size for item in await mlf.list_artifacts(run)} == {size}


# Listing.


async def test_listing(mlf: AsyncMLflow, run: Run, tmp_path: Path) -> None:
    assert await mlf.list_artifacts(run, max_depth=-1) == []
    new_tree(tmp_path)
    await mlf.log_artifacts(run, tmp_path)
    await mlf.log_artifact(run, "d/c.txt", b"")
    everything = [
        FileInfo("a.txt", 5),
        FileInfo("b.txt", 5),
        DirInfo("d"),
        FileInfo("d/c.txt", 0),
        FileInfo("d/e.txt", 7),
        DirInfo("d/f"),
        FileInfo("d/f/g.txt", 9),
        FileInfo("d/f/h.txt", 9),
        DirInfo("d/f/i"),
        FileInfo("d/f/i/j.txt", 11),
        FileInfo("d/f/i/k.txt", 11),
        DirInfo("d/f/i/l"),
        FileInfo("d/f/i/l/m.txt", 13),
        FileInfo("d/f/i/l/n.txt", 13),
    ]
    for depth, count in ((0, 0), (1, 3), (2, 6), (3, 9), (4, 12), (5, 14), (99, 14), (-1, 14)):
        expected = [item for item in everything if depth < 0 or item.path.count("/") < depth]
        assert len(expected) == count
        assert await mlf.list_artifacts(run, max_depth=depth) == expected
    assert await mlf.list_artifacts(run.run_id) == everything[:3]
    assert await mlf.list_artifacts(run.info, "d/f", max_depth=1) == everything[6:9]
    assert await mlf.list_artifacts(run, "d/f", max_depth=-1) == everything[6:]
    for path in ("a.txt", "d/c.txt", "missing", "d/missing", "a.txt/below"):
        assert await mlf.list_artifacts(run, path, max_depth=-1) == []


async def test_the_artifacts_of_a_deleted_run(mlf: AsyncMLflow, run: Run) -> None:
    await mlf.log_artifact(run, "f", b"x")
    await mlf.delete_run(run)
    assert await mlf.list_artifacts(run) == [FileInfo("f", 1)]
    assert await mlf.read_artifact(run, "f") == b"x"


# Fetching.


async def test_where_a_download_goes(mlf: AsyncMLflow, run: Run, tmp_path: Path, monkeypatch: Any) -> None:
    await mlf.log_artifact(run, "d/f.txt", b"abc")
    (tmp_path / "there").mkdir()
    (tmp_path / "old").write_bytes(b"something longer")
    monkeypatch.chdir(tmp_path)
    for destination, target in (
        ("there", "there/f.txt"),
        ("new name", "new name"),
        ("slash/", "slash/f.txt"),
        ("missing/parents/x", "missing/parents/x"),
        ("old", "old"),
        (tmp_path / "path", "path"),
    ):
        place = await mlf.download_artifact(run, "d/f.txt", destination)
        assert place.resolve() == tmp_path / target
        assert place.read_bytes() == b"abc"
    assert (await mlf.download_artifact(run, "d/f.txt")).resolve() == tmp_path / "f.txt"
    (tmp_path / "dir" / "f.txt").mkdir(parents=True)
    with pytest.raises(InputError, match="no regular file"):
        await mlf.download_artifact(run, "d/f.txt", "dir")
    assert names_below(tmp_path / "dir") == ["f.txt"]


async def test_what_several_downloads_fetch(mlf: AsyncMLflow, run: Run, tmp_path: Path) -> None:
    source = tmp_path / "source"
    new_tree(source)
    await mlf.log_artifacts(run, source)
    for path, count in (("", 10), ("d", 8), ("d/f/i", 4), ("d/f/i/j.txt", 1)):
        target = tmp_path / f"new {count}" / "deep"
        assert await mlf.download_artifacts(run, path, target) == target / path
        found = [name for name in names_below(target) if name.endswith(".txt")]
        assert len(found) == count
        for name in found:
            assert (target / name).read_text() == name
    await mlf.log_artifact(run, "a.txt", b"changed")
    await mlf.download_artifacts(run, "a.txt", source)
    assert (source / "a.txt").read_bytes() == b"changed"
    assert await mlf.download_artifacts(run, "d", str(tmp_path / "as text")) == tmp_path / "as text" / "d"


async def test_a_run_without_artifacts(mlf: AsyncMLflow, run: Run, tmp_path: Path) -> None:
    assert (await mlf.download_artifacts(run, destination=tmp_path / "new")).is_dir()
    assert await mlf.log_artifacts(run, tmp_path / "new") == []


# Deleting, and what is not there.


async def test_delete(mlf: AsyncMLflow, run: Run, tmp_path: Path) -> None:
    new_tree(tmp_path)
    await mlf.log_artifacts(run, tmp_path)
    await mlf.delete_artifact(run.run_id, "a.txt")
    await mlf.delete_artifact(run.info, "d/f")
    await mlf.delete_artifact(run, "d/c.txt")
    assert [item.path for item in await mlf.list_artifacts(run, max_depth=-1)] == ["b.txt", "d", "d/e.txt"]
    for path in ("a.txt", "d/f", "missing", "d/missing", "b.txt/below"):
        with pytest.raises(NotFound, match="no artifact"):
            await mlf.delete_artifact(run, path)


async def test_what_is_missing(mlf: AsyncMLflow, run: Run, tmp_path: Path) -> None:
    await mlf.log_artifact(run, "d/f", b"x")
    for path in ("missing", "d/missing", "d/f/below", "missing/f"):
        for call in (mlf.read_artifact, mlf.download_artifact, mlf.download_artifacts):
            with pytest.raises(NotFound, match="no artifact") as caught:
                await call(run, path, *([tmp_path] if call != mlf.read_artifact else []))
            assert caught.value.status == 404
    for call in (mlf.read_artifact, mlf.download_artifact):
        with pytest.raises(ArtifactError, match="'d' is a directory: use download_artifacts"):
            await call(run, "d", *([tmp_path] if call != mlf.read_artifact else []))
    assert names_below(tmp_path) == []


async def test_an_unknown_run(mlf: AsyncMLflow, tmp_path: Path) -> None:
    (tmp_path / "f").touch()
    for call in (
        lambda: mlf.log_artifact(UNKNOWN, "f", b"x"),
        lambda: mlf.log_artifact(UNKNOWN, tmp_path / "f"),
        lambda: mlf.log_artifacts(UNKNOWN, tmp_path),
        lambda: mlf.list_artifacts(UNKNOWN),
        lambda: mlf.read_artifact(UNKNOWN, "f"),
        lambda: mlf.download_artifact(UNKNOWN, "f", tmp_path / "new"),
        lambda: mlf.download_artifacts(UNKNOWN, "", tmp_path / "new"),
        lambda: mlf.delete_artifact(UNKNOWN, "f"),
    ):
        with pytest.raises(NotFound, match=UNKNOWN) as caught:
            await call()
        assert caught.value.error_code == "RESOURCE_DOES_NOT_EXIST"
    assert names_below(tmp_path) == ["f"]


async def test_a_directory_cannot_become_a_file_nor_a_file_a_directory(mlf: AsyncMLflow, run: Run) -> None:
    await mlf.log_artifact(run, "d/f", b"x")
    with pytest.raises(ArtifactError, match=r"directory|no regular file"):
        await mlf.log_artifact(run, "d", b"x")
    for name in ("d/f/below", "d/f/far/below"):
        with pytest.raises(
            ArtifactError, match=r"d/f' is a file among the run's artifacts|d/f' is there and no directory"
        ):
            await mlf.log_artifact(run, name, b"x")
    assert await mlf.list_artifacts(run, max_depth=-1) == [DirInfo("d"), FileInfo("d/f", 1)]


# MLflow's own client.


async def test_with_mlflows_own_client(
    mlf: AsyncMLflow, run: Run, artifact_server: MlflowServer, tmp_path: Path
) -> None:
    theirs = MlflowClient(artifact_server.uri)
    source = tmp_path / "source"
    new_tree(source)
    await mlf.log_artifacts(run, source, artifact_path="ours 日本")
    back = Path(theirs.download_artifacts(run.run_id, "ours 日本", str(tmp_path)))
    theirs.log_artifacts(run.run_id, str(source), "theirs 100% 日本")
    target = await mlf.download_artifacts(run, "theirs 100% 日本", tmp_path / "target")
    for name in new_tree(source):
        assert (back / name).read_text() == (target / name).read_text() == name
    # Their list_artifacts needs a route of MLflow 3.
    paths = ("", "ours 日本", "ours 日本/d", "theirs 100% 日本/d/f") if release(artifact_server.version) >= (3,) else ()
    for path in paths:
        listed = [(item.path, item.is_dir, item.file_size or 0) for item in theirs.list_artifacts(run.run_id, path)]
        assert [(item.path, item.is_dir, item.size) for item in await mlf.list_artifacts(run, path)] == listed
        assert listed
