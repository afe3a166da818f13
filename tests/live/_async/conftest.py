"""The client of the live tests. tests/live/_sync is made from this directory."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from mlflowclient import AsyncMLflow
from tests.servers import MlflowServer


@pytest.fixture
async def mlf(server: MlflowServer) -> AsyncIterator[AsyncMLflow]:
    """A client of the server under test."""
    # Loading certificates, which nobody needs here, would take longer than most tests.
    async with AsyncMLflow(server.uri, verify=False) as mlf:
        yield mlf
