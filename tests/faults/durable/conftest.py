"""A real server, and real processes that log to it and are killed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.durable.processes import Program
from tests.servers import MlflowServer


@pytest.fixture(scope="session")
def server() -> Iterator[MlflowServer]:
    with MlflowServer("3.17.2") as running:
        yield running


@pytest.fixture
def journals(tmp_path: Path) -> Path:
    """A directory for journals."""
    return tmp_path / "journals"


@pytest.fixture
def program(tmp_path: Path, journals: Path) -> Iterator[type[Program]]:
    """Starts programs, which end with the test."""
    started: list[Program] = []

    class Started(Program):
        def __init__(self, text: str, *arguments: object) -> None:
            super().__init__(text, *arguments, directory=tmp_path, journals=journals)
            started.append(self)

    yield Started
    for one in started:
        one.end()
