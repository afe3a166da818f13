"""Which credentials win, which contradict each other, and what the credentials file may hold."""

from __future__ import annotations

import os
from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlflowclient.config import Config
from mlflowclient.credentials import check_token, env_flag
from mlflowclient.errors import ConfigError

NO_HOME = Path("/nonexistent")
FILE = "~/.mlflow/credentials"
USERNAME = "MLFLOW_TRACKING_USERNAME"
PASSWORD = "MLFLOW_TRACKING_PASSWORD"
TOKEN = "MLFLOW_TRACKING_TOKEN"
URI = "MLFLOW_TRACKING_URI"
ALICE = {USERNAME: "alice", PASSWORD: "pw-alice"}
BOTH = "[mlflow]\nmlflow_tracking_username = carol\nmlflow_tracking_password = pw-carol\n"


class Signer(httpx.Auth):
    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        yield request


def sign(request: httpx.Request) -> httpx.Request:
    return request


def sign_with(_key: str, request: httpx.Request) -> httpx.Request:
    return request


def current_token() -> str:
    raise AssertionError("the token function must not be called while reading settings")


def home_with(tmp_path: Path, content: str | bytes) -> Path:
    (tmp_path / ".mlflow").mkdir()
    raw = content if isinstance(content, bytes) else content.encode()
    (tmp_path / ".mlflow" / "credentials").write_bytes(raw)
    return tmp_path


def resolve(environ: dict[str, str] | None = None, home: Path = NO_HOME, **arguments: Any) -> Config:
    return Config.resolve(environ=environ or {}, home=home, **arguments)


def held(config: Config) -> dict[str, tuple[Any, str]]:
    """The credentials that are set, each with its source."""
    values = {name: getattr(config, name) for name in ("username", "password", "token", "auth")}
    return {name: (value, config.sources[name]) for name, value in values.items() if value is not None}


def login(username: str, source: str) -> dict[str, tuple[Any, str]]:
    return {"username": (username, source), "password": (f"pw-{username}", source)}


SIGNER = Signer()
EXPLICIT: list[tuple[dict[str, Any], dict[str, tuple[Any, str]]]] = [
    ({"username": "bob", "password": "pw-bob"}, login("bob", "argument")),
    ({"auth": ("bob", "pw-bob")}, login("bob", "argument")),
    ({"auth": SIGNER}, {"auth": (SIGNER, "argument")}),
    ({"auth": sign}, {"auth": (sign, "argument")}),
    ({"token": "tok"}, {"token": ("tok", "argument")}),
    ({"token": current_token}, {"token": (current_token, "argument")}),
    ({"headers": {"authorization": "Custom x"}}, {}),
    ({"tracking_uri": "http://bob:pw-bob@host"}, login("bob", "tracking URI")),
]
ENVIRONMENT: list[tuple[dict[str, str], dict[str, tuple[Any, str]]]] = [
    (
        ALICE,
        {"username": ("alice", USERNAME), "password": ("pw-alice", PASSWORD)},
    ),
    ({TOKEN: "env-tok"}, {"token": ("env-tok", TOKEN)}),
    ({URI: "http://dora:pw-dora@host"}, login("dora", "tracking URI")),
]


def test_nothing_set() -> None:
    config = resolve()
    assert held(config) == {}
    assert {config.sources[name] for name in ("username", "password", "token", "auth")} == {"default"}


@pytest.mark.parametrize(("arguments", "expected"), EXPLICIT)
@pytest.mark.parametrize("environ", [{}, *(environ for environ, _ in ENVIRONMENT), {**ALICE, TOKEN: "env-tok"}])
def test_arguments_beat_environment_and_file(
    arguments: dict[str, Any], expected: dict[str, Any], environ: dict[str, str], tmp_path: Path
) -> None:
    assert held(resolve(environ, home_with(tmp_path, BOTH), **arguments)) == expected


@pytest.mark.parametrize(("environ", "expected"), ENVIRONMENT)
def test_environment_beats_file(environ: dict[str, str], expected: dict[str, Any], tmp_path: Path) -> None:
    assert held(resolve(environ, home_with(tmp_path, BOTH))) == expected


def test_file(tmp_path: Path) -> None:
    assert held(resolve({}, home_with(tmp_path, BOTH))) == login("carol", FILE)


