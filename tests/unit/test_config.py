"""Where settings come from, and which are refused. Credentials: test_credentials.py; display: test_config_shown.py."""

from __future__ import annotations

import os
import ssl
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest

import mlflowclient.config
from mlflowclient.config import Config, RetryPolicy
from mlflowclient.errors import ConfigError

NO_HOME = Path("/nonexistent")
RETRIES = "MLFLOW_HTTP_REQUEST_MAX_RETRIES"
FACTOR = "MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR"
JITTER = "MLFLOW_HTTP_REQUEST_BACKOFF_JITTER"
TIMEOUT = "MLFLOW_HTTP_REQUEST_TIMEOUT"
INSECURE = "MLFLOW_TRACKING_INSECURE_TLS"
SERVER_CERT = "MLFLOW_TRACKING_SERVER_CERT_PATH"
CLIENT_CERT = "MLFLOW_TRACKING_CLIENT_CERT_PATH"


def resolve(environ: dict[str, str] | None = None, **arguments: Any) -> Config:
    return Config.resolve(environ=environ or {}, home=NO_HOME, **arguments)


def test_defaults() -> None:
    config = resolve()
    assert config == Config(
        base_url="http://localhost:5000",
        username=None,
        password=None,
        token=None,
        auth=None,
        headers={},
        verify=True,
        cert=None,
        timeout=120.0,
        retries=RetryPolicy(),
        workspace=None,
        sources=config.sources,
    )
    assert set(config.sources.values()) == {"default"}
    assert config.retries == RetryPolicy(
        max_retries=7, deadline=60.0, backoff_factor=0.5, backoff_cap=20.0, jitter=0.0, max_retry_after=30.0
    )


def test_every_setting_has_a_source() -> None:
    names = {*Config.__struct_fields__} - {"retries", "sources"}
    names |= {f"retries.{name}" for name in RetryPolicy.__struct_fields__}
    for config in (resolve(), resolve(verify=ssl.create_default_context()), resolve(retries=RetryPolicy())):
        assert set(config.sources) == names


@pytest.mark.parametrize(
    ("argument", "environ", "expected", "source"),
    [
        (None, {}, "http://localhost:5000", "default"),
        (None, {"MLFLOW_TRACKING_URI": ""}, "http://localhost:5000", "default"),
        (None, {"MLFLOW_TRACKING_URI": "http://env"}, "http://env", "MLFLOW_TRACKING_URI"),
        ("http://arg", {"MLFLOW_TRACKING_URI": "http://env"}, "http://arg", "argument"),
        ("http://arg", {"MLFLOW_TRACKING_URI": "sqlite://"}, "http://arg", "argument"),
        ("http://u:p@arg/sub/api/2.0/", {}, "http://arg/sub", "argument"),
    ],
)
def test_tracking_uri(argument: str | None, environ: dict[str, str], expected: str, source: str) -> None:
    config = resolve(environ, tracking_uri=argument)
    assert (config.base_url, config.sources["base_url"]) == (expected, source)


def test_bad_tracking_uri_says_where_it_was_given() -> None:
    with pytest.raises(ConfigError, match=r"tracking URI \(MLFLOW_TRACKING_URI\) names a database"):
        resolve({"MLFLOW_TRACKING_URI": "sqlite:///x"})
    with pytest.raises(ConfigError, match=r"tracking URI \(argument\) is empty"):
        resolve({"MLFLOW_TRACKING_URI": "http://env"}, tracking_uri="")


def test_the_environment_is_read_at_resolve_and_only_then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", {TIMEOUT: "5", "TIMEOUT": "7"})
    config = Config.resolve(home=NO_HOME)
    monkeypatch.setattr(os, "environ", {TIMEOUT: "6"})
    assert config.timeout == 5
    assert Config.resolve(home=NO_HOME).timeout == 6


def test_importing_needs_no_httpx_and_reads_nothing() -> None:
    # An empty package in place of ours, whose own __init__ may import more.
    code = """
import sys, types
package = types.ModuleType("mlflowclient")
package.__path__ = [sys.argv[1]]
sys.modules["mlflowclient"] = package
import mlflowclient.config
sys.exit("httpx" in sys.modules)
"""
    broken = {**os.environ, TIMEOUT: "x", "MLFLOW_TRACKING_URI": "sqlite://"}
    folder = str(Path(mlflowclient.config.__file__).parent)
    assert subprocess.run([sys.executable, "-c", code, folder], env=broken, check=False).returncode == 0


