"""A server that goes away and comes back, for clients of both colours."""

from __future__ import annotations

import asyncio

import pytest

from mlflowclient import AsyncMLflow, ConnectionFailed, MLflow, RetryPolicy
from tests.servers import MlflowServer

POLICY = RetryPolicy(max_retries=2, backoff_factor=0)


def test_an_outage(local_server: MlflowServer) -> None:
    with MLflow(local_server.uri, retries=POLICY) as mlf:
        experiment = mlf.create_experiment()
        local_server.stop()
        try:
            for call in (mlf.get_experiment, mlf.delete_experiment, mlf.create_run):
                with pytest.raises(ConnectionFailed, match="the request was not executed") as caught:
                    call(experiment)
                assert (caught.value.attempts, caught.value.may_have_happened) == (3, False)
            asyncio.run(fails(local_server.uri))
        finally:
            local_server.start()
        assert mlf.get_experiment(experiment) == experiment


async def fails(uri: str) -> None:
    async with AsyncMLflow(uri, retries=POLICY) as mlf:
        for call in (mlf.get_experiment, mlf.delete_experiment, mlf.create_run):
            with pytest.raises(ConnectionFailed, match="the request was not executed") as caught:
                await call(1)
            assert (caught.value.attempts, caught.value.may_have_happened) == (3, False)
