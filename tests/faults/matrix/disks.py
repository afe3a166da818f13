"""Disks that are full or cannot be written, and journals that are torn, flipped, or not all there."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from mlflowclient.durable.recovery import take_over
from mlflowclient.durable.schema import FILE
from mlflowclient.durable.settings import DEFAULT_MAX_BYTES
from mlflowclient.errors import JournalError
from tests.faults.matrix.bench import Bench, Program, settings
from tests.faults.matrix.proxy import FaultProxy
from tests.faults.matrix.scenarios import scenario

_CALLS = 60
_SECONDS = 60
_NONE: Mapping[str, str] = {}


@contextmanager
def _small_disk(folder: Path, size: str) -> Iterator[Path]:
    """A file system of its own, in memory. Needs root."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def _script(bench: Bench, text: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", text, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=settings(),
    )


def _said(process: subprocess.Popen[str]) -> list[str]:
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    return out.splitlines()


_FILLS = """
import json, sys
from mlflowclient import MLflow, JournalFull
uri, name, journals, on_full, length = sys.argv[1:]
run = MLflow(uri).start_run(name, run_name="full", journal_dir=journals, exit_timeout=300, on_full=on_full).__enter__()
print("begun", flush=True)
steps, raised = 0, False
try:
    while steps < 30_000:
        if int(length):
            run.set_tag(f"tag {steps}", f"{steps} " + "x" * int(length))
        else:
            run.log_metric("loss", steps / 2, step=steps)
        steps += 1
except JournalFull:
    raised = True
status = run.status()
assert status.accepted == status.acked + status.pending + status.refused, status
print(json.dumps([steps, raised, status.accepted, status.refused]), flush=True)
sys.stdin.readline()
run.finish()
status = run.status()
print(json.dumps([status.accepted, status.acked, status.pending, status.refused]), flush=True)
"""


def _full(bench: Bench, on_full: str, limit: str, length: int = 0) -> str:
    with bench.proxy() as proxy:
        proxy.breaks("refuses")
        if limit == "disk":
            with _small_disk(bench.directory / "small", "12m" if length else "3m") as journals:
                return _filled(bench, proxy, on_full, journals, length=length)
        if limit == "size of files":
            return _filled(bench, proxy, on_full, bench.journals, limit=2_000_000)
        return _filled(bench, proxy, on_full, bench.journals, env={"MLFLOWCLIENT_JOURNAL_MAX_BYTES": "1048576"})


def _filled(
    bench: Bench,
    proxy: FaultProxy,
    on_full: str,
    journals: Path,
    *,
    env: Mapping[str, str] = _NONE,
    limit: int = 0,
    length: int = 0,
) -> str:
    prefix = ["prlimit", f"--fsize={limit}"] if limit else []
    process = subprocess.Popen(
        [*prefix, sys.executable, "-c", _FILLS, proxy.uri, bench.experiment, journals, on_full, str(length)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**settings(), **env},
    )
    try:
        return _fills(bench, proxy, on_full, process, length)
    finally:
        process.kill()


def _fills(bench: Bench, proxy: FaultProxy, on_full: str, process: subprocess.Popen[str], length: int) -> str:
    assert process.stdout is not None
    assert process.stdin is not None
    if process.stdout.readline() != "begun\n":
        raise AssertionError(process.communicate()[1])
    if on_full == "block":
        # It waits for room, and there is none as long as the server is away.
        time.sleep(2 if bench.quick else 4)
        assert process.poll() is None, process.communicate()[1]
        proxy.mend()
    assert select.select([process.stdout], [], [], _SECONDS)[0], "it waits for room, though the server is there again"
    line = process.stdout.readline()
    if not line:
        raise AssertionError(process.communicate()[1])
    steps, raised, accepted, refused = json.loads(line)
    assert raised == (on_full == "raise"), f"{steps} steps"
    assert accepted == steps, f"{accepted} accepted, {steps} calls returned"
    assert refused == 0
    # Other runs go on: one with its journal elsewhere.
    other = bench.start(count=_CALLS, pause=0.001)
    proxy.mend() if on_full == "raise" else None
    process.stdin.write("\n")
    process.stdin.flush()
    out, err = process.communicate(timeout=300)
    assert process.returncode == 0, err
    assert other.join(120) == 0
    counts = json.loads(out)
    assert counts == [steps + 1, steps + 1, 0, 0], counts
    runs = bench.runs()
    bench.judge(other, runs).check("FINISHED")
    (run,) = runs["full"]
    assert run.info.status == "FINISHED"
    if length:
        tags = {key: value for key, value in run.data.tags.items() if key.startswith("tag ")}
        assert tags == {f"tag {step}": f"{step} " + "x" * length for step in range(steps)}
        return f"{steps:,} tags accepted, 0 lost"
    points = bench.mlf.get_metric_history(run, "loss")
    assert sorted((one.step, one.value) for one in points) == [(step, step / 2) for step in range(steps)]
    return f"{steps:,} points accepted, 0 lost, 0 doubled"


