"""Whether a failed attempt is repeated, and after how long."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from mlflow_openapi.operations import OPERATIONS
from mlflowclient.config import RetryPolicy
from mlflowclient.errors import UnexpectedResponse, api_error
from mlflowclient.retry import Decision, Failure, RetryClass, answered, decide

REQUEST: dict[str, Any] = {"method": "POST", "path": "/p"}
CLASSES: tuple[RetryClass, ...] = get_args(RetryClass)
NOT_EXECUTED = Failure("refused", may_have_happened=False, transient=True)
LOST = Failure("reset", may_have_happened=True, transient=True)


def decision(failure: Failure, retry_class: RetryClass = "safe", **changes: Any) -> Decision:
    arguments: dict[str, Any] = {
        "policy": RetryPolicy(),
        "attempt": 1,
        "elapsed": 0.0,
        "replayable": True,
        "random": lambda: 0.5,
    } | changes
    return decide(retry_class=retry_class, failure=failure, **arguments)


def after(status: int, body: str = "", retry_after: str | None = None) -> Failure:
    headers = {} if retry_after is None else {"retry-after": retry_after}
    return answered(api_error(status, headers, body, **REQUEST))


def test_the_classes_are_those_of_the_description() -> None:
    assert {operation.retry for operation in OPERATIONS.values()} <= set(CLASSES)


@pytest.mark.parametrize("retry_class", CLASSES)
def test_what_was_not_executed_is_repeated_in_every_class(retry_class: RetryClass) -> None:
    assert decision(NOT_EXECUTED, retry_class).wait is not None


@pytest.mark.parametrize(
    ("retry_class", "repeated"), [("safe", True), ("idempotent", True), ("keyed", False), ("never", False)]
)
def test_what_may_have_happened_is_repeated_when_that_is_harmless(retry_class: RetryClass, repeated: bool) -> None:
    found = decision(LOST, retry_class)
    assert (found.wait is not None) is repeated
    assert repeated or found.reason == "reset: the request may have been executed, and a repeat is not harmless"


@pytest.mark.parametrize(
    ("failure", "changes", "reason"),
    [
        (Failure("x", may_have_happened=False, transient=False), {}, "x: asking again cannot help"),
        (NOT_EXECUTED, {"replayable": False}, "refused: the body was an iterator and cannot be sent again"),
        (NOT_EXECUTED, {"attempt": 8}, "refused: 7 retries are used up"),
        (NOT_EXECUTED, {"policy": RetryPolicy(max_retries=0)}, "refused: retries are off"),
        (NOT_EXECUTED, {"policy": RetryPolicy(max_retries=1), "attempt": 2}, "refused: the one retry is used up"),
        (NOT_EXECUTED, {"elapsed": 59.9}, "refused: the deadline of 60 s would pass"),
        (after(429, retry_after="31"), {}, "status 429: the server asks for 31 s, more than allowed"),
        (after(429, retry_after="20"), {"elapsed": 41.0}, "status 429: the deadline of 60 s would pass"),
    ],
)
def test_given_up(failure: Failure, changes: dict[str, Any], reason: str) -> None:
    assert decision(failure, **changes) == Decision(None, reason)


@pytest.mark.parametrize("attempt", range(1, 8))
@pytest.mark.parametrize(("draw", "part"), [(0.0, 0.0), (0.5, 0.5), (1 - 2**-53, 1.0)])
def test_the_whole_wait_is_random_below_a_ceiling_that_doubles(attempt: int, draw: float, part: float) -> None:
    policy = RetryPolicy(backoff_factor=0.5, backoff_cap=4.0, jitter=1.0)
    ceiling = {1: 0.5, 2: 1.0, 3: 2.0}.get(attempt, 4.0)
    found = decision(NOT_EXECUTED, policy=policy, attempt=attempt, random=lambda: draw)
    assert found.wait == pytest.approx(part * (ceiling + 1.0))
    assert found.reason == f"refused: trying again in {found.wait:.2f} s"


def test_jitter_is_a_draw_of_its_own() -> None:
    draws = iter([1.0, 0.0])
    policy = RetryPolicy(backoff_factor=2.0, jitter=100.0)
    assert decision(NOT_EXECUTED, policy=policy, random=lambda: next(draws)).wait == 2.0


@pytest.mark.parametrize(
    ("retry_after", "attempt", "wait"),
    [("7", 1, 7.0), ("30", 1, 30.0), ("0", 1, 0.25), ("1", 6, 8.0), ("soon", 1, 0.25)],
)
def test_the_servers_wish_is_the_least_wait(retry_after: str, attempt: int, wait: float) -> None:
    assert decision(after(503, retry_after=retry_after), attempt=attempt).wait == wait


def test_a_hundred_retries_do_not_overflow() -> None:
    policy = RetryPolicy(max_retries=100, backoff_factor=120.0, backoff_cap=20.0)
    assert decision(NOT_EXECUTED, policy=policy, attempt=100).wait == 10.0


@pytest.mark.parametrize(
    ("status", "body", "may_have_happened", "transient"),
    [
        (400, "", False, False),
        (401, "", False, False),
        (404, "", False, False),
        (408, "", False, True),
        (409, "", False, False),
        (425, "", False, True),
        (429, "", False, True),
        (429, '{"error_code": "RESOURCE_EXHAUSTED"}', False, True),
        (500, "", True, False),
        (500, '{"error_code": "INTERNAL_ERROR"}', True, False),
        (500, '{"error_code": "FEATURE_DISABLED"}', False, False),
        (500, '{"error_code": "INVALID_STATE"}', False, False),
        (501, "", False, False),
        (502, "<h1>Bad Gateway</h1>", True, True),
        (503, "", True, True),
        (503, '{"error_code": "TEMPORARILY_UNAVAILABLE"}', True, True),
        (503, "disabled due to the mlflow server running with `--no-serve-artifacts`", False, False),
        (504, "", True, True),
    ],
)
def test_what_an_answer_means(status: int, body: str, may_have_happened: bool, transient: bool) -> None:
    assert after(status, body) == Failure(f"status {status}", may_have_happened, transient)


@pytest.mark.parametrize("may_have_happened", [True, False])
def test_what_is_not_mlflows_is_not_asked_again(may_have_happened: bool) -> None:
    page = UnexpectedResponse(
        "a page",
        **REQUEST,
        attempts=1,
        may_have_happened=may_have_happened,
        status=200,
        content_type="text/html",
        body="",
    )
    found = answered(page)
    assert (found.may_have_happened, found.transient) == (may_have_happened, False)
