"""Programs that log durably, started as processes of their own, and the `mlflowclient` command."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

from mlflowclient import Metric, MLflow, Run, tag

ROOT = Path(__file__).resolve().parents[3]
_SECONDS = 120
# A shell has what it starts in the background ignore Ctrl-C, and what that starts, too.
_HEAD = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)

def tell(*words):
    os.write(1, (' '.join(map(str, words)) + '\\n').encode())

"""


def environment(journals: Path) -> dict[str, str]:
    """This process's environment without settings of MLflow and proxies, and with a place for journals."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("MLFLOW") and not name.lower().endswith("_proxy")
    }
    return {**kept, "MLFLOWCLIENT_JOURNAL_DIR": str(journals), "PYTHONPATH": str(ROOT)}


class Program:
    """A running Python program. What it prints comes line by line, unbuffered.

    Args:
        text: the program; `tell(...)` in it prints a line at once.
        arguments: its arguments, in `sys.argv`.
        directory: where its file is written.
        journals: where its journals are.
    """

    def __init__(self, text: str, *arguments: object, directory: Path, journals: Path) -> None:
        file = directory / f"program-{os.urandom(4).hex()}.py"
        file.write_text(_HEAD + textwrap.dedent(text), encoding="utf-8")
        self._process = subprocess.Popen(
            [sys.executable, str(file), *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(journals),
            start_new_session=True,
        )

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    def line(self) -> str:
        """The next line that it prints; waits for it."""
        assert self._process.stdout is not None
        found = self._process.stdout.readline().rstrip("\n")
        if not found:
            self._process.wait(_SECONDS)
            assert self._process.stderr is not None
            raise AssertionError(f"the program ended: {self._process.stderr.read()}")
        return found

    def send(self, number: signal.Signals) -> None:
        """Send it a signal."""
        self._process.send_signal(number)

    def kill(self) -> list[str]:
        """Kill it, and return what it had printed that was not read yet."""
        assert self._process.stdout is not None
        self._process.kill()
        left = self._process.stdout.read()
        self._process.wait()
        return left.splitlines()

    def result(self, typed: str = "") -> tuple[int, str, str]:
        """Its exit status, and what it printed; waits for its end, after typing something."""
        out, err = self._process.communicate(typed, timeout=_SECONDS)
        return self._process.returncode, out, err

    def end(self) -> None:
        """End it, whatever it does."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.communicate()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe is not None:
                pipe.close()


def command(journals: Path, *arguments: object) -> tuple[int, str, str]:
    """`python -m mlflowclient …`: its exit status, and what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "mlflowclient", *map(str, arguments)],
        capture_output=True,
        text=True,
        env=environment(journals),
        timeout=_SECONDS,
    )
    return done.returncode, done.stdout, done.stderr


def only_run(mlf: MLflow, experiment: str, key: str) -> Run:
    """The run with a key, of which there must be one."""
    (found,) = mlf.search_runs(mlf.get_experiment_by_name(experiment), tag("mlflowclient.key") == key)
    return found


def points(mlf: MLflow, run: Run, key: str) -> list[Metric]:
    """All points of a metric, by step."""
    return sorted(mlf.get_metric_history(run, key), key=lambda point: point.step)