@pytest.mark.parametrize(
    ("arguments", "environ", "content", "expected"),
    [
        ({"username": "bob"}, {PASSWORD: "p"}, "", (("bob", "argument"), ("p", PASSWORD))),
        ({"password": "p"}, {USERNAME: "alice"}, "", (("alice", USERNAME), ("p", "argument"))),
        ({"username": "bob"}, {}, BOTH, (("bob", "argument"), ("pw-carol", FILE))),
        ({}, {USERNAME: "alice"}, BOTH, (("alice", USERNAME), ("pw-carol", FILE))),
        ({}, {PASSWORD: "p", USERNAME: ""}, BOTH, (("carol", FILE), ("p", PASSWORD))),
        ({"username": "bob"}, {**ALICE, TOKEN: "tok"}, "", (("bob", "argument"), ("pw-alice", PASSWORD))),
    ],
)
def test_user_name_and_password_are_merged_one_by_one(
    arguments: dict[str, Any], environ: dict[str, str], content: str, expected: Any, tmp_path: Path
) -> None:
    found = held(resolve(environ, home_with(tmp_path, content), **arguments))
    assert (found["username"], found["password"]) == expected
    assert len(found) == 2


@pytest.mark.parametrize(
    ("arguments", "environ", "words"),
    [
        ({"token": "t", "username": "u"}, {}, "username= or password= and token= contradict"),
        ({"token": "t", "password": "u"}, {}, "username= or password= and token= contradict"),
        ({"auth": sign, "token": "t"}, {}, "auth= and token= contradict"),
        ({"auth": sign, "username": "u", "password": "p"}, {}, "auth= and username= or password= contradict"),
        ({"auth": ("u", "p"), "username": "u"}, {}, "auth= and username= or password= contradict"),
        ({"headers": {"Authorization": "x"}, "token": "t"}, {}, "token= and an Authorization header"),
        ({"headers": {"AUTHORIZATION": "x"}, "auth": sign}, {}, "auth= and an Authorization header"),
        ({"headers": {"authorization": "x"}, "username": "u"}, {}, "password= and an Authorization header"),
        ({"tracking_uri": "http://u:p@h", "token": "t"}, {}, "token= and a user name in tracking_uri="),
        ({"tracking_uri": "http://u:p@h", "username": "t"}, {}, "password= and a user name in tracking_uri="),
        ({"tracking_uri": "http://u:p@h", "auth": sign}, {}, "auth= and a user name in tracking_uri="),
        (
            {"tracking_uri": "http://u:p@h", "headers": {"Authorization": "x"}},
            {},
            "Authorization header in headers= and",
        ),
        ({}, {**ALICE, TOKEN: "t"}, "MLFLOW_TRACKING_USERNAME or _PASSWORD and MLFLOW_TRACKING_TOKEN contradict"),
        ({}, {PASSWORD: "p", TOKEN: "t"}, "MLFLOW_TRACKING_USERNAME or _PASSWORD and MLFLOW_TRACKING_TOKEN contradict"),
        ({}, {URI: "http://u:p@h", TOKEN: "t"}, "MLFLOW_TRACKING_TOKEN and a user name in MLFLOW_TRACKING_URI"),
        ({}, {URI: "http://u:p@h", **ALICE}, "_PASSWORD and a user name in MLFLOW_TRACKING_URI"),
        ({"username": "u"}, {}, r"username \(argument\) has no password to go with it"),
        ({"username": "u"}, {TOKEN: "t"}, r"username \(argument\) has no password"),
        ({"password": "p"}, {}, r"password \(argument\) has no username to go with it"),
        ({}, {USERNAME: "u"}, r"username \(MLFLOW_TRACKING_USERNAME\) has no password.*set MLFLOW_TRACKING_PASSWORD"),
        ({}, {PASSWORD: "p"}, r"password \(MLFLOW_TRACKING_PASSWORD\) has no username"),
        ({"tracking_uri": "http://u@h"}, ALICE, r"username \(tracking URI\) has no password"),
        ({"tracking_uri": "http://u:@h"}, {}, r"password \(tracking URI\) is empty"),
        ({"tracking_uri": "http://:p@h"}, {}, r"username \(tracking URI\) is empty"),
        ({"tracking_uri": "http://a%3Ab:p@h"}, {}, r"username \(tracking URI\) has a ':'"),
        ({"tracking_uri": "http://a:p%0A@h"}, {}, r"password \(tracking URI\) has a line end"),
        ({"username": "", "password": "p"}, {}, r"username \(argument\) is empty"),
        ({"username": "u", "password": ""}, {}, r"password \(argument\) is empty"),
        ({"username": "a:b", "password": "p"}, {}, r"username \(argument\) has a ':'"),
        ({"auth": ("a:b", "p")}, {}, r"username \(argument\) has a ':'"),
        ({"username": 7, "password": "p"}, {}, r"username \(argument\) must be text, not int"),
        ({"username": "u", "password": b"p"}, {}, r"password \(argument\) must be text, not bytes"),
        ({"username": "u\x1b", "password": "p"}, {}, r"username \(argument\) has a line end"),
        ({"username": "u", "password": "p\n"}, {}, r"password \(argument\) has a line end"),
        ({"username": "u", "password": "p\x85"}, {}, r"password \(argument\) has a line end"),
        ({}, {USERNAME: "u", PASSWORD: "p\udcff"}, r"password \(MLFLOW_TRACKING_PASSWORD\) has .* not UTF-8"),
        ({"token": ""}, {}, r"token \(argument\) is empty"),
        ({"token": "tok\n"}, {}, r"token \(argument\) .* line end: strip it"),
        ({"token": "tok en"}, {}, r"token \(argument\) .* not visible ASCII"),
        ({"token": "tokén"}, {}, r"token \(argument\) .* not visible ASCII"),
        ({"token": b"tok"}, {}, r"token \(argument\) must be text or a function that returns it, not bytes"),
        ({}, {TOKEN: "tok\r\n"}, r"token \(MLFLOW_TRACKING_TOKEN\) .* strip it"),
        ({"auth": ()}, {}, "must be \\(user name, password\\)"),
        ({"auth": ("u", "p", "x")}, {}, "must be \\(user name, password\\)"),
        ({"auth": (None, None)}, {}, "must be \\(user name, password\\)"),
        ({"auth": "bearer"}, {}, "must be a .* httpx.Auth object, or a function .* not str"),
        ({"auth": Signer}, {}, "not a class"),
        ({"auth": 0}, {}, "not int"),
        (
            {},
            {"MLFLOW_TRACKING_AUTH": "kubernetes"},
            "MLFLOW_TRACKING_AUTH asks for a plugin .* pass auth=.* httpx.Auth",
        ),
        ({"token": "t"}, {"MLFLOW_TRACKING_AUTH": "kubernetes"}, "MLFLOW_TRACKING_AUTH asks for a plugin"),
        ({}, {"MLFLOW_TRACKING_AWS_SIGV4": "True"}, "MLFLOW_TRACKING_AWS_SIGV4 asks for a plugin"),
        ({}, {"MLFLOW_TRACKING_AWS_SIGV4": "yes"}, "MLFLOW_TRACKING_AWS_SIGV4 must be true, false, 1 or 0, not 'yes'"),
    ],
)
def test_refused(arguments: dict[str, Any], environ: dict[str, str], words: str) -> None:
    with pytest.raises(ConfigError, match=words):
        resolve(environ, **arguments)