@pytest.mark.parametrize(
    ("argument", "environ", "expected", "source"),
    [
        (None, {TIMEOUT: "30"}, 30, TIMEOUT),
        (None, {TIMEOUT: "0.5"}, 0.5, TIMEOUT),
        (None, {TIMEOUT: ""}, 120, "default"),
        (7, {TIMEOUT: "broken"}, 7, "argument"),
        (86400, {}, 86400, "argument"),
    ],
)
def test_timeout(argument: float | None, environ: dict[str, str], expected: float, source: str) -> None:
    config = resolve(environ, timeout=argument)
    assert (config.timeout, config.sources["timeout"]) == (expected, source)
    assert config.connect_timeout == min(expected, 10)


@pytest.mark.parametrize("value", [0, -1, 0.0001, 86401, float("inf"), float("nan"), True, "5", 10**400, (1, 2)])
def test_bad_timeout(value: Any) -> None:
    with pytest.raises(ConfigError, match=r"timeout \(argument\) must be a number from 0.001 to 86400, not "):
        resolve(timeout=value)


@pytest.mark.parametrize("variable", [TIMEOUT, RETRIES, FACTOR, JITTER])
@pytest.mark.parametrize("text", ["x", "-1", "nan", "inf", "1e9", "5 s", "9" * 5000])
def test_bad_number_in_the_environment(variable: str, text: str) -> None:
    with pytest.raises(ConfigError, match=rf"\({variable}\) must be a (whole )?number from ") as caught:
        resolve({variable: text})
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    ("argument", "environ", "expected"),
    [
        (None, {}, RetryPolicy()),
        (3, {}, RetryPolicy(max_retries=3)),
        (0, {RETRIES: "9"}, RetryPolicy(max_retries=0)),
        (100, {}, RetryPolicy(max_retries=100)),
        (None, {RETRIES: "9"}, RetryPolicy(max_retries=9)),
        (None, {RETRIES: "0"}, RetryPolicy(max_retries=0)),
        (None, {FACTOR: "2", JITTER: "1.5"}, RetryPolicy(backoff_factor=2.0, jitter=1.5)),
        (3, {RETRIES: "x", FACTOR: "2"}, RetryPolicy(max_retries=3, backoff_factor=2.0)),
        (RetryPolicy(deadline=1), {RETRIES: "x", FACTOR: "x"}, RetryPolicy(deadline=1)),
    ],
)
def test_retries(argument: int | RetryPolicy | None, environ: dict[str, str], expected: RetryPolicy) -> None:
    assert resolve(environ, retries=argument).retries == expected


def test_sources_of_retries() -> None:
    sources = resolve({FACTOR: "1"}, retries=3).sources
    assert sources["retries.max_retries"] == "argument"
    assert sources["retries.backoff_factor"] == FACTOR
    assert sources["retries.deadline"] == "default"
    assert resolve({FACTOR: "1"}, retries=RetryPolicy()).sources["retries.backoff_factor"] == "argument"


@pytest.mark.parametrize("value", [-1, 101, True, 1.0, "3", [1]])
def test_bad_retries(value: Any) -> None:
    with pytest.raises(
        ConfigError, match=r"retries.max_retries \(argument\) must be a whole number from 0 to 100, not"
    ):
        resolve(retries=value)


@pytest.mark.parametrize(
    "values",
    [
        {"max_retries": -1},
        {"max_retries": 2.0},
        {"deadline": -0.1},
        {"deadline": "60"},
        {"backoff_factor": 121},
        {"backoff_cap": float("nan")},
        {"jitter": None},
        {"max_retry_after": float("inf")},
    ],
)
def test_bad_policy(values: dict[str, Any]) -> None:
    with pytest.raises(ConfigError, match=rf"{next(iter(values))} must be a "):
        RetryPolicy(**values)


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Team": "a b\tc"},
        {"Host": "mlflow.internal"},
        {"X-Empty": ""},
        httpx.Headers({"x-a": "1", "x-b": "2"}),
        {},
    ],
)
def test_headers(headers: Any) -> None:
    config = resolve(headers=headers)
    assert dict(config.headers) == dict(headers)
    assert config.sources["headers"] == "argument"
    httpx.Request("GET", "http://host", headers=dict(config.headers))


