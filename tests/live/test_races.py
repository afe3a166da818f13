"""Eight processes want the same experiment at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mlflowclient import MLflow
from tests.servers import MlflowServer

ROOT = Path(__file__).resolve().parents[2]


def race(uri: str, name: str, restore: str) -> list[str]:
    """What each of eight processes printed, started at the same moment."""
    command = [sys.executable, "-W", "error", "-m", "tests.live.racer", uri, name, restore]
    racers = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) for _ in range(8)
    ]
    try:
        for racer in racers:
            assert racer.stdout is not None
            assert racer.stdout.readline() == "ready\n"
        for racer in racers:
            assert racer.stdin is not None
            racer.stdin.write("go\n")
            racer.stdin.flush()
        return [racer.communicate(timeout=60)[0].strip() for racer in racers]
    finally:
        for racer in racers:
            racer.kill()
            racer.communicate()


@pytest.mark.parametrize("before", ["nothing", "deleted"])
def test_eight_processes_get_one_experiment(server: MlflowServer, experiment_name: str, before: str) -> None:
    with MLflow(server.uri) as mlf:
        if before == "deleted":
            mlf.delete_experiment(mlf.create_experiment(experiment_name))
        printed = race(server.uri, experiment_name, "restore" if before == "deleted" else "")
        made = mlf.get_experiment_by_name(experiment_name)
        assert printed == [f"{made.experiment_id} active"] * 8
        assert mlf.search_experiments(filter_attributes={"name": experiment_name}, view_type="ALL") == [made]
        assert made.tags == ({} if before == "deleted" else {"by": "a racer"})