@pytest.mark.parametrize("auth", [sign, ("u", "p")])
def test_auth_replaces_mlflows_plugins(auth: Any) -> None:
    resolve({"MLFLOW_TRACKING_AUTH": "kubernetes", "MLFLOW_TRACKING_AWS_SIGV4": "1"}, auth=auth)


def test_empty_variables_and_plugins_that_are_off_count_as_unset() -> None:
    names = [USERNAME, PASSWORD, TOKEN, URI, "MLFLOW_TRACKING_AUTH", "MLFLOW_TRACKING_AWS_SIGV4"]
    assert held(resolve(dict.fromkeys(names, ""))) == {}
    assert held(resolve({"MLFLOW_TRACKING_AWS_SIGV4": "false"})) == {}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", {}),
        ("[other]\nmlflow_tracking_username = x\n", {}),
        ("[mlflow]\n", {}),
        ("[mlflow]\nmlflow_tracking_username =\nmlflow_tracking_password =\n", {}),
        ("[mlflow]\nMLFLOW_TRACKING_USERNAME: carol\nmlflow_tracking_password: pw-carol\n", login("carol", FILE)),
        ("# mine\n" + BOTH + "other = 1\n", login("carol", FILE)),
        ("\ufeff" + BOTH, login("carol", FILE)),
        (
            "[mlflow]\nmlflow_tracking_username=é\nmlflow_tracking_password=a%%b = c\n",
            {"username": ("é", FILE), "password": ("a%b = c", FILE)},
        ),
    ],
)
def test_what_the_file_may_hold(content: str, expected: dict[str, Any], tmp_path: Path) -> None:
    assert held(resolve({}, home_with(tmp_path, content))) == expected


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"hunter2", r"not an INI file with a section \[mlflow\] \(line 1\)"),
        (b"[mlflow]\nmlflow_tracking_password\nhunter2\n", r"\(line 2\)"),
        (b"[mlflow]\na = hunter2\na = hunter2\n", r"\(line 3\)"),
        (b"[mlflow]\n[mlflow]\na = hunter2\n", r"\(line 2\)"),
        (b"[mlflow]\nmlflow_tracking_password = hunter2%\n", "'%' in it must be written '%%'"),
        (b"[mlflow]\nmlflow_tracking_password = %(hunter2)s\n", "'%' in it must be written '%%'"),
        (b"[mlflow]\nmlflow_tracking_password = hunter2\xff\n", "not UTF-8"),
    ],
)
def test_broken_file_is_named_and_not_quoted(content: bytes, words: str, tmp_path: Path) -> None:
    home = home_with(tmp_path, content)
    with pytest.raises(ConfigError, match=words) as caught:
        resolve({}, home)
    assert str(home / ".mlflow" / "credentials") in str(caught.value)
    assert "hunter2" not in str(caught.value)
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("[mlflow]\nmlflow_tracking_username = hunter2\n", rf"username \({FILE}\) has no password"),
        ("[mlflow]\nmlflow_tracking_username = a:hunter2\nmlflow_tracking_password = x\n", "has a ':'"),
        ("[mlflow]\nmlflow_tracking_username = a\nmlflow_tracking_password = hunter2\n x\n", "has a line end"),
    ],
)
def test_unusable_values_in_the_file(content: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=words) as caught:
        resolve({}, home_with(tmp_path, content))
    assert "hunter2" not in str(caught.value)


