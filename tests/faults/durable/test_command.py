"""`python -m mlflowclient sync`, as people run it: on a terminal, for hours, again after the cause is gone."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path
from uuid import uuid4

import pytest

from mlflowclient import MLflow, RunStatus
from tests.faults.durable.processes import Program, command, environment, only_run, points
from tests.servers import MlflowServer
from tests.servers.network import HOST, free_port

pytestmark = pytest.mark.crashes

LOGS = """
    import time
    from mlflowclient import MLflow
    uri, name, count = sys.argv[1:]
    run = MLflow(uri).start_run(name, exit_timeout=100)
    for step in range(int(count)):
        run.log_metric("loss", step / 2, step=step)
    tell(run.key)
    time.sleep(100)
"""


@pytest.fixture
def name() -> str:
    return f"e-{uuid4().hex}"


def left_behind(program: type[Program], name: str, count: int) -> str:
    """The key of a run of a process that was killed before it reached its server."""
    logging = program(LOGS, f"http://{HOST}:{free_port()}", name, count)
    key = logging.line()
    logging.kill()
    return key


def test_watching_delivers_what_is_left_behind_meanwhile(
    server: MlflowServer, program: type[Program], journals: Path, name: str
) -> None:
    journals.mkdir()
    text = """
        from mlflowclient.durable.cli import main
        sys.exit(main(sys.argv[1:]))
    """
    watching = program(text, "sync", "--watch", "--tracking-uri", server.uri)
    for count in (3, 5):
        key = left_behind(program, name, count)
        assert f"{count + 1} acked, 0 pending, 0 refused of {count + 1}" in watching.line()  # and how the run ended
        with MLflow(server.uri, verify=False) as mlf:
            run = only_run(mlf, name, key)
            assert len(points(mlf, run, "loss")) == count
            assert run.info.status == RunStatus.FAILED
    watching.send(signal.SIGINT)
    status, out, err = watching.result()
    assert (status, out, err) == (130, "", "")


def test_a_terminal_shows_how_far_it_is(
    server: MlflowServer, program: type[Program], journals: Path, name: str
) -> None:
    left_behind(program, name, 3500)
    shown, terminal = pty.openpty()
    syncing = subprocess.Popen(
        [sys.executable, "-m", "mlflowclient", "sync", "--tracking-uri", server.uri],
        stderr=terminal,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(journals),
    )
    os.close(terminal)
    written = b""
    try:
        while piece := os.read(shown, 10_000):
            written += piece
    except OSError:  # how Linux says that the other side has ended
        pass
    finally:
        os.close(shown)
    out, _ = syncing.communicate(timeout=100)
    assert syncing.returncode == 0, out
    assert "3501 acked, 0 pending, 0 refused of 3501" in out
    bars = written.decode().strip().split("\r")
    assert bars[0] == f"[{'.' * 30}] 0 of 3501 records"
    assert bars[-1] == f"[{'#' * 30}] 3501 of 3501 records"
    done = [int(bar.partition("] ")[2].split()[0]) for bar in bars]
    assert done == sorted(set(done))
    assert len(done) > 3


REFUSED = """
    from mlflowclient import MLflow
    uri, name = sys.argv[1:]
    with MLflow(uri) as mlf:
        run = mlf.start_run(name, exit_timeout=100)
        run.log_metric("loss", 1.0, step=1)
        assert run.flush(100)
        mlf.delete_run(run.run_id)
        run.log_metric("loss", 2.0, step=2)
        assert run.flush(100)
        tell(run.key)
"""


def test_what_was_refused_is_sent_again_when_it_is_asked_for(
    server: MlflowServer, program: type[Program], journals: Path, name: str
) -> None:
    status, out, err = program(REFUSED, server.uri, name).result()
    assert status == 0, err
    assert "2 records refused by the server" in err  # the point, and how the run ended
    with MLflow(server.uri, verify=False) as mlf:
        (run,) = mlf.search_runs(mlf.get_experiment_by_name(name), view_type="DELETED_ONLY")
        for arguments in ((), ("--retry-refused",)):
            status, out, err = command(journals, "sync", *arguments)
            assert (status, err.count("Traceback")) == (1, 0), out
            assert "2 refused" in out
        mlf.restore_run(run)
        status, out, err = command(journals, "sync")
        assert status == 1, out  # not by itself
        status, out, err = command(journals, "sync", "--retry-refused")
        assert (status, err) == (0, ""), out
        assert [point.step for point in points(mlf, mlf.get_run(run), "loss")] == [1, 2]
        assert mlf.get_run(run).info.status == RunStatus.FINISHED
    assert list(journals.iterdir()) == []


def test_what_is_no_journal_is_told(journals: Path) -> None:
    text = journals / "notes.db"
    text.parent.mkdir()
    text.write_text("no journal")
    for name in ("sync", "journal"):
        status, out, err = command(journals, name, text)
        assert (status, out) == (2, ""), err
        assert str(text) in err
        assert "Traceback" not in err
    other = journals / f"{int(time.time() * 1000) - 3_600_000}-1-abc"
    other.mkdir()
    text.rename(other / "journal.db")
    for name in ("sync", "journal"):
        status, out, err = command(journals, name)
        assert (status, err) == (1, ""), out
        assert "PROBLEM" in out
        assert str(other) in out


ALWAYS = """
    import time
    from mlflowclient import MLflow
    uri, name, fsync = sys.argv[1:]
    run = MLflow(uri).start_run(name, exit_timeout=0, fsync=fsync)
    for step in range(50):
        run.log_metric("loss", step / 2, step=step)
    run.log_artifact("note.txt", "good")
    os._exit(0)
"""


@pytest.mark.parametrize(("fsync", "least", "most"), [("always", 52, 200), ("never", 0, 30)])
def test_each_call_waits_for_the_disk_when_it_is_asked_to(
    program: type[Program], journals: Path, name: str, tmp_path: Path, *, fsync: str, least: int, most: int
) -> None:
    calls = tmp_path / "calls"
    text = f"""
        os.execvp("strace", ["strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", {str(calls)!r}, *sys.argv[1:]])
    """
    logs = tmp_path / "logs.py"
    logs.write_text("import os, sys\n" + "\n".join(line[4:] for line in ALWAYS.splitlines()))
    status, _, err = program(text, sys.executable, logs, f"http://{HOST}:{free_port()}", name, fsync).result()
    assert status == 0, err
    synced = calls.read_text().count("sync(")
    assert least <= synced <= most, calls.read_text()
    assert len(list(journals.iterdir())) == 1
