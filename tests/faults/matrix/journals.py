"""Journals that somebody else looks at, copies or delivers, while their owner lives and after it was killed."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from typing import Any

from mlflowclient.durable.schema import FILE
from tests.faults.matrix.bench import SECONDS, Bench, settings
from tests.faults.matrix.scenarios import SERVERS, scenario

_WAIT = 60


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


def _syncing(bench: Bench) -> subprocess.Popen[str]:
    """A `sync` of all journals that has just started."""
    command = [sys.executable, "-m", "mlflowclient", "sync", str(bench.journals), "--tracking-uri", bench.server.uri]
    return subprocess.Popen(command, env=settings(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def _synced(bench: Bench, programs: list[Any]) -> None:
    """Deliver what is left, and compare it with what killed programs did."""
    bench.sync()
    runs = bench.runs()
    for program in programs:
        bench.judge(program, runs).check("FAILED")


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
    _synced(bench, programs)
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
    running = [_syncing(bench) for _ in range(4)]
    for one in running:
        out, _ = one.communicate(timeout=SECONDS)
        assert one.returncode == 0, out
    _synced(bench, programs)
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
    tries = 4 if bench.quick else 15
    for _ in range(tries):
        running = _syncing(bench)
        time.sleep(bench.chance.uniform(0.2, 1.5))
        running.kill()
        running.communicate()
    _synced(bench, programs)
    return f"{tries} kills: 0 lost, 0 doubled"
