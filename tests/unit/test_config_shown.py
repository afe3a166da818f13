"""How settings are shown: everything but the secrets. And that they pickle, and cannot be changed."""

from __future__ import annotations

import base64
import copy
import pickle
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.pretty import pretty_repr

from mlflowclient.config import Config
from mlflowclient.credentials import Credentials
from mlflowclient.tracking_uri import TrackingURI

NO_HOME = Path("/nonexistent")


def resolve(environ: dict[str, str] | None = None, **arguments: Any) -> Config:
    return Config.resolve(environ=environ or {}, home=NO_HOME, **arguments)


def signed(request: httpx.Request) -> httpx.Request:
    return request


def signed_with(_key: str, request: httpx.Request) -> httpx.Request:
    return request


@pytest.fixture
def pem(tmp_path: Path) -> Path:
    path = tmp_path / "some.pem"
    path.write_text("not read here")
    return path


def loaded(pem: Path) -> Config:
    return resolve(
        {"MLFLOW_HTTP_REQUEST_MAX_RETRIES": "9", "MLFLOW_WORKSPACE": "team"},
        tracking_uri="https://alice:p4ss:w%C3%B6rd@host:5000/sub",
        headers={"X-Api-Key": "k3y", "Cookie": "c00kie", "X-Team": "blue"},
        cert=(pem, pem, "k3ypass"),
        timeout=5,
    )


def test_describe(pem: Path) -> None:
    assert loaded(pem).describe().replace(str(pem), "PEM") == "\n".join(
        [
            "base_url                = 'https://host:5000/sub' (argument)",
            "username                = 'alice' (tracking URI)",
            "password                = *** (tracking URI)",
            "token                   = None (default)",
            "auth                    = None (default)",
            "headers                 = {'X-Api-Key': '***', 'Cookie': '***', 'X-Team': '***'} (argument)",
            "verify                  = True (default)",
            "cert                    = ('PEM', 'PEM', '***') (argument)",
            "timeout                 = 5 (argument)",
            "workspace               = 'team' (MLFLOW_WORKSPACE)",
            "retries.max_retries     = 9 (MLFLOW_HTTP_REQUEST_MAX_RETRIES)",
            "retries.deadline        = 60.0 (default)",
            "retries.backoff_factor  = 0.5 (default)",
            "retries.backoff_cap     = 20.0 (default)",
            "retries.jitter          = 0.0 (default)",
            "retries.max_retry_after = 30.0 (default)",
        ]
    )


def test_repr(pem: Path) -> None:
    text = repr(loaded(pem))
    assert text.startswith("Config(base_url='https://host:5000/sub', username='alice', password=***, token=None, ")
    assert "max_retries=9" in text
    for secret in ("p4ss", "wörd", "k3y", "c00kie", "blue"):
        assert secret not in text


@pytest.mark.parametrize("setting", [{"token": partial(str, "hunter2")}, {"auth": partial(signed_with, "hunter2")}])
def test_functions_are_shown_by_type_only(setting: dict[str, Any]) -> None:
    config = resolve(**setting)
    assert "<partial>" in repr(config)
    assert "<partial>" in config.describe()
    assert "hunter2" not in repr(config) + config.describe()


def test_secrets(pem: Path) -> None:
    config = loaded(pem)
    basic = base64.b64encode("alice:p4ss:wörd".encode()).decode()
    assert config.secrets() == (basic, "p4ss:wörd", "k3ypass", "c00kie", "k3y")
    assert resolve().secrets() == ()
    assert resolve(token="t0k").secrets() == ("t0k",)
    assert resolve(token=partial(str, "t0k")).secrets() == ()
    assert resolve(headers={"Authorization": "Bearer t0k"}).secrets() == ("Bearer t0k", "t0k")
    assert resolve(auth=("u", "p")).secrets() == ("dTpw", "p")


@pytest.mark.parametrize(
    ("name", "is_secret"),
    [
        ("authorization", True),
        ("Proxy-Authorization", True),
        ("cookie", True),
        ("X-API-KEY", True),
        ("X-Auth", True),
        ("X-Amz-Security-Token", True),
        ("CF-Access-Client-Secret", True),
        ("X-Keyboard", False),
        ("Host", False),
        ("X-Request-Id", False),
    ],
)
def test_which_headers_are_secret(name: str, is_secret: bool) -> None:
    assert resolve(headers={name: "value"}).secrets() == (("value",) if is_secret else ())


def test_redact(pem: Path) -> None:
    config = loaded(pem)
    basic = base64.b64encode("alice:p4ss:wörd".encode()).decode()
    assert config.redact(f"Basic {basic} for p4ss:wörd, k3ypass k3y blue") == "Basic *** for ***, *** *** blue"
    assert resolve().redact("nothing to hide") == "nothing to hide"
    assert resolve(token="a.c").redact("abc a.c") == "abc ***"
    assert resolve(token="*").redact("a*b") == "a***b"


@given(
    token=st.text(st.sampled_from("abc.+"), min_size=1, max_size=5),
    key=st.text(st.sampled_from("abc.+"), min_size=1, max_size=5),
    text=st.text(st.sampled_from("abc.+ "), max_size=20),
)
def test_redact_leaves_no_secret_between_the_marks(token: str, key: str, text: str) -> None:
    config = resolve(token=token, headers={"X-Api-Key": key})
    for kept in config.redact(text).split("***"):
        assert token not in kept
        assert key not in kept


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=40))
def test_no_secret_is_shown(tail: str) -> None:
    secret = f"s3cr3t{tail}"
    environ = {"MLFLOW_TRACKING_TOKEN": secret}
    configs = [
        resolve(environ),
        resolve(username="u", password=secret),
        resolve(token=secret),
        resolve(auth=("u", secret)),
        resolve(headers={"Authorization": secret}),
    ]
    for config in configs:
        assert "s3cr3t" not in repr(config) + config.describe() + str(config) + f"{config.headers!r}"
        assert "s3cr3t" not in config.redact(f"the server said: {secret}, is unknown")


@pytest.mark.parametrize(
    "holder",
    [
        TrackingURI("http://host", "alice", "s3cr3t"),
        Credentials(
            username="alice", password="s3cr3t", token="s3cr3t", auth=partial(signed_with, "s3cr3t"), sources={}
        ),
        resolve(tracking_uri="http://alice:s3cr3t@host", headers={"X-Api-Key": "s3cr3t"}),
        resolve(auth=partial(signed_with, "s3cr3t")),
    ],
)
def test_whoever_prints_it_is_told_no_secret(holder: object) -> None:
    printed = repr(holder) + pretty_repr(holder)
    assert printed.count(f"{type(holder).__name__}(") == 2
    assert "s3cr3t" not in printed


def test_it_pickles_and_copies(pem: Path) -> None:
    for config in (loaded(pem), resolve(token="t"), resolve(auth=signed)):
        assert pickle.loads(pickle.dumps(config)) == config
        assert copy.deepcopy(config) == config
    assert loaded(pem) != resolve()


def test_it_cannot_be_changed() -> None:
    config = resolve()
    with pytest.raises(AttributeError):
        config.token = "t"  # type: ignore[misc]  # the point of the test
    with pytest.raises(AttributeError):
        config.retries.max_retries = 1  # type: ignore[misc]  # the point of the test
