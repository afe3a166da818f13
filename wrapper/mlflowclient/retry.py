"""Whether a failed attempt may be repeated, and after how long. A function of what happened; it sends nothing.

MLflow's own client repeats every POST after every failure, which makes three runs of one `start_run` when two answers
are lost. Here the operation's retry class from the description decides.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from .config import RetryPolicy

RetryClass = Literal["safe", "idempotent", "keyed", "never"]

# The server, or a gateway before it, did not begin to execute the request.
_NOT_EXECUTED = frozenset({408, 425, 429})
# A gateway's words: the server may have executed the request, and may answer next time.
_PERHAPS_EXECUTED = frozenset({502, 503, 504})


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


def failed_with_status(status: int, retry_after: float | None, *, permanent: bool) -> Failure:
    """The failure that an error answer is.

    Args:
        status: HTTP status.
        retry_after: seconds the server asked to wait, when it did.
        permanent: whether the answer itself says that asking again cannot help, such as a feature that is off.
    """
    reason = f"status {status}"
    if permanent:
        return Failure(f"{reason}, which is permanent", may_have_happened=False, transient=False)
    if status in _NOT_EXECUTED:
        return Failure(reason, may_have_happened=False, transient=True, retry_after=retry_after)
    return Failure(reason, may_have_happened=True, transient=status in _PERHAPS_EXECUTED, retry_after=retry_after)


def decide(
    policy: RetryPolicy,
    retry_class: RetryClass,
    failure: Failure,
    *,
    attempt: int,
    elapsed: float,
    replayable: bool,
    random: Callable[[], float],
) -> Decision:
    """Whether to try again, and when.

    Args:
        policy: how often, how long, how patient.
        retry_class: the operation's class (`x-mlflow-retry` in the description).
        failure: what happened to the last attempt.
        attempt: how many attempts were made, at least 1.
        elapsed: seconds since the first attempt began.
        replayable: whether the body can be sent again; an iterator that was begun cannot.
        random: a function giving a number in [0, 1).
    """
    if not failure.transient:
        return Decision(None, f"{failure.reason}: asking again cannot help")
    if failure.may_have_happened and retry_class not in ("safe", "idempotent"):
        return Decision(None, f"{failure.reason}: the request may have been executed, and a repeat is not harmless")
    if not replayable:
        return Decision(None, f"{failure.reason}: the body was an iterator and cannot be sent again")
    if attempt > policy.max_retries:
        return Decision(None, f"{failure.reason}: {policy.max_retries} retries are used up")
    wait = _backoff(policy, attempt, random)
    if failure.retry_after is not None:
        if failure.retry_after > policy.max_retry_after:
            return Decision(None, f"{failure.reason}: the server asks for {failure.retry_after:g} s, more than allowed")
        wait = max(wait, failure.retry_after)
    if elapsed + wait > policy.deadline:
        return Decision(None, f"{failure.reason}: the deadline of {policy.deadline:g} s would pass")
    return Decision(wait, f"{failure.reason}: trying again in {wait:.2f} s")


def _backoff(policy: RetryPolicy, attempt: int, random: Callable[[], float]) -> float:
    # Full jitter: clients that lost a server together do not come back together. The exponent is bounded because
    # 2.0 ** 1024 overflows; the cap is reached long before.
    ceiling = min(policy.backoff_cap, policy.backoff_factor * 2.0 ** min(attempt - 1, 60))
    return random() * ceiling + random() * policy.jitter
