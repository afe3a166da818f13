"""What all tests share: the marker of their directory, coroutine tests, and hypothesis profiles."""

from __future__ import annotations

import os
from inspect import iscoroutinefunction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

TESTS = Path(__file__).resolve().parent
MARKERS = {
    "unit": "one module, no server, no sleeping",
    "contract": "the description, the generated code and real servers agree",
    "property": "invariants, with hypothesis",
    "faults": "misbehaving peers and crashes",
    "live": "against real MLflow servers",
    "perf": "side-by-side benchmarks",
}

# The same examples in every run, so that a failure is always there again; `thorough` looks for new ones.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("thorough", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def pytest_configure(config: pytest.Config) -> None:
    for name, meaning in MARKERS.items():
        config.addinivalue_line("markers", f"{name}: {meaning} (set by the directory)")
    config.addinivalue_line("markers", "artifacts: in S3, or large, or many: `make test-artifacts`, not `make test`")
    config.addinivalue_line("markers", "crashes: programs that start, fork and end: `make faults`, not `make test`")


@pytest.hookimpl(tryfirst=True)
def pytest_pycollect_makeitem(collector: pytest.Module | pytest.Class, name: str, obj: Any) -> None:
    if collector.istestfunction(obj, name):
        test = obj.hypothesis.inner_test if hasattr(obj, "hypothesis") else obj
        # Here and not later, because anyio looks for its marker in this same hook.
        if iscoroutinefunction(test):
            pytest.mark.anyio(obj)


def pytest_itemcollected(item: pytest.Item) -> None:
    item.add_marker(item.path.relative_to(TESTS).parts[0])


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Coroutine tests run on asyncio only."""
    return "asyncio"
