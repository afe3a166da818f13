"""Whether a failed attempt may be repeated, and after how long. A function of what happened; it sends nothing.

MLflow's own client repeats every POST after every failure, which makes three runs of one `start_run` when two answers
are lost. Here the operation's retry class from the description decides.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

from .errors import ApiError, Conflict, FeatureDisabled, UnexpectedResponse

if TYPE_CHECKING:
    from .config import RetryPolicy

RetryClass = Literal["safe", "idempotent", "keyed", "never"]

# Not 500: MLflow answers it to requests that fail every time, such as a trace without stored spans.
_TRANSIENT = frozenset({408, 425, 429, 502, 503, 504})


class Failure(NamedTuple):
    """How an attempt failed."""

    reason: str
    """In words, for logs and errors."""
    may_have_happened: bool
    """Whether the server may have executed the request."""
    transient: bool
    """Whether another attempt can end differently."""
    retry_after: float | None = None
    """Seconds that the server asked to wait."""


class Decision(NamedTuple):
    """What to do after a failure."""

    wait: float | None
    """Seconds to wait before the next attempt; None means give up."""
    reason: str
    """Why, in words."""


def answered(problem: ApiError | UnexpectedResponse) -> Failure:
    """The failure that an error answer, or an answer that is not MLflow's, is."""
    if isinstance(problem, UnexpectedResponse):
        return Failure("an answer that is not MLflow's", problem.may_have_happened, transient=False)
    return Failure(
        f"status {problem.status}",
        problem.may_have_happened,
        # Some say with a transient status what is permanent: a feature that is off is a 503.
        transient=problem.status in _TRANSIENT and not isinstance(problem, (Conflict, FeatureDisabled)),
        retry_after=problem.retry_after,
    )


def decide(
    policy: RetryPolicy,
    retry_class: RetryClass,
    failure: Failure,
    *,
    attempt: int,
    elapsed: float,
    replayable: bool,
    random: Callable[[], float] | None = None,
) -> Decision:
    """Whether to try again, and when.

    Args:
        policy: how often, how long, how patient.
        retry_class: the operation's class (`x-mlflow-retry` in the description).
        failure: what happened to the last attempt.
        attempt: how many attempts were made, at least 1.
        elapsed: seconds since the first attempt began.
        replayable: whether the body can be sent again; an iterator that was begun cannot.
        random: a function giving a number in [0, 1); Python's own when None.
    """
    if not failure.transient:
        return Decision(None, f"{failure.reason}: asking again cannot help")
    if failure.may_have_happened and retry_class not in ("safe", "idempotent"):
        return Decision(None, f"{failure.reason}: the request may have been executed, and a repeat is not harmless")
    if not replayable:
        return Decision(None, f"{failure.reason}: the body was an iterator and cannot be sent again")
    if attempt > policy.max_retries:
        used = {0: "retries are off", 1: "the one retry is used up"}.get(policy.max_retries)
        return Decision(None, f"{failure.reason}: {used or f'{policy.max_retries} retries are used up'}")
    wait = _backoff(policy, attempt, random or _random())
    if failure.retry_after is not None:
        if failure.retry_after > policy.max_retry_after:
            return Decision(None, f"{failure.reason}: the server asks for {failure.retry_after:g} s, more than allowed")
        wait = max(wait, failure.retry_after)
    if elapsed + wait > policy.deadline:
        return Decision(None, f"{failure.reason}: the deadline of {policy.deadline:g} s would pass")
    return Decision(wait, f"{failure.reason}: trying again in {wait:.2f} s")


def _random() -> Callable[[], float]:
    import random

    return random.random


def _backoff(policy: RetryPolicy, attempt: int, random: Callable[[], float]) -> float:
    # Full jitter: clients that lost a server together do not come back together. The exponent is bounded because
    # 2.0 ** 1024 overflows; the cap is reached long before.
    ceiling = min(policy.backoff_cap, policy.backoff_factor * 2.0 ** min(attempt - 1, 60))
    return random() * ceiling + random() * policy.jitter
