# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Who signs a request, and what else its head has."""

from __future__ import annotations

import base64
from typing import Any

import httpx
import pytest

from mlflowclient import __version__
from mlflowclient.errors import ConfigError, ServerError, Unauthenticated, UnexpectedResponse
from tests.unit.scripted import EXPERIMENT, Script, reply

FOUND = reply(200, {"experiment": EXPERIMENT})
REFUSED = reply(401, "You are not authenticated.")
BASIC = "Basic " + base64.b64encode("alice:pä:ss".encode()).decode()


class Counting:
    """A token function: t1, t2, …"""

    def __init__(self, *, fresh: bool = True) -> None:
        self.calls = 0
        self._fresh = fresh

    def __call__(self) -> str:
        self.calls += 1
        return f"t{self.calls if self._fresh else 1}"


class Signer(httpx.Auth):
    def auth_flow(self, request: httpx.Request) -> Any:
        request.headers["X-Signature"] = f"{request.method} {request.url.path}"
        yield request


def sign(request: httpx.Request) -> httpx.Request:
    request.headers["X-Signature"] = f"{request.method} {request.url.path}"
    return request


def signatures(script: Script) -> list[str | None]:
    return [request.headers.get("authorization") for request in script.requests]


@pytest.mark.parametrize(
    ("settings", "header"),
    [
        ({}, None),
        ({"username": "alice", "password": "pä:ss"}, BASIC),
        ({"auth": ("alice", "pä:ss")}, BASIC),
        ({"uri": "http://alice:p%C3%A4%3Ass@mlflow.example"}, BASIC),
        ({"token": "abc"}, "Bearer abc"),
        ({"token": lambda: "abc"}, "Bearer abc"),
        ({"headers": {"authorization": "Custom xyz"}}, "Custom xyz"),
    ],
)
def test_authorization(connect, settings, header) -> None:
    script = Script(FOUND)
    mlf = connect(script, **settings)
    mlf.get_experiment(7)
    mlf.get_experiment(7)
    assert signatures(script) == [header, header]
    assert {request.url.userinfo for request in script.requests} == {b""}


@pytest.mark.parametrize("auth", [Signer(), sign])
def test_a_signer_sees_the_whole_request(connect, auth) -> None:
    script = Script(FOUND)
    connect(script, uri="http://mlflow.example/sub", auth=auth).get_experiment(7)
    assert script.requests[0].headers["x-signature"] == "GET /sub/api/2.0/mlflow/experiments/get"


def test_a_signer_may_answer_a_challenge(connect) -> None:
    challenge = reply(401, www_authenticate='Digest realm="r", nonce="n", algorithm=MD5, qop="auth"')
    script = Script(challenge, FOUND)
    connect(script, auth=httpx.DigestAuth("alice", "secret")).get_experiment(7)
    assert script.requests[1].headers["authorization"].startswith('Digest username="alice", realm="r"')


def test_a_token_function_is_asked_for_each_request(connect) -> None:
    script = Script(FOUND)
    mlf = connect(script, token=Counting())
    mlf.get_experiment(7)
    mlf.get_experiment(7)
    assert signatures(script) == ["Bearer t1", "Bearer t2"]


def test_a_refused_token_is_renewed_once(connect, clock) -> None:
    script = Script(REFUSED, FOUND)
    assert (connect(script, token=Counting()).get_experiment(7)).name == "x"
    assert signatures(script) == ["Bearer t1", "Bearer t2"]
    assert clock.waits == []


def test_a_token_that_is_refused_twice_is_not_renewed_again(connect, clock) -> None:
    script, tokens = Script(REFUSED), Counting()
    with pytest.raises(Unauthenticated) as caught:
        connect(script, token=tokens).get_experiment(7)
    assert signatures(script) == ["Bearer t1", "Bearer t2"]
    assert tokens.calls == 2
    assert (caught.value.attempts, clock.waits) == (1, [])


