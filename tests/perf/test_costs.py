"""A guard against lost speed that no slow machine can trip: it counts calls and bytes, not seconds.

Counted are all calls, of Python's functions and of C's, which sys.setprofile tells, and the peak of allocated memory.
Both are the same in each run, but differ a little between versions of Python. When a limit is passed for a good reason,
raise it in the same commit.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.perf.stub import StubServer

_COUNTING = """
import gc, sys, tracemalloc
{before}
gc.disable()
calls = 0
def count(frame, event, argument):
    global calls
    calls += event in ("call", "c_call")
def work():
{work}
{warm_up}
sys.setprofile(count)
work()
sys.setprofile(None)
tracemalloc.start()
work()
print(calls, tracemalloc.get_traced_memory()[1] // 1024)
"""
_CLIENT = "from mlflowclient import MLflow, Metric\nmlf = MLflow({uri!r})\nRUN = '0' * 32\n"
_BATCH = f"{_CLIENT}metrics = [Metric('loss', 1 / (n + 1), 1_700_000_000_000 + n, n) for n in range(1000)]\n"
# What is done before, what is counted, at most so many calls, at most so many KiB.
COSTS = {
    "import and construction": ("", "import mlflowclient; mlflowclient.MLflow('http://127.0.0.1:1')", 80_000, 100),
    "one log_metric": (_CLIENT, "mlf.log_metric(RUN, 'loss', 0.5, step=1)", 1_550, 100),
    "a batch of 1,000 points": (_BATCH, "mlf.log_batch(RUN, metrics=metrics)", 4_800, 250),
    "a page of 1,000 runs": (_CLIENT, "mlf.search_runs('1')", 13_500, 19_000),
    "ten pages of 100 runs, none kept": (_CLIENT, "any(0 for _ in mlf.iter_runs('1', page_size=100))", 25_000, 2_200),
    "a page of 25,000 points": (_CLIENT, "mlf.get_metric_history(RUN, 'loss')", 57_000, 9_500),
}


@pytest.fixture(scope="module")
def uri() -> str:
    with StubServer(runs=1000, points=25_000) as server:
        yield server.uri


@pytest.mark.parametrize("name", COSTS)
def test_it_takes_no_more_calls_and_memory(name: str, uri: str) -> None:
    before, work, most_calls, most_memory = COSTS[name]
    warm_up = "work(); work()" if before else ""  # the first call loads, and with that makes Python forget what it knew
    program = _COUNTING.format(before=before.format(uri=uri), work=f"    {work}", warm_up=warm_up)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    calls, memory = map(int, done.stdout.split())
    assert calls <= most_calls, f"{name}: {calls} calls"
    assert memory <= most_memory, f"{name}: {memory} KiB"
