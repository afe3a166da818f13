"""Measuring programs side by side: each run a process of its own, in turn, so that a slow moment hits all alike."""

from __future__ import annotations

import compileall
import json
import os
import statistics
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tests.servers.environment import clean_environment

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Program:
    """A program to measure.

    It measures itself, with `measured`, and prints the result as its last line. What it does not print is measured from
    its start to its end, and it has done `count`.
    """

    name: str
    command: Sequence[str]
    count: float = 1
    env: Mapping[str, str] = field(default_factory=dict)


class Measured(NamedTuple):
    """What one run took."""

    count: float
    """How many of whatever the scenario counts."""
    seconds: float
    """Wall time."""
    cpu: float
    """CPU seconds, of all threads, in user and system mode."""
    peak_mib: float | None
    """The most memory of the process; None when it did not say."""


@dataclass(frozen=True)
class Spread:
    """Median, smallest and largest of several runs."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        return cls(statistics.median(values), min(values), max(values))


@dataclass(frozen=True)
class Summary:
    """Several runs of one program."""

    rate: Spread
    """Count per second."""
    seconds: Spread
    """Wall time of a run."""
    cpu: Spread
    """CPU seconds of a run."""
    cpu_per_item: Spread
    """CPU seconds for one of what is counted."""
    peak_mib: float | None

    @classmethod
    def of(cls, runs: Sequence[Measured]) -> Summary:
        peaks = [run.peak_mib for run in runs if run.peak_mib is not None]
        return cls(
            rate=Spread.of([run.count / run.seconds for run in runs]),
            seconds=Spread.of([run.seconds for run in runs]),
            cpu=Spread.of([run.cpu for run in runs]),
            cpu_per_item=Spread.of([run.cpu / run.count for run in runs]),
            peak_mib=statistics.median(peaks) if peaks else None,
        )


def python(module: str, *arguments: object) -> list[str]:
    """The command that runs a module of this repository."""
    return [sys.executable, "-m", module, *map(str, arguments)]


def run(program: Program) -> Measured:
    """Run a program once, in a fresh process. Exits with its output when it fails."""
    started = time.perf_counter()
    process = subprocess.Popen(
        program.command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=clean_environment(program.env)
    )
    assert process.stdout is not None
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.stdout.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{program.name}: {' '.join(program.command)} failed ({process.returncode})\n{output}")
    whole = Measured(program.count, seconds, usage.ru_utime + usage.ru_stime, None)
    last = (output.splitlines() or [""])[-1]
    return whole._replace(**json.loads(last)) if last.startswith("{") else whole


def interleave(
    programs: Sequence[Program], rounds: int, *, before_each: Callable[[], object] = lambda: None
) -> dict[str, list[Measured]]:
    """Run all programs in turn, `rounds` times after a first time that does not count; the runs by program's name."""
    found: dict[str, list[Measured]] = {program.name: [] for program in programs}
    for _ in range(rounds + 1):
        for program in programs:
            before_each()
            found[program.name].append(run(program))
            print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return {name: runs[1:] for name, runs in found.items()}


def compile_everything() -> None:
    """Byte-compile the installed packages and this repository, so that no program is slowed by missing byte code."""
    for folder in (sysconfig.get_path("purelib"), ROOT / "generated", ROOT / "wrapper", ROOT / "tests" / "perf"):
        compileall.compile_dir(folder, quiet=2)
