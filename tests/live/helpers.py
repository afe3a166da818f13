"""What several live tests need."""

from __future__ import annotations

import functools

import httpx

from mlflowclient import MLflow
from tests.property.hostile import HOSTILE_VALUES

# A path of 2.0 is written as in the documentation of MLflow, without its beginning.
API = "/api/2.0/mlflow/"


def release(version: str) -> tuple[int, ...]:
    """A version as something that compares: (3, 17, 2)."""
    return tuple(int(part) for part in version.split("."))


def nothing_sent() -> httpx.MockTransport:
    """A transport for clients that must refuse before they send: any request fails the test."""

    def refuse(request: httpx.Request) -> httpx.Response:
        raise AssertionError(f"{request.method} {request.url} was sent: {request.content!r}")

    return httpx.MockTransport(refuse)


@functools.cache
def hostile_runs(uri: str) -> tuple[str, dict[str, str]]:
    """An experiment with a run for each hostile value and for what resembles it, and the runs' ids by value.

    The value is the run's param and tag `v`. Made once for each server, since both colours only search in it.
    """
    with MLflow(uri) as mlf:
        experiment_id = mlf.create_experiment().experiment_id
        runs: dict[str, str] = {}
        for value in dict.fromkeys([*HOSTILE_VALUES, *map(_resembling, HOSTILE_VALUES)]):
            runs[value] = mlf.create_run(experiment_id, tags={"v": value}).run_id
            mlf.log_param(runs[value], "v", value)
    return experiment_id, runs


def _resembling(value: str) -> str:
    # What a pattern that is too wide, a lost quote or a lost backslash would find.
    return value.replace("'", '"').replace("\\", "/").replace("%", "_").replace("é", "e")
