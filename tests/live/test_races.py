"""Eight processes want the same experiment at once."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from mlflowclient import MLflow
from tests.servers import MlflowServer

ROOT = Path(__file__).resolve().parents[2]
Racer = subprocess.Popen[str]


@pytest.fixture
def racers(server: MlflowServer) -> Iterator[list[Racer]]:
    """Eight processes that are ready."""
    command = [sys.executable, "-W", "error", "-m", "tests.live.racer", server.uri]
    racers = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) for _ in range(8)
    ]
    try:
        assert said_by(racers) == ["ready"] * 8
        yield racers
    finally:
        for racer in racers:
            racer.kill()
            racer.communicate()


def said_by(racers: list[Racer]) -> list[str]:
    """The next line of each."""
    return [racer.stdout.readline().strip() for racer in racers if racer.stdout is not None]


def start(racers: list[Racer], name: str, restore: str) -> list[str]:
    """What each says after a round."""
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write(f"{name} {restore}\n")
        racer.stdin.flush()
    return said_by(racers)


def test_eight_processes_get_one_experiment(server: MlflowServer, racers: list[Racer]) -> None:
    with MLflow(server.uri) as mlf:
        for _ in range(3):
            name = uuid4().hex
            said = start(racers, name, "no")
            made = mlf.get_experiment_by_name(name)
            assert said == [f"{made.experiment_id} active"] * 8
            assert made.tags == {"by": "a racer"}
            assert mlf.search_experiments(filter_attributes={"name": name}, view_type="ALL") == [made]

            mlf.delete_experiment(made)
            said = start(racers, name, "restore")
            assert said == [f"{made.experiment_id} active"] * 8
            assert mlf.search_experiments(filter_attributes={"name": name})[0].experiment_id == made.experiment_id