def test_headers_cannot_be_changed() -> None:
    given_headers = {"X-A": "1"}
    config = resolve(headers=given_headers)
    given_headers["X-A"] = "2"
    assert config.headers["X-A"] == "1"
    assert len(config.headers) == 1
    with pytest.raises(TypeError):
        config.headers["X-A"] = "3"  # type: ignore[index]  # the point of the test


@pytest.mark.parametrize(
    ("headers", "words"),
    [
        ([("X-A", "1")], "must map names to values, not be of type list"),
        ("X-A: 1", "not be of type str"),
        ({"": "1"}, "the name of header 1"),
        ({"X-A": "1", "X B": "1"}, "the name of header 2"),
        ({"X-A: hunter2": "1"}, "the name of header 1"),
        ({"X-Ä": "1"}, "the name of header 1"),
        ({"X-A\n": "1"}, "the name of header 1"),
        ({1: "1"}, "the name of header 1"),
        ({"X-A": "1", "x-a": "2"}, "x-a is given twice"),
        ({"Content-Length": "1"}, "Content-Length belongs to the single request"),
        ({"content-type": "text/plain"}, "content-type belongs to the single request"),
        ({"Transfer-Encoding": "chunked"}, "belongs to the single request"),
        ({"X-MLFLOW-WORKSPACE": "team"}, "use workspace="),
        ({"X-A": 1}, "the value of X-A must be text, not int"),
        ({"X-A": None}, "the value of X-A must be text, not NoneType"),
        ({"X-A": b"hunter2"}, "the value of X-A must be text, not bytes"),
        ({"X-A": "hunter2\r\nX-B: 1"}, "the value of X-A has a line end"),
        ({"X-A": "hunter2\n"}, "the value of X-A has a line end"),
        ({"X-A": " hunter2"}, "the value of X-A has a line end"),
        ({"X-A": "hunter2\0"}, "the value of X-A has a line end"),
        ({"X-A": "hunter2é"}, "the value of X-A has a line end"),
    ],
)
def test_bad_headers(headers: Any, words: str) -> None:
    with pytest.raises(ConfigError, match=words) as caught:
        resolve(headers=headers)
    assert str(caught.value).startswith("headers (argument)")
    assert "hunter2" not in str(caught.value)


@pytest.fixture
def pem(tmp_path: Path) -> Path:
    path = tmp_path / "some.pem"
    path.write_text("not read here")
    return path


@pytest.mark.parametrize(
    ("argument", "environ", "expected", "source"),
    [
        (None, {}, True, "default"),
        (None, {INSECURE: "true"}, False, INSECURE),
        (None, {INSECURE: "1"}, False, INSECURE),
        (None, {INSECURE: "FALSE"}, True, "default"),
        (None, {INSECURE: ""}, True, "default"),
        (None, {SERVER_CERT: "PEM"}, "PEM", SERVER_CERT),
        (None, {SERVER_CERT: "PEM", INSECURE: "0"}, "PEM", SERVER_CERT),
        (True, {INSECURE: "true"}, True, "argument"),
        (False, {SERVER_CERT: "PEM"}, False, "argument"),
        ("PEM", {INSECURE: "true", SERVER_CERT: "missing"}, "PEM", "argument"),
    ],
)
def test_verify(argument: Any, environ: dict[str, str], expected: Any, source: str, pem: Path) -> None:
    def filled(value: Any) -> Any:
        return str(pem) if value == "PEM" else value

    config = resolve({name: filled(value) for name, value in environ.items()}, verify=filled(argument))
    assert config.verify == filled(expected)
    assert config.sources["verify"] == source


def test_verify_takes_paths_and_contexts(pem: Path) -> None:
    assert resolve(verify=pem).verify == str(pem)
    assert resolve(verify=pem.parent).verify == str(pem.parent)
    context = ssl.create_default_context()
    config = resolve({CLIENT_CERT: "missing", INSECURE: "true"}, verify=context)
    assert (config.verify, config.cert) == (context, None)
    assert config.sources["verify"] == "argument"


