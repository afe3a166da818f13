"""How programs end while the server is away, or are told to: in bounded time, saying what is left, losing nothing."""

from __future__ import annotations

import json
import signal
import time
from pathlib import Path
from uuid import uuid4

import pytest

from mlflowclient import MLflow, RunStatus
from tests.faults.durable.processes import Program, command, only_run, points
from tests.servers import MlflowServer
from tests.servers.network import HOST, free_port

pytestmark = pytest.mark.crashes


@pytest.fixture
def name() -> str:
    return f"e-{uuid4().hex}"


@pytest.fixture
def nowhere() -> str:
    """An address at which nothing listens."""
    return f"http://{HOST}:{free_port()}"


def eventually(journals: Path, is_so: object) -> None:
    """Wait until the status file of the only journal says so."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        for file in journals.glob("*/status.json"):
            if is_so(json.loads(file.read_text(encoding="utf-8"))):  # type: ignore[operator]
                return
        time.sleep(0.05)
    raise AssertionError("it never happened")


AWAY = """
    import time
    from mlflowclient import MLflow
    uri, name = sys.argv[1:]
    begun = time.monotonic()
    with MLflow(uri).start_run(name, run_name="r", exit_timeout=1) as run:
        run.log_param("lr", 0.1)
        for step in range(2000):
            run.log_metric("loss", step / 2, step=step)
        run.log_artifact("note.txt", "good")
        run.set_tag("stage", "done")
        while not run.status().last_error:
            time.sleep(0.01)
    assert time.monotonic() - begun < 60
    tell(run.key)
    status = run.status()
    assert (status.accepted, status.acked, status.pending, status.refused) == (2004, 0, 2004, 0), status
    assert "refused" in status.last_error, status
    # The second one does not wait again for what the first one waited for in vain.
    with MLflow(uri).start_run(name, exit_timeout=1000) as other:
        other.log_metric("loss", 1.0)
"""


def test_a_server_that_is_away_from_the_first_second(
    server: MlflowServer, program: type[Program], journals: Path, name: str, nowhere: str
) -> None:
    status, out, err = program(AWAY, nowhere, name).result()
    assert status == 0, err
    (key,) = out.split()
    (folder,) = journals.iterdir()
    assert f"2006 records not on the server yet, kept in {folder}" in err
    assert f"python -m mlflowclient sync {folder}" in err
    assert "Traceback" not in err
    shown = command(journals, "journal")
    assert shown[0] == 0
    assert "ended" in shown[1]
    assert f"{name}/r: 2004 accepted, 0 acked, 2004 pending, 0 refused; FINISHED" in shown[1]
    assert command(journals, "sync", "--timeout", "0")[0] == 1  # still away
    status, out, err = command(journals, "sync", folder, "--tracking-uri", server.uri)
    assert (status, err) == (0, ""), out
    assert list(journals.iterdir()) == []
    with MLflow(server.uri, verify=False) as mlf:
        run = only_run(mlf, name, key)
        assert [point.step for point in points(mlf, run, "loss")] == list(range(2000))
        assert run.info.status == RunStatus.FINISHED
        assert run.data.tags["stage"] == "done"
        assert mlf.read_artifact(run, "note.txt") == b"good"
        assert len(mlf.search_runs(run.info.experiment_id)) == 2


# Says that it has begun, and does nothing until it is told to end.
WAITS = """
    import time
    from mlflowclient import MLflow
    uri, name, seconds = sys.argv[1:]
    with MLflow(uri).start_run(name, exit_timeout=float(seconds)) as run:
        run.log_metric("loss", 1.0)
        tell(run.key)
        while True:
            time.sleep(0.1)
"""
WAITS_ASYNC = """
    import asyncio
    from mlflowclient import AsyncMLflow
    uri, name, seconds = sys.argv[1:]

    async def main():
        async with AsyncMLflow(uri).start_run(name, exit_timeout=float(seconds)) as run:
            await run.log_metric("loss", 1.0)
            tell(run.key)
            while True:
                await asyncio.sleep(0.1)

    asyncio.run(main())
