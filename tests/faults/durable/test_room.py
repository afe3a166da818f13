"""Disks and journals that are full: told, survived, and nothing that was accepted is lost."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest

from mlflowclient import MLflow
from tests.faults.durable.processes import Program, command, only_run, points
from tests.servers import MlflowServer
from tests.servers.network import HOST, free_port

# A file that may not grow is what a quota looks like.
LIMITED = """
    import resource
    from mlflowclient import JournalFull, MLflow
    uri, name = sys.argv[1:]
    run = MLflow(uri).start_run(name, exit_timeout=0, on_full="raise")
    tell(run.key)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
    try:
        for step in range(100_000):
            run.log_metric("loss", step / 2, step=step)
    except JournalFull as error:
        tell(run.status().accepted, str(error).count("journal"))
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
    os._exit(0)
"""


def test_a_quota(server: MlflowServer, program: type[Program], journals: Path) -> None:
    name = f"e-{uuid4().hex}"
    status, out, err = program(LIMITED, f"http://{HOST}:{free_port()}", name).result()
    assert status == 0, err
    key, accepted, named = out.split()
    assert int(accepted) > 100
    assert int(named) > 0
    status, out, _ = command(journals, "sync", "--tracking-uri", server.uri)
    assert status == 0, out
    with MLflow(server.uri, verify=False) as mlf:
        assert [point.step for point in points(mlf, only_run(mlf, name, key), "loss")] == list(range(int(accepted)))


def test_who_waits_for_room_gets_it(server: MlflowServer, journals: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLFLOWCLIENT_JOURNAL_MAX_BYTES", str(1 << 20))
    name = f"e-{uuid4().hex}"
    with MLflow(server.uri, verify=False) as mlf:
        with mlf.start_run(name, journal_dir=journals, exit_timeout=100) as run:
            for number in range(400):  # three times what there is room for
                run.set_tag(f"tag {number}", f"{number}" + "x" * 7_000)
        assert run.status().acked == 401
        found = only_run(mlf, name, run.key)
        assert all(found.data.tags[f"tag {number}"].startswith(f"{number}x") for number in range(400))
