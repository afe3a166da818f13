"""Whatever fails, and however patient the policy: retries end, and never repeat what is not harmless."""

from __future__ import annotations

from random import Random
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from mlflowclient.config import RetryPolicy
from mlflowclient.retry import Failure, RetryClass, decide

POLICIES = st.builds(
    RetryPolicy,
    max_retries=st.integers(0, 20),
    deadline=st.floats(0, 86400),
    backoff_factor=st.floats(0, 120),
    backoff_cap=st.floats(0, 86400),
    jitter=st.floats(0, 86400),
    max_retry_after=st.floats(0, 86400),
)
FAILURES = st.builds(
    Failure,
    reason=st.just("failed"),
    may_have_happened=st.booleans(),
    transient=st.booleans(),
    retry_after=st.none() | st.floats(0, 1e6) | st.just(float("inf")),
)
TRANSIENT = FAILURES.map(lambda failure: failure._replace(transient=True, may_have_happened=False))


@given(
    policy=POLICIES,
    retry_class=st.sampled_from(get_args(RetryClass)),
    failures=st.lists(FAILURES | TRANSIENT, min_size=21, max_size=21),
    durations=st.lists(st.floats(0, 1e4), min_size=21, max_size=21),
    replayable=st.booleans(),
    random=st.randoms(use_true_random=False),
)
def test_retries_stay_within_their_bounds(
    *,
    policy: RetryPolicy,
    retry_class: RetryClass,
    failures: list[Failure],
    durations: list[float],
    replayable: bool,
    random: Random,
) -> None:
    elapsed, attempt = 0.0, 0
    for failure, duration in zip(failures, durations, strict=True):
        attempt += 1
        elapsed += duration
        decision = decide(
            policy,
            retry_class,
            failure,
            attempt=attempt,
            elapsed=elapsed,
            replayable=replayable,
            random=random.random,
        )
        assert decision.reason
        if decision.wait is None:
            break
        assert failure.transient
        assert replayable
        assert not failure.may_have_happened or retry_class in ("safe", "idempotent")
        ceiling = min(policy.backoff_cap, policy.backoff_factor * 2.0 ** (attempt - 1)) + policy.jitter
        least = failure.retry_after or 0.0
        assert least <= policy.max_retry_after
        assert least <= decision.wait <= max(least, ceiling)
        elapsed += decision.wait
        assert elapsed <= policy.deadline
    assert attempt <= policy.max_retries + 1
    assert decision.wait is None
