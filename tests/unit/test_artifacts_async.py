"""What only the asynchronous client promises of artifacts: that it never waits for a disk, and can be cancelled."""

from __future__ import annotations

import asyncio
import io
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from mlflowclient import ArtifactError, AsyncMLflow, Progress, local_files
from mlflowclient._async.artifacts import routes
from tests.unit._async.test_signed_artifacts import Servers
from tests.unit.artifact_peer import Peer, entry
from tests.unit.test_local_files import tree

URI = "http://mlflow.example"
_DISK = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.scandir", "os.listdir", "shutil.rmtree"}


class _Watch:
    """The disk's events, which Python reports in the thread that causes them."""

    def __init__(self) -> None:
        self.thread: int | None = None
        self.below = ""
        self.events: list[tuple[str, str]] = []
        self.elsewhere = 0
        sys.addaudithook(self._hook)  # for the rest of the process, hence one for all tests

    def _hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.thread is None or event not in _DISK or not str(arguments[0]).startswith(self.below):
            return
        if threading.get_ident() == self.thread:
            self.events.append((event, str(arguments[0])))
        else:
            self.elsewhere += 1


_watch: list[_Watch] = []


@contextmanager
def disk_events_of_this_thread(below: Path) -> Iterator[_Watch]:
    watch = _watch[0] if _watch else _Watch()
    _watch[:] = [watch]
    watch.below, watch.events, watch.elsewhere, watch.thread = str(below), [], 0, threading.get_ident()
    try:
        yield watch
    finally:
        watch.thread = None


async def test_the_event_loop_never_waits_for_the_disk(tmp_path: Path) -> None:
    (tmp_path / "src" / "d").mkdir(parents=True)
    (tmp_path / "src" / "d" / "f").write_bytes(b"abc")
    peer = Peer({"": [entry("d", is_dir=True)], "d": [entry("d/f", 3)]}, {"d/f": b"abc"})
    async with AsyncMLflow(URI, transport=peer.transport) as mlf:
        await mlf.list_artifacts("run")  # imports read files, too
        with disk_events_of_this_thread(tmp_path) as watch:
            await mlf.log_artifact("run", tmp_path / "src" / "d" / "f")
            await mlf.log_artifacts("run", tmp_path / "src")
            await mlf.download_artifact("run", "d/f", tmp_path / "new" / "g")
            await mlf.download_artifacts("run", "", tmp_path / "all")
            await mlf.read_artifact("run", "d/f")
        assert watch.events == []
        assert watch.elsewhere > 10
    assert peer.uploads == {"f": b"abc", "d/f": b"abc"}
    assert tree(tmp_path / "all") == ["d", "d/f"]


async def test_nor_for_a_directory_that_it_shares_with_the_server(tmp_path: Path) -> None:
    root = tmp_path / "root"

    def listing(path: str) -> list[Any]:
        watch.thread, thread = None, watch.thread  # what the server does is no concern of this test
        found = [(file.name, file.is_dir()) for file in (root / path).glob("*")]
        watch.thread = thread
        return [entry(f"{path}/{name}".strip("/"), 3, is_dir=is_dir) for name, is_dir in found]

    (tmp_path / "src" / "d").mkdir(parents=True)
    (tmp_path / "src" / "d" / "f").write_bytes(b"abc")
    async with AsyncMLflow(URI, transport=Peer(listing, root=str(root)).transport) as mlf:
        with disk_events_of_this_thread(tmp_path) as watch:
            await mlf.log_artifact("run", "x", b"abc")
            await mlf.log_artifacts("run", tmp_path / "src")
            await mlf.delete_artifact("run", "x")
        assert watch.events == []
        assert watch.elsewhere > 10
    assert tree(root) == ["d", "d/f"]


class Waiting(io.RawIOBase):
    """A stream whose content comes when `content` is set."""

    def __init__(self) -> None:
        self.content = threading.Event()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        assert self.content.wait(30), "the loop was blocked"
        return 0


async def test_other_tasks_go_on_while_a_stream_is_read() -> None:
    stream, peer = Waiting(), Peer({})
    async with AsyncMLflow(URI, transport=peer.transport) as mlf:
        upload = asyncio.create_task(mlf.log_artifact("run", "f", io.BufferedReader(stream)))
        await mlf.list_artifacts("run")
        stream.content.set()
        assert await upload == "f"
    assert peer.uploads == {"f": b""}


