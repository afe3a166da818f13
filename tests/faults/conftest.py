"""What the tests of misbehaving peers share."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting, and no proxy, of the machine that runs the tests holds for them."""
    for name in os.environ:
        if name.startswith("MLFLOW_") or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", "/nonexistent")
