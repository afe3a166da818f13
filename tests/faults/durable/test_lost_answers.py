"""Answers that get lost: one run, whatever the network makes of its creation, and each point once."""

from __future__ import annotations

import time
from pathlib import Path
from uuid import uuid4

import pytest

from mlflowclient import MLflow, RunStatus
from tests.faults.durable.processes import only_run, points
from tests.live.lossy_proxy import Loss, LossyProxy
from tests.servers import MlflowServer

pytestmark = pytest.mark.crashes


@pytest.mark.parametrize("how", ["cut", "502", "swallow"])
def test_every_answer_is_lost_once(server: MlflowServer, journals: Path, how: Loss) -> None:
    name = f"e-{uuid4().hex}"
    with LossyProxy(server.uri) as proxy, MLflow(server.uri, verify=False) as direct:
        for path in ("experiments/create", "runs/create", "runs/log-batch", "runs/update", "log-inputs", "list"):
            proxy.lose(path, how, times=2)
        with MLflow(proxy.uri) as mlf, mlf.start_run(name, journal_dir=journals, exit_timeout=100) as run:
            run.log_param("lr", 0.1)
            run.log_metrics({f"k{number}": number for number in range(150)})
            run.log_metric("loss", [0.5, float("nan"), 0.25])
            run.set_tag("stage", "done")
            run.log_artifact("note.txt", "good")
        status = run.status()
        assert (status.pending, status.refused) == (0, 0), status
        found = only_run(direct, name, run.key)
        assert len(direct.search_runs(found.info.experiment_id, view_type="ALL")) == 1
        assert found.info.status == RunStatus.FINISHED
        assert found.data.params == {"lr": "0.1"}
        assert [point.step for point in points(direct, found, "loss")] == [0, 1, 2]
        assert direct.read_artifact(found, "note.txt") == b"good"


def test_a_ghost_that_comes_late_is_removed(server: MlflowServer, journals: Path) -> None:
    name = f"e-{uuid4().hex}"
    with LossyProxy(server.uri) as proxy, MLflow(server.uri, verify=False) as direct:
        proxy.lose("runs/create", "late")
        with MLflow(proxy.uri) as mlf, mlf.start_run(name, journal_dir=journals, exit_timeout=100) as run:
            run.log_metric("loss", 1.0)
            while run.run_id is None:
                time.sleep(0.05)
            proxy.finish()  # now the server executes the first request
            experiment = direct.get_experiment_by_name(name)
            assert len(direct.search_runs(experiment)) == 2
        found = only_run(direct, name, run.key)
        assert (found.info.status, found.data.metrics) == (RunStatus.FINISHED, {"loss": 1.0})
