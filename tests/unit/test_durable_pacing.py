"""When a request may be sent: at once, after a growing wait, or slowly after an outage."""

from __future__ import annotations

import itertools

import pytest

from mlflowclient.durable.pacing import FIRST_WAIT, FULL_RATE, LONGEST_WAIT, SLOW_RATE, Pace


def pace(draw: float = 1.0) -> Pace:
    return Pace(lambda: draw)


def test_nothing_waits_at_first() -> None:
    assert pace().ready_at() == 0.0
    assert not pace().is_open


@pytest.mark.parametrize(
    ("failures", "longest"),
    [(1, FIRST_WAIT), (2, 2 * FIRST_WAIT), (3, 4 * FIRST_WAIT), (50, LONGEST_WAIT), (5000, LONGEST_WAIT)],
)
@pytest.mark.parametrize("draw", [0.0, 0.5, 1.0])
def test_waits_grow_with_full_jitter(failures: int, longest: float, draw: float) -> None:
    failing = pace(draw)
    for _ in range(failures):
        failing.failed(100.0)
    assert failing.is_open
    assert failing.ready_at() == pytest.approx(100.0 + draw * longest)


def test_what_the_server_asks_for_comes_on_top() -> None:
    failing = pace(0.5)
    failing.failed(100.0, retry_after=7.0)
    assert failing.ready_at() == pytest.approx(100.0 + 7.0 + 0.5 * FIRST_WAIT)
    failing.failed(100.0, retry_after=1e9)
    assert failing.ready_at() <= 100.0 + 300.0 + LONGEST_WAIT


def test_after_an_outage_requests_come_slowly_at_first() -> None:
    healed = pace(0.0)
    for _ in range(100):
        healed.sending(10.0)
    assert healed.ready_at() == pytest.approx(10.0 + 100 / FULL_RATE)
    healed.failed(20.0)
    gaps = []
    now = 20.0
    for _ in range(20):
        healed.sending(now)
        gaps.append(healed.ready_at() - now)
        now = healed.ready_at()
        healed.succeeded()
    assert not healed.is_open
    assert gaps[0] == pytest.approx(1 / SLOW_RATE)
    assert all(later <= earlier for earlier, later in itertools.pairwise(gaps))
    assert gaps[-1] == pytest.approx(1 / FULL_RATE)


def test_somebody_who_waits_need_not_wait_long() -> None:
    failing = pace(1.0)
    for _ in range(20):
        failing.failed(0.0)
    failing.hurry(50.0)
    assert failing.is_open
    assert failing.ready_at() <= 50.0
    failing.failed(50.0)
    assert failing.ready_at() <= 50.0 + 8 * FIRST_WAIT
