"""What a scenario works with: a server, a directory, programs that it starts, and what the server then has."""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import random
import struct
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mlflowclient import MLflow, NotFound, Run
from tests.faults.matrix.operations import Content, Difference, Point, difference
from tests.faults.matrix.programs import Task, work
from tests.faults.matrix.proxy import FaultProxy
from tests.servers import MlflowServer

ROOT = Path(__file__).resolve().parents[3]
SECONDS = 600
_MAKING = 60
SHORT = {
    "MLFLOW_HTTP_REQUEST_TIMEOUT": "3",
    "MLFLOW_HTTP_REQUEST_MAX_RETRIES": "1",
    "MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR": "1",
    "MLFLOW_HTTP_REQUEST_BACKOFF_JITTER": "0",
}
"""Settings with which no client waits for minutes; ours takes only the timeout from them here."""
PATIENT = {"MLFLOW_HTTP_REQUEST_MAX_RETRIES": "7"}
"""As many retries as MLflow's client has by default: for faults that do not hit every request."""

_forkserver = multiprocessing.get_context("forkserver")
_forkserver.set_forkserver_preload(["mlflowclient", "mlflowclient._sync.client", "tests.faults.matrix.programs"])


def settings(*, patient: bool = False) -> dict[str, str]:
    """An environment without the settings of MLflow and the proxies of this machine, and with short timeouts."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("MLFLOW") and not name.lower().endswith("_proxy")
    }
    return {
        **kept,
        **SHORT,
        **(PATIENT if patient else {}),
        "PYTHONPATH": str(ROOT),
        "PYTHONWARNINGS": "ignore",
        "TQDM_DISABLE": "1",
    }


class Program:
    """A running program. A fresh one is an interpreter of its own; another is forked off one with all its imports."""

    def __init__(self, task: Task, *, fresh: bool, patient: bool = False) -> None:
        self.task = task
        self.started = time.monotonic()
        self._fresh: subprocess.Popen[bytes] | None = None
        if fresh:
            with (Path(task.directory) / f"{task.name}.err").open("wb") as errors:
                self._fresh = subprocess.Popen(
                    [sys.executable, "-m", "tests.faults.matrix.programs", task.as_text()],
                    stderr=errors,
                    stdout=subprocess.DEVNULL,
                    env=settings(patient=patient),
                    cwd=ROOT,
                )
            self.pid = self._fresh.pid
        else:
            self._forked = _forkserver.Process(target=_quietly, args=(task.as_text(),))
            self._forked.start()
            self.pid = self._forked.pid

    @property
    def returned(self) -> int:
        """How many calls have returned."""
        return len(self.seconds)

    @property
    def seconds(self) -> list[float]:
        """What each call took."""
        try:
            found = self.task.told.read_bytes()
        except FileNotFoundError:
            return []
        return [item for (item,) in struct.iter_unpack("d", found[: len(found) // 8 * 8])]

    @property
    def status(self) -> int | None:
        """How it ended: its exit status, the negative number of the signal; None while it runs."""
        return self._fresh.poll() if self._fresh else self._forked.exitcode

    def send(self, number: int) -> None:
        """Send it a signal."""
        if self.status is None:
            os.kill(self.pid, number)

    def join(self, timeout: float = SECONDS) -> int:
        """Wait for its end, and return its status. One that does not end is killed, and fails the scenario."""
        deadline = time.monotonic() + timeout
        while self.status is None:
            if time.monotonic() > deadline:
                os.kill(self.pid, 9)
                raise AssertionError(f"a program did not end within {timeout:g} s")
            time.sleep(0.01)
        return self.status

    def until_it_begins(self, timeout: float = 300) -> None:
        """Wait until it has done its imports."""
        deadline = time.monotonic() + timeout
        while not self.task.told.exists() and self.status is None:
            assert time.monotonic() < deadline, f"a program did not begin within {timeout:g} s"
            time.sleep(0.005)

    def until(self, returned: int, timeout: float = 300) -> None:
        """Wait until so many calls have returned, or it has ended."""
        deadline = time.monotonic() + timeout
        while self.returned < returned and self.status is None:
            if time.monotonic() > deadline:
                raise AssertionError(f"{self.returned} of {returned} calls returned within {timeout:g} s")
            time.sleep(0.005)

    @property
    def complaint(self) -> str:
        """The last line that a fresh one wrote to stderr."""
        file = Path(self.task.directory) / f"{self.task.name}.err"
        lines = file.read_text(errors="replace").strip().splitlines() if file.exists() else []
        return lines[-1] if lines else ""


def _quietly(text: str) -> None:
    for name in [*os.environ]:
        if name.startswith("MLFLOW"):
            del os.environ[name]
    os.environ.update(SHORT)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 2)
    work(text)


def content(mlf: MLflow, run: Run) -> Content:
    """What the server has of a run."""
    points = Counter(
        Point(key, point.step, point.value) for key in run.data.metrics for point in mlf.get_metric_history(run, key)
    )
    own = {key: value for key, value in run.data.tags.items() if not key.startswith("mlflow")}
    artifacts = {
        item.path: mlf.read_artifact(run, item.path)
        for item in mlf.list_artifacts(run, max_depth=-1)
        if not item.is_dir
    }
    return Content(points, dict(run.data.params), own, artifacts)


@dataclass
class Bench:
    """Everything that a scenario needs."""

    server: MlflowServer
    directory: Path
    experiment: str
    seed: int
    quick: bool
    kills: int

    def __post_init__(self) -> None:
        self.chance = random.Random(f"{self.seed}/{self.experiment}")
        self.mlf = MLflow(self.server.uri, verify=False)
        self.journals = self.directory / "journals"
        self.journals.mkdir(parents=True)
        self._names = 0
        self._started: list[Program] = []

    def task(self, **options: Any) -> Task:
        """A task for a program, with a run of its own."""
        self._names += 1
        given = {
            "uri": self.server.uri,
            "experiment": self.experiment,
            "name": f"{self.experiment} {self._names}",
            "directory": str(self.directory),
            "seed": self.chance.getrandbits(32),
        }
        return Task(**{**given, **options})

    def start(self, *, fresh: bool = False, patient: bool = False, **options: Any) -> Program:
        """A program that logs."""
        program = Program(self.task(**options), fresh=fresh, patient=patient)
        self._started.append(program)
        return program

    def end(self) -> None:
        """End what still runs: a row that failed leaves it."""
        for program in self._started:
            program.send(9)
        self.mlf.close()

    @contextmanager
    def proxy(self) -> Iterator[FaultProxy]:
        """A proxy before the server."""
        with FaultProxy(self.server.uri, random.Random(self.chance.random())) as proxy:
            yield proxy

    def command(self, *arguments: object) -> tuple[int, str, str]:
        """`python -m mlflowclient …`: its exit status, and what it printed."""
        done = subprocess.run(
            [sys.executable, "-m", "mlflowclient", *map(str, arguments)],
            capture_output=True,
            text=True,
            env=settings(),
            timeout=SECONDS,
        )
        return done.returncode, done.stdout, done.stderr

    def sync(self, directory: Path | None = None) -> None:
        """Deliver everything that is left, and check that nothing is."""
        directory = directory or self.journals
        deadline = time.monotonic() + _MAKING
        while True:
            status, out, err = self.command("sync", directory, "--tracking-uri", self.server.uri)
            left = sorted(directory.iterdir())
            # A process that was killed while it made its journal is for some seconds not told from one that makes it.
            if not left or time.monotonic() > deadline:
                break
            time.sleep(1)
        assert status == 0, f"sync ended with {status}: {out[-2000:]}{err[-2000:]}"
        assert not left, f"sync left {left}"

    def listed(self, directory: Path | None = None) -> list[Any]:
        """What `journal --json` prints."""
        _, out, err = self.command("journal", directory or self.journals, "--json")
        try:
            found: list[Any] = json.loads(out)
        except ValueError:
            raise AssertionError(f"journal --json printed {out!r}{err!r}") from None
        return found

    def runs(self) -> dict[str, list[Run]]:
        """The runs of the experiment that are not deleted, by name; and of the default one, where they may end up."""
        found: dict[str, list[Run]] = {}
        some: list[str] = ["0"]
        with contextlib.suppress(NotFound):
            some.append(self.mlf.get_experiment_by_name(self.experiment).experiment_id)
        for run in self.mlf.search_runs(some):
            found.setdefault(run.info.run_name or "", []).append(run)
        return found

    def judge(self, program: Program, runs: dict[str, list[Run]]) -> Seen:
        """What became of a program's run. A call that was under way when it died may be there or not."""
        task, returned = program.task, program.returned
        begun = min(returned + 1, task.count)
        found = runs.get(task.name, [])
        contents = [content(self.mlf, run) for run in found]
        together = Content(
            sum((one.points for one in contents), Counter()),
            {key: value for one in contents for key, value in one.params.items()},
            {key: value for one in contents for key, value in one.tags.items()},
            {key: value for one in contents for key, value in one.artifacts.items()},
        )
        statuses = sorted(str(run.info.status) for run in found)
        return Seen(returned, len(found), statuses, difference(together, task.seed, returned, begun), program)


