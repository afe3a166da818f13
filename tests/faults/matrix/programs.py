"""The programs that are killed and cut off: a loop that logs, with this client and with MLflow's own.

    python -m tests.faults.matrix.programs '{"client": "ours", …}'

A program writes the seconds that each call took to a file, eight bytes a call, after the call: what is counted there
has returned, whatever happens next.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import os
import struct
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from tests.faults.matrix.operations import Operation, operation

Client = Literal["ours", "skinny", "skinny-async"]


@dataclass(frozen=True)
class Task:
    """What a program does."""

    uri: str
    experiment: str
    name: str
    """Of the run."""
    directory: str
    """Where its journal is, and what it tells."""
    seed: int
    client: Client = "ours"
    count: int = 1_000_000
    pause: float = 0.003
    """Seconds between two calls."""
    ends: str = ""
    """How it ends itself after `after` seconds: exit, segfault or oom. With a `point` it dies at that write."""
    after: float = 0.0
    after_first: bool = False
    """Whether those seconds count from the end of the first call."""
    point: int = 0
    exit_timeout: float = 60.0
    token_file: str = ""
    """From where it reads its token before each request."""
    start_options: dict[str, Any] = field(default_factory=dict)

    @property
    def told(self) -> Path:
        """The file with what it tells."""
        return Path(self.directory) / "told" / self.name

    @property
    def journals(self) -> Path:
        """The directory with its journal."""
        return Path(self.directory) / "journals"

    def as_text(self) -> str:
        """For another process."""
        return json.dumps(asdict(self))


def work(text: str) -> None:
    """Do a task."""
    task = Task(**json.loads(text))
    importlib.import_module("mlflowclient._sync.client" if task.client == "ours" else "mlflow")
    # That the file is there says that the program begins: what it imports can take longer than an outage.
    task.told.parent.mkdir(parents=True, exist_ok=True)
    told = os.open(task.told, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def do(log: Callable[[Operation], None]) -> None:
        for number in range(task.count):
            what = operation(task.seed, number)
            started = time.perf_counter()
            log(what)
            os.write(told, struct.pack("d", time.perf_counter() - started))
            first_returned.set()
            time.sleep(task.pause)

    first_returned = threading.Event()
    if task.ends:
        threading.Thread(target=_end, args=(task, first_returned), daemon=True).start()
    {"ours": _ours, "skinny": _skinny, "skinny-async": _skinny}[task.client](task, do)


def _ours(task: Task, do: Callable[[Callable[[Operation], None]], None]) -> None:
    from mlflowclient import MLflow
    from tests.faults.matrix import crash_points

    options: dict[str, Any] = {"token": Path(task.token_file).read_text} if task.token_file else {}
    if task.point:
        crash_points.die_at(task.point, task.told.with_suffix(".points"))
    with MLflow(task.uri, **options).start_run(
        task.experiment,
        run_name=task.name,
        journal_dir=task.journals,
        exit_timeout=task.exit_timeout,
        **task.start_options,
    ) as run:
        do(lambda what: log_with_ours(run, what))


def log_with_ours(run: Any, what: Operation) -> None:
    """One call."""
    if what.kind == "metric":
        run.log_metric(what.key, what.value, step=what.step)
    elif what.kind == "metrics":
        run.log_metrics(what.value, step=what.step)
    elif what.kind == "param":
        run.log_param(what.key, what.value)
    elif what.kind == "tag":
        run.set_tag(what.key, what.value)
    else:
        run.log_artifact(what.key, what.value)


def _skinny(task: Task, do: Callable[[Callable[[Operation], None]], None]) -> None:
    import mlflow

    mlflow.set_tracking_uri(task.uri)
    if task.token_file:
        os.environ["MLFLOW_TRACKING_TOKEN"] = Path(task.token_file).read_text()
    if task.client == "skinny-async":
        mlflow.config.enable_async_logging()
    mlflow.set_experiment(task.experiment)

    def log(what: Operation) -> None:
        if what.kind == "metric":
            mlflow.log_metric(what.key, what.value, step=what.step)
        elif what.kind == "metrics":
            mlflow.log_metrics(what.value, step=what.step)
        elif what.kind == "param":
            mlflow.log_param(what.key, what.value)
        elif what.kind == "tag":
            mlflow.set_tag(what.key, what.value)
        else:
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / Path(what.key).name
                file.write_bytes(what.value)
                mlflow.log_artifact(str(file), "a")

    with mlflow.start_run(run_name=task.name):
        do(log)


def _end(task: Task, first_returned: threading.Event) -> None:
    """End the process from a thread of its own, so that it happens wherever the others are."""
    if task.after_first:
        first_returned.wait()
    time.sleep(task.after)
    if task.ends == "exit":
        os._exit(7)
    if task.ends == "segfault":
        ctypes.string_at(0)
    held = [bytearray(1 << 20) for _ in range(64)]  # as the kernel does when there is no memory: in the midst of asking
    os.kill(os.getpid(), 9)
    del held


if __name__ == "__main__":
    work(sys.argv[1])