@pytest.mark.parametrize("step", ["begin", "write", "finish"])
async def test_a_cancelled_download_leaves_nothing(tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    reached, go_on, done = asyncio.Event(), threading.Event(), threading.Event()
    loop = asyncio.get_running_loop()
    original = getattr(local_files.NewFile, step)

    def slow(self: local_files.NewFile, *arguments: Any) -> None:
        loop.call_soon_threadsafe(reached.set)
        assert go_on.wait(30)
        original(self, *arguments)
        done.set()

    monkeypatch.setattr(local_files.NewFile, step, slow)
    peer = Peer({"": [entry("f", 3)]}, {"f": b"abc"})
    async with AsyncMLflow(URI, transport=peer.transport) as mlf:
        download = asyncio.create_task(mlf.download_artifact("run", "f", tmp_path / "a" / "f"))
        await reached.wait()
        download.cancel()
        with pytest.raises(asyncio.CancelledError):
            await download
        go_on.set()
        assert await asyncio.to_thread(done.wait, 30)
    assert tree(tmp_path) == []


async def test_a_cancelled_upload_to_a_shared_directory_leaves_nothing(tmp_path: Path) -> None:
    root, go_on = tmp_path / "root", threading.Event()
    reached = asyncio.Event()
    loop = asyncio.get_running_loop()

    def told(progress: Progress) -> None:
        loop.call_soon_threadsafe(reached.set)
        assert go_on.wait(30)

    def listing(path: str) -> list[Any]:
        return [entry(f"{path}/{file.name}".strip("/"), 3) for file in (root / path).glob("*")]

    (tmp_path / "f").write_bytes(bytes(3 << 20))
    async with AsyncMLflow(URI, transport=Peer(listing, root=str(root)).transport) as mlf:
        upload = asyncio.create_task(mlf.log_artifact("run", tmp_path / "f", progress=told))
        await reached.wait()
        upload.cancel()
        with pytest.raises(asyncio.CancelledError):
            await upload
        assert len(tree(root)) == 1
        go_on.set()
        with anyio.fail_after(30):
            while tree(tmp_path) != ["f"]:  # noqa: ASYNC110  # a thread ends
                await anyio.sleep(0.01)


@pytest.mark.parametrize("how", ["task", "scope", "report"])
async def test_a_cancelled_upload_in_parts_is_aborted(
    how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(routes, "PART", 1 << 20)
    servers, reached = Servers(), asyncio.Event()
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(bytes(3 << 20))

    async def answer(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0)
        if "part" in request.url.params:
            reached.set()
            await asyncio.sleep(60)
        return servers(request)

    def told(progress: Progress) -> None:
        if how == "report" and len(servers.posted) == 2:
            raise ZeroDivisionError

    async with AsyncMLflow(URI, retries=0, transport=httpx.MockTransport(answer)) as mlf:
        scope = anyio.CancelScope()

        async def upload() -> None:
            with scope:
                await mlf.log_artifacts("run", tmp_path, progress=told)

        task = asyncio.create_task(upload())
        if how != "report":
            await reached.wait()
            (task if how == "task" else scope).cancel()
        with suppress(asyncio.CancelledError, ZeroDivisionError):
            await task
    assert sorted(servers.posted) == ["abort", "abort", "create", "create"]


async def test_many_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    names = [f"f{number}" for number in range(20)]
    peer = Peer({"": [entry(name, 3) for name in names]}, {name: name.encode().ljust(3) for name in names})
    async with AsyncMLflow(URI, transport=peer.transport) as mlf:
        await asyncio.gather(*(mlf.download_artifact("run", name, tmp_path / "same" / "dir") for name in names))
        await asyncio.gather(*(mlf.log_artifact("run", name, name.encode()) for name in names))
        with pytest.raises(ArtifactError):
            await mlf.download_artifact("run", "f1", tmp_path / "same" / "dir" / "below")
    assert tree(tmp_path) == ["same", "same/dir"]
    assert (tmp_path / "same" / "dir").read_text().strip() in names
    assert peer.uploads == {name: name.encode() for name in names}