@pytest.mark.parametrize("token", [Counting(fresh=False), "t1"])
def test_a_token_without_a_fresh_one_is_sent_once(connect, token) -> None:
    script = Script(REFUSED)
    with pytest.raises(Unauthenticated):
        connect(script, token=token).get_experiment(7)
    assert signatures(script) == ["Bearer t1"]


def test_a_write_is_sent_again_with_the_fresh_token(connect) -> None:
    script = Script(REFUSED, reply(200, {}))
    connect(script, token=Counting()).delete_experiment(7)
    assert script.bodies == [b'{"experiment_id":"7"}'] * 2


def test_each_retry_has_a_token_of_its_own(connect) -> None:
    script = Script(reply(503), FOUND)
    connect(script, token=Counting()).get_experiment(7)
    assert signatures(script) == ["Bearer t1", "Bearer t2"]


@pytest.mark.parametrize("token", ["", "two words", "end\n", "é", 7, None])
def test_a_token_function_that_returns_no_token(connect, token) -> None:
    script = Script(FOUND)
    with pytest.raises(ConfigError, match="token function") as caught:
        connect(script, token=lambda: token).get_experiment(7)
    assert script.requests == []
    assert "words" not in str(caught.value)


@pytest.mark.parametrize("settings", [{"username": "a", "password": "b"}, {"auth": sign}, {"headers": {"Cookie": "c"}}])
def test_refused_credentials_are_not_sent_again(connect, settings) -> None:
    script = Script(REFUSED)
    with pytest.raises(Unauthenticated):
        connect(script, **settings).get_experiment(7)
    assert len(script.requests) == 1


def test_no_credential_follows_a_redirect(connect) -> None:
    script = Script(reply(307, location="http://elsewhere.example/"))
    with pytest.raises(UnexpectedResponse):
        connect(script, token="abc").delete_experiment(7)
    assert [request.url.host for request in script.requests] == ["mlflow.example"]


def test_headers(connect) -> None:
    script = Script(FOUND, reply(200, {}))
    mlf = connect(script, headers={"X-Team": "blue", "Host": "mlflow.internal"})
    mlf.get_experiment(7)
    mlf.set_tag("r", "k", "v")
    for request in script.requests:
        assert request.headers["user-agent"] == f"mlflowclient/{__version__}"
        assert request.headers["x-team"] == "blue"
        assert request.headers["host"] == "mlflow.internal"
        assert "origin" not in request.headers  # servers check it, of browsers
    assert "content-type" not in script.requests[0].headers
    assert script.requests[1].headers["content-type"] == "application/json"


def test_another_user_agent(connect) -> None:
    script = Script(FOUND)
    connect(script, headers={"user-agent": "trainer/1"}).get_experiment(7)
    assert script.requests[0].headers.get_list("user-agent") == ["trainer/1"]


@pytest.mark.parametrize(
    ("endpoint", "chosen"),
    [
        ("experiments/get", True),
        ("/api/3.0/mlflow/workspaces", False),
        ("/api/3.0/mlflow/workspaces/team-b", False),
        ("/ajax-api/3.0/mlflow/workspaces", False),
        ("/api/3.0/mlflow/workspaces-of", True),
        ("/api/2.0/mlflow-artifacts/artifacts/7/mlflow/workspaces/a", True),
        ("/api/2.0/mlflow-artifacts/artifacts/api/3.0/mlflow/workspaces", True),
    ],
)
def test_the_workspace_goes_with_everything_but_its_own_routes(connect, endpoint, chosen) -> None:
    script = Script(reply(200, {}))
    connect(script, uri="http://mlflow.example/sub", workspace="team-a").get(endpoint)
    connect(script).get(endpoint)
    wanted = "team-a" if chosen else None
    assert [request.headers.get("x-mlflow-workspace") for request in script.requests] == [wanted, None]


def test_every_attempt_has_the_workspace(connect) -> None:
    script = Script(reply(503))
    with pytest.raises(ServerError):
        connect(script, workspace="team-a", retries=2).get_experiment(7)
    assert [request.headers["x-mlflow-workspace"] for request in script.requests] == ["team-a"] * 3
