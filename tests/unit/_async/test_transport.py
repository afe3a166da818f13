"""Sending: which failures are repeated, after how long, and what is raised when it is given up."""

from __future__ import annotations

import logging
from typing import Any, NamedTuple

import httpx
import pytest

from mlflowclient._transfers import AsyncBody
from mlflowclient.config import RetryPolicy
from mlflowclient.errors import (
    ApiError,
    BadRequest,
    Conflict,
    ConnectionFailed,
    FeatureDisabled,
    InputError,
    RateLimited,
    RequestError,
    ServerError,
    TimedOut,
    UnexpectedResponse,
)
from mlflowclient.progress import Meter
from mlflowclient.sources import data_source
from tests.unit.scripted import EXPERIMENT, Script, fault, reply

CALLS: dict[str, Any] = {
    "safe": lambda mlf: mlf.experiments.get_experiment(experiment_id="7"),
    "idempotent": lambda mlf: mlf.runs.set_tag(run_id="r", key="k", value="v"),
    "keyed": lambda mlf: mlf.experiments.create_experiment(name="x"),
    "never": lambda mlf: mlf.experiments.delete_experiment(experiment_id="7"),
}
PATHS = {
    "safe": ("GET", "/api/2.0/mlflow/experiments/get"),
    "idempotent": ("POST", "/api/2.0/mlflow/runs/set-tag"),
    "keyed": ("POST", "/api/2.0/mlflow/experiments/create"),
    "never": ("POST", "/api/2.0/mlflow/experiments/delete"),
}
DONE = {
    "safe": {"experiment": EXPERIMENT},
    "idempotent": {},
    "keyed": {"experiment_id": "7"},
    "never": {},
}
POLICY = RetryPolicy(max_retries=3, backoff_factor=1.0, backoff_cap=2.0, jitter=0.5, max_retry_after=30.0)
CEILINGS = [1.5, 2.5, 2.5]

OFF = reply(503, "Endpoint disabled due to the mlflow server running with `--no-serve-artifacts`")


class Case(NamedTuple):
    """What happens at each attempt, and what comes of it."""

    answer: Any
    raised: type[RequestError]
    sent: tuple[int, int, int, int]
    """How often it is sent when it is safe, idempotent, keyed, never to be repeated."""
    may_have_happened: bool
    answered: tuple[int, str | None, float | None] | None
    """Status, error code, Retry-After."""