"""


@pytest.mark.parametrize("text", [WAITS, WAITS_ASYNC], ids=["sync", "async"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_run_as_killed(
    server: MlflowServer, program: type[Program], journals: Path, *, number: signal.Signals, text: str
) -> None:
    name = f"e-{uuid4().hex}"
    waiting = program(text, server.uri, name, 100)
    key = waiting.line()
    waiting.send(number)
    status, _, err = waiting.result()
    assert status == {signal.SIGTERM: 143, signal.SIGINT: -signal.SIGINT}[number], err
    with MLflow(server.uri, verify=False) as mlf:
        assert only_run(mlf, name, key).info.status == RunStatus.KILLED
    assert list(journals.iterdir()) == []


@pytest.mark.parametrize("text", [WAITS, WAITS_ASYNC], ids=["sync", "async"])
def test_a_second_ctrl_c_leaves_at_once(
    server: MlflowServer, program: type[Program], journals: Path, *, nowhere: str, text: str
) -> None:
    name = f"e-{uuid4().hex}"
    waiting = program(text, nowhere, name, 10_000)
    key = waiting.line()
    waiting.send(signal.SIGINT)
    eventually(journals, lambda status: status["runs"] and status["runs"][0]["ended"] == "KILLED")
    begun = time.monotonic()
    waiting.send(signal.SIGINT)
    _, _, err = waiting.result()
    assert time.monotonic() - begun < 60
    assert "2 records not on the server yet" in err
    assert command(journals, "sync", "--tracking-uri", server.uri)[0] == 0
    with MLflow(server.uri, verify=False) as mlf:
        run = only_run(mlf, name, key)
        assert (run.info.status, run.data.metrics) == (RunStatus.KILLED, {"loss": 1.0})


HAS_ITS_OWN_WAY = """
    import signal
    from mlflowclient import MLflow
    def mine(*_):
        tell("mine")
    signal.signal(signal.SIGTERM, mine)
    mlf = MLflow(sys.argv[1])
    with mlf.start_run("e", exit_timeout=0):
        assert signal.getsignal(signal.SIGTERM) is mine
        os.kill(os.getpid(), signal.SIGTERM)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with mlf.start_run("e", exit_timeout=0), mlf.start_run("e", exit_timeout=0):
        assert signal.getsignal(signal.SIGTERM) not in (mine, signal.SIG_DFL)
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    tell("done")
"""


def test_the_programs_own_way_with_sigterm_stays(program: type[Program], nowhere: str) -> None:
    status, out, err = program(HAS_ITS_OWN_WAY, nowhere).result()
    assert (status, out) == (0, "mine\ndone\n"), err


NEVER_FINISHES = """
    from mlflowclient import MLflow
    uri, name, how = sys.argv[1:]
    run = MLflow(uri).start_run(name, exit_timeout=100)
    run.log_metric("loss", 1.0)
    tell(run.key)
    if how == "FAILED":
        raise ZeroDivisionError
"""


@pytest.mark.parametrize("how", ["FINISHED", "FAILED"])
def test_a_run_that_nobody_finishes_ends_with_the_program(
    server: MlflowServer, program: type[Program], name: str, how: str
) -> None:
    _, out, err = program(NEVER_FINISHES, server.uri, name, how).result()
    with MLflow(server.uri, verify=False) as mlf:
        run = only_run(mlf, name, out.strip())
        assert (run.info.status, run.data.metrics) == (RunStatus(how), {"loss": 1.0}), err


LIVES = """
    import sys
    from mlflowclient import MLflow
    with MLflow(sys.argv[1]).start_run("lives", exit_timeout=0) as run:
        run.log_metrics({str(number): 1.0 for number in range(10)})
        tell("logged")
        sys.stdin.readline()
        from mlflowclient import sync
        (mine,) = sync(timeout=0).journals
        assert mine.in_use, mine
        run.log_metric("after", 1.0)
        tell(run.status().accepted)
"""


def test_a_journal_is_left_alone_while_its_owner_lives(program: type[Program], journals: Path, nowhere: str) -> None:
    living = program(LIVES, nowhere)
    assert living.line() == "logged"
    eventually(journals, lambda status: status["runs"] and status["runs"][0]["accepted"] == 10)
    status, out, err = command(journals, "journal")
    assert status == 0, err
    assert f"process {living.pid}" in out
    assert "alive" in out
    assert "10 accepted, 0 acked, 10 pending" in out
    status, out, err = command(journals, "sync")
    assert status == 0, err
    assert "left alone" in out
    status, out, err = living.result("\n")
    assert (status, out) == (0, "11\n"), err
