# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""The client of the live tests. tests/live/_sync is made from this directory."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mlflowclient import MLflow
from tests.servers import MlflowServer


@pytest.fixture
def mlf(server: MlflowServer) -> Iterator[MLflow]:
    """A client of the server under test."""
    # Loading certificates, which nobody needs here, would take longer than most tests.
    with MLflow(server.uri, verify=False) as mlf:
        yield mlf
