"""Programs that are killed: what a call had accepted is on the server after `sync`, once, and nothing else is lost."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from mlflowclient import MLflow, RunStatus
from tests.faults.durable.processes import Program, command, only_run, points
from tests.servers import MlflowServer

# Tells each record after its call has returned. One call may be under way when it is killed.
LOGS = """
    from mlflowclient import MLflow
    uri, name = sys.argv[1:]
    with MLflow(uri).start_run(name) as run:
        tell(run.key)
        run.log_param("lr", 0.1)
        step = 0
        while True:
            run.log_metric("loss", step / 2, step=step)
            run.set_tag("last", step)
            tell(step)
            step += 1
"""


@pytest.mark.parametrize("lived", [0.0, 0.3, 2.0])
def test_a_kill_loses_nothing(server: MlflowServer, program: type[Program], journals: Path, lived: float) -> None:
    name = f"killed-{lived}-{random.getrandbits(32)}"
    logging = program(LOGS, server.uri, name)
    key = logging.line()
    logging.line()
    time.sleep(lived)
    told = logging.kill()
    last = int(told[-1]) if told else 0
    status, out, err = command(journals, "sync")
    assert (status, err) == (0, ""), out
    with MLflow(server.uri, verify=False) as mlf:
        run = only_run(mlf, name, key)
        found = points(mlf, run, "loss")
    steps = [point.step for point in found]
    assert steps == list(range(len(steps)))
    assert len(steps) - 1 in (last, last + 1)
    assert [point.value for point in found] == [step / 2 for step in steps]
    assert int(run.data.tags["last"]) in (last, last + 1)
    assert run.data.params == {"lr": "0.1"}
    assert run.info.status == RunStatus.FAILED
    assert list(journals.iterdir()) == []
    assert command(journals, "sync")[0] == 0
