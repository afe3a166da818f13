"""The server launcher, as far as it can be tested without a server; tests/live uses the rest of it."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest

from tests.servers import LaunchError, MlflowServer, available_versions, ensure, environment
from tests.servers.group import ProcessGroup
from tests.servers.network import HOST, ask, free_port, is_free_within, is_listening

# Prints a port on which a grandchild listens that does not care about SIGTERM, and ends.
LEAVES_A_WORKER = """
import signal, socket, subprocess, sys
listener = socket.create_server(("127.0.0.1", 0))
worker = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('ready', flush=True); signal.pause()"
process = subprocess.Popen([sys.executable, "-c", worker], pass_fds=[listener.fileno()], stdout=subprocess.PIPE)
process.stdout.readline()
print(listener.getsockname()[1])
"""


def run_python(program: str, directory: Path) -> ProcessGroup:
    return ProcessGroup(
        [sys.executable, "-c", program], directory=directory, environment={}, log=directory / "output.log"
    )


def test_versions_are_sorted_as_numbers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("mlflow-3.9.0.txt", "mlflow-3.17.2.txt", "mlflow-2.22.4.txt", "mlflow-2.22.4.in"):
        (tmp_path / name).touch()
    monkeypatch.setattr(environment, "REQUIREMENTS", tmp_path)
    assert available_versions() == ["3.17.2", "3.9.0", "2.22.4"]


def test_every_version_has_its_requirements_in_both_forms() -> None:
    names = [f"mlflow-{version}" for version in available_versions()]
    assert sorted(names) == sorted(path.stem for path in environment.REQUIREMENTS.glob("mlflow-*.in"))
    for name in names:
        locked = (environment.REQUIREMENTS / f"{name}.txt").read_text().splitlines()
        assert name.replace("-", "==") in locked


def test_unknown_version_names_the_known_ones() -> None:
    with pytest.raises(LaunchError, match=r"'1\.0'.*3\.17\.2"):
        ensure("1.0")


def test_unknown_version_leaves_no_directory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(LaunchError), MlflowServer("1.0"):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["MLFLOW_TRACKING_URI", "_MLFLOW_SERVER_FILE_STORE", "PYTHONPATH", "UVICORN_PORT"])
def test_server_environment_leaves_out_what_would_change_the_server(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "theirs")
    monkeypatch.setenv("LANG", "C.UTF-8")
    assert name not in environment.clean_environment({})
    assert environment.clean_environment({name: "ours"})[name] == "ours"
    assert environment.clean_environment({})["LANG"] == "C.UTF-8"


@pytest.mark.parametrize(
    ("program", "how"),
    [("raise SystemExit(3)", "exit status 3"), ("import os; os.kill(os.getpid(), 9)", "killed by SIGKILL")],
)
def test_group_tells_how_the_program_ended(tmp_path: Path, program: str, how: str) -> None:
    group = run_python(program, tmp_path)
    assert group.ended(30) == how
    group.stop()


def test_group_ends_a_worker_that_outlives_the_program(tmp_path: Path) -> None:
    group = run_python(LEAVES_A_WORKER, tmp_path)
    assert group.ended(30) == "exit status 0"
    port = int((tmp_path / "output.log").read_text())
    assert is_listening(port)
    group.stop()
    assert is_free_within(5, port)


def test_only_an_answer_counts_as_one() -> None:
    with socket.create_server((HOST, 0)) as listener:
        port = listener.getsockname()[1]
        assert is_listening(port)
        assert not is_free_within(0, port)
        assert ask(port, "/health", 0.05) is None
    assert not is_listening(port)
    assert ask(free_port(), "/health", 1) is None
