# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""A client without network and without waiting. tests/unit/_sync is made from this directory."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from mlflowclient import MLflow
from tests.unit.scripted import URI


class FakeClock:
    """Time that passes only when somebody waits."""

    def __init__(self) -> None:
        self.time = 1000.0
        self.waits: list[float] = []

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.time += seconds


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the machine that runs the tests holds for them."""
    for name in os.environ:
        if name.startswith("MLFLOW_") or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", "/nonexistent")


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def connect(clock: FakeClock) -> Callable[..., MLflow]:
    """Makes a client whose requests are answered by a function."""

    def connected(handler: Callable[[httpx.Request], httpx.Response], uri: str = URI, **settings: Any) -> MLflow:
        mlf = MLflow(uri, transport=httpx.MockTransport(handler), **settings)
        mlf._transport._clock = clock  # type: ignore[assignment]
        return mlf

    return connected