@pytest.mark.parametrize(
    ("argument", "environ", "expected", "source"),
    [
        (None, {}, None, "default"),
        (None, {CLIENT_CERT: "PEM"}, "PEM", CLIENT_CERT),
        ("PEM", {CLIENT_CERT: "missing"}, "PEM", "argument"),
    ],
)
def test_cert(argument: Any, environ: dict[str, str], expected: Any, source: str, pem: Path) -> None:
    def filled(value: Any) -> Any:
        return str(pem) if value == "PEM" else value

    config = resolve({name: filled(value) for name, value in environ.items()}, cert=filled(argument))
    assert config.cert == filled(expected)
    assert config.sources["cert"] == source


def test_cert_takes_paths_and_tuples(pem: Path) -> None:
    assert resolve(cert=pem).cert == str(pem)
    assert resolve({CLIENT_CERT: "missing"}, cert=(pem, str(pem))).cert == (str(pem), str(pem))
    assert resolve(cert=(pem, pem, "pw")).cert == (str(pem), str(pem), "pw")


@pytest.mark.parametrize(
    ("arguments", "environ", "words"),
    [
        ({}, {INSECURE: "true", SERVER_CERT: "x"}, f"{INSECURE} and {SERVER_CERT} contradict"),
        ({}, {INSECURE: "yes"}, f"{INSECURE} must be true, false, 1 or 0, not 'yes'"),
        ({}, {SERVER_CERT: "gone.pem"}, r"verify \(MLFLOW_TRACKING_SERVER_CERT_PATH\): 'gone.pem' does not exist"),
        ({}, {CLIENT_CERT: "gone.pem"}, r"cert \(MLFLOW_TRACKING_CLIENT_CERT_PATH\): 'gone.pem' does not exist"),
        ({"verify": "gone.pem"}, {}, r"verify \(argument\): 'gone.pem' does not exist"),
        ({"verify": ""}, {}, "'' does not exist"),
        ({"verify": "a\0b"}, {}, "does not exist"),
        ({"verify": 1}, {}, r"verify \(argument\) must be the name of a file"),
        ({"verify": b"x"}, {}, "must be the name of a file"),
        ({"cert": "gone.pem"}, {}, r"cert \(argument\): 'gone.pem' does not exist"),
        ({"cert": ("gone.pem", "k")}, {}, "'gone.pem' does not exist"),
        ({"cert": ()}, {}, r"cert \(argument\) as a tuple must be"),
        ({"cert": ("a", "b", "hunter2", "d")}, {}, "as a tuple must be"),
        ({"cert": ("a", "b", b"hunter2")}, {}, "as a tuple must be"),
        ({"cert": ["a", "b"]}, {}, "must be the name of a file"),
        ({"cert": "-----BEGIN PRIVATE KEY-----\nhunter2"}, {}, "must be the name of a file"),
        ({}, {CLIENT_CERT: "-----BEGIN PRIVATE KEY-----\nhunter2"}, "must be the name of a file"),
        ({"cert": "x", "verify": ssl.create_default_context()}, {}, "load the certificate into the context"),
    ],
)
def test_bad_tls(arguments: dict[str, Any], environ: dict[str, str], words: str) -> None:
    with pytest.raises(ConfigError, match=words) as caught:
        resolve(environ, **arguments)
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("name", ["ab", "team-1", "0a", "a" * 63, "a--b"])
def test_workspace(name: str) -> None:
    assert resolve(workspace=name).workspace == name
    config = resolve({"MLFLOW_WORKSPACE": name})
    assert (config.workspace, config.sources["workspace"]) == (name, "MLFLOW_WORKSPACE")
    assert resolve({"MLFLOW_WORKSPACE": "Bad!"}, workspace=name).workspace == name


@pytest.mark.parametrize("name", ["a", "", "-a", "a-", "A1", "a_b", "a b", "ab\n", " ab", "a" * 64, "é1", 12])
def test_bad_workspace(name: Any) -> None:
    with pytest.raises(ConfigError, match=r"workspace \(argument\) must be 2 to 63 lower-case letters"):
        resolve(workspace=name)


@pytest.mark.parametrize("name", ["workspaces", "api", "ajax-api", "static-files"])
def test_reserved_workspace(name: str) -> None:
    with pytest.raises(ConfigError, match=rf"workspace \(MLFLOW_WORKSPACE\) '{name}' is a name that MLflow keeps"):
        resolve({"MLFLOW_WORKSPACE": name})