for _name, _limit, _does in (
    ("disk full", "disk", "the journal is on a file system of 3 MB"),
    ("file size limit", "size of files", "the process may write files of 2 MB only (RLIMIT_FSIZE), as under a quota"),
    ("journal full", "cap", "the journal may have 2 MB (MLFLOWCLIENT_JOURNAL_MAX_BYTES)"),
):
    for _on_full, _expected in (
        ("block", "logging waits until the server is back, then goes on; 0 lost, 0 doubled"),
        ("raise", "JournalFull at the call; what was accepted before is delivered: 0 lost, 0 doubled"),
    ):
        scenario(
            "disks",
            f"{_name}, `{_on_full}`",
            does=f"{_does}, the server is away, and a program logs 30,000 points with on_full={_on_full!r}",
            expected=f"{_expected}; another run goes on",
        )(partial(_full, on_full=_on_full, limit=_limit))


scenario(
    "disks",
    "disk full of long texts",
    does="the journal is on a file system of 12 MB, the server is away, and a program sets tags of 7,500 characters",
    expected="JournalFull at the call; what was accepted before is delivered: 0 lost; another run goes on",
)(partial(_full, on_full="raise", limit="disk", length=7500))


_STARTS = """
import sys
from mlflowclient import MLflow, JournalError
try:
    MLflow(sys.argv[1]).start_run(sys.argv[2], journal_dir=sys.argv[3])
except JournalError as error:
    print(error)
"""


@scenario(
    "disks",
    "directory read-only",
    does="the directory for journals is on a file system that is mounted read-only",
    expected="JournalError from start_run, which names the directory and what to do",
)
def _read_only(bench: Bench) -> str:
    with _small_disk(bench.directory / "read-only", "1m") as disk:
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        (said,) = _said(_script(bench, _STARTS, bench.server.uri, bench.experiment, disk))
    assert str(disk) in said
    assert "journal_dir" in said
    return "JournalError: " + said.replace(str(disk), "…").partition(";")[0]


def _damage_journal(bench: Bench, count: int = _CALLS) -> tuple[Program, Path]:
    """A journal that a killed program left, of which nothing is on the server, and which it had time to describe."""
    with bench.proxy() as proxy:
        proxy.breaks("refuses")
        program = bench.start(uri=proxy.uri, count=count, pause=0.0, exit_timeout=300)
        program.until(count)
        (folder,) = list(bench.journals.iterdir())
        deadline = time.monotonic() + 30
        # Some calls log several records.
        while sum(run["accepted"] for run in json.loads((folder / "status.json").read_text())["runs"]) < count:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        time.sleep(1.5)  # and again until it is all in there
        program.send(9)
        program.join()
    kept = bench.directory / "kept"
    shutil.copytree(folder, kept / folder.name)
    shutil.rmtree(folder)
    return program, kept / folder.name


def _look(folder: Path, kept: Path) -> tuple[int, bool]:
    """How many records an altered copy still has, all of them true, and whether something is said to be missing."""
    try:
        recovered = take_over(folder, DEFAULT_MAX_BYTES)
    except JournalError:
        return 0, True
    journal = recovered.journal
    told = bool(recovered.problems)
    intact = 0
    try:
        for run in journal.runs.values():
            while found := journal.next_records(run, 1000):
                damaged = [record for record in found if not record.is_intact]
                told = told or bool(damaged)
                for record in found:
                    if record.is_intact:
                        intact += 1
                        assert _KNOWN[kept].get(record.id) == record, f"{record} is not what was logged"
                journal.settle(run, found, [])
        return intact, told
    finally:
        journal.close(keep=True)


_KNOWN: dict[Path, dict[int, object]] = {}


def _records(folder: Path, bench: Bench) -> int:
    copy = bench.directory / "whole"
    shutil.copytree(folder, copy)
    journal = take_over(copy, DEFAULT_MAX_BYTES).journal
    _KNOWN[folder] = {
        record.id: record for run in journal.runs.values() for record in journal.next_records(run, 1_000_000)
    }
    journal.close(keep=True)
    shutil.rmtree(copy)
    return len(_KNOWN[folder])


