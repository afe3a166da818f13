"""Peculiar answers: each its own error, which says what a user needs, for what reads, what writes, and text."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from mlflowclient.errors import (
    ConnectionFailed,
    EndpointMissing,
    FeatureDisabled,
    Forbidden,
    HostRejected,
    NotFound,
    RequestError,
    ServerError,
    Unauthenticated,
    UnexpectedResponse,
)
from tests.unit.scripted import EXPERIMENT, ONCE, Script, fault, reply

READ = "/api/2.0/mlflow/experiments/get"
CALLS: dict[str, Any] = {
    "read": lambda mlf: mlf.get_experiment(7),
    "write": lambda mlf: mlf.set_tag("r", "k", "v"),
    "text": lambda mlf: mlf.server_version(),
    "raw": lambda mlf: mlf.post("registered-models/create", name="x"),
}
FLASK_404 = (
    "<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n"
    "<p>The requested URL was not found on the server.</p>"
)
LOGIN = (
    "<!DOCTYPE html><html><head><style>p {}</style><script>1 < 2</script></head><body><h1>Sign in</h1></body></html>"
)
HOST_CHECK = "Invalid Host header - possible DNS rebinding attack detected"
SERVING_OFF = "Endpoint disabled due to the mlflow server running with `--no-serve-artifacts`."
NGINX_502 = (
    "<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n<center><h1>502 Bad Gateway</h1></center></body>"
)

# The answer, the exception, words that its text must have. For every kind of call.
ERRORS: dict[str, tuple[Any, type[Exception], list[str]]] = {
    "wrong address": (
        reply(404, FLASK_404),
        EndpointMissing,
        ["404: the server has no such route (is the tracking URI right"],
    ),
    "no such route": (reply(404, {"detail": "Not Found"}), EndpointMissing, ["is the tracking URI right"]),
    "empty 404": (reply(404), EndpointMissing, ["no text", "is the tracking URI right"]),
    "missing resource": (reply(404, {"detail": "no job 7"}), NotFound, ["no job 7"]),
    "missing run": (fault("RESOURCE_DOES_NOT_EXIST", 404), NotFound, ["RESOURCE_DOES_NOT_EXIST", "its words"]),
    "wrong method": (reply(405, FLASK_404), EndpointMissing, ["405"]),
    "401": (reply(401, "You are not authenticated."), Unauthenticated, ["You are not authenticated.", "username"]),
    "host check": (reply(403, HOST_CHECK), HostRejected, ["--allowed-hosts", "MLFLOW_SERVER_ALLOWED_HOSTS"]),
    "permission": (reply(403, "Permission denied"), Forbidden, ["Permission denied"]),
    "feature off": (reply(503, SERVING_OFF), FeatureDisabled, ["--no-serve-artifacts"]),
    "proxy": (reply(502, NGINX_502), ServerError, ["502 Bad Gateway"]),
    "login page": (reply(200, LOGIN), UnexpectedResponse, ["a web page", "Sign in", "login page", "tracking URI"]),
    "to a login page": (
        reply(302, location="https://sso.example/login?back=xyz"),
        UnexpectedResponse,
        ["redirects to https://sso.example/login;", "make that the tracking URI"],
    ),
    "moved": (reply(308, location="https://mlflow.example/"), UnexpectedResponse, ["https://mlflow.example/"]),
    "moved far": (reply(301, location="/" + "x" * 9000), UnexpectedResponse, ["redirects to /xxx"]),
    "garbage as gzip": (
        reply(200, b"garbage", content_encoding="gzip"),
        ConnectionFailed,
        ["DecodingError", "may have been executed"],
    ),
    "huge page": (reply(500, "<p>" + "very long " * 100_000), ServerError, ["very long"]),
}
# For what expects JSON.
BODIES: dict[str, tuple[bytes | str, list[str]]] = {
    "empty": (b"", ["the body is empty"]),
    "blank": (b" \n", ["the body is empty"]),
    "truncated": ('{"experiment": {"experiment_id": "7", "na', ["line 1 column", "was it cut short?"]),
    "list": ("[]", ["is not what MLflow sends"]),
    "null": ("null", ["is not what MLflow sends"]),
    "number": ("5", ["is not what MLflow sends"]),
    "text": ('"experiment"', ["is not what MLflow sends"]),
    "no JSON": ("3.17.2", ["is not what MLflow sends"]),
    "not UTF-8": (b'{"experiment": {"name": "\xff"}}', ["utf-8"]),
    "deep": ("[" * 200_000 + "]" * 200_000, ["is not what MLflow sends"]),
}
# For what expects an experiment.
SHAPES = [
    "{}",
    '{"run": {}}',
    '{"experiment": null}',
    '{"experiment": []}',
    '{"experiment": "x"}',
    '{"experiment": {}}',
]


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("name", ERRORS)
async def test_errors(connect, call, name) -> None:
    answer, cls, words = ERRORS[name]
    with pytest.raises(Exception) as caught:  # noqa: PT011  # the class is checked exactly
        await CALLS[call](connect(Script(answer), retries=ONCE))
    text = str(caught.value)
    assert type(caught.value) is cls
    assert [word for word in words if word not in text] == []
    assert "xyz" not in text  # the query of an address may hold anything
    assert len(text) < 700
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("call", ["read", "write"])
@pytest.mark.parametrize("name", BODIES)
async def test_bodies(connect, call, name) -> None:
    body, words = BODIES[name]
    with pytest.raises(UnexpectedResponse) as caught:
        await CALLS[call](connect(Script(reply(200, body, content_type="application/json"))))
    error = caught.value
    assert [word for word in words if word not in str(error)] == []
    assert (error.status, error.error_code, error.attempts) == (200, None, 1)
    assert error.content_type == "application/json"
    assert error.may_have_happened is True
    assert len(error.snippet) <= 300


@pytest.mark.parametrize("body", SHAPES)
async def test_shapes(connect, body) -> None:
    with pytest.raises(UnexpectedResponse, match="is not what MLflow sends") as caught:
        await CALLS["read"](connect(Script(reply(200, body))))
    assert caught.value.path == READ
    assert caught.value.snippet == body


async def test_what_newer_servers_add_is_ignored(connect) -> None:
    body = {"experiment": EXPERIMENT | {"colour": "blue"}, "more": [1]}
    assert (await connect(Script(reply(200, body))).get_experiment(7)).name == "x"
    await CALLS["write"](connect(Script(reply(200, {"more": 1}))))


@pytest.mark.parametrize("charset", ["utf-8", "latin-1", "utf-16", "hex", "idna", "rot13", "no-such-thing", ""])
async def test_a_charset_changes_nothing(connect, charset) -> None:
    kind = f"text/html; charset={charset}"
    assert await connect(Script(reply(200, "3.17.2\n", content_type=kind))).server_version() == "3.17.2"
    body = {"experiment": EXPERIMENT | {"name": "é"}}
    assert (await connect(Script(reply(200, body, content_type=kind))).get_experiment(7)).name == "é"
    with pytest.raises(ServerError, match="défaut"):
        await CALLS["write"](connect(Script(reply(500, "défaut", content_type=kind))))


@pytest.mark.parametrize("charset", ["utf-8", "latin-1", "hex"])
async def test_a_body_in_another_encoding_is_shown_as_well_as_can_be(connect, charset) -> None:
    page = reply(502, "<h1>défaut</h1>".encode("latin-1"), content_type=f"text/html; charset={charset}")
    with pytest.raises(ServerError, match="d\ufffdfaut"):
        await CALLS["write"](connect(Script(page), retries=ONCE))


async def test_what_may_be_empty(connect) -> None:
    """A write is done with `{}`, or with status 204; only artifact routes leave out the `{}` with 200."""
    await CALLS["write"](connect(Script(reply(200, "{}"))))
    await CALLS["write"](connect(Script(reply(204))))
    await connect(Script(reply(200))).artifacts.delete_artifact(artifact_path="a")
    with pytest.raises(UnexpectedResponse, match="a web page"):
        await connect(Script(reply(200, LOGIN))).artifacts.delete_artifact(artifact_path="a")
    with pytest.raises(UnexpectedResponse, match="the body is empty"):
        await CALLS["read"](connect(Script(reply(204))))


async def test_a_missing_operation_says_which_servers_have_it(connect) -> None:
    mlf = connect(Script(reply(404, FLASK_404)))
    with pytest.raises(EndpointMissing, match=r"is the server new enough\? MLflow 3\.5\.1 or newer has it"):
        await mlf.delete_experiment_tag(7, "k")


@pytest.mark.parametrize("body", ["<h1>Sign in</h1>", "\n <!doctype html>"])
async def test_a_web_page_is_neither_a_version_nor_health(connect, body) -> None:
    mlf = connect(Script(reply(200, body)))
    with pytest.raises(UnexpectedResponse, match="a web page"):
        await mlf.server_version()
    with pytest.raises(UnexpectedResponse, match="a web page"):
        await mlf.is_healthy()


async def test_every_answer_is_closed(connect) -> None:
    """Else each would keep its connection, and the hundredth request would find none."""
    closed: list[httpx.ByteStream] = []

    class Closing(httpx.ByteStream):
        async def aclose(self) -> None:
            closed.append(self)

    for status, encoding in ((200, "identity"), (404, "identity"), (200, "gzip"), (503, "gzip")):
        head = {"content-encoding": encoding}
        mlf = connect(
            lambda _, status=status, head=head: httpx.Response(status, headers=head, stream=Closing(b"garbage"))
        )
        with pytest.raises(RequestError):
            await mlf.get_experiment(7)
    assert len(set(map(id, closed))) == 4


async def read_all(mlf: Any) -> bytes:
    async with mlf.artifacts.download_artifact(artifact_path="a") as response:
        return await response.aread()


async def test_what_is_cut_while_it_is_streamed(connect) -> None:
    assert await read_all(connect(Script(reply(200, b"content")))) == b"content"
    with pytest.raises(ConnectionFailed, match="the answer was cut short: DecodingError") as caught:
        await read_all(connect(Script(reply(200, b"garbage", content_encoding="gzip"))))
    assert (caught.value.attempts, caught.value.may_have_happened) == (1, True)
    with pytest.raises(NotFound):
        await read_all(connect(Script(fault("RESOURCE_DOES_NOT_EXIST", 404))))