EXHAUSTED = fault("RESOURCE_EXHAUSTED", 429)
MATRIX = {
    "refused": Case(httpx.ConnectError("refused"), ConnectionFailed, (4, 4, 4, 4), False, None),
    "connect timeout": Case(httpx.ConnectTimeout(""), TimedOut, (4, 4, 4, 4), False, None),
    "no free connection": Case(httpx.PoolTimeout(""), TimedOut, (4, 4, 4, 4), False, None),
    "proxy says no": Case(httpx.ProxyError("407"), ConnectionFailed, (4, 4, 4, 4), False, None),
    "reset after sending": Case(httpx.ReadError("reset"), ConnectionFailed, (4, 4, 1, 1), True, None),
    "reset while sending": Case(httpx.WriteError("reset"), ConnectionFailed, (4, 4, 1, 1), True, None),
    "hung up": Case(httpx.RemoteProtocolError("disconnected"), ConnectionFailed, (4, 4, 1, 1), True, None),
    "read timeout": Case(httpx.ReadTimeout(""), TimedOut, (4, 4, 1, 1), True, None),
    "write timeout": Case(httpx.WriteTimeout(""), TimedOut, (4, 4, 1, 1), True, None),
    "header that h11 refuses": Case(httpx.LocalProtocolError("no"), ConnectionFailed, (1, 1, 1, 1), False, None),
    "body cannot be decoded": Case(httpx.DecodingError("zlib"), ConnectionFailed, (1, 1, 1, 1), True, None),
    "408": Case(reply(408), ApiError, (4, 4, 4, 4), False, (408, None, None)),
    "425": Case(reply(425), ApiError, (4, 4, 4, 4), False, (425, None, None)),
    "429": Case(reply(429), RateLimited, (4, 4, 4, 4), False, (429, None, None)),
    "429 of MLflow": Case(EXHAUSTED, RateLimited, (4,) * 4, False, (429, "RESOURCE_EXHAUSTED", None)),
    "408, wait": Case(reply(408, retry_after="9"), ApiError, (4, 4, 4, 4), False, (408, None, 9.0)),
    "425, wait": Case(reply(425, retry_after="9"), ApiError, (4, 4, 4, 4), False, (425, None, 9.0)),
    "429, wait": Case(reply(429, retry_after="9"), RateLimited, (4, 4, 4, 4), False, (429, None, 9.0)),
    "408, wait long": Case(reply(408, retry_after="31"), ApiError, (1, 1, 1, 1), False, (408, None, 31.0)),
    "425, wait long": Case(reply(425, retry_after="31"), ApiError, (1, 1, 1, 1), False, (425, None, 31.0)),
    "429, wait long": Case(reply(429, retry_after="31"), RateLimited, (1, 1, 1, 1), False, (429, None, 31.0)),
    "500": Case(reply(500), ServerError, (1, 1, 1, 1), True, (500, None, None)),
    "500 of MLflow": Case(fault("INTERNAL_ERROR", 500), ServerError, (1, 1, 1, 1), True, (500, "INTERNAL_ERROR", None)),
    "502": Case(reply(502), ServerError, (4, 4, 1, 1), True, (502, None, None)),
    "503": Case(reply(503), ServerError, (4, 4, 1, 1), True, (503, None, None)),
    "503, wait": Case(reply(503, retry_after="9"), ServerError, (4, 4, 1, 1), True, (503, None, 9.0)),
    "504": Case(reply(504), ServerError, (4, 4, 1, 1), True, (504, None, None)),
    "503, off": Case(OFF, FeatureDisabled, (1, 1, 1, 1), False, (503, None, None)),
    "501": Case(reply(501), FeatureDisabled, (1, 1, 1, 1), False, (501, None, None)),
    "500, off": Case(fault("FEATURE_DISABLED", 500), FeatureDisabled, (1,) * 4, False, (500, "FEATURE_DISABLED", None)),
    "500, state": Case(fault("INVALID_STATE", 500), Conflict, (1, 1, 1, 1), False, (500, "INVALID_STATE", None)),
    "400": Case(fault("BAD_REQUEST", 400), BadRequest, (1, 1, 1, 1), False, (400, "BAD_REQUEST", None)),
    "302": Case(reply(302, location="/x"), UnexpectedResponse, (1, 1, 1, 1), False, (302, None, None)),
}  # fmt: skip


@pytest.mark.parametrize("retry_class", CALLS)
@pytest.mark.parametrize("name", MATRIX)
async def test_given_up(connect, clock, retry_class, name) -> None:
    case = MATRIX[name]
    script = Script(case.answer)
    mlf = connect(script, retries=POLICY)
    with pytest.raises(RequestError) as caught:
        await CALLS[retry_class](mlf)
    error = caught.value
    attempts = case.sent[list(CALLS).index(retry_class)]
    assert type(error) is case.raised
    assert (error.method, error.path) == PATHS[retry_class]
    assert error.attempts == len(script.requests) == len(clock.waits) + 1 == attempts
    assert error.may_have_happened is case.may_have_happened
    found = tuple(getattr(error, name, None) for name in ("status", "error_code", "retry_after"))
    assert found == (case.answered or (None, None, None))
    least = error.retry_after if isinstance(error, ApiError) and error.retry_after else 0.0
    for wait, ceiling in zip(clock.waits, CEILINGS, strict=False):
        assert least <= wait <= max(least, ceiling)
    if isinstance(error, ConnectionFailed):
        assert str(error).endswith("may have been executed" if case.may_have_happened else "was not executed")
    assert error.__cause__ is None


@pytest.mark.parametrize("retry_class", CALLS)
@pytest.mark.parametrize("answer", [httpx.ConnectError("refused"), httpx.ConnectTimeout(""), reply(429), reply(408)])
async def test_works_in_the_end(connect, clock, caplog, retry_class, answer) -> None:
    caplog.set_level(logging.INFO, "mlflowclient")
    script = Script(answer, answer, reply(200, DONE[retry_class]))
    await CALLS[retry_class](connect(script, retries=POLICY))
    assert len(script.requests) == 3
    assert len(set(script.bodies)) == 1
    assert len(clock.waits) == 2
    method, path = PATHS[retry_class]
    assert [record.message.partition(":")[0] for record in caplog.records] == [
        f"{method} {path}, attempt 1",
        f"{method} {path}, attempt 2",
    ]


