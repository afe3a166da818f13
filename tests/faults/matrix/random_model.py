"""A state machine: random operations, faults, kills and syncs, and after each step the counts that must agree."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import random
import secrets
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from mlflowclient import MLflow
from tests.faults.matrix import bench
from tests.faults.matrix.bench import Bench
from tests.faults.matrix.operations import Content, Point
from tests.faults.matrix.proxy import FaultProxy
from tests.faults.matrix.scenarios import SERVERS, scenario

_WAIT = 120
_KEY = "the key"
_forkserver = multiprocessing.get_context("forkserver")
_floats = st.floats(-1e6, 1e6)
_names = st.sampled_from(["a", "b", "c"])


def logs(pipe: Any, uri: str, experiment: str, journals: str) -> None:
    """A process that logs what it is told through a pipe, and answers with its counts after each call."""
    for name in [*os.environ]:
        if name.startswith("MLFLOW"):
            del os.environ[name]
    os.environ.update(bench.SHORT)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    run = MLflow(uri).start_run(experiment, key=_KEY, journal_dir=journals, exit_timeout=_WAIT).__enter__()
    name = ""
    while name != "finish":
        name, arguments, options = pipe.recv()
        if name:
            getattr(run, name)(*arguments, **options)
        status = run.status()
        pipe.send((status.accepted, status.acked, status.pending, status.refused))


class RandomLogging(RuleBasedStateMachine):
    """One run, logged to by one process after the other, while the way to the server breaks in random ways."""

    uri = ""

    @initialize()
    def begin(self) -> None:
        """Nothing is there yet."""
        self.stack = contextlib.ExitStack()
        self.proxy = self.stack.enter_context(FaultProxy(self.uri, random.Random(7)))
        self.directory = Path(mkdtemp(prefix="random-"))
        self.stack.callback(shutil.rmtree, self.directory, ignore_errors=True)
        self.experiment = "random-" + secrets.token_hex(6)
        self.model = Content(Counter(), {}, {}, {})
        self.step = self.processes = 0
        self.is_broken = False
        self.child: Any = None
        self._begin_process()

    def _begin_process(self) -> None:
        self.processes += 1
        self.accepted = 0
        self.pipe, end = _forkserver.Pipe()
        arguments = (end, self.proxy.uri, self.experiment, str(self.directory / "journals"))
        self.child = _forkserver.Process(target=logs, args=arguments)
        self.child.start()
        end.close()

    def _call(self, records: int, name: str, *arguments: Any, **options: Any) -> None:
        self.pipe.send((name, arguments, options))
        assert self.pipe.poll(_WAIT), f"{name} does not return"
        accepted, acked, pending, refused = self.pipe.recv()
        self.accepted += records
        assert (accepted, refused) == (self.accepted, 0)
        assert accepted == acked + pending + refused

    @rule(key=_names, value=_floats)
    def log_metric(self, key: str, value: float) -> None:
        """One point."""
        self.step += 1
        self.model.points[Point(key, self.step, value)] += 1
        self._call(1, "log_metric", key, value, step=self.step)

    @rule(values=st.lists(_floats, min_size=1, max_size=60))
    def log_many(self, values: list[float]) -> None:
        """Points of many keys."""
        self.step += 1
        metrics = {f"k{number}": value for number, value in enumerate(values)}
        self.model.points.update(Point(key, self.step, value) for key, value in metrics.items())
        self._call(len(metrics), "log_metrics", metrics, step=self.step)

    @rule(value=st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20))
    def log_param(self, value: str) -> None:
        """A param."""
        self.step += 1
        self.model.params[f"p{self.step}"] = value  # type: ignore[index]
        self._call(1, "log_param", f"p{self.step}", value)

    @rule(key=_names, value=st.text(st.characters(codec="ascii", categories=["L", "N"]), max_size=10))
    def set_tag(self, key: str, value: str) -> None:
        """A tag. Of two processes that set the same one the later need not win, so that each has its own."""
        key = f"{key}{self.processes}"
        self.model.tags[key] = value  # type: ignore[index]
        self._call(1, "set_tag", key, value)

    @rule(content=st.binary(max_size=50))
    def log_artifact(self, content: bytes) -> None:
        """An artifact."""
        self.step += 1
        self.model.artifacts[f"a/{self.step}"] = content  # type: ignore[index]
        self._call(1, "log_artifact", f"a/{self.step}", content)

    @rule()
    def status(self) -> None:
        """Only the counts."""
        self._call(0, "")

    @precondition(lambda self: not self.is_broken)
    @rule()
    def flush(self) -> None:
        """Everything is sent."""
        self._call(0, "flush", 60)

    @precondition(lambda self: not self.is_broken)
    @rule(
        fault=st.sampled_from(["refuses", "hangs", "429", "500", "truncated", "cut before", "cut after", "401"]),
        share=st.sampled_from([0.3, 1.0]),
    )
    def breaks(self, fault: Any, share: float) -> None:
        """Something goes wrong."""
        self.proxy.breaks(fault, share)
        self.is_broken = True

    @precondition(lambda self: self.is_broken)
    @rule()
    def mend(self) -> None:
        """It works again."""
        self.proxy.mend()
        self.is_broken = False

    @precondition(lambda self: self.processes < 4)
    @rule()
    def kill(self) -> None:
        """The process is killed, and another one goes on with the run."""
        self.child.kill()
        self.child.join()
        self._begin_process()

    def teardown(self) -> None:
        """Everything works again, the process ends, `sync` runs: then everything is there, once."""
        if not hasattr(self, "stack"):
            return
        with self.stack:
            if not self.child.is_alive():
                return  # a step has failed
            if self.is_broken:
                self.proxy.mend()
            self._call(1, "finish")
            self.child.join(_WAIT)
            assert self.child.exitcode == 0
            self._sync()
            with MLflow(self.uri, verify=False) as mlf:
                (run,) = mlf.search_runs(mlf.get_experiment_by_name(self.experiment))
                assert bench.content(mlf, run) == self.model
                assert run.info.status == "FINISHED"

    def _sync(self) -> None:
        command = [sys.executable, "-m", "mlflowclient", "sync", str(self.directory / "journals")]
        done = subprocess.run(command, env=bench.settings(), capture_output=True, text=True, timeout=_WAIT)
        assert done.returncode == 0, done.stdout + done.stderr
        assert not list((self.directory / "journals").iterdir())


def check(uri: str, examples: int, number: int | None = None, *, steps: int = 20) -> None:
    """Run so many random programs against a server."""
    machine = type("RandomLogging", (RandomLogging,), {"uri": uri})
    if number is not None:
        machine = seed(number)(machine)
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            derandomize=number is None,
            database=None,
            # A failing example is shrunk only with patience: each step is real.
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )


@scenario(
    "random",
    "random programs",
    does="hypothesis makes programs of up to 20 steps: points, params, tags, artifacts, flushes, eight faults, and "
    "SIGKILL, after which another process goes on with the run",
    expected="accepted = acked + pending + refused after each step; at the end exactly what was logged, once",
    servers=tuple(SERVERS),
)
def _random(bench: Bench) -> str:
    examples = 5 if bench.quick else 40
    check(bench.server.uri, examples, bench.seed)
    return f"{examples} programs: 0 lost, 0 doubled"
