"""Journals that are delivered late, or twice: they change nothing of what was told later."""

from __future__ import annotations

import shutil
from pathlib import Path
from uuid import uuid4

import pytest

from mlflowclient import MLflow, RunStatus
from tests.faults.durable.processes import Program, command, only_run, points
from tests.faults.peer import free_port
from tests.servers import MlflowServer

pytestmark = pytest.mark.crashes

LOGS = """
    import time
    from mlflowclient import MLflow
    uri, name, key = sys.argv[1:]
    run = MLflow(uri).start_run(name, key=key or None)
    run.log_metric("of the first", 1.0)
    tell(run.key)
    time.sleep(100)
"""


def test_a_killed_process_does_not_end_the_run_of_a_later_one(
    server: MlflowServer, program: type[Program], journals: Path, tmp_path: Path
) -> None:
    name = f"e-{uuid4().hex}"
    for logged in ("before it reached the server", "after it reached the server"):
        away = f"http://127.0.0.1:{free_port()}"
        first = program(LOGS, away if logged.startswith("before") else server.uri, name, logged)
        first.line()
        with MLflow(server.uri, verify=False) as mlf:
            while logged.startswith("after") and not _is_there(mlf, name, logged):
                pass
            first.kill()
            with mlf.start_run(name, key=logged, journal_dir=tmp_path / "second", exit_timeout=100) as run:
                run.log_metric("of the second", 2.0)
            status, out, err = command(journals, "sync", journals, "--tracking-uri", server.uri)
            assert (status, err) == (0, ""), out
            found = only_run(mlf, name, logged)
        assert found.data.metrics == {"of the first": 1.0, "of the second": 2.0}
        assert found.info.status == RunStatus.FINISHED


def _is_there(mlf: MLflow, name: str, key: str) -> bool:
    try:
        return only_run(mlf, name, key).data.metrics == {"of the first": 1.0}
    except ValueError:
        return False


def test_a_journal_and_its_copy_are_one_run(
    server: MlflowServer, program: type[Program], journals: Path, tmp_path: Path
) -> None:
    name = f"e-{uuid4().hex}"
    logging = program(LOGS, f"http://127.0.0.1:{free_port()}", name, "")
    key = logging.line()
    logging.kill()
    shutil.copytree(journals, tmp_path / "copy")
    for directory in (tmp_path / "copy", journals):
        status, out, err = command(directory, "sync", directory, "--tracking-uri", server.uri)
        assert (status, err) == (0, ""), out
    with MLflow(server.uri, verify=False) as mlf:
        found = only_run(mlf, name, key)
        assert len(points(mlf, found, "of the first")) == 1
        assert found.info.status == RunStatus.FAILED