async def test_waits_are_random(connect, clock) -> None:
    policy = RetryPolicy(max_retries=50, backoff_factor=1.0, backoff_cap=1.0, deadline=1000.0)
    with pytest.raises(ConnectionFailed):
        await CALLS["safe"](connect(Script(httpx.ConnectError("refused")), retries=policy))
    assert len(set(clock.waits)) == 50
    assert min(clock.waits) < 0.3
    assert max(clock.waits) > 0.7


async def test_no_retry_starts_after_the_deadline(connect, clock) -> None:
    def slow(request: httpx.Request) -> httpx.Response:
        clock.time += 4.0
        return reply(502)

    script = Script(slow)
    with pytest.raises(ServerError) as caught:
        await CALLS["safe"](connect(script, retries=RetryPolicy(deadline=10.0, backoff_factor=0.0)))
    assert caught.value.attempts == len(script.requests) == 3
    assert clock.time == 1012.0


@pytest.mark.parametrize(
    ("last", "cls"),
    [
        (httpx.ConnectError("refused"), ConnectionFailed),
        (reply(429, retry_after="99"), RateLimited),
        (reply(400), BadRequest),
        (reply(302, location="/x"), UnexpectedResponse),
    ],
)
async def test_an_earlier_attempt_may_have_happened(connect, last, cls) -> None:
    with pytest.raises(cls) as caught:
        await CALLS["idempotent"](connect(Script(httpx.ReadError("reset"), last), retries=1))
    assert caught.value.attempts == 2
    assert caught.value.may_have_happened is True


async def pieces() -> Any:
    yield b"one "
    yield b"two"


async def upload(mlf: Any, content: Any) -> None:
    await mlf.artifacts.upload_artifact(artifact_path="7/r/artifacts/a", content=content)


@pytest.mark.parametrize("failed", [reply(503), httpx.ReadError("reset"), httpx.ConnectError("refused")])
async def test_an_iterator_is_sent_once(connect, failed) -> None:
    script = Script(failed)
    with pytest.raises(RequestError) as caught:
        await upload(connect(script), pieces())
    assert caught.value.attempts == 1
    assert script.bodies == [b"one two"]


@pytest.mark.parametrize("failed", [reply(503), httpx.ReadError("reset"), reply(401)])
async def test_a_body_that_can_be_read_again_is_sent_again(connect, failed) -> None:
    for content in (b"one two", AsyncBody(data_source(b"one two"), Meter().of("f"))):
        tokens = iter(["old", "new", "new"])
        script = Script(failed, reply(200))
        await upload(connect(script, token=lambda tokens=tokens: next(tokens)), content)
        assert script.bodies == [b"one two"] * 2
        assert [request.headers["content-length"] for request in script.requests] == ["7", "7"]


@pytest.mark.parametrize("content", [7, {"a"}.pop, None.__class__])
async def test_what_is_no_body_is_refused(connect, content) -> None:
    script = Script(reply(200))
    with pytest.raises(InputError, match="content: bytes or"):
        await upload(connect(script), content)
    assert script.requests == []


@pytest.mark.parametrize(
    "fields",
    [
        {"name": float("nan")},
        {"name": object()},
        {"name": "\ud800"},
        {"name": b"bytes"},
    ],
)
async def test_what_is_no_json_is_refused(connect, fields) -> None:
    script = Script(reply(200, {}))
    mlf = connect(script)
    with pytest.raises(InputError, match="cannot be written as JSON"):
        await mlf.experiments.create_experiment(**fields)
    with pytest.raises(InputError, match="cannot be written as JSON"):
        await mlf.post("experiments/create", **fields)
    assert script.requests == []


async def opened(context: Any) -> None:
    async with context:
        pass


async def test_what_fits_no_request_is_refused(connect) -> None:
    script = Script(reply(200, {}))
    mlf = connect(script)
    with pytest.raises(InputError, match="too long"):
        await mlf.experiments.get_experiment_by_name(experiment_name="x" * 70_000)
    with pytest.raises(InputError, match="cannot be sent"):
        await opened(mlf.artifacts.download_artifact(artifact_path="a", range="bytes=é"))
    assert script.requests == []


class Broken(Exception):
    """Raised by a caller's own function."""


async def test_what_a_callers_own_function_raises_passes_through(connect) -> None:
    def fails(*_: Any) -> Any:
        raise Broken

    async def failing() -> Any:
        yield b"one"
        raise Broken

    script = Script(reply(200, {"experiment": EXPERIMENT}))
    for settings in ({"token": fails}, {"auth": fails}):
        with pytest.raises(Broken):
            await connect(script, **settings).get_experiment(7)
    with pytest.raises(Broken):
        await upload(connect(script), failing())
