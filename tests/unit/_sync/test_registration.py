# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""What servers do that no test starts: one that takes its time over a version, one without prompts, a used name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from mlflowclient import BadRequest, EndpointMissing, MLflow, RegistrationFailed
from tests.unit.scripted import Script, reply


def version(status: str) -> httpx.Response:
    fields = {"name": "m", "version": "1", "source": "s3://b/x", "current_stage": "None", "status": status}
    return reply(200, {"model_version": {**fields, "creation_timestamp": 1, "last_updated_timestamp": 1}})


PENDING, READY, FAILED = map(version, ("PENDING_REGISTRATION", "READY", "FAILED_REGISTRATION"))


@pytest.fixture(autouse=True)
def _no_waiting(clock: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{MLflow.create_model_version.__module__}.Clock", lambda: clock)


def test_a_version_is_waited_for(connect: Callable[..., MLflow], clock: Any) -> None:
    script = Script(PENDING, PENDING, READY)
    made = connect(script).create_model_version("m", "s3://b/x")
    assert (made.status, clock.waits) == ("READY", [3.0, 3.0])
    assert [request.url.path.rpartition("/")[2] for request in script.requests] == ["create", "get", "get"]


@pytest.mark.parametrize(("seconds", "waits"), [(7, [3.0, 3.0, 1.0]), (0.5, [0.5])])
def test_not_for_ever(connect: Callable[..., MLflow], clock: Any, seconds: float, waits: list[float]) -> None:
    with pytest.raises(RegistrationFailed, match=f"version 1 of 'm' is PENDING_REGISTRATION; up to {seconds} s"):
        connect(Script(PENDING)).create_model_version("m", "s3://b/x", await_creation_for=seconds)
    assert clock.waits == waits


def test_not_when_nobody_wants_to(connect: Callable[..., MLflow], clock: Any) -> None:
    for seconds in (0, None):
        made = connect(Script(PENDING)).create_model_version("m", "s3://b/x", await_creation_for=seconds)
        assert made.status == "PENDING_REGISTRATION"
    assert clock.waits == []


def test_a_failure_is_told(connect: Callable[..., MLflow]) -> None:
    with pytest.raises(RegistrationFailed, match="FAILED_REGISTRATION"):
        connect(Script(PENDING, FAILED)).create_model_version("m", "s3://b/x")


MODEL = {"name": "p", "creation_timestamp": 1, "last_updated_timestamp": 1}
REFUSED = reply(
    400,
    {
        "error_code": "INVALID_PARAMETER_VALUE",
        "message": "Invalid model version source: 'dummy-source'. To use a local path as a model version source, …",
    },
)


def asked(script: Script) -> list[str]:
    return [f"{request.method} {request.url.path.rpartition('/')[2]}" for request in script.requests]


def model(**more: Any) -> httpx.Response:
    return reply(200, {"registered_model": MODEL | more})


def test_a_server_without_prompts(connect: Callable[..., MLflow]) -> None:
    nothing = reply(404, {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "no"})
    prompt = model(tags=[{"key": "mlflow.prompt.is_prompt", "value": "true"}])
    script = Script(nothing, prompt, REFUSED, prompt, reply(200, {}))
    with pytest.raises(EndpointMissing, match=r"no prompts; MLflow 2\.22\.4 or newer has them"):
        connect(script).register_prompt("p", "text")
    assert asked(script) == ["GET get", "POST create", "POST create", "GET get", "DELETE delete"]


@pytest.mark.parametrize("change", [{"last_updated_timestamp": 2}, {"tags": [{"key": "a", "value": "b"}]}])
def test_a_model_that_somebody_uses_stays(connect: Callable[..., MLflow], change: dict[str, Any]) -> None:
    nothing = reply(404, {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "no"})
    script = Script(nothing, model(), REFUSED, model(**change))
    with pytest.raises(BadRequest):
        connect(script).register_model("s3://b/x", "p")
    assert asked(script) == ["GET get", "POST create", "POST create", "GET get"]