def test_file_that_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / ".mlflow" / "credentials").mkdir(parents=True)
    with pytest.raises(ConfigError, match="credentials cannot be read: "):
        resolve({}, tmp_path)


def test_mlflow_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / ".mlflow").write_text("")
    assert held(resolve({}, tmp_path)) == {}


@pytest.mark.parametrize(
    ("arguments", "environ"),
    [({"token": "t"}, {}), ({"auth": sign}, {}), ({"username": "u", "password": "p"}, {}), ({}, ALICE)],
)
def test_the_file_is_not_read_when_it_cannot_matter(
    arguments: dict[str, Any], environ: dict[str, str], tmp_path: Path
) -> None:
    assert held(resolve(environ, home_with(tmp_path, "broken"), **arguments))


def test_no_home_directory(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> Path:
        raise RuntimeError("no home directory")

    monkeypatch.setattr(Path, "home", no_home)
    assert held(Config.resolve(environ={})) == {}


def test_home_and_environment_are_the_processes_own_by_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home_with(tmp_path, BOTH)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(os, "environ", {USERNAME: "alice"})
    assert held(Config.resolve()) == {"username": ("alice", USERNAME), "password": ("pw-carol", FILE)}


def test_check_token() -> None:
    assert check_token("a.b-c_d~e+f/g=", "token function") == "a.b-c_d~e+f/g="
    with pytest.raises(ConfigError, match=r"token \(token function\) must be text .* not NoneType"):
        check_token(None, "token function")


@pytest.mark.parametrize(
    ("text", "expected"), [("true", True), ("TRUE", True), ("1", True), ("False", False), ("0", False), ("", None)]
)
def test_env_flag(text: str, expected: bool | None) -> None:
    if expected is None:
        with pytest.raises(ConfigError, match="FLAG must be true, false, 1 or 0, not ''"):
            env_flag({"FLAG": text}, "FLAG")
    else:
        assert env_flag({"FLAG": text}, "FLAG") is expected
    assert env_flag({}, "FLAG") is False


SECRET = "s3cr3tW0rd"
_AROUND = st.text(max_size=4)


@given(
    before=_AROUND,
    after=_AROUND,
    as_argument=st.sampled_from([None, "username", "password", "token", "auth", "auth function", "header"]),
    in_environment=st.sampled_from([None, USERNAME, PASSWORD, TOKEN, URI]),
    other=st.sampled_from([{}, {"username": "u"}, {"password": "p"}, {"token": "t"}, {"tracking_uri": "http://u:p@h"}]),
)
def test_no_error_shows_a_secret(
    before: str, after: str, as_argument: str | None, in_environment: str | None, other: dict[str, Any]
) -> None:
    secret = before + SECRET + after
    arguments = dict(other)
    if as_argument == "auth":
        arguments["auth"] = ("u", secret)
    elif as_argument == "auth function":
        arguments["auth"] = partial(sign_with, secret)
    elif as_argument == "header":
        arguments["headers"] = {"Authorization": secret}
    elif as_argument:
        arguments[as_argument] = secret
    environ: dict[str, str] = {}
    if in_environment:
        environ[in_environment] = f"http://u:{secret}@h" if in_environment == URI else secret
    try:
        config = resolve(environ, **arguments)
    except ConfigError as error:
        assert SECRET not in str(error)
        assert SECRET not in repr((error.__cause__, error.__context__))
        return
    shown = repr(config) + config.describe() + repr(config.headers)
    assert shown.count(SECRET) == 2 * (SECRET in (config.username or ""))