def _altered(bench: Bench, kept: Path, name: str, content: bytes) -> Path:
    folder = bench.directory / "altered"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for file in kept.iterdir():
        if file.is_file():
            shutil.copy(file, folder / file.name)
    (folder / name).write_bytes(content)
    return folder


@scenario(
    "disks",
    "torn journal",
    does="the journal of a killed program is cut off at every byte of its log, and of its file after a checkpoint",
    expected="every record before the cut, none that was not logged; what is missing is said, each time",
)
def _torn(bench: Bench) -> str:
    _, kept = _damage_journal(bench, 12)
    total = _records(kept, bench)
    tried = 0
    for name, step in ((f"{FILE}-wal", 97 if bench.quick else 1), (FILE, 97 if bench.quick else 7)):
        whole = (kept / name).read_bytes()
        last = -1
        for length in range(0, len(whole), step):
            found, told = _look(_altered(bench, kept, name, whole[:length]), kept)
            assert found == total or told, f"{name} cut at {length}: {found} of {total} records, and nothing is said"
            assert found >= last or name == FILE, f"{name} cut at {length}: {found} records, {last} before"
            last = found
            tried += 1
    return f"{tried:,} cuts: nothing wrong read, each loss said"


@scenario(
    "disks",
    "flipped bits",
    does="one bit of a killed program's journal is flipped: of its file, its log or its status file",
    expected="no record that was not logged; what is missing is said, each time",
)
def _flipped(bench: Bench) -> str:
    _, kept = _damage_journal(bench, 200)
    total = _records(kept, bench)
    settled = bench.directory / "settled" / kept.name
    shutil.copytree(kept, settled)
    recovered = take_over(settled, DEFAULT_MAX_BYTES)
    recovered.journal.checkpoint()
    recovered.journal.close(keep=True)
    shutil.copy(kept / "status.json", settled / "status.json")
    _KNOWN[settled] = _KNOWN[kept]
    tried = whole = 0
    for folder, name in ((kept, f"{FILE}-wal"), (settled, FILE), (kept, "status.json")):
        content = (folder / name).read_bytes()
        for _ in range(100 if bench.quick else 1500):
            bit = bench.chance.randrange(len(content) * 8)
            changed = bytearray(content)
            changed[bit // 8] ^= 1 << bit % 8
            found, told = _look(_altered(bench, folder, name, bytes(changed)), folder)
            assert found == total or told, f"{name}, bit {bit}: {found} of {total} records, and nothing is said"
            tried += 1
            whole += found == total
    return f"{tried:,} flips: nothing wrong read, each loss said; {whole:,} had no effect on records"


@scenario(
    "disks",
    "one damaged journal among others",
    does="of nine journals one is cut in the middle, one is no database, one has no log; `sync`",
    expected="the six others are delivered: 0 lost, 0 doubled; the three are reported, exit status 1",
)
def _among_others(bench: Bench) -> str:
    with bench.proxy() as proxy:
        proxy.breaks("refuses")
        programs = [bench.start(uri=proxy.uri, count=_CALLS, pause=0.0, exit_timeout=300) for _ in range(9)]
        for program in programs:
            program.until(_CALLS)
        time.sleep(1.5)  # until all are described
        for program in programs:
            program.send(9)
            program.join()
    by_pid = {int(folder.name.split("-")[1]): folder for folder in bench.journals.iterdir()}
    folders = [by_pid[program.pid] for program in programs]
    log = folders[0] / f"{FILE}-wal"
    os.truncate(log, log.stat().st_size // 2)
    for name in (FILE, f"{FILE}-wal"):  # in either alone much can still be read
        (folders[1] / name).write_bytes(b"no database" * 100)
    (folders[2] / f"{FILE}-wal").unlink()
    status, out, err = bench.command("sync", bench.journals, "--tracking-uri", bench.server.uri)
    assert status == 1, f"sync ended with {status}: {err}"
    for folder in folders[:3]:
        assert out.count(str(folder)) >= 1, f"{folder} is not reported: {out}"
    assert out.count("PROBLEM") >= 3, out
    runs = bench.runs()
    for program in programs[3:]:
        bench.judge(program, runs).check("FAILED", "FINISHED")
        assert not by_pid[program.pid].exists()
    return "6 delivered, 3 reported"
