"""Several threads, tasks and processes with one run; journals that somebody else looks at, copies or delivers."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mlflowclient import AsyncMLflow, MLflow, Run
from mlflowclient.durable.journal import FILE
from tests.faults.matrix.bench import SECONDS, Bench, settings
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


def _child_of_spawn(run: Any, number: int) -> None:
    _series(run, f"child{number}")
    run.flush(_WAIT)


def _spawns(uri: str, name: str, journals: Path) -> None:
    with _start(uri, name, journals) as run:
        children = [_spawn.Process(target=_child_of_spawn, args=(run, number)) for number in range(2)]
        for child in children:
            child.start()
        _series(run, "parent")
        for child in children:
            child.join()
            assert child.exitcode == 0


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
        children = [
            _spawn.Process(target=_child_with_client, args=(mlf, name, journals, number)) for number in range(2)
        ]
        for child in children:
            child.start()
        for child in children:
            child.join()
            assert child.exitcode == 0


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


def _left_behind(bench: Bench, count: int, calls: int = 60) -> list[Any]:
    """Programs that were killed while the server was away."""
    with bench.proxy() as proxy:
        proxy.breaks("refuses")
        programs = [bench.start(uri=proxy.uri, count=1_000_000) for _ in range(count)]
        for program in programs:
            program.until(calls)
            program.send(9)
            program.join()
    return programs


@scenario(
    "processes",
    "`journal` and `sync` while the owner lives",
    does="both commands, again and again, in the directory of a program that logs",
    expected="`journal` shows its counts; `sync` leaves it alone, exit status 0; FINISHED, 0 lost, 0 doubled",
)
def _while_it_lives(bench: Bench) -> str:
    program = bench.start(count=300, pause=0.02, exit_timeout=_WAIT)
    program.until(20)
    times = 0
    while program.status is None and program.returned < 250:
        (listed,) = bench.listed()
        assert "alive" in listed["owner"], listed["owner"]
        (run,) = listed["runs"]
        assert run["accepted"] == run["acked"] + run["pending"] + run["refused"]
        status, out, err = bench.command("sync", bench.journals)
        assert status == 0, f"{out}{err}"
        times += 1
    program.join()
    bench.judge(program, bench.runs()).check("FINISHED")
    return f"{times} times each: 0 lost, 0 doubled"


@scenario(
    "processes",
    "opened twice",
    does="while a program logs, another one opens its journal with sqlite3, and a copy made meanwhile is synced",
    expected="locked; the copy is left alone; FINISHED, 0 lost, 0 doubled, one run",
)
def _opened_twice(bench: Bench) -> str:
    program = bench.start(count=200, pause=0.02, exit_timeout=_WAIT)
    program.until(50)
    (folder,) = bench.journals.iterdir()
    # Another process, because opening it in the owner's drops its lock.
    reads = f"import sqlite3; sqlite3.connect({str(folder / FILE)!r}, timeout=0).execute('SELECT * FROM record')"
    done = subprocess.run([sys.executable, "-c", reads], capture_output=True, text=True)
    assert "database is locked" in done.stderr, done.stderr
    copies = bench.directory / "copies"
    program.send(signal.SIGSTOP)  # it lives, and does not end meanwhile
    shutil.copytree(folder, copies / folder.name)
    status, out, err = bench.command("sync", copies)
    program.send(signal.SIGCONT)
    assert status == 0, f"{out}{err}"
    assert "left alone" in out
    assert program.join() == 0
    bench.judge(program, bench.runs()).check("FINISHED")
    return "locked; left alone; 0 lost, 0 doubled"


@scenario(
    "processes",
    "copied live, synced afterwards",
    does="a journal is copied while its owner writes; the owner is killed; both are synced, the copy first",
    expected="one run, 0 lost, 0 doubled",
)
def _copied_live(bench: Bench) -> str:
    with bench.proxy() as proxy:
        proxy.breaks("refuses")
        program = bench.start(uri=proxy.uri)
        program.until(60)
        (folder,) = bench.journals.iterdir()
        copies = bench.directory / "copies"
        shutil.copytree(folder, copies / folder.name)
        program.until(120)
        program.send(9)
        program.join()
    bench.command("sync", copies, "--tracking-uri", bench.server.uri)
    bench.sync()
    seen = bench.judge(program, bench.runs())
    seen.check("FAILED")
    return f"0 lost, 0 doubled of {seen.returned} calls"


@scenario(
    "processes",
    "copied without its log",
    does="a journal of a killed program is copied without its -wal and synced; then the whole one",
    expected="reported, exit status 1; then one run, 0 lost, 0 doubled",
)
def _without_log(bench: Bench) -> str:
    (program,) = _left_behind(bench, 1)
    (folder,) = bench.journals.iterdir()
    copies = bench.directory / "copies"
    shutil.copytree(folder, copies / folder.name, ignore=shutil.ignore_patterns("*-wal"))
    status, out, err = bench.command("sync", copies, "--tracking-uri", bench.server.uri)
    assert status == 1, f"{out}{err}"
    assert "PROBLEM" in out
    bench.sync()
    seen = bench.judge(program, bench.runs())
    seen.check("FAILED")
    return f"reported; 0 lost, 0 doubled of {seen.returned} calls"


@scenario(
    "processes",
    "copied to another machine, synced twice",
    does="journals of killed programs are copied and synced, then the originals too",
    expected="one run each, 0 lost, 0 doubled",
)
def _both_synced(bench: Bench) -> str:
    programs = _left_behind(bench, 3)
    copies = bench.directory / "copies"
    shutil.copytree(bench.journals, copies)
    bench.sync(copies)
    bench.sync()
    runs = bench.runs()
    for program in programs:
        bench.judge(program, runs).check("FAILED")
    return "3 journals twice: 0 lost, 0 doubled"


@scenario(
    "processes",
    "two `sync` at once",
    does="four `sync` start at once in a directory with the journals of 12 killed programs",
    expected="0 lost, 0 doubled, one run each; what one has open the others leave alone",
    servers=tuple(SERVERS),
)
def _syncs_at_once(bench: Bench) -> str:
    programs = _left_behind(bench, 4 if bench.quick else 12)
    command = [sys.executable, "-m", "mlflowclient", "sync", str(bench.journals), "--tracking-uri", bench.server.uri]
    running = [
        subprocess.Popen(command, env=settings(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for _ in range(4)
    ]
    for one in running:
        out, _ = one.communicate(timeout=SECONDS)
        assert one.returncode == 0, out
    bench.sync()
    runs = bench.runs()
    for program in programs:
        bench.judge(program, runs).check("FAILED")
    return f"{len(programs)} journals: 0 lost, 0 doubled"


@scenario(
    "processes",
    "`sync` killed",
    does="`sync` of a killed program's journal is itself killed by SIGKILL at random moments, until one gets through",
    expected="0 lost, 0 doubled, one run",
    servers=tuple(SERVERS),
)
def _killed_syncs(bench: Bench) -> str:
    programs = _left_behind(bench, 6, calls=150)
    command = [sys.executable, "-m", "mlflowclient", "sync", str(bench.journals), "--tracking-uri", bench.server.uri]
    tries = 4 if bench.quick else 15
    for _ in range(tries):
        running = subprocess.Popen(command, env=settings(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(bench.chance.uniform(0.2, 1.5))
        running.kill()
        running.wait()
    bench.sync()
    runs = bench.runs()
    for program in programs:
        bench.judge(program, runs).check("FAILED")
    return f"{tries} kills: 0 lost, 0 doubled"
