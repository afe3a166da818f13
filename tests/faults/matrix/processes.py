"""Several threads, tasks and processes with one run."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mlflowclient import AsyncMLflow, MLflow, Run
from tests.faults.matrix.bench import Bench, settings
from tests.faults.matrix.scenarios import SERVERS, same_with, scenario

_spawn = multiprocessing.get_context("spawn")
_POINTS = 200
_WAIT = 60
_LONGEST = 150


def _in_process(bench: Bench, function: Callable[..., None], *arguments: Any) -> None:
    """Run a function in a fresh process, and fail when it fails."""
    process = _started(bench, function, *arguments)
    process.join(_LONGEST)
    _check(bench, process)


def _started(bench: Bench, function: Callable[..., None], *arguments: Any) -> Any:
    process = _spawn.Process(target=_guarded, args=(str(bench.directory / "error"), function, *arguments))
    process.start()
    return process


def _check(bench: Bench, process: Any) -> None:
    if process.exitcode is None:
        os.killpg(process.pid, signal.SIGKILL)  # it, and the children that it waits for
        raise AssertionError("a program did not end")
    error = bench.directory / "error"
    assert process.exitcode == 0, error.read_text()[-3000:] if error.exists() else f"status {process.exitcode}"


def _guarded(file: str, function: Callable[..., None], *arguments: Any) -> None:
    os.setsid()
    os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND), 2)
    os.dup2(2, 1)
    os.environ.update(settings())
    function(*arguments)


def _series(run: Any, key: str, count: int = _POINTS) -> None:
    for step in range(count):
        run.log_metric(key, step / 2, step=step)


def _only(bench: Bench, name: str = "shared", status: str = "FINISHED") -> Run:
    found = bench.runs().get(name, [])
    assert len(found) == 1, f"{len(found)} runs"
    assert found[0].info.status == status, found[0].info.status
    return found[0]


def _has(bench: Bench, run: Run, keys: list[str], count: int = _POINTS) -> None:
    for key in keys:
        points = sorted((point.step, point.value) for point in bench.mlf.get_metric_history(run, key))
        assert points == [(step, step / 2) for step in range(count)], f"{key}: {len(points)} points, not {count}"
    assert set(run.data.metrics) == set(keys), set(run.data.metrics) ^ set(keys)


def _start(uri: str, name: str, journals: Path, **options: Any) -> Any:
    return MLflow(uri).start_run(name, run_name="shared", journal_dir=journals, **{"exit_timeout": _WAIT, **options})


def _logs_in_threads(uri: str, name: str, journals: Path) -> None:
    with _start(uri, name, journals) as run:
        threads = [threading.Thread(target=_series, args=(run, f"thread{number}")) for number in range(16)]
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            status = run.status()
            assert status.accepted == status.acked + status.pending + status.refused
        for thread in threads:
            thread.join()


@scenario(
    "processes",
    "16 threads",
    does="16 threads log to one run, while another one asks for its status all the time",
    expected="0 lost, 0 doubled; accepted = acked + pending + refused each time",
    servers=tuple(SERVERS),
)
def _threads(bench: Bench) -> str:
    _in_process(bench, _logs_in_threads, bench.server.uri, bench.experiment, bench.journals)
    _has(bench, _only(bench), [f"thread{number}" for number in range(16)])
    return f"{16 * _POINTS:,} points: 0 lost, 0 doubled"


def _logs_in_tasks(uri: str, name: str, journals: Path) -> None:
    async def series(run: Any, key: str) -> None:
        for step in range(_POINTS):
            await run.log_metric(key, step / 2, step=step)
            await asyncio.sleep(0)

    async def main() -> None:
        async with (
            AsyncMLflow(uri) as mlf,
            mlf.start_run(name, run_name="shared", journal_dir=journals, exit_timeout=_WAIT) as run,
        ):
            await asyncio.gather(*(series(run, f"task{number}") for number in range(50)))

    asyncio.run(main())


@scenario(
    "processes",
    "50 tasks of asyncio",
    does="50 tasks log to one run with AsyncMLflow",
    expected="0 lost, 0 doubled",
)
def _tasks(bench: Bench) -> str:
    _in_process(bench, _logs_in_tasks, bench.server.uri, bench.experiment, bench.journals)
    _has(bench, _only(bench), [f"task{number}" for number in range(50)])
    return f"{50 * _POINTS:,} points: 0 lost, 0 doubled"


def _forks(uri: str, name: str, journals: Path) -> None:
    with _start(uri, name, journals) as run:
        _series(run, "parent", _POINTS // 2)
        children = []
        for number in range(4):
            pid = os.fork()
            if not pid:
                # Two end as a program does, two without any farewell.
                _series(run, f"child{number}")
                if number < 2:
                    run.finish()
                    run.flush(_WAIT)
                os._exit(0)
            children.append(pid)
        for step in range(_POINTS // 2, _POINTS):
            run.log_metric("parent", step / 2, step=step)
        for pid in children:
            assert os.waitpid(pid, 0)[1] == 0
        own = [folder.name for folder in Path(journals).iterdir() if folder.name.split("-")[1] == str(os.getpid())]
        assert len(own) == 1


@scenario(
    "processes",
    "fork",
    does="a program that logs forks four children, which log to its run; two flush, two leave by `os._exit`; `sync`",
    expected="each child has a journal of its own; 0 lost, 0 doubled; only the parent ends the run",
    servers=tuple(SERVERS),
)
def _fork(bench: Bench) -> str:
    _in_process(bench, _forks, bench.server.uri, bench.experiment, bench.journals)
    left = len(list(bench.journals.iterdir()))
    assert left >= 2, f"{left} journals are left, of two children that left without a farewell"
    bench.sync()
    _has(bench, _only(bench), ["parent", *(f"child{number}" for number in range(4))])
    return f"{5 * _POINTS:,} points: 0 lost, 0 doubled"


def _forks_skinny(uri: str, name: str, mode: str, flushed: str) -> None:
    import mlflow

    mlflow.set_tracking_uri(uri)
    if mode == "skinny-async":
        mlflow.config.enable_async_logging()
    mlflow.set_experiment(name)
    with mlflow.start_run(run_name="shared"):
        mlflow.log_metric("parent", 0.0, step=0)
        pid = os.fork()
        if not pid:
            for step in range(_POINTS):
                mlflow.log_metric("child", step / 2, step=step)
            if mode == "skinny-async":
                flushing = threading.Thread(target=mlflow.flush_async_logging, daemon=True)
                flushing.start()
                flushing.join(15)
                os._exit(3 if flushing.is_alive() else 0)
            os._exit(0)
        _, status = os.waitpid(pid, 0)
        Path(flushed).write_text("no" if status else "yes")


def _fork_with_skinny(bench: Bench, mode: str) -> str:
    flushed = bench.directory / "flushed"
    process = _started(bench, _forks_skinny, bench.server.uri, bench.experiment, mode, str(flushed))
    process.join(120)
    runs = bench.runs().get("shared", [])
    if process.exitcode is None:
        process.kill()
    points = len(bench.mlf.get_metric_history(runs[0], "child")) if runs else 0
    others = [run for some in bench.runs().values() for run in some if run.run_id != runs[0].run_id]
    elsewhere = sum(len(bench.mlf.get_metric_history(run, "child")) for run in others)
    parts = [f"{_POINTS - points - elsewhere} of the child's {_POINTS} points lost"]
    parts += [f"{elsewhere} are in a run of its own"] if elsewhere else []
    parts += ["its flush does not return (15 s)"] if flushed.exists() and flushed.read_text() == "no" else []
    return "; ".join(parts)


for _client in ("skinny", "skinny-async"):
    same_with("fork", _client)(lambda bench, mode=_client: _fork_with_skinny(bench, mode))  # type: ignore[misc]


def _ended(children: list[Any]) -> None:
    for child in children:
        child.join()
        assert child.exitcode == 0


def _spawned_twice(target: Callable[..., None], *arguments: Any) -> list[Any]:
    """Two processes of multiprocessing, just started; each is given its number last."""
    children = [_spawn.Process(target=target, args=(*arguments, number)) for number in range(2)]
    for child in children:
        child.start()
    return children


def _child_of_spawn(run: Any, number: int) -> None:
    _series(run, f"child{number}")
    run.flush(_WAIT)


def _spawns(uri: str, name: str, journals: Path) -> None:
    with _start(uri, name, journals) as run:
        children = _spawned_twice(_child_of_spawn, run)
        _series(run, "parent")
        _ended(children)


@scenario(
    "processes",
    "spawn, the run pickled",
    does="a program hands its run to two processes of multiprocessing (spawn), which log to it",
    expected="0 lost, 0 doubled; only the parent ends the run",
)
def _spawned(bench: Bench) -> str:
    _in_process(bench, _spawns, bench.server.uri, bench.experiment, bench.journals)
    _has(bench, _only(bench), ["parent", "child0", "child1"])
    return f"{3 * _POINTS:,} points: 0 lost, 0 doubled"


def _child_with_client(mlf: MLflow, name: str, journals: Path, number: int) -> None:
    with mlf.start_run(name, run_name=f"child{number}", journal_dir=journals, exit_timeout=_WAIT) as run:
        _series(run, "loss")


def _hands_client_on(uri: str, name: str, journals: Path) -> None:
    with (
        MLflow(uri) as mlf,
        mlf.start_run(name, run_name="shared", journal_dir=journals, exit_timeout=_WAIT) as run,
    ):
        _series(run, "parent")
        _ended(_spawned_twice(_child_with_client, mlf, name, journals))


@scenario(
    "processes",
    "client pickled to a worker",
    does="a program hands its client to two processes, which begin runs of their own with it",
    expected="three runs, each whole",
)
def _pickled(bench: Bench) -> str:
    _in_process(bench, _hands_client_on, bench.server.uri, bench.experiment, bench.journals)
    _has(bench, _only(bench), ["parent"])
    for number in range(2):
        _has(bench, _only(bench, f"child{number}"), ["loss"])
    return f"{3 * _POINTS:,} points: 0 lost, 0 doubled"


def _is_rank(uri: str, name: str, journals: Path, rank: int) -> None:
    if not rank:
        time.sleep(2)  # the others are there first
    with _start(uri, name, journals, key=f"job of {name}", rank=rank) as run:
        _series(run, f"rank{rank}")


@scenario(
    "processes",
    "four ranks, one run",
    does="four processes log to one run by its key; the one that makes it comes last",
    expected="one run; 0 lost, 0 doubled; rank 0 ends it",
    servers=tuple(SERVERS),
)
def _ranks(bench: Bench) -> str:
    ranks = [_started(bench, _is_rank, bench.server.uri, bench.experiment, bench.journals, rank) for rank in range(4)]
    for one in ranks:
        one.join(_LONGEST)
        _check(bench, one)
    _has(bench, _only(bench), [f"rank{number}" for number in range(4)])
    return f"{4 * _POINTS:,} points: 0 lost, 0 doubled"
