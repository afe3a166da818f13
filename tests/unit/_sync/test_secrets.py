# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""No credential is in an exception, a traceback, a repr or a log of ours, even when the server echoes it."""

from __future__ import annotations

import base64
import contextlib
import copy
import html
import json
import logging
import pickle
import traceback
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from mlflowclient.config import RetryPolicy
from mlflowclient.errors import RequestError
from tests.unit.scripted import URI, Script, reply

# Characters that JSON, HTML, addresses and Python's repr each write in their own way.
SECRET = "hunt\"er2<&'é/=\\§"
ASCII_SECRET = "hunt\"er2<&'/=\\"
TOKEN = "tok3n-" + "x" * 40


class Signed(httpx.Auth):
    """A signer with a secret of its own."""

    def auth_flow(self, request: httpx.Request) -> Any:
        request.headers["Authorization"] = f"Signature {TOKEN}"
        yield request


def signed(request: httpx.Request) -> httpx.Request:
    request.headers["Authorization"] = f"Signature {TOKEN}"
    return request


# How the credentials are given, and each secret in it.
SETTINGS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "password": (
        {"username": "alice", "password": SECRET},
        [SECRET, base64.b64encode(f"alice:{SECRET}".encode()).decode()],
    ),
    "userinfo": ({"uri": f"http://alice:{quote(SECRET, safe='')}@mlflow.example"}, [SECRET]),
    "pair": ({"auth": ("alice", SECRET)}, [SECRET]),
    "token": ({"token": TOKEN}, [TOKEN]),
    "token function": ({"token": lambda: TOKEN}, [TOKEN]),
    "auth object": ({"auth": Signed()}, [TOKEN]),
    "auth function": ({"auth": signed}, [TOKEN]),
    "authorization header": ({"headers": {"Authorization": f"Bearer {TOKEN}"}}, [TOKEN]),
    "key header": ({"headers": {"X-Api-Key": ASCII_SECRET}}, [ASCII_SECRET]),
}
ANSWERS: dict[str, Any] = {
    "fault": lambda echo: reply(400, {"error_code": "BAD_REQUEST", "message": f"cannot use {echo}"}),
    "code": lambda echo: reply(400, {"error_code": f"X{echo}", "message": ""}),
    "detail": lambda echo: reply(400, {"detail": [f"cannot use {echo}"]}),
    "page": lambda echo: reply(502, f"<h1>{html.escape(echo)}</h1>"),
    "raw page": lambda echo: reply(502, f"<h1>{echo}</h1>"),
    "at the cut": lambda echo: reply(500, "x" * 290 + echo),
    "login page": lambda echo: reply(200, f"<h1>{html.escape(echo)}</h1>"),
    "text": lambda echo: reply(200, f"you sent {echo}"),
    "shape": lambda echo: reply(200, {"experiment": {echo: 1}}),
    "wrong value": lambda echo: reply(200, {"experiment": f"{echo}"}),
    "ASCII fault": lambda echo: reply(400, json.dumps({"error_code": "X", "message": [echo]})),
    "redirect": lambda echo: reply(302, location="https://sso.example/" + quote(echo) + "?t=" + quote(echo)),
    "content type": lambda echo: reply(200, "x", content_type="text/" + quote(echo)),
    "garbled": lambda echo: httpx.RemoteProtocolError(f"illegal header line: bytearray({echo.encode()!r})"),
    "refused": lambda echo: httpx.ConnectError(f"[{echo}] refused"),
    "illegal header": lambda echo: httpx.LocalProtocolError(f"Illegal header value {echo.encode()!r}"),
}


def everything_said(error: BaseException) -> str:
    twin = pickle.loads(pickle.dumps(error))
    return "\n".join(
        [
            str(error),
            repr(error),
            repr(error.__dict__),
            str(twin),
            repr(copy.copy(error).__dict__),
            "".join(traceback.format_exception(type(error), error, error.__traceback__)),
        ]
    )


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("answer", ANSWERS)
def test_nothing_tells(connect, caplog, setting, answer) -> None:
    caplog.set_level(logging.DEBUG, "mlflowclient")
    settings, secrets = SETTINGS[setting]
    script = Script(ANSWERS[answer](" and ".join(secrets)))
    mlf = connect(script, retries=RetryPolicy(max_retries=1, backoff_factor=0), **settings)
    with pytest.raises(RequestError) as caught:
        mlf.get_experiment(7)
    said = everything_said(caught.value) + caplog.text + repr(mlf) + repr(mlf.config) + mlf.config.describe()
    said += mlf.tracking_uri + mlf.uri("runs/get", {"run_id": "r"})
    assert "hunt" not in said  # each secret, however it is written, begins with one of these
    assert "tok3n" not in said
    assert "YWxpY2U6" not in said


@pytest.mark.parametrize(("secret", "shown"), [("e", "***"), ("*", "***")])
def test_a_short_password_does_not_break_the_reading(connect, secret, shown) -> None:
    mlf = connect(Script(reply(404, {"error_code": "NOT_FOUND", "message": "x e * x"})), username="u", password=secret)
    with pytest.raises(RequestError) as caught:
        mlf.get_experiment(7)
    assert caught.value.status == 404
    assert shown in str(caught.value)


def test_the_log_is_silent_about_what_works(connect, caplog) -> None:
    caplog.set_level(logging.DEBUG, "mlflowclient")
    mlf = connect(Script(reply(200, {})), uri=URI.replace("//", f"//alice:{quote(SECRET, safe='')}@"))
    with contextlib.suppress(RequestError):
        mlf.set_tag("r", "k", "v")
    assert caplog.records == [] or {record.name for record in caplog.records} <= {"httpx", "httpcore", "asyncio"}
