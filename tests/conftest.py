"""What all tests share: the marker of their directory, coroutine tests, hypothesis profiles, and two processes."""

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

_SEEN = pytest.StashKey[list[str]]()

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


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Give live tests that share servers, which take 10 s to start, to one of several processes; others by file."""
    from xdist.scheduler import LoadScopeScheduling

    class Scheduling(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file = nodeid.partition("::")[0]
            if file.startswith(("tests/live/_async/", "tests/live/_sync/")):
                return "tests/live: both colours"
            return file.rpartition("/")[0] if file.startswith("tests/live/") else file

    return Scheduling(config, log)


def servers_seen(config: pytest.Config) -> list[str]:
    """The servers that answered in this session, for its last lines."""
    return config.stash.setdefault(_SEEN, [])


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Of a process that works for another: tell it the servers."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["servers"] = servers_seen(session.config)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Hear the servers of another process."""
    servers_seen(node.config).extend(getattr(node, "workeroutput", {}).get("servers", ()))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say which servers really answered."""
    if seen := servers_seen(config):
        terminalreporter.line(f"MLflow servers that answered: {', '.join(seen)}")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Coroutine tests run on asyncio only."""
    return "asyncio"
