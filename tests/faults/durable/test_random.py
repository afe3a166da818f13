"""Random programs, with faults and kills, against a real server: a few seconds of what `make faults` does."""

from __future__ import annotations

from tests.faults.matrix.random_model import check
from tests.servers import MlflowServer


def test_random_programs(server: MlflowServer) -> None:
    check(server.uri, examples=2, steps=12)