@dataclass
class Seen:
    """What became of a program and its run."""

    returned: int
    """Calls that returned."""
    runs: int
    """Runs on the server with its run's name."""
    statuses: list[str]
    difference: Difference
    program: Program

    def check(self, *statuses: str, may_be_missing: bool = False) -> None:
        """Fail unless there is one run, with one of these statuses and everything in it."""
        name = self.program.task.name
        if may_be_missing and self.runs == 0 and self.returned == 0:
            return
        assert self.runs == 1, f"{name} has {self.runs} runs"
        assert self.statuses[0] in statuses, f"{name} is {self.statuses[0]}, not {' or '.join(statuses)}"
        assert self.difference.is_none, f"{name}: {self.difference}"
        assert "FINISHED" not in self.statuses or self.returned == self.program.task.count, f"{name} is not complete"

    def told(self) -> str:
        """In a few words, for the table."""
        lost, doubled, wrong = self.difference
        parts = [
            f"{lost} lost" + (f" of {self.returned} calls" if lost else f", {doubled} doubled of {self.returned} calls")
        ]
        if lost and doubled:
            parts.append(f"{doubled} doubled")
        if wrong:
            parts.append(f"{len(wrong)} wrong")
        if self.runs != 1:
            parts.append(f"{self.runs} runs for 1")
        if self.statuses:
            parts.append(" ".join(self.statuses) if len(self.statuses) < 4 else self.statuses[0])
        return "; ".join(parts)


Check = Callable[[Bench], str]
